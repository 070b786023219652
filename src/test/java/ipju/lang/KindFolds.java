package ipju.lang;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which kind was guessed for messages of each kind, counted over five folds or over messages never learned. */
final class KindFolds {

    private static final int FOLDS = 5;

    private final Map<Kind, Map<Kind, Integer>> guessed = new EnumMap<>(Kind.class);
    private final List<String> misses = new ArrayList<>();

    private KindFolds() {}

    /**
     * Each fifth of the examples guessed by what was learned from the other four fifths. The figures flatter: examples
     * next to each other are alike and fall into different fifths, and the words of {@code kind-ideas.tsv} were chosen
     * with all of them in view. {@link FreshMessages} is the sterner judge.
     */
    static KindFolds crossValidate(List<KindExample> examples) {
        KindFolds folds = new KindFolds();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<KindExample> learn = new ArrayList<>();
            List<KindExample> ask = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % FOLDS == fold ? ask : learn).add(examples.get(i));
            }
            folds.count(Kinds.from(learn), ask);
        }
        return folds;
    }

    static KindFolds of(Kinds kinds, List<KindExample> unseen) {
        KindFolds folds = new KindFolds();
        folds.count(kinds, unseen);
        return folds;
    }

    private void count(Kinds kinds, List<KindExample> ask) {
        for (KindExample example : ask) {
            KindGuess guess = kinds.guess(example.text());
            guessed.computeIfAbsent(example.kind(), kind -> new EnumMap<>(Kind.class))
                    .merge(guess.kind(), 1, Integer::sum);
            if (guess.kind() != example.kind()) {
                misses.add(String.format(
                        "%s -> %s %.2f %s", example.kind(), guess.kind(), guess.probability(), example.text()));
            }
        }
    }

    int count(Kind actual, Kind guess) {
        return guessed.getOrDefault(actual, Map.of()).getOrDefault(guess, 0);
    }

    int total(Kind actual) {
        return guessed.getOrDefault(actual, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    double recall(Kind kind) {
        return (double) count(kind, kind) / total(kind);
    }

    double precision(Kind kind) {
        int all = 0;
        for (Kind actual : Kind.values()) {
            all += count(actual, kind);
        }
        return all == 0 ? 0 : (double) count(kind, kind) / all;
    }

    double macroRecall() {
        double sum = 0;
        for (Kind kind : Kind.values()) {
            sum += recall(kind);
        }
        return sum / Kind.values().length;
    }

    /** Of all messages of the given kinds, the share taken for a question. */
    double takenForQuestions(List<Kind> kinds) {
        int taken = 0;
        int all = 0;
        for (Kind kind : kinds) {
            taken += count(kind, Kind.QUESTION);
            all += total(kind);
        }
        return (double) taken / all;
    }

    List<String> misses() {
        return List.copyOf(misses);
    }
}
