package ipju.retrieval.lucene;

import ipju.lang.Fold;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A tokenizer that reads all its input, folds it ({@link Fold#fold}) and hands out what a subclass makes of it. Every
 * token's offsets span the whole input: they are not used.
 */
abstract class ListTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private Iterator<String> tokens = List.<String>of().iterator();
    private int length;

    /** The tokens of a folded text, in order, repetitions included. */
    abstract List<String> tokens(String folded);

    @Override
    public final boolean incrementToken() {
        clearAttributes();
        if (!tokens.hasNext()) {
            return false;
        }
        term.append(tokens.next());
        offset.setOffset(0, length);
        return true;
    }

    @Override
    public final void reset() throws IOException {
        super.reset();
        String text = readAll(input);
        length = correctOffset(text.length());
        tokens = tokens(Fold.fold(text)).iterator();
    }

    @Override
    public final void end() throws IOException {
        super.end();
        offset.setOffset(length, length);
    }

    /** An analyzer of this tokenizer alone. */
    static Analyzer analyzer(Supplier<ListTokenizer> tokenizer) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(tokenizer.get());
            }
        };
    }

    static String readAll(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[4096];
        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            text.append(buffer, 0, n);
        }
        return text.toString();
    }
}
