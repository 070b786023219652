package ipju.lang;

import java.util.Collection;
import java.util.Optional;

/** "Did you mean": the known name that a misspelt one most likely stands for. */
public final class Nearest {

    /** Longer names are compared by their beginning only. */
    private static final int LONGEST = 64;

    /** Further names are not looked at: whoever has so many is not helped by a guess. */
    private static final int MOST = 5000;

    private Nearest() {}

    /**
     * The known name with the fewest changes (a letter more, less, other, or two swapped; in Korean a letter of a
     * syllable), if those are at most a third of its letters, or if one name holds the other.
     *
     * @param name as written
     * @param known names to choose from; of equally near ones the first wins
     * @return the name as it stands in {@code known}; empty if none is near
     */
    public static Optional<String> of(String name, Collection<String> known) {
        String wanted = letters(name);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        int looked = 0;
        for (String candidate : known) {
            looked++;
            if (looked > MOST) {
                break;
            }
            String letters = letters(candidate);
            int allowed = Math.max(1, Math.min(wanted.length(), letters.length()) / 3);
            boolean held = holds(wanted, letters) || holds(letters, wanted);
            if (!held && Math.abs(wanted.length() - letters.length()) > allowed) {
                continue;
            }
            int changes = distance(wanted, letters);
            if ((held || changes <= allowed) && changes < fewest) {
                fewest = changes;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean holds(String longer, String shorter) {
        return shorter.length() >= 4 && longer.contains(shorter);
    }

    private static String letters(String name) {
        String letters = Jamo.decompose(Fold.key(name.length() > LONGEST ? name.substring(0, LONGEST) : name));
        return letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
    }

    /** Changes from one text to the other: insert, delete, replace, swap two neighbours (optimal string alignment). */
    static int distance(String a, String b) {
        int[] twoAgo = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replace, Math.min(before[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], twoAgo[j - 2] + 1);
                }
            }
            int[] spare = twoAgo;
            twoAgo = before;
            before = now;
            now = spare;
        }
        return before[b.length()];
    }
}
