package ipju.retrieval.lucene;

import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import ipju.knowledge.Term;
import ipju.lang.Fold;
import ipju.retrieval.Embedder;
import ipju.retrieval.Found;
import ipju.retrieval.Hit;
import ipju.retrieval.Query;
import ipju.retrieval.Retriever;
import ipju.retrieval.lucene.Question.Asked;
import ipju.retrieval.lucene.TextIndex.Entry;
import ipju.retrieval.lucene.TextIndex.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of one edition: words, Hangul pairs and runs of letters searched together, with the glossary's other
 * words and likely spellings, and vectors where there are any. Immutable; safe for many threads; close it when the last
 * search is over.
 */
public final class LuceneRetriever implements Retriever, AutoCloseable {

    /** The evidence looks at ten; a mix with vectors at more, so that few of the candidates have no score of their own. */
    private static final int RANKED = 10;

    private static final int RANKED_TO_MIX = 200;
    private static final int MOST_HITS = 1000;
    /** So many of the best are put in order anew by what else speaks for them. */
    private static final int PREFERRED = 40;

    private final List<Passage> passages;
    private final Views views;
    private final TextIndex index;
    private final List<Gap> gapQuestions;
    private final TextIndex gaps;
    private final GlossaryExpansion glossary;
    private final SpellingRepair repair;
    private final @Nullable VectorMix vectors;
    private final AtomicReferenceArray<@Nullable Analysed> analysed;
    private final AtomicReferenceArray<@Nullable Set<String>> headings;

    /** A question that the folder must not answer: letters and digits only, and its words. */
    private record Gap(String key, Set<String> words) {
        static Gap of(String text) {
            return new Gap(Fold.key(text), Set.copyOf(Layer.WORDS.terms(Question.cut(text))));
        }
    }

    private LuceneRetriever(
            List<Passage> passages,
            List<Term> terms,
            List<String> gapQuestions,
            Function<List<Entry>, ByteBuffersDirectory> indexes,
            @Nullable VectorMix vectors) {
        this.passages = passages;
        this.vectors = vectors;
        views = new Views(passages);
        index = new TextIndex(indexes.apply(views.entries()), null);
        gaps = new TextIndex(
                indexes.apply(gapQuestions.stream()
                        .map(text -> new Entry("", Question.cut(text), false))
                        .toList()),
                index);
        this.gapQuestions = gapQuestions.parallelStream().map(Gap::of).toList();
        glossary = new GlossaryExpansion(terms);
        List<SpellingRepair.Candidate> vocabulary = new ArrayList<>(index.vocabulary());
        glossary.words().forEach(word -> vocabulary.add(new SpellingRepair.Candidate(word, 0)));
        repair = new SpellingRepair(vocabulary);
        analysed = new AtomicReferenceArray<>(passages.size());
        headings = new AtomicReferenceArray<>(passages.size());
    }

    /**
     * Builds the index of an edition, without vectors.
     *
     * @param passages in any order; drafts are left out
     * @param gapQuestions questions that the folder must not answer; see {@link Found#knownGap}
     */
    public static LuceneRetriever build(List<Passage> passages, List<Term> glossary, List<String> gapQuestions) {
        return new LuceneRetriever(findable(passages), glossary, gapQuestions, TextIndex::write, null);
    }

    /** The same, but what the store keeps of it is not made again. */
    public static LuceneRetriever build(
            List<Passage> passages, List<Term> glossary, List<String> gapQuestions, IndexStore store) {
        return new LuceneRetriever(findable(passages), glossary, gapQuestions, store::index, null);
    }

    /**
     * Builds the index of an edition, with vectors.
     *
     * @param embedder turns questions into vectors; if it fails, the search goes on without
     * @param vectors unit-length vectors by passage id, of the same embedder; passages may be missing
     */
    public static LuceneRetriever build(
            List<Passage> passages,
            List<Term> glossary,
            List<String> gapQuestions,
            Embedder embedder,
            Map<String, float[]> vectors) {
        List<Passage> findable = findable(passages);
        return new LuceneRetriever(
                findable, glossary, gapQuestions, TextIndex::write, new VectorMix(embedder, findable, vectors));
    }

    /** The same, but what the store keeps of it is not made again. */
    public static LuceneRetriever build(
            List<Passage> passages,
            List<Term> glossary,
            List<String> gapQuestions,
            IndexStore store,
            Embedder embedder,
            Map<String, float[]> vectors) {
        List<Passage> findable = findable(passages);
        return new LuceneRetriever(
                findable, glossary, gapQuestions, store::index, new VectorMix(embedder, findable, vectors));
    }

