package ipju.telegram;

import static ipju.telegram.FakeBotApi.half;
import static ipju.telegram.FakeBotApi.hangUp;
import static ipju.telegram.FakeBotApi.json;
import static ipju.telegram.FakeBotApi.refusal;
import static ipju.telegram.FakeBotApi.status;
import static ipju.telegram.FakeBotApi.updates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.delivery.Arrival;
import ipju.delivery.Arrival.What;
import ipju.telegram.Poller.Status;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PollerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private final List<Arrival> stored = new CopyOnWriteArrayList<>();
    private final List<Long> pauses = new CopyOnWriteArrayList<>();
    private final AtomicInteger first = new AtomicInteger();
    private final Deque<Throwable> sinkFailures = new ArrayDeque<>();
    private volatile boolean room = true;

    private FakeBotApi server;
    private BotApi api;
    private Poller poller;

    @BeforeEach
    void open() throws IOException {
        server = new FakeBotApi();
        api = new BotApi(FakeBotApi.TOKEN, server.uri());
        poller = poller(api);
    }

    private Poller poller(BotApi through) {
        return new Poller(through, this::sink, () -> room, InstantSource.fixed(NOW), first::incrementAndGet, millis -> {
            pauses.add(millis);
            return 1;
        });
    }

    private void sink(List<Arrival> arrivals) {
        Throwable failure = sinkFailures.poll();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        stored.addAll(arrivals);
    }

    @AfterEach
    void close() {
        poller.close();
        api.close();
        server.close();
    }

    @Test
    void the_offset_moves_behind_what_was_stored_and_kinds_are_named() {
        server.on("getUpdates", updates(text(10), text(11)));

        poller.start();

        awaitPolls(2);
        assertThat(keys()).containsExactly("tg:4242:10", "tg:4242:11");
        JsonNode asked = server.asked("getUpdates").get(0);
        assertThat(asked.path("offset").asLong()).isZero();
        assertThat(asked.path("timeout").asInt()).isZero();
        assertThat(asked.path("limit").asInt()).isEqualTo(100);
        assertThat(asked.path("allowed_updates")).extracting(JsonNode::asText).contains("message", "callback_query");
        assertThat(server.asked("getUpdates").get(1).path("offset").asLong()).isEqualTo(12);
        assertThat(server.asked("getUpdates").get(1).path("timeout").asInt()).isEqualTo(50);
        assertThat(poller.state()).isEqualTo(new Poller.State(Status.OK, "", NOW));
        assertThat(first).hasValue(1);
    }

    @Test
    void numbers_that_begin_anew_lower_are_followed() {
        server.on("getUpdates", updates(text(1_999_999_999)), updates(text(5)), updates(text(6)));

        poller.start();

        awaitPolls(4);
        assertThat(keys()).containsExactly("tg:4242:1999999999", "tg:4242:5", "tg:4242:6");
        assertThat(offsets()).startsWith(0L, 2_000_000_000L, 6L, 7L);
    }

    @Test
    void a_number_beyond_int_does_not_make_the_server_forget_what_waits() {
        server.on("getUpdates", updates(text(3_000_000_000L)));

        poller.start();

        awaitPolls(2);
        assertThat(offsets()).startsWith(0L, 3_000_000_001L);
    }

    @Test
    void one_update_that_cannot_be_read_is_kept_aside_and_the_others_are_not() {
        server.on("getUpdates", updates(text(1), "{\"update_id\":2,\"message\":{\"chat\":{\"id\":\"no\"}}}", text(3)));

        poller.start();

        awaitPolls(2);
        assertThat(stored).extracting(Arrival::what).containsExactly(What.SAID, What.UNREADABLE, What.SAID);
        assertThat(offsets()).startsWith(0L, 4L);
    }

    @Test
    void what_comes_again_in_a_batch_keeps_its_name() {
        server.on("getUpdates", updates(text(1), text(2), text(1)));

        poller.start();

        awaitPolls(2);
        assertThat(keys()).containsExactly("tg:4242:1", "tg:4242:2", "tg:4242:1");
        assertThat(offsets()).startsWith(0L, 2L);
    }

    @Test
    void updates_without_a_number_are_not_asked_for_in_a_hurry() {
        server.on("getUpdates", updates("\"junk\"", "{\"update_id\":\"x\"}"), updates(text(4)));

        poller.start();

        awaitPolls(3);
        assertThat(keys()).containsExactly("tg:4242:4");
        assertThat(pauses).hasSize(1);
    }

    @Test
    void what_cannot_be_stored_is_asked_for_again_until_it_can() {
        sinkFailures.addAll(
                List.of(new IllegalStateException("database is locked"), new NoClassDefFoundError("ipju/Gone")));
        server.on("getUpdates", updates(text(1)), updates(text(1)), updates(text(1)));

        poller.start();

        awaitPolls(4);
        assertThat(keys()).containsExactly("tg:4242:1");
        assertThat(offsets()).startsWith(0L, 0L, 0L, 2L);
        assertThat(pauses).hasSize(2);
        assertThat(poller.state().status()).isEqualTo(Status.OK);
    }

    @Test
    void after_failures_it_waits_longer_and_longer_up_to_a_minute() {
        for (int i = 0; i < 9; i++) {
            server.on("getUpdates", i % 2 == 0 ? hangUp() : half());
        }
        server.on("getUpdates", updates(text(1)));

        poller.start();

        await().until(() -> !stored.isEmpty());
        assertThat(pauses).hasSize(9);
        long[] expected = {1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000};
        for (int i = 0; i < expected.length; i++) {
            assertThat(pauses.get(i)).isBetween(expected[i] * 8 / 10, expected[i] * 12 / 10);
        }
    }

    @Test
    void faults_of_the_server_and_of_those_between_pass() {
        server.on(
                "getUpdates",
                status(502, "<html>Bad Gateway</html>"),
                status(404, "<html>nginx</html>"),
                status(302, "", "Location", "http://127.0.0.1:1/"),
                refusal(500, "Internal Server Error"),
                json("{}"),
                json("{\"ok\":tr"),
                json("{\"ok\":true,\"result\":{\"not\":\"a list\"}}"),
                updates(text(1)));

        poller.start();

        await().until(() -> !stored.isEmpty());
        assertThat(pauses).hasSize(7);
        assertThat(offsets()).startsWith(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void it_waits_as_long_as_the_server_says() {
        server.on(
                "getUpdates",
                status(
                        429,
                        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 7\",\"parameters\":{\"retry_after\":7}}"),
                status(429, "slow down", "Retry-After", "3"),
                updates());

        poller.start();

        awaitPolls(4);
        assertThat(pauses).containsExactly(7_000L, 3_000L);
    }

    @Test
    void another_poller_of_the_same_bot_is_named_and_waited_for() {
        server.on(
                "getUpdates",
                refusal(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));

        poller.start();

        awaitPolls(2);
        assertThat(pauses).containsExactly(30_000L);
        assertThat(poller.state().detail()).contains("another program");
        assertThat(server.asked("deleteWebhook")).isEmpty();
    }

    @Test
    void a_webhook_is_taken_away_only_when_it_is_in_the_way() {
        server.on(
                "getUpdates",
                refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"),
                refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"),
                updates(text(1)));
        server.on("deleteWebhook", refusal(500, "Internal Server Error"));

        poller.start();

        await().until(() -> !stored.isEmpty());
        assertThat(server.asked("deleteWebhook")).hasSize(2);
        assertThat(pauses).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void a_token_that_the_server_does_not_know_ends_it_with_one_line(int code) {
        server.on("getUpdates", updates(), refusal(code, code == 401 ? "Unauthorized" : "Not Found"));

        poller.start();

        await().until(() -> poller.state().status() == Status.SHUT);
        assertThat(poller.state().detail()).contains("TELEGRAM_BOT_TOKEN").doesNotContain(FakeBotApi.TOKEN);
        await().until(() -> !alive());
        assertThat(server.asked("getUpdates")).hasSize(2);
    }

    @Test
    void a_token_that_is_refused_at_the_first_question_ends_it_too() {
        server.on("getMe", refusal(401, "Unauthorized"));

        poller.start();

        await().until(() -> poller.state().status() == Status.SHUT && !alive());
        assertThat(server.asked("getUpdates")).isEmpty();
    }

    @Test
    void while_there_is_no_room_nothing_is_asked_for() {
        room = false;
        server.on("getUpdates", updates(text(1)));

        poller.start();

        await().until(() -> pauses.size() > 5);
        assertThat(server.asked("getUpdates")).isEmpty();

        room = true;
        await().until(() -> !stored.isEmpty());
    }

    @Test
    void it_waits_for_a_server_that_is_not_there_yet() throws IOException {
        int port = server.port();
        server.close();

        poller.start();

        await().until(() -> pauses.size() > 2);
        assertThat(poller.state().status()).isEqualTo(Status.TROUBLE);
        assertThat(poller.state().lastPoll()).isNull();
        assertThat(first).hasValue(0);

        server = new FakeBotApi(port, "getUpdates", updates(text(1)));
        await().until(() -> !stored.isEmpty());
        await().until(() -> poller.state().status() == Status.OK);
    }

    @Test
    void it_asks_again_who_the_bot_is_when_the_answer_says_nothing() {
        server.on(
                "getMe", json("{\"ok\":true}"), status(502, "<html>"), json("{\"ok\":true,\"result\":{\"id\":\"x\"}}"));
        server.on("getUpdates", updates(text(1)));

        poller.start();

        await().until(() -> !stored.isEmpty());
        assertThat(server.asked("getMe")).hasSize(4);
        assertThat(keys()).containsExactly("tg:4242:1");
    }

    @Test
    void it_ends_at_once_though_a_request_is_open() {
        server.on("getUpdates", updates());
        poller.start();
        awaitPolls(2);

        poller.close();

        assertThat(alive()).isFalse();
        assertThat(poller.state().status()).isEqualTo(Status.OK);
    }

    @Test
    void it_ends_at_once_though_the_server_does_not_say_who_it_is() {
        server.on("getMe", FakeBotApi.silence());
        poller.start();
        await().until(() -> !server.asked("getMe").isEmpty());

        poller.close();

        assertThat(alive()).isFalse();
    }

    @Test
    void what_fails_at_the_first_poll_does_not_keep_updates_back() {
        Poller failing = new Poller(
                api,
                this::sink,
                () -> true,
                InstantSource.fixed(NOW),
                () -> {
                    throw new IllegalStateException("no menu");
                },
                millis -> 1);
        server.on("getUpdates", updates(text(1)), updates(text(2)));

        failing.start();

        await().until(() -> stored.size() == 2);
        failing.close();
        assertThat(keys()).containsExactly("tg:4242:1", "tg:4242:2");
    }

    private static boolean alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("poller"));
    }

    private void awaitPolls(int polls) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.asked("getUpdates").size() >= polls);
    }

    private List<String> keys() {
        return stored.stream().map(Arrival::key).toList();
    }

    private List<Long> offsets() {
        return server.asked("getUpdates").stream()
                .map(asked -> asked.path("offset").asLong())
                .toList();
    }

    private static String text(long id) {
        return "{\"update_id\":" + id + ",\"message\":{\"message_id\":" + id % 1000
                + ",\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},\"from\":{\"id\":7,\"is_bot\":false,"
                + "\"first_name\":\"A\"},\"text\":\"hi\"}}";
    }
}
