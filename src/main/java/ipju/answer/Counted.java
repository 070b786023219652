package ipju.answer;

import ipju.lang.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The thing that a question counts or asks to be there: "how many <b>seats</b>", "<b>샤워실</b>이 있나요". A passage that does
 * not hold it may speak of all the rest and still answers nothing.
 */
final class Counted {

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("\\bhow many ((?:[a-z]+ )?[a-z]+)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("([가-힣A-Za-z]{2,}?)(?:은|는|이|가|도)?\\s*(?:모두|총|전부)?\\s*몇\\s*(?:개|곳|명|대|석|칸|면|실)"),
            Pattern.compile("([가-힣A-Za-z]{2,}?)(?:은|는|이|가|도)?\\s*(?:있나|있어|있을|있는지|있습)"));

    private Counted() {}

    /** The things as written, folded to letters; empty for a question of another sort. */
    static List<String> in(String text) {
        List<String> things = new ArrayList<>();
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                things.add(Fold.key(matcher.group(1)));
            }
        }
        return things;
    }

    /** Whether a word of the question belongs to one of the things. */
    static boolean holds(List<String> things, String word) {
        String key = Fold.key(word);
        return key.length() >= 2 && things.stream().anyMatch(thing -> thing.contains(key));
    }
}
