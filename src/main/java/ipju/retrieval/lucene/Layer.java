package ipju.retrieval.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One of the three analyses that every passage is indexed under; the scores of all are added. */
enum Layer {
    /** Words: says what it is about. */
    WORDS(WordAnalyzer.INSTANCE, 1.0f, 0.5f),
    /** Hangul pairs: forgives wrong spaces. */
    PAIRS(ListTokenizer.analyzer(PairTokenizer::new), 0.3f, 0.15f),
    /** Runs of letters: forgives wrong letters. */
    JAMO(ListTokenizer.analyzer(JamoTokenizer::new), 0.2f, 0.1f);

    private final Analyzer analyzer;
    private final float bodyBoost;
    private final float headingBoost;

    Layer(Analyzer analyzer, float bodyBoost, float headingBoost) {
        this.analyzer = analyzer;
        this.bodyBoost = bodyBoost;
        this.headingBoost = headingBoost;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    float bodyBoost() {
        return bodyBoost;
    }

    float headingBoost() {
        return headingBoost;
    }

    /** The index field of the passage's text. */
    String body() {
        return name() + ".body";
    }

    /** The index field of its heading. */
    String heading() {
        return name() + ".heading";
    }

    /** The terms of a text in this analysis, in order, repetitions included. */
    List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return terms;
    }
}
