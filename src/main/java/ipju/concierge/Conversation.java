package ipju.concierge;

import ipju.answer.About;
import ipju.chat.Source;
import ipju.lang.Language;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a chat.
 *
 * @param language the language that was chosen, or null to go by each message
 * @param about what it is about
 * @param sources the places that the last answer cited
 * @param last when the last message came, or null before the first
 * @param origin what the link said that first brought the person here; null if they came by no link
 */
public record Conversation(
        @Nullable Language language,
        About about,
        List<Source> sources,
        @Nullable Instant last,
        @Nullable String origin) {

    /** A chat that has just begun. */
    public static final Conversation NEW = new Conversation(null, About.NOTHING, List.of(), null, null);

    public Conversation {
        Objects.requireNonNull(about, "about");
        sources = List.copyOf(sources);
    }

    /** A chat that has just begun, in a language that was chosen; null to go by each message. */
    public static Conversation in(@Nullable Language language) {
        return NEW.speaking(language);
    }

    Conversation speaking(@Nullable Language chosen) {
        return new Conversation(chosen, about, sources, last, origin);
    }

    Conversation about(About other) {
        return new Conversation(language, other, sources, last, origin);
    }

    /** The same chat, as if its last answer had cited these. */
    public Conversation citing(List<Source> others) {
        return new Conversation(language, about, others, last, origin);
    }

    Conversation at(Instant now) {
        return new Conversation(language, about, sources, now, origin);
    }

    /** The first link counts: a later one does not replace it. */
    Conversation from(String link) {
        return new Conversation(language, about, sources, last, origin == null ? link : origin);
    }
}
