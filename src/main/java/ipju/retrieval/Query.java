package ipju.retrieval;

import ipju.lang.Language;
import java.util.List;

/**
 * What to look for.
 *
 * @param text the question, as written
 * @param language the asker's
 * @param past whether the question is about the past, so that historical passages may be found
 * @param names names of what the question is about; a passage that holds only them holds nothing of what is asked
 * @param limit how many hits at the most, 1 or more
 */
public record Query(String text, Language language, boolean past, List<String> names, int limit) {

    public Query {
        names = List.copyOf(names);
    }

    /** A question that names nothing in particular. */
    public Query(String text, Language language, boolean past, int limit) {
        this(text, language, past, List.of(), limit);
    }
}
