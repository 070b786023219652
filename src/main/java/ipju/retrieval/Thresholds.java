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
}
