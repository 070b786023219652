package ipju.retrieval.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into sentences, Korean and English: at {@code .}, {@code ?} or {@code !} before white space, and at line
 * ends. A point inside a number, a date ({@code 2026. 3. 24.}), an abbreviation or a list number ends nothing.
 */
final class Sentences {

    private static final String ENDS = ".?!。？！…";
    private static final String CLOSERS = "\"'”’)]」』》〉";

    /** Always followed by what they belong to. */
    private static final Set<String> OPEN = Set.of(
            "no", "nos", "art", "mr", "mrs", "ms", "dr", "st", "vs", "e.g", "i.e", "cf", "approx", "fig", "sec", "tel",
            "ext", "fl", "bldg", "rm", "min", "max", "p", "pp", "vol", "ca", "jan", "feb", "mar", "apr", "jun", "jul",
            "aug", "sep", "sept", "oct", "nov", "dec");

    /** May stand at a sentence's end: then what follows begins with a capital. */
    private static final Set<String> HALF_OPEN =
            Set.of("etc", "inc", "ltd", "co", "corp", "a.m", "p.m", "u.s", "u.k", "al", "jr", "sr");

    private Sentences() {}

    /** The sentences in order, trimmed, none empty; together they hold all of the text but white space. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                add(text, start, i, sentences);
                start = i + 1;
            } else if (ENDS.indexOf(c) >= 0) {
                int end = i + 1;
                while (end < text.length()
                        && (CLOSERS.indexOf(text.charAt(end)) >= 0 || ENDS.indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                boolean atSpace = end == text.length() || Character.isWhitespace(text.charAt(end));
                if (atSpace && !(c == '.' && end == i + 1 && pointGoesOn(text, start, i))) {
                    add(text, start, end, sentences);
                    start = end;
                }
                i = end - 1;
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    /** Whether the sentence goes on after the point at {@code at}, although white space follows. */
    private static boolean pointGoesOn(String text, int start, int at) {
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n') {
            return false;
        }
        char follower = text.charAt(next);
        int wordStart = at;
        while (wordStart > start && !Character.isWhitespace(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        String before = text.substring(wordStart, at);
        if (!before.isEmpty() && before.chars().allMatch(Character::isDigit)) {
            boolean listNumber = text.substring(start, wordStart).isBlank();
            return listNumber || Character.isDigit(follower) || endsDate(text, start, wordStart);
        }
        String word = before.replaceFirst("^[(\\[\"'“‘]+", "").toLowerCase(Locale.ROOT);
        if (word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z') {
            return Character.isUpperCase(before.charAt(before.length() - 1));
        }
        return OPEN.contains(word) || (HALF_OPEN.contains(word) && !Character.isUpperCase(follower));
    }

    /** Whether the number that begins at {@code at} follows another with a point: the last part of {@code 2026. 3. 24.} */
    private static boolean endsDate(String text, int start, int at) {
        int i = at - 1;
        while (i >= start && text.charAt(i) == ' ') {
            i--;
        }
        return i > start && text.charAt(i) == '.' && Character.isDigit(text.charAt(i - 1));
    }

    private static void add(String text, int from, int to, List<String> sentences) {
        String sentence = text.substring(from, to).strip();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }
}
