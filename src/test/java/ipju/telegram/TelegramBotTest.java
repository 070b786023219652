package ipju.telegram;

import static ipju.telegram.FakeBotApi.half;
import static ipju.telegram.FakeBotApi.hangUp;
import static ipju.telegram.FakeBotApi.json;
import static ipju.telegram.FakeBotApi.refusal;
import static ipju.telegram.FakeBotApi.status;
import static ipju.telegram.FakeBotApi.updates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ipju.chat.Line;
import ipju.delivery.Arrival;
import ipju.delivery.Parcel;
import ipju.telegram.TelegramBot.Status;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Timeout(60)
class TelegramBotTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z"));
    private static final String SECRET = "marked-SECRET_token";
    private static final String WORDS = "marked words of a person";

    private final List<Arrival> stored = new CopyOnWriteArrayList<>();
    private FakeBotApi server;

    @BeforeEach
    void open() throws IOException {
        server = new FakeBotApi();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void updates_come_in_replies_go_out_and_the_menu_is_set_after_the_first_poll() {
        server.on("getUpdates", updates(text(1)));
        AtomicInteger ready = new AtomicInteger();
        try (TelegramBot bot = new TelegramBot(FakeBotApi.TOKEN, server.uri(), CLOCK)) {
            assertThat(bot.state().status()).isEqualTo(Status.STARTING);

            bot.start(stored::addAll, () -> true, ready::incrementAndGet);

            await().until(() -> !stored.isEmpty());
            assertThat(bot.channel().send(said()).message()).isEqualTo(77L);
            await().until(() -> server.asked("setMyShortDescription").size() == 2);
            assertThat(ready).hasValue(1);
            assertThat(bot.state()).isEqualTo(new TelegramBot.State(Status.OK, "", CLOCK.instant()));
            List<String> methods =
                    server.calls().stream().map(FakeBotApi.Call::method).toList();
            assertThat(methods.indexOf("getmycommands")).isGreaterThan(methods.indexOf("getupdates"));
            assertThat(methods).doesNotContain("deletewebhook");
        }
    }

    @Test
    void once_stopped_it_takes_nothing_in_and_still_brings_out() {
        server.on("getUpdates", updates());
        try (TelegramBot bot = new TelegramBot(FakeBotApi.TOKEN, server.uri(), CLOCK)) {
            bot.start(stored::addAll, () -> true, () -> {});
            await().until(() -> server.asked("getUpdates").size() == 2);

            bot.stop();

            assertThat(bot.channel().send(said()).message()).isEqualTo(77L);
            assertThat(server.asked("getUpdates")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "word", "4242:", ":abc", "4242:a b", "4242:a/../x", "4242:a\n", "bot4242:abc"})
    void a_token_of_a_wrong_form_is_refused_without_being_shown(String token) {
        assertThatThrownBy(() -> new TelegramBot(token, server.uri(), CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a token as BotFather gives it, digits:letters");
    }

    @Test
    void neither_token_nor_words_are_shown_whatever_fails() {
        List<String> shown = new CopyOnWriteArrayList<>();
        try (Recording log = new Recording(shown)) {
            String echo = "Bad Request: at /bot" + FakeBotApi.TOKEN + "/sendMessage";
            server.on("getMe", refusal(500, echo), hangUp());
            server.on(
                    "getUpdates", refusal(409, echo), status(502, echo), half(), json("{\"ok\":tr"), updates(text(1)));
            server.on("getMyCommands", refusal(400, echo));
            server.on("setMyDescription", refusal(400, echo));
            server.on(
                    "sendMessage",
                    refusal(400, echo),
                    refusal(401, echo),
                    refusal(403, echo),
                    refusal(429, echo),
                    refusal(500, echo),
                    status(502, echo),
                    status(302, "", "Location", server.uri() + "/bot" + FakeBotApi.TOKEN + "/x"),
                    hangUp(),
                    half(),
                    json("{}"));
            server.on("sendChatAction", hangUp(), refusal(400, echo));

            shown.addAll(failures(server.uri()));
            shown.addAll(failures(URI.create("http://127.0.0.1:1")));
            shown.addAll(failures(URI.create("http://no-such-host.invalid")));

            assertThat(log.seen()).isGreaterThan(3);
        }
        assertThat(shown).hasSizeGreaterThan(30);
        assertThat(shown).noneMatch(line -> line.contains(SECRET) || line.contains("4242:"));
        assertThat(shown).noneMatch(line -> line.contains(WORDS));
    }

    private static List<String> failures(URI at) {
        List<String> shown = new CopyOnWriteArrayList<>();
        BotApi api = new BotApi(FakeBotApi.TOKEN, at, Duration.ofSeconds(2));
        TelegramChannel channel = new TelegramChannel(api);
        for (int i = 0; i < 10; i++) {
            shown.add(channel.send(said()).toString());
        }
        // the library itself refuses a message without words, and would print all of it
        shown.add(channel.send(new Parcel.Message(7, List.of(), List.of(), List.of(), null))
                .toString());
        shown.add(channel.send(new Parcel.Message(
                        7, List.of(Line.body(WORDS)), List.of(new Parcel.Key("", "")), List.of(), null))
                .toString());
        channel.typing(7);
        channel.typing(7);
        new Profile(api).set();
        AtomicInteger rounds = new AtomicInteger();
        Poller poller = new Poller(
                api,
                arrivals -> {
                    throw new IllegalStateException(WORDS + " at /bot" + FakeBotApi.TOKEN);
                },
                () -> true,
                CLOCK,
                () -> {},
                millis -> {
                    rounds.incrementAndGet();
                    return 1;
                });
        poller.start();
        await().until(() -> rounds.get() > 4 || poller.state().status() == Poller.Status.SHUT);
        shown.add(poller.state().toString());
        poller.close();
        api.close();
        shown.add(channel.send(said()).toString());
        shown.add(api + " " + channel + " " + poller);
        shown.add(new TelegramBot(FakeBotApi.TOKEN, at, CLOCK).toString());
        return shown;
    }

    /** Everything that is logged by anybody, at any level, with its traces. */
    private static final class Recording extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        private final List<String> shown;
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Level before = root.getLevel();
        private final AtomicInteger seen = new AtomicInteger();

        Recording(List<String> shown) {
            this.shown = shown;
            setContext(root.getLoggerContext());
            start();
            root.addAppender(this);
            root.setLevel(Level.TRACE);
        }

        int seen() {
            return seen.get();
        }

        @Override
        protected void append(ILoggingEvent event) {
            seen.incrementAndGet();
            shown.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                shown.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }

        @Override
        public void close() {
            root.detachAppender(this);
            root.setLevel(before);
        }
    }

    private static Parcel.Message said() {
        return new Parcel.Message(7, List.of(Line.body(WORDS)), List.of(), List.of(), null);
    }

    private static String text(long id) {
        return "{\"update_id\":" + id + ",\"message\":{\"message_id\":5,\"date\":1,"
                + "\"chat\":{\"id\":7,\"type\":\"private\"},\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"A\"},"
                + "\"text\":\"" + WORDS + "\"}}";
    }
}