    /** Loads the dictionary of words, which takes a while, so that it is there when it is needed. */
    public static void warmUp() {
        Layer.WORDS.terms("입주 warm");
    }

    private static List<Passage> findable(List<Passage> passages) {
        return passages.stream()
                .filter(p -> p.document().status() != Document.Status.DRAFT)
                .toList();
    }

    private static boolean isPast(Passage passage) {
        return passage.document().status() == Document.Status.HISTORICAL;
    }

    @Override
    public Found find(Query query) {
        return find(query, "");
    }

    /**
     * This retriever without one gap question, to ask that question itself. Shares the index: it is closed with it.
     *
     * @param question compared by letters and digits
     */
    public Retriever withoutGap(String question) {
        String key = Fold.key(question);
        return query -> find(query, key);
    }

    private Found find(Query query, String gapLeftOut) {
        Question question = Question.of(query.text(), index, glossary, repair);
        int limit = Math.max(1, Math.min(MOST_HITS, query.limit()));
        int most = 2 * Math.max(vectors == null ? RANKED : RANKED_TO_MIX, limit);
        List<Ranked> byWords = views.passages(index.search(question.wanted(), query.past(), most));
        List<Ranked> ranked = vectors == null
                ? byWords
                : vectors.mix(
                        Question.cut(query.text()), byWords, entry -> query.past() || !isPast(passages.get(entry)));
        ranked = preferred(ranked, new Preference(Question.cut(query.text()), query.language()));
        Quoter quoter = new Quoter(index, question, query.names());
        List<Hit> hits = new ArrayList<>();
        List<Analysed> shown = new ArrayList<>();
        for (Ranked best : ranked.subList(0, Math.min(limit, ranked.size()))) {
            Analysed passage = analysed(best.entry());
            shown.add(passage);
            hits.add(new Hit(
                    passages.get(best.entry()),
                    best.score(),
                    quoter.sentences(passage),
                    quoter.coverage(passage),
                    quoter.uncovered(passage)));
        }
        return new Found(
                hits,
                Features.of(question, quoter, index, byWords, shown, passages.size()),
                unknown(question),
                isKnownGap(Fold.key(Question.cut(query.text())), question, quoter, byWords, gapLeftOut));
    }

    /** The best of them in the order in which they are preferred; the rest stay behind. */
    private List<Ranked> preferred(List<Ranked> ranked, Preference preference) {
        List<Ranked> preferred = new ArrayList<>();
        for (Ranked best : ranked.subList(0, Math.min(PREFERRED, ranked.size()))) {
            preferred.add(new Ranked(
                    best.entry(), preference.of(passages.get(best.entry()), heading(best.entry()), best.score())));
        }
        preferred.sort(Comparator.comparingDouble(Ranked::score).reversed());
        preferred.addAll(ranked.subList(preferred.size(), ranked.size()));
        return preferred;
    }

    private List<String> unknown(Question question) {
        return question.words().stream()
                .filter(word -> word.repairs().isEmpty() && word.content())
                .filter(word -> index.frequency(Layer.WORDS, word.term()) == 0)
                .filter(word -> !glossary.words().contains(word.term()))
                .filter(word ->
                        question.fired().stream().noneMatch(row -> row.asked().contains(word.term())))
                .map(Asked::surface)
                .distinct()
                .toList();
    }

    /** Whether a gap question scores higher than any passage, and not by words of any question alone. */
    private boolean isKnownGap(String asked, Question question, Quoter quoter, List<Ranked> ranked, String leftOut) {
        double best = ranked.isEmpty() ? 0 : ranked.get(0).score();
        double held = ranked.isEmpty()
                ? 0
                : quoter.contentCover(analysed(ranked.get(0).entry()).words());
        // Two: the one left out may be the first. The same question twice in the file counts as one.
        for (Ranked gap : gaps.search(question.wanted(), true, 2)) {
            Gap known = gapQuestions.get(gap.entry());
            if (!known.key().equals(leftOut)) {
                double shared = quoter.contentCover(known.words());
                return gap.score() > best && (known.key().equals(asked) || (shared > 0 && shared >= held));
            }
        }
        return false;
    }

    /** A passage taken apart, once; two threads may both do it, to the same end. */
    private Analysed analysed(int entry) {
        Analysed known = analysed.get(entry);
        if (known == null) {
            known = Analysed.of(passages.get(entry));
            analysed.set(entry, known);
        }
        return known;
    }

    /** The same for its heading alone, which is looked at more often. */
    private Set<String> heading(int entry) {
        Set<String> known = headings.get(entry);
        if (known == null) {
            known = Preference.heading(passages.get(entry));
            headings.set(entry, known);
        }
        return known;
    }

    @Override
    public void close() {
        gaps.close();
        index.close();
    }
}
