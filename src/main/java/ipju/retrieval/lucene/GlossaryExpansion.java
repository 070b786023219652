package ipju.retrieval.lucene;

import ipju.knowledge.Term;
import ipju.lang.Fold;
import ipju.lang.Jamo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the glossary rows that a question speaks of, so that it also finds what is written in the other words of the row,
 * of the same language or the other.
 */
final class GlossaryExpansion {

    /** The weight of a form in the language of the form that was asked with. */
    static final float SAME_LANGUAGE = 0.5f;

    static final float OTHER_LANGUAGE = 1.0f;

    /** Letters of a form that hardly stands in a question by chance. */
    private static final int LONG_ENOUGH = 3;

    /**
     * A form of a glossary row.
     *
     * @param key letters and digits only
     * @param bySubstring Korean of two syllables or more: found in the question with its spaces removed
     * @param terms what the index knows it by
     * @param words those of its terms that are words
     */
    record Form(boolean korean, String key, boolean bySubstring, Map<Layer, List<String>> terms, List<String> words) {

        static Form of(String text) {
            Map<Layer, List<String>> terms = new EnumMap<>(Layer.class);
            for (Layer layer : Layer.values()) {
                terms.put(layer, layer.terms(text));
            }
            String key = Fold.key(text);
            long syllables = key.chars().filter(c -> Jamo.isSyllable((char) c)).count();
            return new Form(syllables > 0, key, syllables >= 2, terms, terms.getOrDefault(Layer.WORDS, List.of()));
        }
    }

    /** A form to search for as well, with its weight. */
    record Other(Form form, float weight) {}

    /**
     * A row that the question speaks of.
     *
     * @param asked the words of the question that belong to it
     * @param used the forms that the question uses
     * @param others the forms that it does not use
     */
    record Fired(Set<String> asked, List<Form> used, List<Other> others) {

        /** Letters of the longest form that is used. */
        int letters() {
            return used.stream().mapToInt(form -> form.key().length()).max().orElse(0);
        }

        /**
         * The form that is asked for though no word of the question belongs to it, letters and digits only: nori now and
         * then cuts a word so that nothing is left of it. Empty if there is none, or it is so short that it may stand there
         * by chance.
         */
        Optional<String> lost() {
            return asked.isEmpty()
                    ? used.stream()
                            .map(Form::key)
                            .filter(key -> key.length() >= LONG_ENOUGH)
                            .findFirst()
                    : Optional.empty();
        }
    }

    private final List<List<Form>> rows;
    private final Set<String> words = new HashSet<>();

    GlossaryExpansion(List<Term> glossary) {
        rows = glossary.parallelStream()
                .map(term -> term.forms().stream()
                        .filter(form -> !form.isBlank())
                        .map(Form::of)
                        .toList())
                .toList();
        rows.forEach(forms -> forms.forEach(form -> words.addAll(form.words())));
    }

    /** Every word of every form. */
    Set<String> words() {
        return words;
    }

    /** The rows of which at least one form is in the question, in the order of the glossary. */
    List<Fired> fire(String question, List<Question.Asked> asked) {
        String key = Fold.key(question);
        Set<String> said = new HashSet<>();
        for (Question.Asked word : asked) {
            said.add(word.term());
            said.addAll(word.repairs());
        }
        List<Fired> fired = new ArrayList<>();
        for (List<Form> row : rows) {
            Set<String> words = new HashSet<>();
            List<Form> matched = new ArrayList<>(0);
            for (Form form : row) {
                if (form.bySubstring() ? key.contains(form.key()) : mayHold(form, said) && holdsRun(form, asked)) {
                    matched.add(form);
                    addWords(form, asked, words);
                }
            }
            if (!matched.isEmpty()) {
                fired.add(new Fired(words, matched, others(row, matched)));
            }
        }
        return fired;
    }

    private static List<Other> others(List<Form> row, List<Form> matched) {
        List<Other> others = new ArrayList<>();
        for (Form form : row) {
            if (!matched.contains(form)) {
                boolean crosses = matched.stream().anyMatch(m -> m.korean() != form.korean());
                others.add(new Other(form, crosses ? OTHER_LANGUAGE : SAME_LANGUAGE));
            }
        }
        return others;
    }

    /** A quick look before the long one: nearly no form is in a question. */
    private static boolean mayHold(Form form, Set<String> said) {
        return !form.words().isEmpty() && said.contains(form.words().get(0));
    }

    private static boolean holdsRun(Form form, List<Question.Asked> asked) {
        List<String> words = form.words();
        if (words.isEmpty()) {
            return false;
        }
        for (int start = 0; start + words.size() <= asked.size(); start++) {
            int length = 0;
            while (length < words.size() && asked.get(start + length).mayBe(words.get(length))) {
                length++;
            }
            if (length == words.size()) {
                return true;
            }
        }
        return false;
    }

    private static void addWords(Form form, List<Question.Asked> asked, Set<String> words) {
        for (Question.Asked word : asked) {
            if (form.words().stream().anyMatch(word::mayBe)
                    || (form.bySubstring() && form.key().contains(Fold.key(word.surface())))) {
                words.add(word.term());
            }
        }
    }
}
