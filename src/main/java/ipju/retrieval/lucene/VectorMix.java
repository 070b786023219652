package ipju.retrieval.lucene;

import ipju.knowledge.Passage;
import ipju.lang.Jamo;
import ipju.lang.Language;
import ipju.retrieval.Embedder;
import ipju.retrieval.Embedder.EmbedException;
import ipju.retrieval.lucene.TextIndex.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Mixes nearness in meaning into a ranking by words: 0.7 of the score as a share of the best, 0.3 of the cosine, spread
 * from 0 to 1 over the passages that either found. A passage without a vector keeps its share. Ranks are not mixed: an
 * embedder that does not know a language would count as much as the words.
 */
final class VectorMix {

    private static final float[] NONE = {};
    private static final double VECTOR_WEIGHT = 0.3;
    /** How many of each kind take part. */
    static final int CANDIDATES = 50;

    private final Embedder embedder;
    /** By entry; empty for none. */
    private final float[][] vectors;

    /** Takes the vectors that the embedder's languages allow: of an English-only one, those of English passages. */
    VectorMix(Embedder embedder, List<Passage> passages, Map<String, float[]> byPassageId) {
        this.embedder = embedder;
        this.vectors = new float[passages.size()][];
        for (int i = 0; i < vectors.length; i++) {
            Passage passage = passages.get(i);
            vectors[i] = NONE;
            if (embedder.multilingual()
                    || passage.language().filter(l -> l == Language.EN).isPresent()) {
                vectors[i] = byPassageId.getOrDefault(passage.id(), NONE);
            }
        }
    }

    /**
     * The new order, best first; the old one if the embedder fails or does not understand the question.
     *
     * @param byWords best first
     * @param allowed whether a passage may be found at all
     */
    List<Ranked> mix(String question, List<Ranked> byWords, IntPredicate allowed) {
        if (byWords.isEmpty()
                || (!embedder.multilingual() && question.chars().anyMatch(c -> Jamo.isHangul((char) c)))) {
            return byWords;
        }
        float[] asked;
        try {
            asked = embedder.embed(List.of(question)).get(0);
        } catch (EmbedException e) {
            return byWords;
        }
        Map<Integer, Double> cosines = new HashMap<>();
        Map<Integer, Double> shares = new HashMap<>();
        double top = byWords.get(0).score();
        byWords.stream().limit(CANDIDATES).forEach(r -> shares.put(r.entry(), r.score() / top));
        nearest(asked, allowed).forEach(r -> cosines.put(r.entry(), r.score()));
        Map<Integer, Double> allShares = new HashMap<>();
        byWords.forEach(r -> allShares.put(r.entry(), r.score() / top));
        cosines.keySet().forEach(entry -> shares.putIfAbsent(entry, allShares.getOrDefault(entry, 0.0)));
        for (int entry : shares.keySet()) {
            double cosine = cosine(asked, entry);
            if (!Double.isNaN(cosine)) {
                cosines.putIfAbsent(entry, cosine);
            }
        }
        return mixed(shares, cosines);
    }

    private static List<Ranked> mixed(Map<Integer, Double> shares, Map<Integer, Double> cosines) {
        double least = cosines.values().stream().mapToDouble(d -> d).min().orElse(0);
        double spread = cosines.values().stream().mapToDouble(d -> d).max().orElse(0) - least;
        List<Ranked> mixed = new ArrayList<>();
        shares.forEach((entry, share) -> {
            Double cosine = cosines.get(entry);
            double near = cosine == null || spread <= 0 ? share : (cosine - least) / spread;
            mixed.add(new Ranked(entry, (1 - VECTOR_WEIGHT) * share + VECTOR_WEIGHT * near));
        });
        mixed.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::entry));
        return mixed;
    }

    private List<Ranked> nearest(float[] asked, IntPredicate allowed) {
        List<Ranked> near = new ArrayList<>();
        for (int entry = 0; entry < vectors.length; entry++) {
            double cosine = cosine(asked, entry);
            if (!Double.isNaN(cosine) && allowed.test(entry)) {
                near.add(new Ranked(entry, cosine));
            }
        }
        near.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return near.subList(0, Math.min(CANDIDATES, near.size()));
    }

    /** The cosine of two unit vectors; NaN where the passage has none of this length. */
    private double cosine(float[] asked, int entry) {
        float[] vector = vectors[entry];
        if (vector.length != asked.length) {
            return Double.NaN;
        }
        float sum = 0;
        for (int i = 0; i < asked.length; i++) {
            sum += asked[i] * vector[i];
        }
        return sum;
    }
}
