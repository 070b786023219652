package ipju.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message holds.
 *
 * @param kind what it is
 * @param words its text, or the caption of what is not text; of a topic's notice its name
 * @param file of a document; else null
 */
public record Content(
        Kind kind, FormattedText words, @Nullable StoredFile file) {

    /** What a message can be. */
    public enum Kind {
        TEXT,
        PHOTO,
        VIDEO,
        VOICE,
        STICKER,
        DOCUMENT,
        LOCATION,
        CONTACT,
        POLL,
        TOPIC_CREATED,
        TOPIC_EDITED,
        TOPIC_CLOSED,
        TOPIC_REOPENED;

        /** Whether it tells of the chat instead of being said in it. */
        public boolean notice() {
            return compareTo(TOPIC_CREATED) >= 0;
        }
    }

    static Content text(FormattedText words) {
        return new Content(Kind.TEXT, words, null);
    }

    static Content plain(Kind kind, String words) {
        return new Content(kind, new FormattedText(words, List.of()), null);
    }

    Content with(FormattedText others) {
        return new Content(kind, others, file);
    }

    /** The name of the file that it holds; empty if it holds none. */
    public String fileName() {
        return file == null ? "" : file.name();
    }
}
