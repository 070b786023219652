package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the buttons of a request, and refuses what Telegram refuses. */
final class Keyboards {

    /** Telegram names no figure; this is what is known to work. */
    private static final int MOST = 100;

    private static final int DATA_BYTES = 64;

    private Keyboards() {}

    /**
     * The rows of buttons under a message; none for keyboards of other kinds, which do not stand under a message.
     *
     * @throws Refusal 400 where a button is not as it must be
     */
    static List<List<InlineKey>> inline(Call call) {
        Optional<JsonNode> markup = call.json("reply_markup");
        if (markup.isEmpty()) {
            return List.of();
        }
        if (!markup.get().isObject()) {
            throw Refusal.badRequest("object expected as reply markup");
        }
        JsonNode rows = markup.get().path("inline_keyboard");
        if (rows.isMissingNode()) {
            return List.of();
        }
        if (!rows.isArray()) {
            throw Refusal.badRequest("field \"inline_keyboard\" must be of type Array");
        }
        List<List<InlineKey>> keys = new ArrayList<>();
        int count = 0;
        for (JsonNode row : rows) {
            if (!row.isArray()) {
                throw Refusal.badRequest("field \"inline_keyboard\" must be an Array of Arrays");
            }
            List<InlineKey> line = new ArrayList<>();
            for (JsonNode button : row) {
                line.add(key(button));
            }
            count += line.size();
            if (!line.isEmpty()) {
                keys.add(line);
            }
        }
        if (count > MOST) {
            throw Refusal.badRequest("reply markup is too long");
        }
        return keys;
    }

    private static InlineKey key(JsonNode button) {
        if (!button.isObject()) {
            throw wrong("InlineKeyboardButton must be an Object");
        }
        String text = button.path("text").asText("").strip();
        if (text.isEmpty()) {
            throw wrong("Can't find field \"text\"");
        }
        JsonNode url = button.path("url");
        if (url.isTextual() && !url.asText().isEmpty()) {
            return WebAddress.of(url.asText())
                    .map(address -> new InlineKey(text, null, address))
                    .orElseThrow(() -> Refusal.badRequest(
                            "inline keyboard button URL '" + url.asText() + "' is invalid: Wrong HTTP URL"));
        }
        JsonNode data = button.path("callback_data");
        if (data.isMissingNode()) {
            throw wrong("Text buttons are unallowed in the inline keyboard");
        }
        int bytes = data.asText().getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > DATA_BYTES) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
        return new InlineKey(text, data.asText(), null);
    }

    private static Refusal wrong(String why) {
        return Refusal.badRequest("can't parse inline keyboard button: " + why);
    }
}
