package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.sandbox.Entity.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the text of a request with its markup, and refuses what Telegram refuses. */
final class Texts {

    private static final int RAW_BYTES = 32_768;
    private static final int CAPTION = 1024;

    private Texts() {}

    /** @throws Refusal 400 if it is empty, too long, or its markup is wrong */
    static FormattedText message(Call call) {
        FormattedText words = read(call, "text", "entities");
        if (words.text().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (words.characters() > World.LONGEST) {
            throw Refusal.badRequest("message is too long");
        }
        return words;
    }

    /** @throws Refusal 400 if it is too long, or its markup is wrong */
    static FormattedText caption(Call call) {
        FormattedText words = read(call, "caption", "caption_entities");
        if (words.characters() > CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return words;
    }

    private static FormattedText read(Call call, String name, String entities) {
        String raw = call.text(name).orElse("");
        if (raw.getBytes(StandardCharsets.UTF_8).length > RAW_BYTES) {
            throw Refusal.badRequest("text is too long");
        }
        String mode = call.text("parse_mode").orElse("").toLowerCase(Locale.ROOT);
        FormattedText words;
        switch (mode) {
            case "html":
                words = Markup.parse(raw);
                break;
            case "":
            case "none":
                words = new FormattedText(raw, given(call, entities, raw));
                break;
            default:
                // Telegram reads two kinds of Markdown as well; the sandbox does not pretend to
                throw Refusal.badRequest("unsupported parse_mode");
        }
        return words.tidy().withFound();
    }

    private static List<Entity> given(Call call, String name, String text) {
        List<Entity> entities = new ArrayList<>();
        for (JsonNode node : call.json(name).orElse(Json.array())) {
            int offset = node.path("offset").asInt(-1);
            int length = node.path("length").asInt(0);
            if (offset < 0 || length < 1 || offset > text.length() - length) {
                throw Refusal.badRequest("ENTITY_BOUNDS_INVALID");
            }
            Type type = type(node.path("type").asText());
            entities.add(new Entity(type, offset, length, node.path("url").asText(null)));
        }
        return entities;
    }

    private static Type type(String code) {
        for (Type type : Type.values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw Refusal.badRequest("can't parse MessageEntity: unsupported type specified");
    }
}
