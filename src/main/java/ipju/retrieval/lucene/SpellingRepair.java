package ipju.retrieval.lucene;

import ipju.lang.Jamo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Known words that an unknown one may have been meant to be: those at the smallest distance in letters, Hangul syllables
 * taken apart. Words with a digit are codes and are left alone.
 */
final class SpellingRepair {

    private static final int FEWEST_CHARACTERS = 2;
    /** Two syllables with one letter changed are most often another word (수영, 수령). */
    private static final int FEWEST_SYLLABLES = 3;

    private static final int FEWEST_LETTERS = 4;
    /** From this length on, two errors are forgiven. */
    private static final int LONG = 8;

    private static final int MOST = 3;
    private static final int LONGEST = 40;

    private record Known(String word, String letters, long mask, int frequency) {}

    /** By number of letters. */
    private final List<List<Known>> byLength = new ArrayList<>();

    /** A word that may be the one meant, with the number of passages that hold it. */
    record Candidate(String word, int frequency) {}

    SpellingRepair(Collection<Candidate> vocabulary) {
        for (int i = 0; i <= LONGEST; i++) {
            byLength.add(new ArrayList<>());
        }
        for (Candidate candidate : vocabulary) {
            String letters = letters(candidate.word());
            if (letters.length() >= FEWEST_LETTERS - 1 && letters.length() <= LONGEST && !hasDigit(candidate.word())) {
                byLength.get(letters.length())
                        .add(new Known(candidate.word(), letters, mask(letters), candidate.frequency()));
            }
        }
    }

    /**
     * Up to three words at the smallest distance, the most frequent first; empty if none is near. The distance is at the
     * most 1 for words of 4 letters and more, 2 for 8 and more.
     */
    List<String> candidates(String word) {
        String letters = letters(word);
        boolean korean = !word.isEmpty() && Jamo.isSyllable(word.charAt(0));
        if (word.length() < (korean ? FEWEST_SYLLABLES : FEWEST_CHARACTERS)
                || letters.length() < FEWEST_LETTERS
                || letters.length() > LONGEST
                || hasDigit(word)) {
            return List.of();
        }
        int allowed = letters.length() >= LONG ? 2 : 1;
        long mask = mask(letters);
        List<Known> best = new ArrayList<>();
        int nearest = allowed;
        for (int length = letters.length() - allowed;
                length <= Math.min(LONGEST, letters.length() + allowed);
                length++) {
            for (Known known : byLength.get(length)) {
                // One error changes at most one letter into another: two bits of the mask.
                if (Long.bitCount(mask ^ known.mask) > 2 * nearest) {
                    continue;
                }
                int distance = distance(letters, known.letters);
                if (distance < nearest) {
                    best.clear();
                    nearest = distance;
                }
                if (distance == nearest) {
                    best.add(known);
                }
            }
        }
        return best.stream()
                .sorted(Comparator.comparingInt(Known::frequency).reversed().thenComparing(Known::word))
                .limit(MOST)
                .map(Known::word)
                .toList();
    }

    /**
     * Letters to insert, delete, replace or swap with their neighbour to make one text the other, each letter touched
     * once (Damerau 1964, in the restricted form known as optimal string alignment).
     */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static String letters(String word) {
        return Jamo.decompose(word).replace("·", "");
    }

    private static long mask(String letters) {
        long mask = 0;
        for (int i = 0; i < letters.length(); i++) {
            mask |= 1L << (letters.charAt(i) & 63);
        }
        return mask;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
