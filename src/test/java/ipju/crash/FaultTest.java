package ipju.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault for a while, then healed: every message has its reply, in order. One bot lives through all of them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FaultTest {

    private static final long CHATS_FROM = 800_000;
    private static final AtomicInteger CHATS = new AtomicInteger();

    @TempDir
    private static Path directory;

    private static BotServer server;
    private static BotProcess bot;

    @BeforeAll
    static void start() throws Exception {
        server = new BotServer();
        bot = BotProcess.start(
                server.url(),
                SmallFolder.write(directory.resolve("knowledge")),
                directory.resolve("data"),
                directory.resolve("bot.log"));
        await().atMost(Duration.ofSeconds(60)).until(() -> server.polls() > 0 || !bot.isAlive());
        assertThat(bot.isAlive()).isTrue();
    }

    @AfterAll
    static void stop() throws Exception {
        assertThat(bot.stop(10)).as("it ends within 10 s of SIGTERM").isTrue();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void while_sends_fail_nothing_is_lost_and_what_was_not_hidden_is_not_repeated(Fault fault) {
        long chat = CHATS_FROM + CHATS.incrementAndGet();
        server.sends(times(2, fault));

        List<Long> written = write(chat, 4);

        List<Delivery> replies = awaitReplies(chat, written);
        assertThat(firsts(replies)).isEqualTo(written);
        if (!fault.hidesAcceptance() && fault != Fault.SERVER_ERROR && fault != Fault.HTML_PAGE) {
            assertThat(replies).hasSameSizeAs(written);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "RESET_AFTER"})
    void while_asking_for_updates_fails_nothing_is_lost(Fault fault) {
        long chat = CHATS_FROM + CHATS.incrementAndGet();
        server.asks(times(2, fault));

        List<Long> written = write(chat, 4);

        assertThat(firsts(awaitReplies(chat, written))).isEqualTo(written);
    }

    @Test
    void updates_that_come_again_are_answered_once() {
        long chat = CHATS_FROM + CHATS.incrementAndGet();
        server.repeatsUpdates(3);

        List<Long> written = write(chat, 3);

        assertThat(awaitReplies(chat, written)).hasSameSizeAs(written);
        long later = CHATS_FROM + CHATS.incrementAndGet();
        awaitReplies(later, write(later, 1));
        assertThat(replies(chat)).hasSameSizeAs(written);
    }

    private static Supplier<Fault> times(int times, Fault fault) {
        AtomicInteger left = new AtomicInteger(times);
        return () -> left.getAndDecrement() > 0 ? fault : Fault.NONE;
    }

    private static List<Long> write(long chat, int messages) {
        List<Long> written = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            written.add(server.write(chat, i % 2 == 0 ? "/help" : "주차 몇 대까지 무료예요?"));
        }
        return written;
    }

    private static List<Delivery> awaitReplies(long chat, List<Long> written) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        replies(chat).stream().map(Delivery::replyTo).toList().containsAll(written));
        return replies(chat);
    }

    private static List<Delivery> replies(long chat) {
        return server.deliveries().stream().filter(each -> each.chat() == chat).toList();
    }

    /** The messages that were answered, in the order of their first replies. */
    private static List<Long> firsts(List<Delivery> replies) {
        return replies.stream().map(Delivery::replyTo).distinct().toList();
    }
}
