package ipju.lang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of both languages that stand for one idea ("stuck": 갇혔, trapped), from {@code kind-ideas.tsv}. They let an
 * example in one wording, or one language, speak for the other. Hangul is looked for anywhere in the text without spaces
 * (endings follow, and spaces are often left out); anything else as whole words.
 */
final class KindIdeas {

    private static final String RESOURCE = "kind-ideas.tsv";

    /** By the first two characters of the word. */
    private final Map<Integer, List<Word>> byStart = new HashMap<>();

    private int size;

    private record Word(String text, int idea) {}

    private KindIdeas() {}

    /**
     * The ideas that ship with the bot: a header line, then {@code name<TAB>word,word,…}. The name is for the reader.
     *
     * @throws IllegalStateException if the resource is missing
     */
    static KindIdeas shipped() {
        InputStream stream = KindIdeas.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("not on the class path: ipju/lang/" + RESOURCE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            KindIdeas ideas = new KindIdeas();
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String words = line.substring(line.indexOf('\t') + 1);
                for (String word : words.split(",", -1)) {
                    ideas.add(word, ideas.size);
                }
                ideas.size++;
            }
            return ideas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String word, int idea) {
        String plain = KindFeatures.normalize(word);
        String text = Jamo.isHangul(plain.charAt(0)) ? plain : " " + plain + " ";
        byStart.computeIfAbsent(start(text, 0), key -> new ArrayList<>()).add(new Word(text, idea));
    }

    /**
     * The ideas named in a text, ascending.
     *
     * @param spaced words with one space before, between and after
     * @param dense the same without spaces
     */
    int[] in(String spaced, String dense) {
        BitSet found = new BitSet(size);
        mark(spaced, found);
        mark(dense, found);
        return found.stream().toArray();
    }

    private void mark(String text, BitSet found) {
        for (int i = 0; i + 1 < text.length(); i++) {
            for (Word word : byStart.getOrDefault(start(text, i), List.of())) {
                if (text.startsWith(word.text, i)) {
                    found.set(word.idea);
                }
            }
        }
    }

    private static int start(String text, int at) {
        return text.charAt(at) << 16 | (text.length() > at + 1 ? text.charAt(at + 1) : 0);
    }
}
