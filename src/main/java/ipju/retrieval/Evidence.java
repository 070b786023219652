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
 */
public record Evidence(
        double self, double gap, double sentenceCover, double known, double titleCover, double lead, double raw) {

    public static final Evidence NONE = new Evidence(0, 0, 0, 0, 0, 0, 0);

    /**
     * One figure from all of them: log-odds that the best passage answers. The weights are a logistic regression over
     * public question sets in both languages and a small set of the domain; 0 is even odds.
     */
    public double logOdds() {
        return 7.1 * self
                + 1.0 * gap
                + 1.4 * sentenceCover
                + 1.7 * known
                + 1.6 * titleCover
                + 0.2 * lead
                + 0.4 * raw
                - 5.5;
    }
}
