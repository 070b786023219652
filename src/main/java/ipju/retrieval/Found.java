package ipju.retrieval;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits best first
 * @param evidence how strongly they suggest an answer
 * @param unknown words of the question, as written, that neither index nor glossary knows, even after spelling repair
 * @param knownGap whether a golden question that the folder must not answer fits better than any passage
 */
public record Found(List<Hit> hits, Evidence evidence, List<String> unknown, boolean knownGap) {

    public static final Found NOTHING = new Found(List.of(), Evidence.NONE, List.of(), false);

    public Found {
        hits = List.copyOf(hits);
        unknown = List.copyOf(unknown);
    }
}
