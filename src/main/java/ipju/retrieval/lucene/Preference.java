package ipju.retrieval.lucene;

import ipju.knowledge.Passage;
import ipju.lang.Language;
import java.util.HashSet;
import java.util.Set;

/**
 * What speaks for a passage beside the words that it shares: a heading that asks what the asker asks, and the asker's own
 * language.
 */
final class Preference {

    /** What a heading like the question adds at most, as a share of the score. */
    private static final double HEADING = 0.6;

    /** What a passage in the other language keeps of its score. Both languages say the same; one is easier to read. */
    private static final double OTHER_LANGUAGE = 0.75;

    private final Set<String> question;
    private final Language language;

    Preference(String question, Language language) {
        this.question = parts(question);
        this.language = language;
    }

    /**
     * The score with what speaks for the passage.
     *
     * @param heading what {@link #heading} makes of the passage
     */
    double of(Passage passage, Set<String> heading, double score) {
        boolean readable = passage.language().map(l -> l == language).orElse(true);
        double likeness = likeness(heading);
        return score * (1 + HEADING * likeness) * (readable ? 1 : OTHER_LANGUAGE);
    }

    /** How alike heading and question are: twice the shared words and pairs over all of both (Dice, 1945), 0 to 1. */
    private double likeness(Set<String> parts) {
        if (parts.isEmpty() || question.isEmpty()) {
            return 0;
        }
        long shared = parts.stream().filter(question::contains).count();
        return 2.0 * shared / (parts.size() + question.size());
    }

    /** The parts of a passage's last heading; none for a row, whose heading is a name. */
    static Set<String> heading(Passage passage) {
        String heading = passage.heading();
        return passage.row() == null ? parts(heading.substring(heading.lastIndexOf(" > ") + 1)) : Set.of();
    }

    /** Words of either language and pairs of Hangul; not pairs of Latin letters, which any two English texts share. */
    private static Set<String> parts(String text) {
        Set<String> parts = new HashSet<>(Layer.WORDS.terms(text));
        parts.addAll(Layer.PAIRS.terms(text));
        return parts;
    }
}
