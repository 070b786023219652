package ipju.sandbox.page;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Headless Chromium of this machine, driven by Playwright. */
final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** What is missing to run page tests; empty if nothing is. */
    static Optional<String> missing() {
        String driver = System.getProperty("playwright.cli.dir", "");
        if (driver.isEmpty() || !Files.exists(Path.of(driver, "package", "cli.js"))) {
            return Optional.of("no Playwright driver: npm i --prefix D playwright-core@1.52.0, "
                    + "ln -s node_modules/playwright-core D/package, mvn -Dplaywright.cli.dir=D");
        }
        if (program("chromium", "chromium-browser", "google-chrome").isEmpty()) {
            return Optional.of("no Chromium: apt-get install chromium");
        }
        return program("node").isEmpty() ? Optional.of("no Node: apt-get install nodejs") : Optional.empty();
    }

    static Browser open() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        program("node").orElseThrow().toString())));
        com.microsoft.playwright.Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program("chromium", "chromium-browser", "google-chrome")
                                .orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browser(playwright, chromium);
    }

    com.microsoft.playwright.Browser chromium() {
        return chromium;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
