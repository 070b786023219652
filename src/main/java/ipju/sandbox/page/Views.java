package ipju.sandbox.page;

import ipju.chat.Source;
import ipju.sandbox.Content;
import ipju.sandbox.Content.Kind;
import ipju.sandbox.FormattedText;
import ipju.sandbox.InlineKey;
import ipju.sandbox.Message;
import ipju.sandbox.World;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Makes what the page shows of messages. */
final class Views {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int QUOTED = 80;

    private final World world;
    private final Function<MessageRef, List<Source>> sources;
    private final ZoneId zone;

    Views(World world, Function<MessageRef, List<Source>> sources, ZoneId zone) {
        this.world = world;
        this.sources = sources;
        this.zone = zone;
    }

    /** @param viewer the number of the person who looks */
    MessageView view(Message message, long viewer, PageWords words) {
        boolean mine = message.from().id() == viewer;
        Content content = message.content();
        Kind kind = content.kind();
        String prefix = message.chat() == viewer ? "m" : "s";
        String id = prefix + message.id();
        return new MessageView(
                id,
                message.id(),
                mine,
                kind.notice(),
                message.from().name(),
                TIME.format(message.at().atZone(zone)),
                message.edited() != null && kind == Kind.TEXT,
                kind == Kind.TEXT ? "" : label(content, words),
                icon(kind),
                new RichText(kind.notice() ? new FormattedText("", List.of()) : content.words()),
                mine && kind == Kind.TEXT ? content.words().text() : "",
                quoted(message, words),
                keys(message, id),
                mine || kind.notice() ? List.of() : sources(message));
    }

    List<Source> sources(Message message) {
        return sources.apply(new MessageRef(message.chat(), message.id()));
    }

    private static String label(Content content, PageWords words) {
        String label = words.kind(content.kind());
        String name = content.kind().notice() ? content.words().text() : content.fileName();
        return name.isEmpty() ? label : label + " · " + name;
    }

    private static String icon(Kind kind) {
        switch (kind) {
            case PHOTO:
                return "🖼️";
            case VIDEO:
                return "🎞️";
            case VOICE:
                return "🎤";
            case STICKER:
                return "👋";
            case DOCUMENT:
                return "📎";
            case LOCATION:
                return "📍";
            case CONTACT:
                return "👤";
            case POLL:
                return "📊";
            default:
                return "";
        }
    }

    private String quoted(Message message, PageWords words) {
        Integer to = message.replyTo();
        if (to == null) {
            return "";
        }
        return world.message(message.chat(), to)
                .map(answered -> answered.content().kind() == Kind.TEXT
                        ? shortened(answered.content().words().text())
                        : words.kind(answered.content().kind()))
                .orElse("");
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)).stripTrailing() + "…";
    }

    private static List<List<MessageView.Key>> keys(Message message, String id) {
        List<List<MessageView.Key>> rows = new ArrayList<>();
        for (int row = 0; row < message.keys().size(); row++) {
            List<MessageView.Key> line = new ArrayList<>();
            List<InlineKey> keys = message.keys().get(row);
            for (int place = 0; place < keys.size(); place++) {
                InlineKey key = keys.get(place);
                String data = key.data();
                line.add(new MessageView.Key(
                        id + "-" + row + "-" + place,
                        row + "." + place,
                        key.text(),
                        key.url() == null ? "" : key.url(),
                        data != null && message.pressed().contains(data)));
            }
            rows.add(line);
        }
        return rows;
    }
}
