package ipju.retrieval.lucene;

import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import ipju.lang.Jamo;
import ipju.retrieval.lucene.TextIndex.Entry;
import ipju.retrieval.lucene.TextIndex.Ranked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The entries under which passages stand in the index. A row speaks two languages and has an entry for each: as one entry
 * it would score twice, once by the question's own words and once by the glossary's other ones, and beat every document.
 */
final class Views {

    private final List<Entry> entries = new ArrayList<>();

    /** The place of each entry's passage. */
    private final List<Integer> owners = new ArrayList<>();

    Views(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean past = passage.document().status() == Document.Status.HISTORICAL;
            String[] lines = passage.text().split("\n", 2);
            if (passage.row() == null || lines.length < 2) {
                add(i, new Entry(passage.heading(), passage.text(), past));
            } else {
                add(i, new Entry(words(passage.heading(), true), lines[0], past));
                add(i, new Entry(words(passage.heading(), false), lines[1], past));
            }
        }
    }

    private void add(int owner, Entry entry) {
        owners.add(owner);
        entries.add(entry);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Each passage once, by its better entry; the result's entries are places of passages. */
    List<Ranked> passages(List<Ranked> ranked) {
        Set<Integer> seen = new HashSet<>();
        List<Ranked> passages = new ArrayList<>();
        for (Ranked entry : ranked) {
            int owner = owners.get(entry.entry());
            if (seen.add(owner)) {
                passages.add(new Ranked(owner, entry.score()));
            }
        }
        return passages;
    }

    /** The words of a language: with Hangul, or without; numbers and codes belong to both. */
    private static String words(String text, boolean korean) {
        StringJoiner words = new StringJoiner(" ");
        for (String word : text.split("\\s+")) {
            boolean hangul = word.chars().anyMatch(c -> Jamo.isHangul((char) c));
            boolean latin = word.chars().anyMatch(c -> c >= 'A' && c <= 'z');
            if (korean ? hangul || !latin : !hangul) {
                words.add(word);
            }
        }
        return words.toString();
    }
}
