package ipju.retrieval.lucene;

import ipju.retrieval.lucene.GlossaryExpansion.Fired;
import ipju.retrieval.lucene.GlossaryExpansion.Other;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to search for. A thing that the glossary knows by several words counts once, by the word that fits a passage best:
 * were they added up, a passage that lists all names of a thing would beat the one that says something of it.
 *
 * @param plain weighted terms that belong to no such thing
 * @param things each as its ways to be said: the question's own words, then the other forms
 */
record Wanted(Map<Layer, Map<String, Float>> plain, List<List<Map<Layer, Map<String, Float>>>> things) {

    /**
     * Sorts a question's terms by the glossary rows that it speaks of, the row named at greatest length first; a row all of
     * whose words belong to a longer one adds nothing.
     *
     * @param own the question's own terms, likely spellings included, with their weights
     */
    static Wanted of(Map<Layer, Map<String, Float>> own, List<Fired> fired) {
        Map<Layer, Map<String, Float>> plain = copy(own);
        List<List<Map<Layer, Map<String, Float>>>> things = new ArrayList<>();
        List<Fired> longestFirst = new ArrayList<>(fired);
        longestFirst.sort(Comparator.comparingInt(Fired::letters).reversed());
        for (Fired row : longestFirst) {
            Map<Layer, Map<String, Float>> said = new EnumMap<>(Layer.class);
            for (Layer layer : Layer.values()) {
                said.put(layer, take(plain.getOrDefault(layer, Map.of()), terms(row, layer)));
            }
            boolean covered = !row.asked().isEmpty()
                    && said.getOrDefault(Layer.WORDS, Map.of()).isEmpty();
            if (covered) {
                continue;
            }
            List<Map<Layer, Map<String, Float>>> ways = new ArrayList<>(List.of(said));
            for (Other other : row.others()) {
                Map<Layer, Map<String, Float>> way = new EnumMap<>(Layer.class);
                other.form().terms().forEach((layer, terms) -> {
                    Map<String, Float> weighted = way.computeIfAbsent(layer, l -> new LinkedHashMap<>());
                    terms.forEach(term -> weighted.put(term, other.weight()));
                });
                ways.add(way);
            }
            things.add(ways);
        }
        return new Wanted(plain, things);
    }

    private static Set<String> terms(Fired row, Layer layer) {
        Set<String> terms = new HashSet<>(layer == Layer.WORDS ? row.asked() : Set.of());
        row.used().forEach(form -> terms.addAll(form.terms().getOrDefault(layer, List.of())));
        return terms;
    }

    /** Moves the terms out of one map into a new one. */
    private static Map<String, Float> take(Map<String, Float> from, Set<String> terms) {
        Map<String, Float> taken = new LinkedHashMap<>();
        for (String term : terms) {
            Float weight = from.remove(term);
            if (weight != null) {
                taken.put(term, weight);
            }
        }
        return taken;
    }

    private static Map<Layer, Map<String, Float>> copy(Map<Layer, Map<String, Float>> weights) {
        Map<Layer, Map<String, Float>> copy = new EnumMap<>(Layer.class);
        weights.forEach((layer, terms) -> copy.put(layer, new LinkedHashMap<>(terms)));
        return copy;
    }
}
