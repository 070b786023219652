package ipju.chat;

import ipju.lang.Language;
import org.jspecify.annotations.Nullable;

/**
 * One message of a person.
 *
 * @param kind what came
 * @param text as written, any length; of a picture or file its caption, of a pressed button what the button stands for;
 *     empty where there are no words
 * @param language the language they chose, or null to guess it from the text
 * @param app the language of the app they write with, for messages without words; null if it is not known
 */
public record Inbound(
        Kind kind,
        String text,
        @Nullable Language language,
        @Nullable Language app) {

    /** What a message is made of. */
    public enum Kind {
        /** Words, or a button that stands for words. */
        TEXT,
        /** Words that replace those of an earlier message. */
        EDIT,
        PHOTO,
        VIDEO,
        VOICE,
        STICKER,
        FILE,
        LOCATION,
        CONTACT,
        POLL,
        /** Something that has no kind here. */
        OTHER
    }

    /** Words, as they come from a command line or a question file. */
    public static Inbound text(String text, @Nullable Language language) {
        return new Inbound(Kind.TEXT, text, language, null);
    }
}
