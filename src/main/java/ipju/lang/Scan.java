package ipju.lang;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text folded character by character, with the way back: every folded character knows where in the text as written it
 * came from. {@code ㎡} is {@code m2}, every dash is {@code -}, every tilde {@code ~}, every decimal digit of any script
 * one of 0 to 9. Positions are of the folded text unless said otherwise; beyond the end {@link #at} is {@code 0}.
 */
final class Scan {

    /** Letters in a row that are more than one Korean word with its endings. */
    private static final int UNSPACED = 5;

    private final String source;
    private final char[] folded;
    private final int[] from;
    private final int[] to;
    private final int length;

    Scan(String source) {
        this.source = source;
        int n = source.length();
        char[] out = new char[n + 16];
        int[] starts = new int[n + 16];
        int[] ends = new int[n + 16];
        int size = 0;
        int i = 0;
        while (i < n) {
            int next = i + 1;
            char c = source.charAt(i);
            String piece = null;
            if (c < 0x80) {
                c = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            } else if (!Jamo.isSyllable(c)) {
                next = pieceEnd(i);
                piece = foldPiece(i, next);
            }
            int added = piece == null ? 1 : piece.length();
            if (size + added > out.length) {
                int larger = Math.max(out.length * 2, size + added);
                out = Arrays.copyOf(out, larger);
                starts = Arrays.copyOf(starts, larger);
                ends = Arrays.copyOf(ends, larger);
            }
            for (int k = 0; k < added; k++) {
                out[size] = piece == null ? c : piece.charAt(k);
                starts[size] = i;
                ends[size] = next;
                size++;
            }
            i = next;
        }
        folded = out;
        from = starts;
        to = ends;
        length = size;
    }

    /** One code point, or a whole run of conjoining letters (how some systems write Hangul). */
    private int pieceEnd(int i) {
        int end = i + Character.charCount(source.codePointAt(i));
        if (isConjoining(source.charAt(i))) {
            while (end < source.length() && isConjoining(source.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isConjoining(char c) {
        return c >= 0x1100 && c <= 0x11FF;
    }

    /** Compatibility forms of the blocks that messages use, folded once: squared units and full-width letters. */
    private static final String[] SQUARED = foldBlock(0x3300);

    private static final String[] FULL_WIDTH = foldBlock(0xFF00);

    private static String[] foldBlock(int first) {
        String[] out = new String[0x100];
        for (int i = 0; i < out.length; i++) {
            out[i] = Fold.fold(String.valueOf((char) (first + i)));
        }
        return out;
    }

    private String foldPiece(int i, int end) {
        int c = source.codePointAt(i);
        if (c >= 0x3300 && c <= 0x33FF) {
            return SQUARED[c - 0x3300];
        }
        if (c >= 0xFF00 && c <= 0xFFFF) {
            return FULL_WIDTH[c - 0xFF00];
        }
        if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
            return "-";
        }
        if (c == 0x301C || c == 0x223C || c == 0x3030) {
            return "~";
        }
        // Circled numbers are list marks; a power is part of a unit only after a letter.
        if ((c >= 0x2460 && c <= 0x24FF) || (c >= 0x2776 && c <= 0x2793)) {
            return " ";
        }
        if ((c == 0xB2 || c == 0xB3) && (i == 0 || !Character.isLetter(source.charAt(i - 1)))) {
            return " ";
        }
        if (c >= 0xBC && c <= 0xBE) {
            return c == 0xBC ? " 0.25" : c == 0xBD ? " 0.5" : " 0.75";
        }
        if ((c >= 0x2150 && c <= 0x215F) || c == 0x2189) {
            return " ";
        }
        int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        return Fold.fold(Normalizer.normalize(source.substring(i, end), Normalizer.Form.NFC));
    }

    int length() {
        return length;
    }

    char at(int i) {
        return i >= 0 && i < length ? folded[i] : 0;
    }

    /** The text as written from one folded position up to another. */
    String said(int start, int end) {
        return start >= end ? "" : source.substring(from[start], to[end - 1]);
    }

    /** Where the folded position stands in the text as written. */
    int sourceStart(int i) {
        return i < length ? from[i] : source.length();
    }

    /** Where, in the text as written, the folded stretch that ends before {@code i} ends. */
    int sourceEnd(int i) {
        return i == 0 ? 0 : to[i - 1];
    }

    String folded(int start, int end) {
        int a = Math.max(0, start);
        return new String(folded, a, Math.max(0, Math.min(end, length) - a));
    }

    boolean isDigit(int i) {
        char c = at(i);
        return c >= '0' && c <= '9';
    }

    boolean isLatin(int i) {
        char c = at(i);
        return (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
    }

    boolean isHangul(int i) {
        return Jamo.isSyllable(at(i));
    }

    boolean isSpace(int i) {
        char c = at(i);
        return i >= 0 && i < length && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    int skipSpaces(int i) {
        int p = i;
        while (isSpace(p)) {
            p++;
        }
        return p;
    }

    /** The same, but not onto the next line. */
    int skipBlanks(int i) {
        int p = i;
        while (isSpace(p) && at(p) != '\n') {
            p++;
        }
        return p;
    }

    /** The same backwards, as the place after the last character that is no space. */
    int backOverBlanks(int i) {
        int p = i;
        while (isSpace(p - 1) && at(p - 1) != '\n') {
            p--;
        }
        return p;
    }

    /** The place after the last character before {@code i} that is no space. */
    int backOverSpaces(int i) {
        int p = i;
        while (p > 0 && isSpace(p - 1)) {
            p--;
        }
        return p;
    }

    /**
     * Matches a pattern of small letters, in which a space stands for any run of spaces, dots and hyphens, also none. A
     * Latin pattern ends only where the word ends.
     *
     * @return the place after it, or -1
     */
    int match(int i, String pattern) {
        int p = i;
        for (int k = 0; k < pattern.length(); k++) {
            char c = pattern.charAt(k);
            if (c == ' ') {
                while (isSpace(p) || at(p) == '.' || at(p) == '-') {
                    p++;
                }
            } else if (at(p) != c) {
                return -1;
            } else {
                p++;
            }
        }
        char last = pattern.charAt(pattern.length() - 1);
        return last >= 'a' && last <= 'z' && isLatin(p) ? -1 : p;
    }

    /** The first of the patterns that {@link #match match}es, as the place after it, or -1. Longest first, please. */
    int matchAny(int i, List<String> patterns) {
        for (String pattern : patterns) {
            int end = match(i, pattern);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Whether the text before {@code end} closes with the word; a Latin word must begin there. Its start, or -1. */
    int matchBefore(int end, String word) {
        int p = end;
        for (int k = word.length() - 1; k >= 0; k--) {
            char c = word.charAt(k);
            if (c == ' ') {
                if (!isSpace(p - 1) && at(p - 1) != '-') {
                    return -1;
                }
                while (isSpace(p - 1) || at(p - 1) == '-') {
                    p--;
                }
            } else if (at(p - 1) != c) {
                return -1;
            } else {
                p--;
            }
        }
        char first = word.charAt(0);
        return first >= 'a' && first <= 'z' && isLatin(p - 1) ? -1 : p;
    }

    int matchBeforeAny(int end, List<String> words) {
        for (String word : words) {
            int start = matchBefore(end, word);
            if (start >= 0) {
                return start;
            }
        }
        return -1;
    }

    /** The Latin word that begins here, or null; at most 16 letters count. */
    @Nullable
    String latinWord(int i) {
        int end = latinEnd(i);
        return end == i || end - i > 16 ? null : folded(i, end);
    }

    int latinEnd(int i) {
        int end = i;
        while (isLatin(end)) {
            end++;
        }
        return end;
    }

    /**
     * Whether a Hangul word may begin here: after anything but Hangul, or within a run of letters and digits too long to be
     * one word, as typed by those who leave the spaces out.
     */
    boolean mayStartWord(int i) {
        if (!isHangul(i - 1)) {
            return true;
        }
        int start = i;
        int end = i;
        while (i - start < UNSPACED && (isHangul(start - 1) || isDigit(start - 1))) {
            start--;
        }
        while (end - i < UNSPACED && (isHangul(end) || isDigit(end))) {
            end++;
        }
        return end - start > UNSPACED;
    }

    /** Whether the character before is no Hangul, Latin letter or digit. */
    boolean startsWord(int i) {
        return !isHangul(i - 1) && !isLatin(i - 1) && !isDigit(i - 1);
    }
}
