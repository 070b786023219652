package ipju.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.lang.Language;
import ipju.sandbox.Content.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BotApiTest {

    private final ApiServer server = new ApiServer().begun();
    private final Api api = server.api;
    private final World world = server.world;
    private final long chat = server.tenant.chat();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void names_of_methods_are_taken_in_any_case_and_unknown_ones_refused() throws IOException {
        assertThat(api.result("GETME").path("username").asText()).endsWith("bot");
        assertThat(api.result("getme").path("is_bot").asBoolean()).isTrue();
        assertThat(api.refusal("getMeNot")).isEqualTo("404 Not Found: method not found");
        assertThat(api.post("getMeNot", "application/json", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void wrong_token_is_refused_before_anything_else() {
        server.faults.next("getMe", Faults.Kind.SERVER_ERROR, 1);

        Api stranger = new Api(server.server.url(), "1:wrong");

        assertThat(stranger.refusal("getMe")).isEqualTo("401 Unauthorized");
        assertThat(stranger.refusal("nonsense")).isEqualTo("401 Unauthorized");
        assertThat(api.refusal("getMe")).isEqualTo("500 Internal Server Error");
    }

    @Test
    void parameters_come_in_the_address_as_a_form_with_uploads_or_as_json() throws IOException {
        String form = "chat_id=" + chat + "&text=" + URLEncoder.encode("양식 & 글", StandardCharsets.UTF_8);
        String multipart = "--x\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n" + chat
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n여러 부분\r\n--x--\r\n";

        assertThat(text(api.get("sendMessage?" + form))).isEqualTo("양식 & 글");
        assertThat(text(api.post("sendMessage", "application/x-www-form-urlencoded", form)))
                .isEqualTo("양식 & 글");
        assertThat(text(api.post("sendMessage", "multipart/form-data; boundary=x", multipart)))
                .isEqualTo("여러 부분");
        assertThat(api.result("sendMessage", "chat_id", String.valueOf(chat), "text", "글자로 쓴 번호")
                        .path("text")
                        .asText())
                .isEqualTo("글자로 쓴 번호");
    }

    @Test
    void body_that_is_no_json_is_refused() throws IOException {
        assertThat(api.post("sendMessage", "application/json", "{\"chat_id\":").statusCode())
                .isEqualTo(400);
        assertThat(api.post("sendMessage", "application/json", "[1]").statusCode())
                .isEqualTo(400);
    }

    @Test
    void body_over_the_bound_is_refused() throws IOException {
        String huge = "{\"text\":\"" + "x".repeat(1_100_000) + "\"}";

        assertThat(api.post("sendMessage", "application/json", huge).statusCode())
                .isEqualTo(413);
    }

    @Test
    void what_a_person_writes_comes_as_an_update_with_its_command_marked() {
        world.say(server.tenant, "/start abc-1");

        JsonNode update = api.result("getUpdates").path(0);

        assertThat(update.at("/message/text").asText()).isEqualTo("/start abc-1");
        assertThat(update.at("/message/entities/0/type").asText()).isEqualTo("bot_command");
        assertThat(update.at("/message/entities/0/length").asInt()).isEqualTo(6);
        assertThat(update.at("/message/from/language_code").asText()).isEqualTo("ko");
        assertThat(update.at("/message/chat/type").asText()).isEqualTo("private");
        assertThat(update.at("/message/date").asLong())
                .isEqualTo(server.clock.instant().getEpochSecond());
    }

    @Test
    void every_kind_of_message_comes_as_telegram_writes_it() {
        List<Kind> kinds =
                List.of(Kind.PHOTO, Kind.VIDEO, Kind.VOICE, Kind.STICKER, Kind.LOCATION, Kind.CONTACT, Kind.POLL);
        kinds.forEach(kind -> world.send(server.tenant, kind));

        JsonNode updates = api.result("getUpdates");

        assertThat(updates).hasSize(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            String field = kinds.get(i).name().toLowerCase(Locale.ROOT);
            assertThat(updates.path(i).path("message").has(field)).as(field).isTrue();
        }
    }

    @Test
    void html_is_read_and_its_errors_are_telegrams() {
        JsonNode sent = api.result("sendMessage", "chat_id", chat, "text", "<b>굵게</b> &lt;", "parse_mode", "HTML");

        assertThat(sent.path("text").asText()).isEqualTo("굵게 <");
        assertThat(sent.at("/entities/0/type").asText()).isEqualTo("bold");
        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", "<br>", "parse_mode", "html"))
                .isEqualTo("400 Bad Request: can't parse entities: Unsupported start tag \"br\" at byte offset 0");
        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", "*x*", "parse_mode", "Markdown2"))
                .isEqualTo("400 Bad Request: unsupported parse_mode");
        assertThat(api.result("sendMessage", "chat_id", chat, "text", "<br> 그대로")
                        .path("text")
                        .asText())
                .isEqualTo("<br> 그대로");
    }

    @Test
    void length_counts_after_markup_is_read() {
        String longest = "가".repeat(4096);

        assertThat(api.result("sendMessage", "chat_id", chat, "text", "<b>" + longest + "</b>", "parse_mode", "HTML")
                        .path("text")
                        .asText())
                .isEqualTo(longest);
        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", longest + "가"))
                .isEqualTo("400 Bad Request: message is too long");
        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", "가".repeat(11_000)))
                .isEqualTo("400 Bad Request: text is too long");
        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", " \n "))
                .isEqualTo("400 Bad Request: message text is empty");
        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", "<b> </b>", "parse_mode", "HTML"))
                .isEqualTo("400 Bad Request: message text is empty");
        assertThat(api.refusal("sendMessage", "chat_id", chat)).isEqualTo("400 Bad Request: message text is empty");
    }

    @Test
    void chat_that_is_not_there_or_never_wrote_is_not_found() {
        Tenant silent = world.arrive(Language.EN);

        assertThat(api.refusal("sendMessage", "chat_id", 42, "text", "x")).isEqualTo("400 Bad Request: chat not found");
        assertThat(api.refusal("sendMessage", "chat_id", silent.chat(), "text", "x"))
                .isEqualTo("400 Bad Request: chat not found");
        assertThat(api.refusal("sendMessage", "chat_id", "@nobody", "text", "x"))
                .isEqualTo("400 Bad Request: chat not found");
        assertThat(api.refusal("sendMessage", "text", "x")).isEqualTo("400 Bad Request: chat_id is empty");
    }

    @Test
    void who_stopped_the_bot_hears_nothing_until_they_write_again() {
        world.stop(server.tenant);

        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", "x"))
                .isEqualTo("403 Forbidden: bot was blocked by the user");
        world.say(server.tenant, "다시");

        JsonNode updates = api.result("getUpdates");
        assertThat(updates.findValuesAsText("status")).containsExactly("member", "kicked", "kicked", "member");
        assertThat(updates.path(2).at("/message/text").asText()).isEqualTo("다시");
        api.result("sendMessage", "chat_id", chat, "text", "x");
    }

    @Test
    void buttons_carry_1_to_64_bytes() {
        assertThat(api.result("sendMessage", "chat_id", chat, "text", "x", "reply_markup", keys("가".repeat(21)))
                        .at("/reply_markup/inline_keyboard/0/0/callback_data")
                        .asText())
                .isEqualTo("가".repeat(21));
        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", "x", "reply_markup", keys("가".repeat(22))))
                .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", "x", "reply_markup", keys("")))
                .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
        assertThat(api.refusal(
                        "sendMessage",
                        "chat_id",
                        chat,
                        "text",
                        "x",
                        "reply_markup",
                        Map.of("inline_keyboard", List.of(List.of(Map.of("text", "x"))))))
                .contains("Text buttons are unallowed in the inline keyboard");
    }

    @Test
    void reply_names_its_message_and_one_that_is_gone_is_refused_unless_told_otherwise() {
        assertThat(api.result("sendMessage", "chat_id", chat, "text", "x", "reply_parameters", Map.of("message_id", 1))
                        .at("/reply_to_message/text")
                        .asText())
                .isEqualTo("/start");
        assertThat(api.refusal(
                        "sendMessage", "chat_id", chat, "text", "x", "reply_parameters", Map.of("message_id", 99)))
                .isEqualTo("400 Bad Request: message to be replied not found");
        assertThat(api.result(
                                "sendMessage",
                                "chat_id",
                                chat,
                                "text",
                                "x",
                                "reply_parameters",
                                Map.of("message_id", 99, "allow_sending_without_reply", true))
                        .has("reply_to_message"))
                .isFalse();
    }

    @Test
    void edit_changes_what_stands_and_refuses_what_does_not_change() {
        int id = api.result("sendMessage", "chat_id", chat, "text", "하나", "reply_markup", keys("a"))
                .path("message_id")
                .asInt();

        JsonNode edited = api.result("editMessageText", "chat_id", chat, "message_id", id, "text", "둘");
        assertThat(edited.path("text").asText()).isEqualTo("둘");
        assertThat(edited.has("edit_date")).isTrue();
        assertThat(edited.has("reply_markup")).isFalse();
        assertThat(api.refusal("editMessageText", "chat_id", chat, "message_id", id, "text", "둘"))
                .startsWith("400 Bad Request: message is not modified:");
        assertThat(api.refusal("editMessageReplyMarkup", "chat_id", chat, "message_id", id))
                .startsWith("400 Bad Request: message is not modified:");
        assertThat(api.refusal("editMessageText", "chat_id", chat, "message_id", 99, "text", "셋"))
                .isEqualTo("400 Bad Request: message to edit not found");
        assertThat(api.refusal("editMessageText", "chat_id", chat, "message_id", 1, "text", "셋"))
                .isEqualTo("400 Bad Request: message can't be edited");
    }

    @Test
    void deleted_message_is_gone_and_an_old_one_stays() {
        int first = send("하나");
        assertThat(api.result("deleteMessage", "chat_id", chat, "message_id", first)
                        .asBoolean())
                .isTrue();
        assertThat(api.refusal("deleteMessage", "chat_id", chat, "message_id", first))
                .isEqualTo("400 Bad Request: message to delete not found");

        int second = send("둘");
        server.clock.advance(Duration.ofHours(49));
        assertThat(api.refusal("deleteMessage", "chat_id", chat, "message_id", second))
                .isEqualTo("400 Bad Request: message can't be deleted for everyone");
    }

    @Test
    void pressed_button_waits_until_it_is_answered_once() {
        int id = api.result("sendMessage", "chat_id", chat, "text", "x", "reply_markup", keys("a"))
                .path("message_id")
                .asInt();
        assertThat(world.press(server.tenant, id, "forged")).isEqualTo(Said.NOT_THERE);
        assertThat(world.press(server.tenant, id, "a")).isEqualTo(Said.DONE);

        JsonNode press = api.result("getUpdates").path(0).path("callback_query");
        assertThat(press.path("data").asText()).isEqualTo("a");
        assertThat(press.at("/message/message_id").asInt()).isEqualTo(id);
        assertThat(world.message(chat, id).orElseThrow().pressed()).containsExactly("a");

        api.result("answerCallbackQuery", "callback_query_id", press.path("id").asText());
        assertThat(world.message(chat, id).orElseThrow().pressed()).isEmpty();
        assertThat(api.refusal(
                        "answerCallbackQuery",
                        "callback_query_id",
                        press.path("id").asText()))
                .isEqualTo("400 Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    @Test
    void press_that_was_answered_too_late_is_refused() {
        int id = api.result("sendMessage", "chat_id", chat, "text", "x", "reply_markup", keys("a"))
                .path("message_id")
                .asInt();
        world.press(server.tenant, id, "a");
        String press = api.result("getUpdates").path(0).at("/callback_query/id").asText();

        server.clock.advance(Duration.ofMinutes(5));

        assertThat(api.refusal("answerCallbackQuery", "callback_query_id", press))
                .contains("query is too old");
    }

    @Test
    void typing_is_seen_and_other_words_for_it_are_refused() throws InterruptedException {
        long before = world.see(chat).version();

        api.result("sendChatAction", "chat_id", chat, "action", "typing");

        assertThat(world.changes(chat, before, Duration.ofSeconds(5)).typing()).isTrue();
        assertThat(api.refusal("sendChatAction", "chat_id", chat, "action", "thinking"))
                .isEqualTo("400 Bad Request: wrong parameter action in request");
    }

    @Test
    void menu_and_descriptions_are_kept_by_language() {
        api.result("setMyCommands", "commands", List.of(Map.of("command", "help", "description", "도움말")));
        api.result(
                "setMyCommands",
                "language_code",
                "en",
                "commands",
                List.of(Map.of("command", "help", "description", "Help")));
        api.result("setMyDescription", "description", "안녕하세요", "language_code", "ko");

        assertThat(api.result("getMyCommands", "language_code", "en")
                        .at("/0/description")
                        .asText())
                .isEqualTo("Help");
        assertThat(world.profile().menu(Language.KO)).containsExactly(new Profile.Command("help", "도움말"));
        assertThat(world.profile().menu(Language.EN)).containsExactly(new Profile.Command("help", "Help"));
        assertThat(world.profile().description(Language.KO)).isEqualTo("안녕하세요");
        assertThat(world.profile().description(Language.EN)).isEmpty();
        assertThat(api.result("getMyShortDescription").path("short_description").asText())
                .isEmpty();
        assertThat(api.refusal("setMyCommands", "commands", List.of(Map.of("command", "Not Good", "description", "x"))))
                .isEqualTo("400 Bad Request: BOT_COMMAND_INVALID");
        assertThat(api.refusal("setMyDescription", "description", "x".repeat(513)))
                .contains("is too long");
    }

    @Test
    void file_is_kept_and_can_be_fetched_with_the_token_alone() throws IOException {
        String body = "--x\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n" + chat
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\nid,name\r\n--x--\r\n";
        JsonNode sent = Api.json(api.post("sendDocument", "multipart/form-data; boundary=x", body));

        JsonNode file = api.result(
                "getFile", "file_id", sent.at("/result/document/file_id").asText());

        String path = "/file/bot" + world.token() + "/" + file.path("file_path").asText();
        assertThat(get(path).body()).isEqualTo("id,name");
        assertThat(get(path.replace(world.token(), "1:wrong")).statusCode()).isEqualTo(401);
        assertThat(get("/file/bot" + world.token() + "/../../etc/passwd").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(api.refusal("getFile", "file_id", "none"))
                .isEqualTo("400 Bad Request: wrong file_id or the file is temporarily unavailable");
    }

    @Test
    void topics_of_the_staff_group_open_change_close_and_go() {
        long staff = world.staffChat();
        int thread = api.result("createForumTopic", "chat_id", staff, "name", "L-0142 · 김입주")
                .path("message_thread_id")
                .asInt();

        assertThat(api.result("sendMessage", "chat_id", staff, "message_thread_id", thread, "text", "새 문의")
                        .path("message_thread_id")
                        .asInt())
                .isEqualTo(thread);
        api.result("editForumTopic", "chat_id", staff, "message_thread_id", thread, "name", "L-0142");
        api.result("closeForumTopic", "chat_id", staff, "message_thread_id", thread);
        assertThat(api.refusal("closeForumTopic", "chat_id", staff, "message_thread_id", thread))
                .isEqualTo("400 Bad Request: TOPIC_NOT_MODIFIED");
        api.result("deleteForumTopic", "chat_id", staff, "message_thread_id", thread);
        assertThat(api.refusal("sendMessage", "chat_id", staff, "message_thread_id", thread, "text", "x"))
                .isEqualTo("400 Bad Request: message thread not found");
        assertThat(api.refusal("createForumTopic", "chat_id", chat, "name", "x"))
                .isEqualTo("400 Bad Request: the chat is not a forum");
    }

    @Test
    void members_of_chats_are_told() {
        long bot = world.bot().id();

        assertThat(api.result("getChatMember", "chat_id", world.staffChat(), "user_id", bot)
                        .path("status")
                        .asText())
                .isEqualTo("administrator");
        assertThat(api.result("getChatMember", "chat_id", world.staffChat(), "user_id", chat)
                        .path("status")
                        .asText())
                .isEqualTo("left");
        assertThat(api.result("getChat", "chat_id", world.staffChat())
                        .path("is_forum")
                        .asBoolean())
                .isTrue();
        assertThat(api.refusal("getChatMember", "chat_id", world.staffChat(), "user_id", 7))
                .isEqualTo("400 Bad Request: PARTICIPANT_ID_INVALID");
    }

    @Test
    void copy_holds_the_same_words() {
        int copy = api.result("copyMessage", "chat_id", world.staffChat(), "from_chat_id", chat, "message_id", 1)
                .path("message_id")
                .asInt();

        assertThat(world.message(world.staffChat(), copy)
                        .orElseThrow()
                        .content()
                        .words()
                        .text())
                .isEqualTo("/start");
        assertThat(api.refusal("copyMessage", "chat_id", chat, "from_chat_id", chat, "message_id", 99))
                .isEqualTo("400 Bad Request: message to copy not found");
    }

    @Test
    void faults_come_on_request_and_then_all_is_well() throws IOException {
        server.faults.tooMany("sendMessage", 7, 1);
        server.faults.next("sendMessage", Faults.Kind.BAD_GATEWAY, 1);
        server.faults.next("sendMessage", Faults.Kind.SERVER_ERROR, 1);

        JsonNode throttled = api.call("sendMessage", "chat_id", chat, "text", "x");
        assertThat(throttled.path("description").asText()).isEqualTo("Too Many Requests: retry after 7");
        assertThat(throttled.at("/parameters/retry_after").asInt()).isEqualTo(7);
        HttpResponse<String> gateway = api.post("sendMessage", "application/json", "{}");
        assertThat(gateway.statusCode()).isEqualTo(502);
        assertThat(gateway.body()).startsWith("<html>");
        assertThat(api.refusal("sendMessage", "chat_id", chat, "text", "x")).isEqualTo("500 Internal Server Error");
        assertThat(send("x")).isPositive();
    }

    @Test
    void connection_breaks_on_request_before_or_after_the_message_was_taken() {
        int before = messages();
        server.faults.next("sendMessage", Faults.Kind.CUT_BEFORE, 1);
        assertThat(breaks("하나")).isTrue();
        assertThat(messages()).isEqualTo(before);

        server.faults.next("sendMessage", Faults.Kind.CUT_AFTER, 1);
        assertThat(breaks("둘")).isTrue();
        assertThat(messages()).isEqualTo(before + 1);
    }

    private boolean breaks(String text) {
        try {
            return api.post("sendMessage", "application/json", "{\"chat_id\":" + chat + ",\"text\":\"" + text + "\"}")
                            .statusCode()
                    < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private int messages() {
        return world.see(chat).messages().size();
    }

    private int send(String text) {
        return api.result("sendMessage", "chat_id", chat, "text", text)
                .path("message_id")
                .asInt();
    }

    private HttpResponse<String> get(String path) throws IOException {
        return api.send(HttpRequest.newBuilder(URI.create(server.server.url() + path)));
    }

    private static Map<String, Object> keys(String data) {
        return Map.of("inline_keyboard", List.of(List.of(Map.of("text", "누르기", "callback_data", data))));
    }

    private static String text(HttpResponse<String> response) throws IOException {
        return Api.json(response).at("/result/text").asText();
    }
}
