package ipju.lang;

import java.util.List;

/**
 * Prints precision and recall of each kind over five folds, each miss, the time to learn, and the time of a guess
 * relative to folding the same text. Run by hand; not a test.
 */
final class KindBenchmark {

    private KindBenchmark() {}

    public static void main(String[] args) {
        List<KindExample> examples = KindExample.shipped();
        long started = System.nanoTime();
        Kinds kinds = Kinds.from(examples);
        System.out.printf("learned %d examples, cold: %d ms%n", examples.size(), millisSince(started));

        KindFolds folds = KindFolds.crossValidate(examples);
        folds.misses().forEach(System.out::println);
        for (Kind kind : Kind.values()) {
            System.out.printf(
                    "%-12s n %4d  recall %.2f  precision %.2f  taken for a question %.2f%n",
                    kind,
                    folds.total(kind),
                    folds.recall(kind),
                    folds.precision(kind),
                    (double) folds.count(kind, Kind.QUESTION) / folds.total(kind));
        }
        System.out.printf("macro recall %.3f%n", folds.macroRecall());

        KindFolds fresh = KindFolds.of(kinds, FreshMessages.all());
        fresh.misses().forEach(miss -> System.out.println("fresh: " + miss));
        System.out.printf("macro recall on fresh messages %.3f%n", fresh.macroRecall());

        started = System.nanoTime();
        Kinds.from(examples);
        System.out.printf("learned again, warm: %d ms%n", millisSince(started));
        double guess = nanosEach(examples, text -> kinds.guess(text).kind().ordinal());
        double fold = nanosEach(examples, text -> Fold.fold(text).length());
        System.out.printf("a guess %.1f us, %.0f times a fold%n", guess / 1000, guess / fold);
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }

    private interface Work {
        int on(String text);
    }

    private static double nanosEach(List<KindExample> examples, Work work) {
        int sum = 0;
        long started = 0;
        int rounds = 20;
        for (int round = -5; round < rounds; round++) {
            if (round == 0) {
                started = System.nanoTime();
            }
            for (KindExample example : examples) {
                sum += work.on(example.text());
            }
        }
        double each = (double) (System.nanoTime() - started) / rounds / examples.size();
        return sum == Integer.MIN_VALUE ? 0 : each;
    }
}
