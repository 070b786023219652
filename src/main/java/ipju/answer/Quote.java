package ipju.answer;

import ipju.retrieval.Hit;
import ipju.retrieval.Hit.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses what to quote of a passage: all of a short one, else the sentence that shares most with the question and what
 * follows it. The words are never changed.
 */
final class Quote {

    /** A passage of at most so many characters is quoted whole: it reads better than a part and fits a phone's screen. */
    private static final int WHOLE = 420;

    /** A list of steps is quoted whole up to so many lines. */
    private static final int LIST_LINES = 10;

    /** Of a longer passage so many characters at the most, but always the best sentence. */
    private static final int PART = 360;

    private Quote() {}

    /** The sentences to quote, in reading order; never empty for a passage that has any. */
    static List<String> of(Hit hit) {
        List<Sentence> all = hit.sentences();
        int length = all.stream().mapToInt(s -> s.text().length()).sum();
        boolean steps = all.stream().filter(s -> s.text().matches("^\\d+[.)].*")).count() >= 3;
        if (length <= WHOLE || steps && all.size() <= LIST_LINES) {
            return all.stream().map(Sentence::text).toList();
        }
        int best = 0;
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).overlap() > all.get(best).overlap()) {
                best = i;
            }
        }
        List<String> quoted = new ArrayList<>();
        int used = 0;
        for (int i = best; i < all.size() && (quoted.isEmpty() || used + all.get(i).text().length() <= PART); i++) {
            quoted.add(all.get(i).text());
            used += all.get(i).text().length();
        }
        // a best sentence at the end of a passage often leans on the one before it
        if (quoted.size() == 1 && best > 0 && used + all.get(best - 1).text().length() <= PART) {
            quoted.add(0, all.get(best - 1).text());
        }
        return List.copyOf(quoted);
    }
}
