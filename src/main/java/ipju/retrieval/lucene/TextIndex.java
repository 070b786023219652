package ipju.retrieval.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Texts with headings in memory, each under the three analyses of {@link Layer}; a score is the sum of BM25 (k1 1.2, b
 * 0.75) over all fields. Entries keep their numbers. Immutable and safe for many threads.
 */
final class TextIndex implements AutoCloseable {

    /** Well under Lucene's limit of 1024 clauses a query. */
    private static final int MOST_CLAUSES = 1000;

    private static final int MOST_WAY_CLAUSES = 60;

    /** So many terms are remembered with their places in the index; most questions are made of the same ones. */
    private static final int MOST_REMEMBERED = 20_000;

    /** Enough for a folder to be written as one segment, with nothing to merge; taken as it is needed. */
    private static final double RAM_BUFFER_MB = 256;

    private static final String ERA = "era";
    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setTokenized(true);
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TEXT.freeze();
    }

    /** A text to index; {@code past} marks what only a question about the past may find. */
    record Entry(String heading, String text, boolean past) {}

    /** An entry by its number, with its score. */
    record Ranked(int entry, double score) {}

    private final ByteBuffersDirectory directory;
    private final IndexReader reader;
    private final IndexSearcher searcher;
    /** How many entries have a text with any term of the layer. */
    private final Map<Layer, Integer> entriesWith = new EnumMap<>(Layer.class);

    private final Map<Term, TermStates> remembered = new ConcurrentHashMap<>();
    private final Map<Term, TermStates> absent = new ConcurrentHashMap<>();

    /** Indexes the entries. */
    static ByteBuffersDirectory write(List<Entry> entries) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(similarity())
                .setRAMBufferSizeMB(RAM_BUFFER_MB)
                .setUseCompoundFile(false)
                // Merges neighbours only, so that numbers stay.
                .setMergePolicy(new LogDocMergePolicy());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Entry entry : entries) {
                writer.addDocument(document(entry));
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be written", e);
        }
        return directory;
    }

    /**
     * Opens an index.
     *
     * @param directory as {@link #write} made it; closed with this
     * @param others whose entries are counted as well when words are weighed, so that the scores of both can be compared;
     *     null for none
     */
    TextIndex(ByteBuffersDirectory directory, @Nullable TextIndex others) {
        this.directory = directory;
        try {
            reader = DirectoryReader.open(directory);
            for (Layer layer : Layer.values()) {
                entriesWith.put(layer, reader.getDocCount(layer.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", e);
        }
        searcher = others == null ? new IndexSearcher(reader) : new Joint(reader, others);
        searcher.setSimilarity(similarity());
        searcher.setQueryCache(null);
    }

    private static BM25Similarity similarity() {
        return new BM25Similarity(1.2f, 0.75f);
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        for (Layer layer : Layer.values()) {
            document.add(new LayerField(layer, layer.body(), entry.text()));
            if (!entry.heading().isEmpty()) {
                document.add(new LayerField(layer, layer.heading(), entry.heading()));
            }
        }
        document.add(new StringField(ERA, era(entry.past()), Field.Store.NO));
        return document;
    }

    private static String era(boolean past) {
        return past ? "past" : "now";
    }

    /**
     * The best entries for weighted terms, best first.
     *
     * @param weights the terms of each layer; terms that the index does not know cost nothing
     * @param past whether entries of the past count
     */
    List<Ranked> search(Wanted wanted, boolean past, int limit) {
        try {
            List<Query> clauses = new ArrayList<>(clauses(wanted.plain(), MOST_CLAUSES));
            for (List<Map<Layer, Map<String, Float>>> ways : wanted.things()) {
                thing(ways).ifPresent(clauses::add);
            }
            if (clauses.isEmpty()) {
                return List.of();
            }
            BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
            clauses.forEach(clause -> query.add(clause, BooleanClause.Occur.SHOULD));
            if (!past) {
                query.add(new TermQuery(new Term(ERA, era(false))), BooleanClause.Occur.FILTER);
            }
            List<Ranked> ranked = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
                ranked.add(new Ranked(hit.doc, hit.score));
            }
            return ranked;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", e);
        }
    }

    /** One clause for each field that knows the term; of too many, those with the largest boosts. */
    private List<BoostQuery> clauses(Map<Layer, Map<String, Float>> weights, int most) throws IOException {
        List<BoostQuery> clauses = new ArrayList<>();
        for (Map.Entry<Layer, Map<String, Float>> entry : weights.entrySet()) {
            Layer layer = entry.getKey();
            for (Map.Entry<String, Float> weighted : entry.getValue().entrySet()) {
                addClause(layer.body(), weighted.getKey(), layer.bodyBoost() * weighted.getValue(), clauses);
                addClause(layer.heading(), weighted.getKey(), layer.headingBoost() * weighted.getValue(), clauses);
            }
        }
        if (clauses.size() > most) {
            clauses.sort(Comparator.comparingDouble(BoostQuery::getBoost).reversed());
            return clauses.subList(0, most);
        }
        return clauses;
    }

    /**
     * A thing by the best of its ways to be said; empty if the index knows none. Another word for it can bring no more
     * than the word that was asked with: else the rarest of its names would lead.
     */
    private Optional<Query> thing(List<Map<Layer, Map<String, Float>>> ways) throws IOException {
        List<Query> known = new ArrayList<>();
        double asked = reach(ways.get(0));
        for (Map<Layer, Map<String, Float>> way : ways) {
            List<BoostQuery> clauses = clauses(way, MOST_WAY_CLAUSES);
            if (!clauses.isEmpty()) {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                clauses.forEach(clause -> all.add(clause, BooleanClause.Occur.SHOULD));
                double reach = reach(way);
                float share = reach > asked ? (float) (asked / reach) : 1;
                known.add(new BoostQuery(all.build(), share));
            }
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(known, 0));
    }

    /** The most that a passage can score by these terms, about. */
    private double reach(Map<Layer, Map<String, Float>> way) {
        double reach = 0;
        for (Map.Entry<Layer, Map<String, Float>> entry : way.entrySet()) {
            Layer layer = entry.getKey();
            for (Map.Entry<String, Float> term : entry.getValue().entrySet()) {
                reach += layer.bodyBoost() * term.getValue() * idf(layer, term.getKey());
            }
        }
        return reach;
    }

    private void addClause(String field, String term, float boost, List<BoostQuery> clauses) throws IOException {
        Term inField = new Term(field, term);
        TermStates states = states(inField);
        if (states.docFreq() > 0) {
            clauses.add(new BoostQuery(new TermQuery(inField, states), boost));
        }
    }

    /** Where the term stands. Those that stand nowhere are forgotten now and then, for there is no end of them. */
    private TermStates states(Term term) throws IOException {
        TermStates known = remembered.get(term);
        if (known == null) {
            known = absent.get(term);
        }
        if (known == null) {
            known = TermStates.build(searcher, term, true);
            if (known.docFreq() == 0) {
                if (absent.size() >= MOST_REMEMBERED) {
                    absent.clear();
                }
                absent.put(term, known);
            } else if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(term, known);
            }
        }
        return known;
    }

    /** How many entries hold the term, in text or heading, whichever are more; 0 if none knows it. */
    int frequency(Layer layer, String term) {
        try {
            return Math.max(
                    states(new Term(layer.body(), term)).docFreq(),
                    states(new Term(layer.heading(), term)).docFreq());
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", e);
        }
    }

    /**
     * The weight of a term, as BM25 has it: ln(1 + (N - n + 0.5) / (n + 0.5)), N entries with this layer, n of them with
     * the term. A term that the index does not know weighs most.
     */
    double idf(Layer layer, String term) {
        int frequency = frequency(layer, term);
        int entries = Math.max(entriesWith.getOrDefault(layer, 0), frequency);
        return Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5));
    }

    /** Every word of texts and headings, with the number of texts that hold it; a word may come twice. */
    List<SpellingRepair.Candidate> vocabulary() {
        List<SpellingRepair.Candidate> words = new ArrayList<>();
        try {
            for (String field : List.of(Layer.WORDS.body(), Layer.WORDS.heading())) {
                Terms terms = MultiTerms.getTerms(reader, field);
                if (terms == null) {
                    continue;
                }
                TermsEnum all = terms.iterator();
                for (BytesRef term = all.next(); term != null; term = all.next()) {
                    words.add(new SpellingRepair.Candidate(term.utf8ToString(), all.docFreq()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", e);
        }
        return words;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be closed", e);
        }
    }

    /** A field that brings the analysis of its layer, so that the writer needs no analyzer for each field. */
    private static final class LayerField extends Field {
        private final Layer layer;

        LayerField(Layer layer, String name, String text) {
            super(name, text, TEXT);
            this.layer = layer;
        }

        @Override
        public TokenStream tokenStream(Analyzer unused, @Nullable TokenStream reuse) {
            return layer.analyzer().tokenStream(name(), stringValue());
        }
    }

    /** Weighs words as if the entries of another index were in this one. */
    private static final class Joint extends IndexSearcher {
        private final TextIndex others;

        Joint(IndexReader reader, TextIndex others) {
            super(reader);
            this.others = others;
        }

        @Override
        public TermStatistics termStatistics(Term term, int frequency, long total) throws IOException {
            TermStates more = others.states(term);
            return new TermStatistics(term.bytes(), frequency + more.docFreq(), total + more.totalTermFreq());
        }

        @Override
        public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
            CollectionStatistics own = super.collectionStatistics(field);
            CollectionStatistics more = others.searcher.collectionStatistics(field);
            if (own == null || more == null) {
                return own;
            }
            return new CollectionStatistics(
                    field,
                    own.maxDoc() + more.maxDoc(),
                    own.docCount() + more.docCount(),
                    own.sumTotalTermFreq() + more.sumTotalTermFreq(),
                    own.sumDocFreq() + more.sumDocFreq());
        }
    }
}
