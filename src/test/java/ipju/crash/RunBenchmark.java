package ipju.crash;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The jar on the shipped folder against a Bot API server on this machine: how long until it takes messages, how long from an
 * update to its reply at 20 messages a second, and 2,000 chats that all write at once in a heap of 512 MB. Run it after
 * {@code mvn package} with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=ipju.crash.RunBenchmark</pre>
 *
 * Arguments: the jar, {@code target/ipju.jar} if not given.
 */
public final class RunBenchmark {

    private static final List<String> QUESTIONS = List.of(
            "성수역에서 가까운 지하철은?",
            "앱 만드는 회사도 입주할 수 있나요?",
            "예시센터에서 20~40평 임대 가능한 호실 있나요?",
            "What is a knowledge industry center?",
            "예시센터에 수영장이 있나요?",
            "Can a restaurant move into an industrial unit?");

    private static final int STARTS = 5;
    private static final int SECONDS = 20;
    private static final int A_SECOND = 20;
    private static final int CROWD = 2_000;

    private final String jar;
    private final Path directory;

    private RunBenchmark(String jar) throws Exception {
        this.jar = jar;
        this.directory = Files.createTempDirectory("ipju-run");
    }

    public static void main(String[] arguments) throws Exception {
        RunBenchmark benchmark = new RunBenchmark(arguments.length > 0 ? arguments[0] : "target/ipju.jar");
        benchmark.starts();
        benchmark.traffic();
    }

    private void starts() throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i <= STARTS; i++) {
            try (BotServer server = new BotServer()) {
                long start = System.nanoTime();
                BotProcess bot = start(server);
                awaitPoll(server);
                if (i == 0) {
                    print("start to first poll, nothing kept: %.2f s", seconds(start));
                } else {
                    seconds.add(seconds(start));
                }
                bot.stop(10);
            }
        }
        Collections.sort(seconds);
        print(
                "start to first poll, publish kept: median %.2f s, slowest %.2f s",
                seconds.get(seconds.size() / 2), seconds.get(seconds.size() - 1));
    }

    private void traffic() throws Exception {
        try (BotServer server = new BotServer()) {
            BotProcess bot = start(server);
            awaitPoll(server);
            latency(server, 1, "first messages");
            latency(server, 2, "at " + A_SECOND + " messages a second");
            crowd(server);
            bot.stop(10);
        }
    }

    private void latency(BotServer server, int round, String name) throws Exception {
        Map<List<Long>, Long> written = new HashMap<>();
        int before = server.deliveries().size();
        int messages = SECONDS * A_SECOND;
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            long chat = round * 100_000L + i % 100;
            long at = System.nanoTime();
            written.put(List.of(chat, server.write(chat, QUESTIONS.get(i % QUESTIONS.size()))), at);
            long next = start + (i + 1L) * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
        }
        awaitDeliveries(server, before + messages);
        List<Double> millis = new ArrayList<>();
        for (Delivery delivery :
                server.deliveries().subList(before, server.deliveries().size())) {
            Long at = written.get(List.of(delivery.chat(), delivery.replyTo()));
            if (at != null) {
                millis.add((delivery.at() - at) / 1e6);
            }
        }
        Collections.sort(millis);
        print(
                "update to reply, %s: median %.0f ms, p95 %.0f ms, slowest %.0f ms",
                name,
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.get(millis.size() - 1));
    }

    private void crowd(BotServer server) {
        int before = server.deliveries().size();
        long start = System.nanoTime();
        for (int i = 0; i < CROWD; i++) {
            server.write(900_000L + i, QUESTIONS.get(i % QUESTIONS.size()));
        }
        awaitDeliveries(server, before + CROWD);
        print("%d chats at once: all answered after %.0f s", CROWD, seconds(start));
    }

    private BotProcess start(BotServer server) {
        return BotProcess.start(
                jar, 512, server.url(), Path.of("knowledge"), directory.resolve("data"), directory.resolve("bot.log"));
    }

    private static void awaitPoll(BotServer server) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> server.polls() > 0);
    }

    private static void awaitDeliveries(BotServer server, int deliveries) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> server.deliveries().size() >= deliveries);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
