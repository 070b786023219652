package ipju.answer;

import ipju.lang.Fold;
import ipju.lang.WordLists;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a word is said of something that is not wanted: "창고 말고", "not storage", "without a ramp". */
final class Unwanted {

    private static final Pattern AFTER =
            Pattern.compile("(?:은|는|이|가|을|를|도|만)?(?:말고|빼고|제외|아닌|아니고|없는|없이|없어도|필요없|필요없는|싫).*");
    private static final Pattern BEFORE =
            Pattern.compile(".*\\b(?:not|no|without|except|but|excluding|other than)(?: (?:a|an|the|any|for))?$");

    private Unwanted() {}

    /** Whether some word of the group that stands in the question is not wanted. */
    static boolean any(Asked asked, String group) {
        return words(asked, group).anyMatch(word -> in(asked.text(), word));
    }

    /** Whether the question holds words of the group, and none of them is wanted. */
    static boolean all(Asked asked, String group) {
        return asked.has(group) && words(asked, group).allMatch(word -> in(asked.text(), word));
    }

    private static Stream<String> words(Asked asked, String group) {
        return WordLists.group(group).allIn(asked.words()).stream();
    }

    /** @param word folded, as a word list gives it back */
    static boolean in(String text, String word) {
        String key = Fold.key(word);
        String letters = Fold.key(text);
        int at = letters.indexOf(key);
        if (at >= 0 && AFTER.matcher(letters.substring(at + key.length())).matches()) {
            return true;
        }
        String spaced = Fold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ");
        int start = spaced.indexOf(word.strip());
        return start > 0 && BEFORE.matcher(spaced.substring(0, start).strip()).matches();
    }
}
