package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How the bot gets what people did, and answers pressed buttons. */
final class UpdateMethods {

    private static final int MOST_SECONDS = 50;
    private static final int MOST_UPDATES = 100;
    private static final int PRESS_ANSWER = 200;

    private final World world;
    private String webhook = "";

    UpdateMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("getupdates", this::getUpdates);
        methods.put("setwebhook", this::setWebhook);
        methods.put("deletewebhook", this::deleteWebhook);
        methods.put("getwebhookinfo", this::getWebhookInfo);
        methods.put("answercallbackquery", this::answerCallbackQuery);
    }

    private JsonNode getUpdates(Call call) throws InterruptedException {
        want(call);
        long limit = Math.max(1, Math.min(MOST_UPDATES, call.number("limit").orElse((long) MOST_UPDATES)));
        long seconds = Math.max(0, Math.min(MOST_SECONDS, call.number("timeout").orElse(0L)));
        ArrayNode updates = Json.array();
        world.updates()
                .poll(call.number("offset").orElse(0L), (int) limit, Duration.ofSeconds(seconds))
                .forEach(updates::add);
        return updates;
    }

    private void want(Call call) {
        call.json("allowed_updates").ifPresent(kinds -> {
            if (!kinds.isArray()) {
                throw Refusal.badRequest("can't parse allowed updates: Expected an Array of update names");
            }
            Set<String> wanted = new HashSet<>();
            kinds.forEach(kind -> wanted.add(kind.asText()));
            world.updates().want(wanted);
        });
    }

    /** Is noted, so that polls are refused as they must be; nothing is ever sent to the address. */
    private JsonNode setWebhook(Call call) {
        String url = call.text("url").orElse("");
        if (url.isEmpty()) {
            return deleteWebhook(call);
        }
        if (!url.startsWith("https://")) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        want(call);
        return webhook(call, url);
    }

    private JsonNode deleteWebhook(Call call) {
        return webhook(call, "");
    }

    private synchronized JsonNode webhook(Call call, String url) {
        webhook = url;
        if (call.flag("drop_pending_updates")) {
            world.updates().forgetAll();
        }
        world.updates().webhook(!url.isEmpty());
        return Json.yes();
    }

    private synchronized JsonNode getWebhookInfo(Call call) {
        return Json.object()
                .put("url", webhook)
                .put("has_custom_certificate", false)
                .put("pending_update_count", world.updates().size());
    }

    private JsonNode answerCallbackQuery(Call call) {
        String text = call.text("text").orElse("");
        if (text.codePointCount(0, text.length()) > PRESS_ANSWER) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        String id = call.text("callback_query_id").orElse("");
        return world.locked(() -> {
            Presses.Press press = world.presses()
                    .take(id)
                    .orElseThrow(() ->
                            Refusal.badRequest("query is too old and response timeout expired or query ID is invalid"));
            world.chat(press.chat()).ifPresent(chat -> {
                chat.message(press.message())
                        .ifPresent(message -> chat.keep(
                                message.waiting(Presses.minus(message.pressed(), press.data()), world.next())));
                if (!text.isEmpty()) {
                    chat.notice(text, world.next());
                }
            });
            return Json.yes();
        });
    }
}
