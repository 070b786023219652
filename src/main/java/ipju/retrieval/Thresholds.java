package ipju.retrieval;

/**
 * Where the evidence is strong enough, in log-odds (see {@link Evidence#logOdds}).
 *
 * @param answer from here on the best passage is quoted
 * @param offer from here up to {@code answer} it is named as the nearest; below it nothing is shown
 */
public record Thresholds(double answer, double offer) {

    /** Set on golden questions in two languages; a publish with enough of them sets its own. */
    public static final Thresholds DEFAULT = new Thresholds(0.3, -1.2);

    /** Sees each figure that is held against the thresholds; from the thread that asks. */
    public interface Witness {

        /** Looks away. */
        Witness NONE = new Witness() {
            @Override
            public void answer(double logOdds) {}

            @Override
            public void offer(double logOdds) {}
        };

        /** Held against {@link Thresholds#answer}, a margin taken off. */
        void answer(double logOdds);

        /** Held against {@link Thresholds#offer}. */
        void offer(double logOdds);
    }
}
