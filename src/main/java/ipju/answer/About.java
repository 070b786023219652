package ipju.answer;

import ipju.catalog.UnitQuery;
import ipju.chat.UnitRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chat is about, so that a follow-up question can leave it out.
 *
 * @param centers ids of the centers last spoken of
 * @param units the units last shown, in order
 * @param query the last search for units, or null
 * @param words what the last question was about, in its own words; empty for nothing
 * @param offered the question that a "yes" would ask, or null
 */
public record About(
        List<String> centers,
        List<UnitRef> units,
        @Nullable UnitQuery query,
        String words,
        @Nullable String offered) {

    public static final About NOTHING = new About(List.of(), List.of(), null, "", null);

    public About {
        centers = List.copyOf(centers);
        units = List.copyOf(units);
    }

    static About centers(List<String> centers) {
        return new About(centers, List.of(), null, "", null);
    }

    static About units(List<String> centers, List<UnitRef> units, @Nullable UnitQuery query) {
        return new About(centers, units, query, "", null);
    }

    About withWords(String text) {
        return new About(centers, units, query, text, offered);
    }

    About offering(String question) {
        return new About(centers, units, query, words, question);
    }

    /** What is new, and of the old what the new does not replace. */
    About after(About before) {
        return new About(
                centers.isEmpty() ? before.centers : centers,
                units.isEmpty() ? before.units : units,
                query == null ? before.query : query,
                words.isEmpty() ? before.words : words,
                offered);
    }
}
