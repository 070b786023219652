package ipju.retrieval.lucene;

import ipju.lang.Jamo;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of neighbouring Hangul syllables or digits, across spaces and punctuation: {@code 성수역 3번} becomes 성수 수역 역3
 * 3번. Finds what is written without spaces, or with them in the wrong places. Other letters end a run and give nothing.
 */
final class PairTokenizer extends ListTokenizer {

    @Override
    List<String> tokens(String folded) {
        List<String> pairs = new ArrayList<>();
        char previous = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Jamo.isHangul(c) || Character.isDigit(c)) {
                if (previous != 0) {
                    pairs.add(String.valueOf(new char[] {previous, c}));
                }
                previous = c;
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                previous = 0;
            }
        }
        return pairs;
    }
}
