package ipju.telegram;

import static ipju.telegram.FakeBotApi.half;
import static ipju.telegram.FakeBotApi.hangUp;
import static ipju.telegram.FakeBotApi.json;
import static ipju.telegram.FakeBotApi.refusal;
import static ipju.telegram.FakeBotApi.silence;
import static ipju.telegram.FakeBotApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.chat.Line;
import ipju.delivery.Parcel;
import ipju.delivery.Sent;
import ipju.delivery.Sent.Fate;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TelegramChannelTest {

    private FakeBotApi server;
    private BotApi api;
    private TelegramChannel channel;

    @BeforeEach
    void open() throws IOException {
        server = new FakeBotApi();
        api = new BotApi(FakeBotApi.TOKEN, server.uri(), Duration.ofSeconds(2));
        channel = new TelegramChannel(api);
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void a_message_arrives_as_html_with_its_buttons_as_a_reply_without_previews() {
        Parcel.Message message = new Parcel.Message(
                -1001234567890L,
                List.of(
                        Line.lead("3층 <B동> & \"위\""),
                        Line.body("1 < 2"),
                        Line.caveat("⚠️ 예시"),
                        Line.source("출처: a > b")),
                List.of(
                        new Parcel.Key("네", "k1"),
                        new Parcel.Key("아니요", "k2"),
                        new Parcel.Key("담당자와 직접 이야기하고 싶어요", "k3"),
                        new Parcel.Key("출처", "k4")),
                List.of(),
                55L);

        Sent sent = channel.send(message);

        assertThat(sent).isEqualTo(Sent.delivered(77L));
        JsonNode body = server.asked("sendMessage").get(0);
        assertThat(body.path("chat_id").asText()).isEqualTo("-1001234567890");
        assertThat(body.path("text").asText())
                .isEqualTo("<b>3층 &lt;B동&gt; &amp; &quot;위&quot;</b>\n1 &lt; 2\n⚠️ 예시\n<i>출처: a &gt; b</i>");
        assertThat(body.path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(body.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
        assertThat(body.at("/reply_parameters/message_id").asInt()).isEqualTo(55);
        assertThat(body.at("/reply_parameters/allow_sending_without_reply").asBoolean())
                .isTrue();
        JsonNode rows = body.at("/reply_markup/inline_keyboard");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).findValuesAsText("callback_data")).containsExactly("k1", "k2");
        assertThat(rows.get(1).findValuesAsText("callback_data")).containsExactly("k3");
        assertThat(rows.get(2).findValuesAsText("text")).containsExactly("출처");
    }

    @Test
    void a_message_number_that_telegram_cannot_have_is_not_replied_to() {
        channel.send(new Parcel.Message(7, List.of(Line.body("a")), List.of(), List.of(), 9_000_000_000L));

        assertThat(server.asked("sendMessage").get(0).has("reply_parameters")).isFalse();
    }

    @Test
    void html_that_is_refused_goes_out_as_plain_text_at_once() {
        server.on("sendMessage", refusal(400, "Bad Request: can't parse entities: Unsupported start tag"));

        Sent sent = channel.send(said("1 < 2 & 3"));

        assertThat(sent.fate()).isEqualTo(Fate.DELIVERED);
        assertThat(server.asked("sendMessage")).hasSize(2);
        assertThat(server.asked("sendMessage").get(1).path("text").asText()).isEqualTo("1 < 2 & 3");
        assertThat(server.asked("sendMessage").get(1).has("parse_mode")).isFalse();
    }

    @Test
    void the_heaviest_message_stays_within_what_the_server_reads() {
        List<Line> lines = Collections.nCopies(2_048, Line.lead("\""));

        channel.send(new Parcel.Message(7, lines, List.of(), List.of(), null));

        JsonNode body = server.asked("sendMessage").get(0);
        assertThat(body.path("text").asText().getBytes(StandardCharsets.UTF_8))
                .hasSizeGreaterThan(25_000)
                .hasSizeLessThanOrEqualTo(32_768);
        assertThat(body.path("parse_mode").asText()).isEqualTo("HTML");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | Forbidden: bot was blocked by the user                            | GONE
            403 | Forbidden: user is deactivated                                    | GONE
            403 | Forbidden: bot was kicked from the supergroup chat                | GONE
            400 | Bad Request: chat not found                                       | GONE
            400 | Bad Request: message is too long                                  | REJECTED
            400 | Bad Request: BUTTON_DATA_INVALID                                  | REJECTED
            400 | Bad Request: message text is empty                                | REJECTED
            400 | Bad Request: query is too old and response timeout expired or query ID is invalid | LATE
            401 | Unauthorized                                                      | SHUT
            404 | Not Found                                                         | SHUT
            429 | Too Many Requests                                                 | THROTTLED
            500 | Internal Server Error                                             | UNKNOWN
            502 | Bad Gateway                                                       | UNKNOWN
            """)
    void refusals_mean_what_can_be_done_about_them(int code, String description, Fate fate) {
        server.on("sendMessage", refusal(code, description));

        Sent sent = channel.send(said("a"));

        assertThat(sent.fate()).isEqualTo(fate);
        assertThat(sent.why()).isNotBlank();
        assertThat(server.asked("sendMessage")).hasSize(1);
    }

    @Test
    void too_many_messages_wait_as_long_as_the_server_says() {
        server.on(
                "sendMessage",
                status(
                        429,
                        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 7\",\"parameters\":{\"retry_after\":7}}"),
                status(429, "<html>slow down</html>", "Retry-After", "9"));

        assertThat(channel.send(said("a"))).isEqualTo(Sent.throttled(Duration.ofSeconds(7)));
        assertThat(channel.send(said("a"))).isEqualTo(Sent.throttled(Duration.ofSeconds(9)));
    }

    @Test
    void a_group_with_another_number_is_said_to_have_moved() {
        server.on(
                "sendMessage",
                status(
                        400,
                        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":-1009876543210}}"));

        assertThat(channel.send(said("a"))).isEqualTo(Sent.moved(-1009876543210L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "<html>welcome</html>",
                "{\"ok\":tr",
                "null",
                "{\"ok\":true}",
                "{\"ok\":true,\"result\":{\"message_id\":\"x\"}}"
            })
    void what_was_taken_counts_as_sent_even_if_the_answer_cannot_be_read(String answer) {
        server.on("sendMessage", json(answer));

        assertThat(channel.send(said("a"))).isEqualTo(Sent.delivered(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 401, 403, 404, 413, 500, 502, 503, 504})
    void a_page_of_somebody_between_says_nothing_of_the_chat_or_the_token(int code) {
        server.on("sendMessage", status(code, "<html>no</html>", "Location", server.uri() + "/elsewhere"));

        assertThat(channel.send(said("a")).fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void a_server_that_asks_to_come_back_at_once_does_not_get_the_message_twice() {
        server.on("sendMessage", status(503, "busy", "Retry-After", "0"));

        assertThat(channel.send(said("a")).fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(server.asked("sendMessage")).hasSize(1);
    }

    @Test
    void a_kept_connection_that_closes_after_the_message_does_not_send_it_twice() {
        server.on("sendMessage", json("{\"ok\":true,\"result\":{\"message_id\":1}}"), hangUp());

        assertThat(channel.send(said("first")).fate()).isEqualTo(Fate.DELIVERED);
        assertThat(channel.send(said("second")).fate()).isEqualTo(Fate.UNKNOWN);

        assertThat(server.asked("sendMessage"))
                .extracting(body -> body.path("text").asText())
                .containsExactly("first", "second");
    }

    @Test
    void half_an_answer_or_none_leaves_it_unknown() {
        server.on("sendMessage", half(), silence());

        assertThat(channel.send(said("a")).fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(channel.send(said("b")).fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(server.asked("sendMessage")).hasSize(2);
    }

    @Test
    void where_nobody_listens_nothing_was_sent() throws IOException {
        URI gone = server.uri();
        server.close();
        try (BotApi alone = new BotApi(FakeBotApi.TOKEN, gone);
                BotApi nowhere = new BotApi(FakeBotApi.TOKEN, URI.create("http://no-such-host.invalid"))) {
            assertThat(new TelegramChannel(alone).send(said("a")).fate()).isEqualTo(Fate.NOT_SENT);
            assertThat(new TelegramChannel(nowhere).send(said("a")).fate()).isEqualTo(Fate.NOT_SENT);
            assertThat(new TelegramChannel(alone).reachable()).isFalse();
        }
    }

    @Test
    void a_server_below_a_path_is_asked_there() throws IOException {
        try (BotApi below = new BotApi(FakeBotApi.TOKEN, server.uri().resolve("/bots/api/"))) {
            assertThat(new TelegramChannel(below).send(said("a")).fate()).isEqualTo(Fate.DELIVERED);
        }

        assertThat(server.calls().get(0).path())
                .isEqualToIgnoringCase("/bots/api/bot" + FakeBotApi.TOKEN + "/sendmessage");
    }

    @Test
    void a_press_is_answered_and_an_old_one_is_late() {
        server.on(
                "answerCallbackQuery",
                json("{\"ok\":true,\"result\":true}"),
                refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));

        assertThat(channel.send(new Parcel.PressAnswer(7, "559", "😀".repeat(250))))
                .isEqualTo(Sent.delivered(null));
        assertThat(channel.send(new Parcel.PressAnswer(7, "559", "")).fate()).isEqualTo(Fate.LATE);

        List<JsonNode> asked = server.asked("answerCallbackQuery");
        assertThat(asked.get(0).path("callback_query_id").asText()).isEqualTo("559");
        assertThat(asked.get(0).path("text").asText()).isEqualTo("😀".repeat(200));
        assertThat(asked.get(1).path("text").asText("")).isEmpty();
    }

    @Test
    void typing_is_shown_and_its_failure_forgotten() {
        server.on("sendChatAction", hangUp());

        channel.typing(7);
        channel.typing(7);

        await().until(() -> server.asked("sendChatAction").size() == 2);
        assertThat(server.asked("sendChatAction").get(1).path("action").asText())
                .isEqualTo("typing");
        assertThat(channel.send(said("a")).fate()).isEqualTo(Fate.DELIVERED);
    }

    @Test
    void only_an_answer_that_names_the_bot_counts_as_reachable() {
        server.on("getMe", json("<html>please log in</html>"), refusal(500, "Internal Server Error"));

        assertThat(channel.reachable()).isFalse();
        assertThat(channel.reachable()).isFalse();
        assertThat(channel.reachable()).isTrue();
    }

    private static Parcel.Message said(String text) {
        return new Parcel.Message(7, List.of(Line.body(text)), List.of(), List.of(), null);
    }
}
