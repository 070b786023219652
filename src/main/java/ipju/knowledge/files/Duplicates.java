package ipju.knowledge.files;

import ipju.knowledge.Passage;
import ipju.lang.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warns of passages of documents in one language that say the same, letter for letter. */
final class Duplicates {

    /** Shorter texts ("Ask the office.") may well stand in several places. */
    private static final int SHORTEST = 20;

    private Duplicates() {}

    static void check(List<Passage> passages, Problems problems) {
        Map<String, Passage> seen = new HashMap<>();
        for (Passage passage : passages) {
            String key = passage.row() == null ? Fold.key(passage.text()) : "";
            if (key.length() < SHORTEST) {
                continue;
            }
            String language = passage.language().map(Enum::name).orElse("");
            Passage other = seen.putIfAbsent(language + Digest.of(key), passage);
            if (other != null) {
                problems.warning(
                        passage.document().file(),
                        passage.line(),
                        "says the same as " + other.document().file() + " line " + other.line()
                                + ": expected each text once");
            }
        }
    }
}
