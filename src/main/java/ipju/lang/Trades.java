package ipju.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of trades on the class path, {@code trades.tsv}, read once: what companies do with their goods, words that mean the
 * same goods, and the words of a question that tell nothing of a trade.
 */
public final class Trades {

    private static final Map<String, List<String>> ACTS = new LinkedHashMap<>();
    private static final Map<String, List<String>> SAME = new LinkedHashMap<>();
    private static final Map<String, Set<String>> FRAME = new LinkedHashMap<>();
    private static final Set<String> NEAR = new HashSet<>();
    private static final Set<String> JOSA = new HashSet<>();

    static {
        for (List<String> fields : WordLists.read("trades.tsv")) {
            List<String> words = List.of(fields.get(2).split(";"));
            switch (fields.get(0)) {
                case "act" -> ACTS.put(fields.get(1), words);
                case "same" -> SAME.put(fields.get(1), words);
                case "frame" -> FRAME.put(fields.get(1), Set.copyOf(new HashSet<>(words)));
                case "josa" -> JOSA.addAll(words);
                case "near" ->
                    words.forEach(word -> {
                        NEAR.add(fields.get(1) + " " + word);
                        NEAR.add(word + " " + fields.get(1));
                    });
                default -> throw new IllegalStateException("trades.tsv holds no lines of kind " + fields.get(0));
            }
        }
    }

    private Trades() {}

    /** What a company does with its goods, such as {@code make}, by the words that tell it, in file order. */
    public static Map<String, List<String>> acts() {
        return ACTS;
    }

    /** Words that mean the same goods or trade, in both languages, by the name of the meaning. */
    public static List<List<String>> same() {
        return new ArrayList<>(SAME.values());
    }

    /** Whether people tell one act as the other. */
    public static boolean near(String act, String other) {
        return NEAR.contains(act + " " + other);
    }

    /** Words of the asking, which tell nothing of the trade: beginnings of words in Korean, whole words in English. */
    public static Set<String> frame(Language language) {
        return FRAME.getOrDefault(language.code(), Set.of());
    }

    /** Whether a Korean particle, or a suffix that people hang on a word, begins with this letter. */
    public static boolean isParticle(char letter) {
        return JOSA.contains(String.valueOf(letter));
    }
}
