package ipju.retrieval.lucene;

import ipju.lang.Jamo;
import java.util.ArrayList;
import java.util.List;

/**
 * Every run of six letters inside a word, Hangul syllables taken apart into three letters each: two words that differ by
 * one typing error still share most runs. A word of six letters or fewer is one token.
 */
final class JamoTokenizer extends ListTokenizer {

    private static final int RUN = 6;

    @Override
    List<String> tokens(String folded) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
                if (i > start) {
                    addRuns(Jamo.decompose(folded.substring(start, i)), runs);
                }
                start = i + 1;
            }
        }
        return runs;
    }

    private static void addRuns(String letters, List<String> runs) {
        if (letters.length() <= RUN) {
            runs.add(letters);
            return;
        }
        for (int i = 0; i + RUN <= letters.length(); i++) {
            runs.add(letters.substring(i, i + RUN));
        }
    }
}
