package ipju.retrieval;

/**
 * How strongly a result suggests that the folder answers the question. Shares lie between 0 and 1.
 *
 * @param self the best score as a share of the best score that any passage could reach
 * @param gap how far the first is ahead of the second, as a share of the first
 * @param sentenceCover the best sentence's share of the question's IDF weight
 * @param known the share of the question's IDF weight that lies in words the index knows
 * @param titleCover the best share of a top heading's IDF weight that the question names
 * @param lead how far the first is ahead of the next nine, by the question's weight
 * @param raw the best score over ln(1 + passages)
 * @param coverage of the best passage, see {@link Hit#coverage}
 */
public record Evidence(
        double self,
        double gap,
        double sentenceCover,
        double known,
        double titleCover,
        double lead,
        double raw,
        double coverage) {

    public static final Evidence NONE = new Evidence(0, 0, 0, 0, 0, 0, 0, 0);

    /** {@link #logOdds(double)} of the best passage. */
    public double logOdds() {
        return logOdds(coverage);
    }

    /**
     * One figure for one passage: log-odds that it answers; 0 is even odds. The weights are a logistic regression over the
     * golden questions of a folder in two languages, 175 that it answers and 42 that it does not (area under the curve
     * 0.96); the figures left out add nothing beside these.
     *
     * @param covered its coverage, see {@link Hit#coverage}
     */
    public double logOdds(double covered) {
        return 1.2 * self + 2.1 * sentenceCover + 0.7 * known + 2.3 * titleCover + 2.7 * covered - 3.5;
    }
}
