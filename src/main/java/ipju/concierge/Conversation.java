package ipju.concierge;

import ipju.answer.About;
import ipju.chat.Source;
import ipju.lang.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a chat.
 *
 * @param language the language that was chosen, or null to go by each message
 * @param about what it is about
 * @param sources the places that the last answer cited
 * @param last when the last message came, or null before the first
 */
public record Conversation(
        @Nullable Language language,
        About about,
        List<Source> sources,
        @Nullable Instant last) {

    /** A chat that has just begun. */
    public static final Conversation NEW = new Conversation(null, About.NOTHING, List.of(), null);

    public Conversation {
        sources = List.copyOf(sources);
    }
}
