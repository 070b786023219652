package ipju.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.chat.Source;
import ipju.sandbox.Api;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A small bot that fetches by polling, as every bot does, so that the page has somebody to talk to. */
final class EchoBot implements AutoCloseable {

    private final Map<MessageRef, List<Source>> noted;
    private final Api api;
    private final Thread thread;
    /** Held by a test that wants to see a button wait. */
    private volatile CountDownLatch mayAnswer = new CountDownLatch(0);

    private volatile boolean stopped;

    /** @param noted where it notes what its messages cite */
    EchoBot(URI server, String token, Map<MessageRef, List<Source>> noted) {
        this.noted = noted;
        this.api = new Api(server, token);
        this.thread = new Thread(this::run, "echo-bot");
        thread.setDaemon(true);
        thread.start();
    }

    void hold() {
        mayAnswer = new CountDownLatch(1);
    }

    void release() {
        mayAnswer.countDown();
    }

    Api api() {
        return api;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(10_000);
    }

    private void run() {
        long offset = 0;
        while (!stopped) {
            try {
                JsonNode updates =
                        api.call("getUpdates", "offset", offset, "timeout", 2).path("result");
                for (JsonNode update : updates) {
                    offset = update.path("update_id").asLong() + 1;
                    handle(update);
                }
            } catch (RuntimeException | InterruptedException e) {
                // the server is going, and with it this bot
                return;
            }
        }
    }

    private void handle(JsonNode update) throws InterruptedException {
        if (update.has("callback_query")) {
            JsonNode press = update.path("callback_query");
            mayAnswer.await();
            api.call(
                    "answerCallbackQuery", "callback_query_id", press.path("id").asText(), "text", "눌렀어요");
            say(press.path("message"), "<b>" + press.path("data").asText() + "</b>");
        } else if (update.has("message")) {
            hear(update.path("message"));
        } else if (update.has("edited_message")) {
            JsonNode message = update.path("edited_message");
            say(message, "고친 말: " + escaped(message.path("text").asText()));
        }
    }

    private void hear(JsonNode message) {
        long chat = message.path("chat").path("id").asLong();
        api.call("sendChatAction", "chat_id", chat, "action", "typing");
        if (!message.has("text")) {
            say(message, "글이 아니에요.");
            return;
        }
        String text = message.path("text").asText();
        String language = message.path("from").path("language_code").asText();
        JsonNode sent = api.result(
                "sendMessage",
                "chat_id",
                chat,
                "text",
                "<b>" + escaped(text) + "</b> (" + language + ")\n⚠️ 예시 데이터예요.\n<i>📄 호실 목록 6, 21행 · 2026-11-20 기준</i>",
                "parse_mode",
                "HTML",
                "reply_parameters",
                Map.of("message_id", message.path("message_id").asInt()),
                "reply_markup",
                Map.of(
                        "inline_keyboard",
                        List.of(
                                List.of(key("월 총비용", "cost"), key("둘 비교", "compare")),
                                List.of(key("담당자와 이야기", "staff")))));
        noted.put(
                new MessageRef(chat, sent.path("message_id").asLong()),
                List.of(
                        new Source(
                                "호실 목록",
                                "units.csv",
                                "row 6",
                                LocalDate.of(2026, 11, 20),
                                "center: sample; unit: 502; exclusive_m2: 82.7; rent_krw: 1650000",
                                null),
                        new Source(
                                "성동구 지식산업센터 수",
                                "centers-count.ko.md",
                                "성동구에 지식산업센터가 몇 곳 있나요",
                                LocalDate.of(2024, 11, 30),
                                "2024년 11월 기준 성동구의 지식산업센터는 63곳이에요.",
                                "https://example.com/report")));
    }

    private void say(JsonNode to, String html) {
        api.call("sendMessage", "chat_id", to.path("chat").path("id").asLong(), "text", html, "parse_mode", "HTML");
    }

    private static Map<String, String> key(String text, String data) {
        return Map.of("text", text, "callback_data", data);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
