package ipju.retrieval.lucene;

import ipju.lang.Jamo;
import ipju.retrieval.lucene.GlossaryExpansion.Fired;
import ipju.retrieval.lucene.GlossaryExpansion.Other;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question as the index sees it.
 *
 * @param words its distinct words in the order they are asked
 * @param own its own distinct terms in each layer
 * @param weights all terms that speak for a passage: its own, other forms of the glossary, likely spellings; the larger
 *     weight wins
 * @param wanted the same, as it is searched for
 * @param fired the glossary rows it speaks of
 */
record Question(
        List<Asked> words,
        Map<Layer, Set<String>> own,
        Map<Layer, Map<String, Float>> weights,
        Wanted wanted,
        List<Fired> fired) {

    /** What is longer is no question; the rest of it is not read. */
    static final int LONGEST = 600;

    private static final int MOST_REPAIRS = 8;
    private static final float REPAIRED = 0.7f;

    /**
     * A word of a question.
     *
     * @param content whether it says something of its own: no number, no Korean verb, no word of any question
     * @param repairs words that it may have been meant to be, if neither index nor glossary knows it
     * @param ends the word before it if it is one syllable that only ends that one (헬스장, 이용료) and says nothing without it;
     *     empty for any other
     */
    record Asked(String term, String surface, boolean content, List<String> repairs, String ends) {

        boolean mayBe(String word) {
            return term.equals(word) || repairs.contains(word);
        }
    }

    static Question of(String whole, TextIndex index, GlossaryExpansion glossary, SpellingRepair repair) {
        String text = cut(whole);
        Map<Layer, Set<String>> own = new EnumMap<>(Layer.class);
        Map<Layer, Map<String, Float>> weights = new EnumMap<>(Layer.class);
        List<Asked> asked = asked(text, index, glossary, repair);
        for (Layer layer : Layer.values()) {
            Set<String> terms = new LinkedHashSet<>(
                    layer == Layer.WORDS ? asked.stream().map(Asked::term).toList() : layer.terms(text));
            own.put(layer, terms);
            Map<String, Float> weighted = new LinkedHashMap<>();
            terms.forEach(term -> weighted.put(term, 1f));
            weights.put(layer, weighted);
        }
        Map<String, Float> words = weights.getOrDefault(Layer.WORDS, Map.of());
        asked.forEach(word -> word.repairs().forEach(r -> words.merge(r, REPAIRED, Math::max)));
        List<Fired> fired = glossary.fire(text, asked);
        Wanted wanted = Wanted.of(weights, fired);
        for (Fired row : fired) {
            for (Other other : row.others()) {
                other.form().terms().forEach((layer, terms) -> {
                    Map<String, Float> weighted = weights.computeIfAbsent(layer, l -> new LinkedHashMap<>());
                    terms.forEach(term -> weighted.merge(term, other.weight(), Math::max));
                });
            }
        }
        List<Asked> said = new ArrayList<>(asked);
        fired.forEach(row -> row.lost().ifPresent(key -> said.add(new Asked(key, key, true, List.of(), ""))));
        return new Question(distinct(said), own, weights, wanted, fired);
    }

    /** The first 600 characters, no character cut in half. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static List<Asked> asked(String text, TextIndex index, GlossaryExpansion glossary, SpellingRepair repair) {
        List<Asked> asked = new ArrayList<>();
        Map<String, List<String>> repairs = new HashMap<>();
        WordAnalyzer.@Nullable Word before = null;
        for (WordAnalyzer.Word word : WordAnalyzer.INSTANCE.words(text)) {
            // nori takes a picture for a word.
            if (word.term().codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            boolean known = index.frequency(Layer.WORDS, word.term()) > 0
                    || glossary.words().contains(word.term());
            List<String> repaired = List.of();
            if (!known && (repairs.containsKey(word.term()) || repairs.size() < MOST_REPAIRS)) {
                repaired = repairs.computeIfAbsent(word.term(), repair::candidates);
            }
            boolean number = word.term().chars().allMatch(Character::isDigit);
            boolean content = !number && !word.verb() && !Quoter.isGeneric(word.term());
            String ends = before == null || !isEnding(before.surface(), word.surface(), text) ? "" : before.term();
            before = word;
            asked.add(new Asked(word.term(), word.surface(), content, repaired, ends));
        }
        return asked;
    }

    /** Whether it is one syllable that only ends the word before it (헬스장, 이용료): such syllables stand in words of any thing. */
    private static boolean isEnding(String before, String surface, String text) {
        return Jamo.isSyllable(before.charAt(before.length() - 1))
                && surface.length() == 1
                && Jamo.isSyllable(surface.charAt(0))
                && text.contains(before + surface);
    }

    private static List<Asked> distinct(List<Asked> asked) {
        Set<String> seen = new HashSet<>();
        return asked.stream().filter(word -> seen.add(word.term())).collect(Collectors.toUnmodifiableList());
    }
}
