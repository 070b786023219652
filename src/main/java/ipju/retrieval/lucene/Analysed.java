package ipju.retrieval.lucene;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.knowledge.Passage;
import ipju.lang.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A passage taken apart for quoting.
 *
 * @param heading the distinct words of its heading
 * @param sentences in reading order; a row is one
 * @param words the distinct words of heading and sentences
 * @param name the words that only name what it is about: the title of a document, a program, a center, a contact
 * @param key heading and text, letters and digits only
 */
record Analysed(Set<String> heading, List<Part> sentences, Set<String> words, Set<String> name, String key) {

    /** A sentence with its distinct words. */
    record Part(String text, Set<String> words) {}

    static Analysed of(Passage passage) {
        Set<String> heading = words(passage.heading());
        List<String> texts = passage.row() == null ? Sentences.of(passage.text()) : List.of(passage.text());
        List<Part> sentences =
                texts.stream().map(text -> new Part(text, words(text))).toList();
        Set<String> all = new HashSet<>(heading);
        sentences.forEach(sentence -> all.addAll(sentence.words()));
        return new Analysed(heading, sentences, all, name(passage), Fold.key(passage.heading() + " " + passage.text()));
    }

    private static Set<String> name(Passage passage) {
        Row row = passage.row();
        if (row == null) {
            return words(passage.document().title());
        }
        Table table = row.table();
        boolean named = table == Table.CENTERS || table == Table.PROGRAMS || table == Table.CONTACTS;
        return named ? words(passage.heading()) : Set.of();
    }

    private static Set<String> words(String text) {
        return WordAnalyzer.INSTANCE.words(text).stream()
                .map(WordAnalyzer.Word::term)
                .collect(Collectors.toUnmodifiableSet());
    }
}
