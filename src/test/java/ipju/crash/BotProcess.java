package ipju.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The bot as a process of its own, which can be killed. */
final class BotProcess {

    private final Process process;

    private BotProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts {@code run} on a folder and a data directory.
     *
     * @param code a jar that starts by itself, or a class path
     * @param megabytes of heap
     * @param log where what it prints is added
     */
    static BotProcess start(String code, int megabytes, String apiUrl, Path folder, Path data, Path log) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m"));
        command.addAll(
                code.endsWith(".jar") && !code.contains(File.pathSeparator)
                        ? List.of("-jar", code)
                        : List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", code, "ipju.app.Main"));
        command.addAll(List.of(
                "run",
                "--knowledge",
                folder.toString(),
                "--config",
                data.resolveSibling("no-config").toString(),
                "--data",
                data.toString(),
                "--set",
                "telegram.api_url=" + apiUrl,
                "--set",
                "web.port=0",
                "--set",
                "limits.messages_per_minute=600",
                "--set",
                "limits.burst=100"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("TELEGRAM_BOT_TOKEN", BotServer.TOKEN);
        try {
            return new BotProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same on the class path of the tests, with a small heap. */
    static BotProcess start(String apiUrl, Path folder, Path data, Path log) {
        return start(System.getProperty("java.class.path"), 384, apiUrl, folder, data, log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}: nothing of it runs when this returns. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Asks it to stop, as an operator does.
     *
     * @return whether it was gone within the seconds given
     */
    boolean stop(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }
}
