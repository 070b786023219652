package ipju.sandbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text that is more than plain.
 *
 * @param type what it is
 * @param offset where it begins, in UTF-16 units
 * @param length how long it is, in UTF-16 units, above zero
 * @param value of a text link the address, of a text mention the person's number, of code its language; else null
 */
public record Entity(
        Type type, int offset, int length, @Nullable String value) {

    /** What a stretch of text can be; the names in lower case are those on the wire. */
    public enum Type {
        BOLD,
        ITALIC,
        UNDERLINE,
        STRIKETHROUGH,
        SPOILER,
        BLOCKQUOTE,
        EXPANDABLE_BLOCKQUOTE,
        CODE,
        PRE,
        TEXT_LINK,
        TEXT_MENTION,
        CUSTOM_EMOJI,
        BOT_COMMAND,
        URL,
        EMAIL,
        MENTION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    int end() {
        return offset + length;
    }

    boolean overlaps(Entity other) {
        return offset < other.end() && other.offset < end();
    }
}
