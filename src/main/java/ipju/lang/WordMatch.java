package ipju.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the words of a list in a text: Korean words anywhere in the text without its spaces (particles and endings
 * follow them without a gap, and people leave spaces out), others as whole words in order. A word that ends in
 * {@code *} may go on; a Korean word that ends in {@code $} counts at the end of the text only.
 */
public final class WordMatch {

    private static final String END = "$";

    private final List<String> korean = new ArrayList<>();
    private final List<String> other = new ArrayList<>();

    /** @param words as written in a word list; blank ones are skipped */
    public WordMatch(List<String> words) {
        for (String word : words) {
            String folded = Fold.fold(word).strip();
            if (folded.isEmpty()) {
                continue;
            }
            if (folded.chars().anyMatch(c -> Jamo.isHangul((char) c))) {
                korean.add(letters(folded) + (folded.endsWith("$") ? END : ""));
            } else {
                other.add(" " + words(folded) + (folded.endsWith("*") ? "" : " "));
            }
        }
    }

    /** Whether any word of the list stands in the text. */
    public boolean in(Prepared text) {
        return korean.stream().anyMatch(text.letters::contains)
                || other.stream().anyMatch(text.spaced::contains);
    }

    /** The length in letters of the longest word of the list that stands in the text; 0 for none. */
    public int longestIn(Prepared text) {
        int longest = 0;
        for (String word : korean) {
            if (word.length() > longest && text.letters.contains(word)) {
                longest = word.length();
            }
        }
        for (String word : other) {
            int length = word.strip().length();
            if (length > longest && text.spaced.contains(word)) {
                longest = length;
            }
        }
        return longest;
    }

    /** The words of the list that stand in the text, folded; empty for none. */
    public List<String> allIn(Prepared text) {
        return Stream.concat(
                        korean.stream().filter(text.letters::contains),
                        other.stream().filter(text.spaced::contains).map(String::strip))
                .toList();
    }

    /** A text made ready to be searched for many lists. */
    public static Prepared prepare(String text) {
        return new Prepared(letters(text) + END, " " + words(Fold.fold(text)) + " ");
    }

    /** Letters and digits, and "%" as the word it is read as: without it "몇%" would be any "몇". */
    private static String letters(String text) {
        return Fold.key(Fold.fold(text).replace("%", "퍼센트"));
    }

    private static String words(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        boolean gap = false;
        boolean hangul = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '%') {
                // "we're" and "owner's" stay one word each: were, owners would be others
                gap |= c != '\'' && c != '’';
                continue;
            }
            // a particle after a Latin word ("KIC는") must not hide it
            boolean nowHangul = Jamo.isHangul(c);
            if (out.length() > 0 && (gap || nowHangul != hangul)) {
                out.append(' ');
            }
            out.append(c);
            gap = false;
            hangul = nowHangul;
        }
        return out.toString();
    }

    /** A text in the two forms that are searched. */
    public static final class Prepared {
        private final String letters;
        private final String spaced;

        private Prepared(String letters, String spaced) {
            this.letters = letters;
            this.spaced = spaced;
        }
    }
}
