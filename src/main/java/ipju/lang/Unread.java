package ipju.lang;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The numbers of a message that nothing was made of, with their words, so that a reply can say what it did not understand
 * instead of passing over it.
 */
public final class Unread {

    /** Letters of a word beside a number that are still told. */
    private static final int LONGEST_WORD = 16;

    private Unread() {}

    /**
     * A stretch of the message.
     *
     * @param said the words as written
     * @param start where they begin
     * @param end the place after them
     */
    public record Piece(String said, int start, int end) {}

    /**
     * Every run of digits outside what was taken, in the order of the text: with the word it is part of, and where it stands
     * alone with the words beside it (면적 100, 30 horsepower). Phone numbers, links and addresses are no such numbers.
     *
     * @param quantities what was taken
     * @param dates what was taken
     */
    public static List<Piece> numbers(String text, List<Quantity> quantities, List<DateMention> dates) {
        String head = text.length() > Quantities.MOST_CHARS ? text.substring(0, Quantities.MOST_CHARS) : text;
        BitSet taken = new BitSet();
        quantities.forEach(quantity -> taken.set(quantity.start(), quantity.end()));
        dates.forEach(date -> taken.set(date.start(), date.end()));
        Scan scan = new Scan(head);
        Shapes.mark(scan, taken);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < head.length()) {
            if (!Character.isDigit(head.charAt(i)) || taken.get(i)) {
                i++;
                continue;
            }
            Piece piece = around(head, taken, i);
            pieces.add(piece);
            i = Math.max(i + 1, piece.end());
        }
        return List.copyOf(pieces);
    }

    private static Piece around(String text, BitSet taken, int digit) {
        int start = digit;
        while (start > 0 && isPart(text, taken, start - 1) && digit - start < LONGEST_WORD) {
            start--;
        }
        int end = digit;
        int letters = 0;
        while (end < text.length() && isPart(text, taken, end) && letters < LONGEST_WORD) {
            letters += Character.isLetter(text.charAt(end)) ? 1 : 0;
            end++;
        }
        boolean bare = letters == 0 && text.substring(start, digit).chars().noneMatch(Character::isLetter);
        while (end > digit + 1 && ".,:;-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (bare) {
            start = wordBefore(text, taken, start);
            end = wordAfter(text, taken, end);
        }
        return new Piece(text.substring(start, end), start, end);
    }

    /** Whether the character belongs to the word: letters, digits and what stands inside or before numbers. */
    private static boolean isPart(String text, BitSet taken, int i) {
        char c = text.charAt(i);
        return !taken.get(i) && (Character.isLetterOrDigit(c) || ".,:/-+%$€£¥₩²㎡°#±~".indexOf(c) >= 0);
    }

    private static int wordBefore(String text, BitSet taken, int start) {
        int p = start;
        if (p < 2 || text.charAt(p - 1) != ' ') {
            return start;
        }
        p--;
        while (p > 0 && start - p <= LONGEST_WORD && isLetter(text, taken, p - 1)) {
            p--;
        }
        return p == start - 1 || start - p > LONGEST_WORD ? start : p;
    }

    private static int wordAfter(String text, BitSet taken, int end) {
        int p = end;
        if (p + 1 >= text.length() || text.charAt(p) != ' ') {
            return end;
        }
        p++;
        while (p < text.length() && p - end <= LONGEST_WORD && isLetter(text, taken, p)) {
            p++;
        }
        return p == end + 1 || p - end > LONGEST_WORD ? end : p;
    }

    private static boolean isLetter(String text, BitSet taken, int i) {
        return Character.isLetter(text.charAt(i)) && !taken.get(i);
    }
}
