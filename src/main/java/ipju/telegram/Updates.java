package ipju.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.chat.Inbound;
import ipju.chat.Inbound.Kind;
import ipju.delivery.Arrival;
import ipju.delivery.Arrival.What;
import ipju.lang.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads updates as they come over the wire. By field and not by the library's types, for one field that those cannot hold would
 * spoil the whole update.
 */
final class Updates {

    /** What is asked for. What is not named here would come too, for nothing. */
    static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Pattern COMMAND = Pattern.compile("(/[A-Za-z0-9_]+)@([A-Za-z0-9_]+)(?=\\s|$)");

    /** By field of a message; the first one that is there counts. */
    private static final Map<String, Kind> FIELDS = Map.ofEntries(
            Map.entry("photo", Kind.PHOTO),
            Map.entry("live_photo", Kind.PHOTO),
            Map.entry("video", Kind.VIDEO),
            Map.entry("video_note", Kind.VIDEO),
            Map.entry("animation", Kind.VIDEO),
            Map.entry("story", Kind.VIDEO),
            Map.entry("voice", Kind.VOICE),
            Map.entry("audio", Kind.VOICE),
            Map.entry("sticker", Kind.STICKER),
            Map.entry("dice", Kind.STICKER),
            Map.entry("document", Kind.FILE),
            Map.entry("location", Kind.LOCATION),
            Map.entry("venue", Kind.LOCATION),
            Map.entry("contact", Kind.CONTACT),
            Map.entry("poll", Kind.POLL),
            Map.entry("giveaway", Kind.OTHER),
            Map.entry("giveaway_winners", Kind.OTHER),
            Map.entry("game", Kind.OTHER),
            Map.entry("invoice", Kind.OTHER),
            Map.entry("paid_media", Kind.OTHER),
            Map.entry("checklist", Kind.OTHER),
            Map.entry("rich_message", Kind.OTHER));

    private final long bot;
    private final String prefix;
    private final String name;
    private final Pattern mention;

    /**
     * @param bot its number
     * @param name its name without {@code @}, by which it is called in groups; may be empty
     */
    Updates(long bot, String name) {
        this.bot = bot;
        this.prefix = "tg:" + bot + ":";
        this.name = name;
        this.mention = Pattern.compile("@" + Pattern.quote(name) + "(?![A-Za-z0-9_])", Pattern.CASE_INSENSITIVE);
    }

    /**
     * What an update says; empty for what does not concern the bot, such as a post of a channel.
     *
     * @param update as it came
     */
    Optional<Arrival> read(JsonNode update) {
        String key = prefix + update.path("update_id").asLong();
        try {
            if (update.path("message").isObject()) {
                return message(key, update.get("message"), false);
            }
            if (update.path("edited_message").isObject()) {
                return message(key, update.get("edited_message"), true);
            }
            if (update.path("callback_query").isObject()) {
                return press(key, update.get("callback_query"));
            }
            if (update.path("my_chat_member").isObject()) {
                return membership(key, update.get("my_chat_member"));
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            // whatever it is, it must not keep back those that come after it
            return Optional.of(unreadable(key, update));
        }
    }

    /** An update without what it must have. */
    private static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnreadableException(String missing) {
            super("no " + missing, null, false, false);
        }
    }

    /** Keeps what cannot be read, as it came. */
    private static Arrival unreadable(String key, JsonNode update) {
        return new Arrival(
                key, 0, What.UNREADABLE, new Inbound(Kind.OTHER, update.toString(), null, null), 0, null, null, null);
    }

    private Optional<Arrival> message(String key, JsonNode message, boolean edited) {
        JsonNode chat = message.path("chat");
        long id = number(chat).orElseThrow(() -> new UnreadableException("chat"));
        long number = message.path("message_id").asLong();
        if (message.path("migrate_to_chat_id").asLong() != 0) {
            return Optional.of(new Arrival(
                    key,
                    id,
                    What.MOVED,
                    silent(),
                    0,
                    null,
                    null,
                    message.get("migrate_to_chat_id").asLong()));
        }
        JsonNode from = message.path("from");
        if (from.path("is_bot").asBoolean()) {
            return Optional.empty();
        }
        String text = text(message);
        Optional<Kind> kind = kind(message);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean alone = chat.path("type").asText("private").equals("private");
        if (!alone) {
            return edited || !calls(message, text)
                    ? Optional.empty()
                    : Optional.of(
                            arrival(key, id, What.SAID_IN_GROUP, inbound(Kind.TEXT, withoutName(text), from), number));
        }
        boolean words = kind.get() == Kind.TEXT || !text.isBlank();
        if (edited && !words) {
            return Optional.empty();
        }
        return Optional.of(arrival(
                edited ? key : album(message, key, id),
                id,
                What.SAID,
                inbound(edited ? Kind.EDIT : kind.get(), withoutName(text), from),
                number));
    }

