package ipju.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills the bot again and again while people write and the server misbehaves, then lets it finish and counts. Run many
 * rounds with
 *
 * <pre>mvn -B -ntp test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=ipju.crash.CrashRun -Dexec.args=200</pre>
 *
 * A second argument is the seed; without it the rounds are the same each time.
 */
public final class CrashRun {

    private static final long FIRST_CHAT = 700_000;
    private static final int CHATS = 12;
    private static final int WRITTEN_A_ROUND = 16;

    /** A send is noted within this time of the server's answer; see the promise of nothing sent twice but in this window. */
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

    private static final List<String> WORDS = List.of(
            "주차 몇 대까지 무료예요?",
            "How many cars can I park for free?",
            "/help",
            "전용 20평쯤 임대 있나요?",
            "수영장 있어요?",
            "고마워요",
            "any unit under 2 million won a month?");

    private final Random random;
    private final Path directory;
    private final Path folder;
    private final Map<Long, List<Long>> written = new LinkedHashMap<>();
    private final List<Long> kills = new ArrayList<>();

    /** @param directory an empty one */
    CrashRun(Path directory, Path folder, long seed) {
        this.directory = directory;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /**
     * What a run came to.
     *
     * @param kills how often the process was killed
     * @param updates how many messages were written
     * @param unanswered messages without a reply
     * @param outOfOrder replies that came before one to an earlier message of the same chat
     * @param repeated messages that were taken again
     * @param wronglyRepeated of these, those that the server had answered and that had time to be noted
     */
    record Result(int kills, int updates, int unanswered, int outOfOrder, int repeated, int wronglyRepeated) {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Path directory = Files.createTempDirectory("ipju-crash");
        System.out.println(
                new CrashRun(directory, SmallFolder.write(directory.resolve("knowledge")), seed).run(rounds));
        System.out.println("what was left is in " + directory);
    }

    Result run(int rounds) throws Exception {
        try (BotServer server = new BotServer()) {
            server.sends(this::weather);
            for (int round = 0; round < rounds; round++) {
                BotProcess bot = start(server);
                awaitPoll(server, bot);
                int more = WRITTEN_A_ROUND / 2;
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_500));
                while (System.nanoTime() < end) {
                    if (more > 0) {
                        write(server);
                        more--;
                    }
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
                }
                bot.kill();
                kills.add(System.nanoTime());
                while (more-- > 0) {
                    write(server);
                }
                for (int i = 0; i < WRITTEN_A_ROUND / 2; i++) {
                    write(server);
                }
            }
            BotProcess last = start(server);
            await().atMost(Duration.ofSeconds(60 + rounds * 5L))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> unanswered(server.deliveries()) == 0 || !last.isAlive());
            assertThat(last.isAlive()).as("it lives, see " + log()).isTrue();
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> count("SELECT count(*) FROM outbox WHERE done_at IS NULL") == 0);
            assertThat(last.stop(10)).as("it ends within 10 s of SIGTERM").isTrue();
            checkStore();
            return judge(server.deliveries());
        }
    }

    private BotProcess start(BotServer server) {
        return BotProcess.start(server.url(), folder, directory.resolve("data"), log());
    }

    private Path log() {
        return directory.resolve("bot.log");
    }

    private void awaitPoll(BotServer server, BotProcess bot) {
        int before = server.polls();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> server.polls() > before || !bot.isAlive());
        assertThat(bot.isAlive()).as("it starts, see " + log()).isTrue();
    }

    private void write(BotServer server) {
        long chat = FIRST_CHAT + random.nextInt(CHATS);
        long message = server.write(chat, WORDS.get(random.nextInt(WORDS.size())));
        written.computeIfAbsent(chat, unused -> new ArrayList<>()).add(message);
    }

    private synchronized Fault weather() {
        int dice = random.nextInt(100);
        if (dice < 4) {
            return Fault.TOO_MANY;
        }
        if (dice < 7) {
            return Fault.SERVER_ERROR;
        }
        return dice == 7 ? Fault.RESET_BEFORE : dice == 8 ? Fault.RESET_AFTER : Fault.NONE;
    }

    private int unanswered(List<Delivery> deliveries) {
        Map<Long, List<Long>> answered = new HashMap<>();
        for (Delivery delivery : deliveries) {
            answered.computeIfAbsent(delivery.chat(), unused -> new ArrayList<>())
                    .add(delivery.replyTo());
        }
        int unanswered = 0;
        for (Map.Entry<Long, List<Long>> chat : written.entrySet()) {
            List<Long> replies = answered.getOrDefault(chat.getKey(), List.of());
            unanswered += (int)
                    chat.getValue().stream().filter(m -> !replies.contains(m)).count();
        }
        return unanswered;
    }

    private Result judge(List<Delivery> deliveries) {
        int outOfOrder = 0;
        int repeated = 0;
        int wrongly = 0;
        Map<Long, Long> newest = new HashMap<>();
        List<Delivery> seen = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            List<Delivery> earlier = seen.stream().filter(delivery::repeats).toList();
            if (earlier.isEmpty()) {
                long before = newest.getOrDefault(delivery.chat(), 0L);
                outOfOrder += delivery.replyTo() < before ? 1 : 0;
                newest.put(delivery.chat(), Math.max(before, delivery.replyTo()));
            } else {
                repeated++;
                wrongly += inTheWindow(earlier.get(earlier.size() - 1)) ? 0 : 1;
            }
            seen.add(delivery);
        }
        return new Result(
                kills.size(),
                written.values().stream().mapToInt(Collection::size).sum(),
                unanswered(deliveries),
                outOfOrder,
                repeated,
                wrongly);
    }

    /** Whether nobody could have noted that a message was taken: its answer was lost, or the bot was killed right after. */
    private boolean inTheWindow(Delivery delivery) {
        return delivery.fault().hidesAcceptance()
                || kills.stream().anyMatch(kill -> kill - delivery.at() < WINDOW && delivery.at() - kill < WINDOW);
    }

    private void checkStore() throws SQLException {
        assertThat(text("PRAGMA quick_check")).isEqualTo("ok");
        assertThat(count("SELECT count(*) FROM inbox WHERE done_at IS NULL")).isZero();
        assertThat(count("SELECT count(*) FROM inbox WHERE state = 'dead'")).isZero();
        assertThat(count("SELECT sum(version) FROM dialogue"))
                .as("each message had its turn once")
                .isEqualTo(written.values().stream().mapToInt(Collection::size).sum());
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/ipju.db"));
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
