package ipju.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import ipju.chat.Source;
import ipju.web.WebServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page as people use it, in a browser that nobody here wrote. */
@Timeout(180)
class PageTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static @Nullable Browser browser;

    private final Map<MessageRef, List<Source>> sources = new ConcurrentHashMap<>();
    private final AtomicReference<FolderState> folder = new AtomicReference<>(new FolderState(
            "3f2a9c1b",
            1284,
            List.of(),
            List.of(new FolderState.Problem(false, "programs.ko.md", 1, "review_by 2026-10-31 is past")),
            List.of(new FolderState.Gap("예시센터에 수영장이 있나요?", 3), new FolderState.Gap("휴먼테코 월세 얼마예요?", 1))));
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Sandbox sandbox = new Sandbox(
            InstantSource.system(),
            ZoneId.of("Asia/Seoul"),
            message -> sources.getOrDefault(message, List.of()),
            folder::get);
    private final WebServer server = WebServer.start("127.0.0.1", 0, sandbox.routes());
    private final EchoBot bot = new EchoBot(server.url(), sandbox.token(), sources);

    @BeforeAll
    static void openBrowser() {
        Optional<String> missing = Browser.missing();
        if (missing.isPresent() && "true".equals(System.getenv("CI"))) {
            fail("page tests must run here, but there is " + missing.get());
        }
        assumeTrue(missing.isEmpty(), () -> "SKIPPED: " + missing.orElse(""));
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void setCommands() {
        bot.api()
                .result(
                        "setMyCommands",
                        "commands",
                        List.of(
                                Map.of("command", "help", "description", "무엇을 물어볼 수 있나요"),
                                Map.of("command", "sources", "description", "방금 답의 출처"),
                                Map.of("command", "human", "description", "담당자와 이야기")));
    }

    @AfterEach
    void stop() throws InterruptedException {
        sandbox.close();
        bot.close();
        server.close();
        assertThat(complaints).as("the browser's own complaints").isEmpty();
    }

    @Test
    void a_newcomer_presses_an_example_opens_a_source_and_presses_a_button() {
        Page page = open("ko-KR", 1280, 860);
        picture(page, "ko-empty");

        page.getByText("전용 25평쯤, 월 200만 원 밑으로 있어요?").click();

        Locator answer = page.locator("#log .theirs").last();
        assertThat(answer).containsText("전용 25평쯤, 월 200만 원 밑으로 있어요? (ko)");
        assertThat(answer.locator(".sources .count")).containsText("출처 2곳");
        answer.locator("details.source").first().locator("summary").click();
        assertThat(answer.locator("details.source").first()).containsText("rent_krw: 1650000");
        assertThat(answer.locator("details.source").first()).containsText("units.csv");
        assertThat(answer.locator("details.source").first()).containsText("2026-11-20");
        picture(page, "ko-answer");

        bot.hold();
        Locator button = answer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("월 총비용"));
        button.click();
        assertThat(answer.locator("button.waiting")).hasCount(1);
        picture(page, "ko-waiting");
        bot.release();

        assertThat(answer.locator("button.waiting")).hasCount(0);
        assertThat(page.locator("#notice")).hasText("눌렀어요");
        assertThat(page.locator("#log .theirs").last()).containsText("cost");
    }

    private Page open(String locale, int width, int height) {
        return open(locale, width, height, ColorScheme.LIGHT);
    }

    private Page open(String locale, int width, int height, ColorScheme scheme) {
        Browser opened = browser;
        if (opened == null) {
            throw new IllegalStateException("no browser");
        }
        BrowserContext context = opened.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setColorScheme(scheme)
                        .setViewportSize(width, height));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(server.url() + "/");
        page.waitForSelector("body[data-live=yes]");
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
