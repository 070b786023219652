package ipju.retrieval;

import ipju.knowledge.Passage;
import java.util.List;

/**
 * A passage that was found.
 *
 * @param passage what was found
 * @param score how well it fits; comparable within one result only
 * @param sentences its sentences in reading order
 * @param coverage the share of the weight of the question's content words that the passage or its heading holds in any
 *     form, 0 to 1; 1 for a question without such words
 * @param uncovered words of the question, as written, that neither the passage nor its heading holds in any form the
 *     glossary knows
 */
public record Hit(Passage passage, double score, List<Sentence> sentences, double coverage, List<String> uncovered) {

    public Hit {
        sentences = List.copyOf(sentences);
        uncovered = List.copyOf(uncovered);
    }

    /**
     * A sentence and what it shares with the question.
     *
     * @param text verbatim
     * @param overlap the sum of the index IDF of the distinct words shared with the question, glossary forms included;
     *     0 for none
     */
    public record Sentence(String text, double overlap) {}
}
