package ipju.retrieval.lucene;

import ipju.retrieval.Evidence;
import ipju.retrieval.lucene.Question.Asked;
import ipju.retrieval.lucene.TextIndex.Ranked;
import java.util.List;
import java.util.Set;

/** Takes the figures of {@link Evidence} from a result. */
final class Features {

    private static final int FOLLOWERS = 9;
    private static final int HEADINGS = 3;
    /** The best that one word can add: the boosts of text and heading. */
    private static final double WORD_BOOST = Layer.WORDS.bodyBoost() + Layer.WORDS.headingBoost();

    private Features() {}

    /**
     * @param ranked by text score, best first, 10 or all
     * @param shown the passages as they are handed out, best first
     * @param passages how many the index holds
     */
    static Evidence of(
            Question question,
            Quoter quoter,
            TextIndex index,
            List<Ranked> ranked,
            List<Analysed> shown,
            int passages) {
        if (ranked.isEmpty() || shown.isEmpty()) {
            return Evidence.NONE;
        }
        double first = ranked.get(0).score();
        double second = ranked.size() > 1 ? ranked.get(1).score() : 0;
        double followers = 0;
        for (int i = 1; i <= Math.min(FOLLOWERS, ranked.size() - 1); i++) {
            followers += ranked.get(i).score();
        }
        double words = 0;
        double knownWords = 0;
        for (Asked word : question.words()) {
            double idf = index.idf(Layer.WORDS, word.term());
            words += idf;
            knownWords += index.frequency(Layer.WORDS, word.term()) > 0 ? idf : 0;
        }
        double reachable = 0;
        for (Layer layer : Layer.values()) {
            for (String term : question.own().getOrDefault(layer, Set.of())) {
                reachable += (layer.bodyBoost() + layer.headingBoost()) * index.idf(layer, term);
            }
        }
        double title = shown.stream()
                .limit(HEADINGS)
                .mapToDouble(quoter::headingCover)
                .max()
                .orElse(0);
        return new Evidence(
                share(first, reachable),
                share(first - second, first),
                quoter.sentenceCover(shown.get(0)),
                share(knownWords, words),
                Math.min(1, title),
                words == 0 ? 0 : Math.min(1, (first - followers / FOLLOWERS) / (WORD_BOOST * words)),
                first / Math.log(1 + passages),
                quoter.coverage(shown.get(0)));
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.max(0, Math.min(1, part / whole));
    }
}