    /** The pictures of an album come one by one, and want one answer. */
    private String album(JsonNode message, String key, long chat) {
        String album = message.path("media_group_id").asText("");
        return album.isEmpty() ? key : prefix + "album:" + chat + ":" + album;
    }

    private static String text(JsonNode message) {
        return message.path("text").isTextual()
                ? message.get("text").asText()
                : message.path("caption").asText("");
    }

    /** Empty for what nobody said, such as that a message was pinned. */
    private static Optional<Kind> kind(JsonNode message) {
        if (message.path("text").isTextual()) {
            return Optional.of(Kind.TEXT);
        }
        // a venue carries a location, an animation a document: the order of the fields decides nothing, the names do
        for (String first : List.of("venue", "animation")) {
            if (message.hasNonNull(first)) {
                return Optional.ofNullable(FIELDS.get(first));
            }
        }
        return FIELDS.entrySet().stream()
                .filter(field -> message.hasNonNull(field.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a message in a group is meant for the bot: a command to it, its name, or an answer to what it said. */
    private boolean calls(JsonNode message, String text) {
        if (name.isEmpty()) {
            return text.startsWith("/") || answers(message);
        }
        Matcher command = COMMAND.matcher(text);
        if (command.find() && command.start() == 0) {
            return command.group(2).equalsIgnoreCase(name);
        }
        return text.startsWith("/") || mention.matcher(text).find() || answers(message);
    }

    /** Whether it is a reply to a message of the bot. */
    private boolean answers(JsonNode message) {
        return message.path("reply_to_message").path("from").path("id").asLong() == bot;
    }

    private String withoutName(String text) {
        Matcher command = COMMAND.matcher(text);
        return command.find() && command.start() == 0 && command.group(2).equalsIgnoreCase(name)
                ? command.group(1) + text.substring(command.end())
                : text;
    }

    private Optional<Arrival> press(String key, JsonNode query) {
        JsonNode message = query.path("message");
        JsonNode chat = message.path("chat");
        String id = query.path("id").asText("");
        JsonNode from = query.path("from");
        // a button under a message that is too old to be shown still stands in the chat of the person who pressed it
        long where =
                number(chat).or(() -> number(from)).orElseThrow(() -> new UnreadableException("chat and no person"));
        if (id.isEmpty()) {
            throw new UnreadableException("name of the call");
        }
        return Optional.of(new Arrival(
                key,
                where,
                What.PRESSED,
                inbound(Kind.TEXT, "", from),
                message.path("message_id").asLong(),
                id,
                query.path("data").asText(""),
                null));
    }

    private static Optional<Arrival> membership(String key, JsonNode change) {
        JsonNode chat = change.path("chat");
        String type = chat.path("type").asText();
        String now = change.path("new_chat_member").path("status").asText();
        String before = change.path("old_chat_member").path("status").asText();
        boolean gone = now.equals("kicked") || now.equals("left");
        boolean wasGone = before.equals("kicked") || before.equals("left") || before.isEmpty();
        long id = number(chat).orElseThrow(() -> new UnreadableException("chat"));
        if (gone) {
            return Optional.of(arrival(key, id, What.BLOCKED, silent(), 0));
        }
        if (type.equals("private")) {
            return Optional.of(arrival(key, id, What.UNBLOCKED, silent(), 0));
        }
        return wasGone && !type.equals("channel")
                ? Optional.of(arrival(key, id, What.ADDED_TO_GROUP, silent(), 0))
                : Optional.empty();
    }

    /** The number of a chat or a person; empty if there is none, or none that a chat could have. */
    private static Optional<Long> number(JsonNode who) {
        JsonNode id = who.path("id");
        return id.isIntegralNumber() && id.canConvertToLong() && id.asLong() != 0
                ? Optional.of(id.asLong())
                : Optional.empty();
    }

    private static Arrival arrival(String key, long chat, What what, Inbound inbound, long message) {
        return new Arrival(key, chat, what, inbound, message, null, null, null);
    }

    private static Inbound inbound(Kind kind, String text, JsonNode from) {
        return new Inbound(kind, text, null, language(from.path("language_code").asText("")));
    }

    private static Inbound silent() {
        return new Inbound(Kind.OTHER, "", null, null);
    }

    /** People whose app speaks a third language get English. */
    private static @Nullable Language language(String code) {
        if (code.isEmpty()) {
            return null;
        }
        return code.toLowerCase(Locale.ROOT).matches("ko(-.*)?") ? Language.KO : Language.EN;
    }
}
