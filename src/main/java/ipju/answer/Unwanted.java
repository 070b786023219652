package ipju.answer;

import ipju.lang.Fold;
import java.util.regex.Pattern;

/** Whether a word is said of something that is not wanted: "창고 말고", "not storage", "without a ramp". */
final class Unwanted {

    private static final Pattern AFTER =
            Pattern.compile("(?:은|는|이|가|을|를|도|만)?(?:말고|빼고|제외|아닌|아니고|없는|없이|없어도|필요없|필요없는|싫).*");
    private static final Pattern BEFORE =
            Pattern.compile(".*\\b(?:not|no|without|except|but|excluding|other than)(?: (?:a|an|the|any|for))?$");

    private Unwanted() {}

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
