package ipju.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipju.sandbox.Content.Kind;
import java.util.List;

/** What a message holds, as the Bot API writes it. What a person sends that is not text is always the same example. */
final class ContentJson {

    private ContentJson() {}

    static void add(Message message, ObjectNode json) {
        Content content = message.content();
        switch (content.kind()) {
            case TEXT:
                words(content.words(), json, "text", "entities");
                return;
            case PHOTO:
                ArrayNode sizes = json.putArray("photo");
                sizes.add(file(message).put("width", 320).put("height", 240));
                break;
            case VIDEO:
                json.set(
                        "video",
                        file(message).put("width", 640).put("height", 360).put("duration", 7));
                break;
            case VOICE:
                json.set("voice", file(message).put("duration", 3).put("mime_type", "audio/ogg"));
                break;
            case STICKER:
                json.set("sticker", sticker(message));
                break;
            case DOCUMENT:
                json.set("document", document(message));
                break;
            case LOCATION:
                json.putObject("location").put("latitude", 37.5446).put("longitude", 127.0559);
                break;
            case CONTACT:
                json.putObject("contact")
                        .put("phone_number", "+82200000000")
                        .put("first_name", message.from().name());
                break;
            case POLL:
                json.set("poll", poll(message));
                break;
            case TOPIC_CREATED:
                json.putObject("forum_topic_created")
                        .put("name", content.words().text())
                        .put("icon_color", TopicMethods.COLORS.get(0));
                return;
            case TOPIC_EDITED:
                json.putObject("forum_topic_edited").put("name", content.words().text());
                return;
            case TOPIC_CLOSED:
                json.putObject("forum_topic_closed");
                return;
            case TOPIC_REOPENED:
                json.putObject("forum_topic_reopened");
                return;
        }
        words(content.words(), json, "caption", "caption_entities");
    }

    private static void words(FormattedText words, ObjectNode json, String name, String entities) {
        if (words.text().isEmpty()) {
            return;
        }
        json.put(name, words.text());
        List<Entity> all = words.entities();
        if (!all.isEmpty()) {
            ArrayNode array = json.putArray(entities);
            all.forEach(entity -> array.add(entity(entity)));
        }
    }

    private static ObjectNode entity(Entity entity) {
        ObjectNode json = Json.object()
                .put("offset", entity.offset())
                .put("length", entity.length())
                .put("type", entity.type().code());
        String value = entity.value();
        if (value == null) {
            return json;
        }
        switch (entity.type()) {
            case TEXT_LINK:
                return json.put("url", value);
            case PRE:
                return json.put("language", value);
            case CUSTOM_EMOJI:
                return json.put("custom_emoji_id", value);
            default:
                return json;
        }
    }

    /** The file of an example, which cannot be fetched. */
    private static ObjectNode file(Message message) {
        String name = message.content().kind() == Kind.PHOTO ? "example-photo" : "example";
        return Json.object()
                .put("file_id", name + "-" + message.chat() + "-" + message.id())
                .put("file_unique_id", name + message.id())
                .put("file_size", 12_000);
    }

    private static ObjectNode document(Message message) {
        StoredFile file = message.content().file();
        if (file == null) {
            return file(message).put("file_name", "example.pdf").put("mime_type", "application/pdf");
        }
        return Json.object()
                .put("file_id", file.id())
                .put("file_unique_id", file.id())
                .put("file_name", file.name())
                .put("mime_type", file.type())
                .put("file_size", file.bytes().length);
    }

    private static ObjectNode sticker(Message message) {
        return file(message)
                .put("type", "regular")
                .put("width", 512)
                .put("height", 512)
                .put("is_animated", false)
                .put("is_video", false)
                .put("emoji", "👋");
    }

    private static ObjectNode poll(Message message) {
        ObjectNode poll = Json.object()
                .put("id", String.valueOf(5_000_000_000L + message.id()))
                .put("question", "?")
                .put("total_voter_count", 0)
                .put("is_closed", false)
                .put("is_anonymous", true)
                .put("type", "regular")
                .put("allows_multiple_answers", false);
        ArrayNode options = poll.putArray("options");
        options.addObject().put("persistent_id", "0").put("text", "1").put("voter_count", 0);
        options.addObject().put("persistent_id", "1").put("text", "2").put("voter_count", 0);
        return poll;
    }
}
