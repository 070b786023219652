package ipju.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ipju.lang.Language;
import ipju.sandbox.Content.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that nobody here wrote gets along with the Bot API, so that it is not shaped after our own. Needs Node and grammY:
 * {@code npm i --prefix target/grammy grammy@1.46.0}, which {@code -Dgrammy.install=true} does.
 */
@Timeout(120)
class GrammyTest {

    private static final Path FOLDER = Path.of("target", "grammy");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ApiServer server = new ApiServer();
    private @TempDir Path temp;
    private Process bot;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/node")), "SKIPPED: no Node");
        if (Boolean.getBoolean("grammy.install")) {
            run("npm", "i", "--no-audit", "--no-fund", "--prefix", FOLDER.toString(), "grammy@1.46.0");
        }
        assumeTrue(
                Files.exists(FOLDER.resolve("node_modules/grammy")),
                "SKIPPED: no grammY: npm i --prefix target/grammy grammy@1.46.0");
        Path script = temp.resolve("grammy-bot.cjs");
        try (InputStream source = Objects.requireNonNull(GrammyTest.class.getResourceAsStream("grammy-bot.cjs"))) {
            Files.copy(source, script);
        }
        bot = new ProcessBuilder(
                        "node",
                        script.toString(),
                        FOLDER.toAbsolutePath().toString(),
                        server.server.url().toString(),
                        server.world.token())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("bot.log").toFile())
                .start();
        await().atMost(PATIENCE).until(() -> log().contains("ready ipju_sandbox_bot"));
    }

    @AfterEach
    void stop() throws Exception {
        if (bot != null) {
            bot.getOutputStream().close();
            server.close();
            if (!bot.waitFor(10, TimeUnit.SECONDS)) {
                bot.destroyForcibly();
            }
        }
        server.close();
    }

    @Test
    void bot_of_others_talks_presses_edits_sends_files_and_reads_refusals() throws IOException {
        server.world.say(server.tenant, "/start abc");
        await().atMost(PATIENCE).until(() -> last().equals("started with abc"));
        int first = messages().get(1).id();
        assertThat(server.world.press(server.tenant, first, "pressed")).isEqualTo(Said.DONE);
        await().atMost(PATIENCE).until(() -> last().equals("pressed"));
        assertThat(messages().get(1).pressed()).isEmpty();
        assertThat(messages().get(1).content().words().entities())
                .extracting(Entity::type)
                .containsExactly(Entity.Type.BOLD);

        server.world.say(server.tenant, "break");
        await().atMost(PATIENCE)
                .until(
                        () -> last().equals(
                                        "refused: Bad Request: can't parse entities: Unsupported start tag \"br\" at byte offset 0"));
        server.world.edit(server.tenant, 3, "mended");
        await().atMost(PATIENCE).until(() -> last().equals("edited: mended"));
        server.world.send(server.tenant, Kind.PHOTO);
        await().atMost(PATIENCE)
                .until(() -> messages()
                        .get(messages().size() - 1)
                        .content()
                        .fileName()
                        .equals("list.csv"));
        assertThat(server.world.profile().menu(Language.EN)).containsExactly(new Profile.Command("start", "Start"));
        assertThat(log()).doesNotContain("rror");
    }

    @Test
    void twenty_messages_are_echoed_in_order() {
        List<String> texts =
                IntStream.rangeClosed(1, 20).mapToObj(i -> "메시지 " + i).toList();

        texts.forEach(text -> server.world.say(server.tenant, text));

        await().atMost(PATIENCE).until(() -> echoes().size() == texts.size());
        assertThat(echoes()).isEqualTo(texts);
    }

    private List<String> echoes() {
        return messages().stream()
                .filter(message -> message.from().bot())
                .map(message -> message.content().words().text())
                .toList();
    }

    private String last() {
        List<Message> all = messages();
        return all.get(all.size() - 1).content().words().text();
    }

    private List<Message> messages() {
        return server.world.see(server.tenant.chat()).messages();
    }

    private String log() throws IOException {
        return Files.readString(temp.resolve("bot.log"));
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    }
}
