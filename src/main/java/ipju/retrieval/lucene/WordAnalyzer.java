package ipju.retrieval.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words in their base form, Korean and English in one chain: nori takes particles and endings off, Porter's stemmer
 * touches Latin letters only. So no text has to be told its language before it is searched.
 */
final class WordAnalyzer extends Analyzer {

    /** Shared: holds no state but buffers of each thread, and is never closed. */
    static final WordAnalyzer INSTANCE = new WordAnalyzer();

    /**
     * A word of a text.
     *
     * @param term the form in the index
     * @param surface as written; where NFKC changes the text's length, as it is after that
     * @param verb whether nori takes it for a Korean verb or adjective
     */
    record Word(String term, String surface, boolean verb) {}

    /** Beside nori's own list (endings, particles, adverbs, marks): pronouns, bound nouns, copulas, auxiliaries. */
    private static final Set<POS.Tag> STOP_TAGS = stopTags();

    /** Words that stand in nearly every question, and stems that carry no meaning of their own. */
    private static final CharArraySet KOREAN_STOP_WORDS = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of("하", "되", "있", "없", "것", "수", "무엇", "누구", "언제", "어디", "얼마", "어떻", "어떤", "알리", "주", "싶", "경우", "가능"),
            false));

    /** Porter makes "fit" of "fitness" and "busi" of "business"; the noun is another word. */
    private static final Pattern QUALITY = Pattern.compile("[a-z]+ness");

    private WordAnalyzer() {}

    private static Set<POS.Tag> stopTags() {
        EnumSet<POS.Tag> tags = EnumSet.copyOf(KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS);
        tags.addAll(EnumSet.of(POS.Tag.NP, POS.Tag.NNB, POS.Tag.VCP, POS.Tag.VCN, POS.Tag.VX));
        return tags;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        try {
            return new StringReader(nfkc(ListTokenizer.readAll(reader)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        KoreanTokenizer tokenizer = new KoreanTokenizer(
                TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, KoreanTokenizer.DecompoundMode.DISCARD, false, true);
        TokenStream words = new KoreanPartOfSpeechStopFilter(tokenizer, STOP_TAGS);
        words = new KoreanReadingFormFilter(words);
        words = new LowerCaseFilter(words);
        words = new StopFilter(words, KOREAN_STOP_WORDS);
        words = new EnglishPossessiveFilter(words);
        words = new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        words = new PatternKeywordMarkerFilter(words, QUALITY);
        words = new PorterStemFilter(words);
        return new TokenStreamComponents(tokenizer, words);
    }

    /** The words of a text in reading order, repetitions included. */
    List<Word> words(String text) {
        String normal = nfkc(text);
        String written = normal.length() == text.length() ? text : normal;
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", normal)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute partOfSpeech = stream.addAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                POS.Tag tag = partOfSpeech.getLeftPOS();
                words.add(new Word(
                        term.toString(),
                        written.substring(offset.startOffset(), offset.endOffset()),
                        tag == POS.Tag.VV || tag == POS.Tag.VA));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return words;
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
