package ipju.retrieval.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Row;
import ipju.knowledge.Document;
import ipju.knowledge.Document.Status;
import ipju.knowledge.Passage;
import ipju.knowledge.Term;
import ipju.lang.Language;
import ipju.retrieval.Embedder;
import ipju.retrieval.Evidence;
import ipju.retrieval.Found;
import ipju.retrieval.Hit;
import ipju.retrieval.Query;
import ipju.retrieval.Retriever;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LuceneRetrieverTest {

    private static final Passage DEPOSIT = passage(
            "money.md", Language.KO, Status.CURRENT, "보증금과 임대료", "보증금은 임대료 열 달치이다. 임대료는 매달 25일에 낸다. 계약이 끝나면 돌려받는다.");
    private static final Passage PARKING = passage(
            "parking.md",
            Language.EN,
            Status.CURRENT,
            "Parking",
            "Each unit may park one car free of charge. A second car costs 100,000 won a month. Bicycles stand in the yard.");
    private static final Passage TRUCKS =
            passage("trucks.md", Language.KO, Status.CURRENT, "화물차와 승강기", "화물 승강기는 2톤까지 싣는다. 5톤 화물차는 지하 1층까지 들어온다.");
    private static final Passage OLD =
            passage("old.md", Language.KO, Status.HISTORICAL, "예전 임대료", "2019년 임대료는 평당 4만 원이었다.");
    private static final Passage SECRET = passage("draft.md", Language.KO, Status.DRAFT, "임대료 인상안", "임대료 인상안은 검토 중이다.");
    private static final List<Passage> ALL = List.of(DEPOSIT, PARKING, TRUCKS, OLD, SECRET);

    private static final List<Term> GLOSSARY = List.of(
            new Term("임대료", "rent", List.of("월세", "monthly rent")),
            new Term("보증금", "deposit", List.of()),
            new Term("주차", "parking", List.of("차 세우", "park")));

    private final LuceneRetriever retriever =
            LuceneRetriever.build(ALL, GLOSSARY, List.of("헬스장이 몇 층에 있나요", "How many restaurants are nearby?"));

    @AfterEach
    void close() {
        retriever.close();
    }

    @Test
    void finds_a_passage_by_its_words_in_spite_of_particles() {
        assertThat(first("승강기에는 몇 톤까지 실을 수 있어요?")).isEqualTo(TRUCKS);
        assertThat(first("승강기 톤")).isEqualTo(TRUCKS);
    }

    @Test
    void finds_what_is_written_without_spaces_or_with_wrong_ones() {
        assertThat(first("화물차지하들어오나요")).isEqualTo(TRUCKS);
        assertThat(first("화 물 차 지 하 1 층")).isEqualTo(TRUCKS);
    }

    @Test
    void glossary_brings_english_questions_to_korean_passages() {
        assertThat(first("How much is the deposit?")).isEqualTo(DEPOSIT);
        assertThat(first("when do I pay the monthly rent")).isEqualTo(DEPOSIT);
    }

    @Test
    void glossary_brings_korean_questions_to_english_passages() {
        assertThat(first("주차는 무료인가요?")).isEqualTo(PARKING);
    }

    @Test
    void glossary_knows_other_words_of_the_same_language() {
        assertThat(first("월세는 며칠에 내요?")).isEqualTo(DEPOSIT);
    }

    @Test
    void a_mixed_question_finds_both_languages() {
        assertThat(hits("deposit이랑 주차")).extracting(Hit::passage).contains(DEPOSIT, PARKING);
    }

    @Test
    void a_misspelt_word_still_finds_through_the_glossary() {
        assertThat(first("how much is the depossit")).isEqualTo(DEPOSIT);
        assertThat(find("how much is the depossit").unknown()).isEmpty();
    }

    @Test
    void history_is_found_only_by_questions_about_the_past() {
        assertThat(hits("2019년 임대료")).extracting(Hit::passage).doesNotContain(OLD);

        Found past = retriever.find(new Query("2019년 임대료", Language.KO, true, 5));
        assertThat(past.hits().get(0).passage()).isEqualTo(OLD);
    }

    @Test
    void drafts_are_never_found() {
        assertThat(retriever.find(new Query("임대료 인상안", Language.KO, true, 50)).hits())
                .extracting(Hit::passage)
                .doesNotContain(SECRET);
    }

    @Test
    void the_sentence_that_answers_overlaps_most() {
        List<Hit.Sentence> sentences =
                hits("What does a second car cost a month?").get(0).sentences();

        assertThat(sentences)
                .extracting(Hit.Sentence::text)
                .containsExactly(
                        "Each unit may park one car free of charge.",
                        "A second car costs 100,000 won a month.",
                        "Bicycles stand in the yard.");
        assertThat(sentences.get(1).overlap()).isGreaterThan(sentences.get(0).overlap());
        assertThat(sentences.get(2).overlap()).isZero();
    }

    @Test
    void a_row_is_one_sentence() {
        Row row = new Row(null, "lifts.csv", 2, Map.of("name", "화물 승강기", "load", "2톤"));
        Passage passage = Passage.of(
                Document.ofTable("lifts.csv"), "row 2", 2, "화물 승강기 freight lift", "화물 승강기. 2톤까지.\n매일 운행.", row);

        try (LuceneRetriever rows = LuceneRetriever.build(List.of(passage, TRUCKS), List.of(), List.of())) {
            Found found = rows.find(new Query("freight lift", Language.EN, false, 5));
            assertThat(found.hits().get(0).sentences())
                    .extracting(Hit.Sentence::text)
                    .containsExactly(passage.text());
        }
    }

    @Test
    void glossary_forms_count_as_overlap() {
        List<Hit.Sentence> sentences = hits("월세 언제 내요").get(0).sentences();

        assertThat(sentences.get(1).overlap()).isPositive();
    }

    @Test
    void words_that_the_passage_does_not_hold_are_named_as_written() {
        Hit hit = hits("Can I park Bicycles and helicopters in the yard?").get(0);

        assertThat(hit.passage()).isEqualTo(PARKING);
        assertThat(hit.uncovered()).containsExactly("helicopters");
    }

    @Test
    void words_covered_by_another_form_are_not_uncovered() {
        assertThat(hits("월세는 언제 내나요?").get(0).uncovered()).isEmpty();
        assertThat(hits("When is the rent due?").get(0).uncovered()).containsExactly("due");
    }

    @Test
    void words_that_nothing_knows_are_unknown() {
        assertThat(find("주차장에 헬리콥터 zeppelin 세워도 되나요").unknown())
                .contains("zeppelin")
                .doesNotContain("주차");
    }

    @Test
    void a_known_gap_on_top_is_said_and_not_handed_out() {
        Found found = find("헬스장은 몇 층인가요?");

        assertThat(found.knownGap()).isTrue();
        assertThat(found.hits()).extracting(Hit::passage).isSubsetOf(ALL);
        assertThat(find("보증금은 얼마인가요?").knownGap()).isFalse();
    }

    @Test
    void a_gap_question_can_be_left_out_when_it_is_asked_itself() {
        Query query = new Query("How many restaurants are nearby?", Language.EN, false, 5);
        Retriever without = retriever.withoutGap("how many restaurants are nearby");

        assertThat(retriever.find(query).knownGap()).isTrue();
        assertThat(without.find(query).knownGap()).isFalse();
    }

    @Test
    void evidence_is_stronger_for_what_the_folder_says() {
        Evidence said = find("보증금은 임대료 몇 달치인가요?").evidence();
        Evidence unsaid = find("옥상에서 결혼식을 열 수 있나요?").evidence();

        assertThat(said.logOdds()).isGreaterThan(unsaid.logOdds() + 2);
        assertThat(List.of(said.self(), said.gap(), said.sentenceCover(), said.known(), said.titleCover(), said.lead()))
                .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    @Test
    void a_question_without_words_finds_nothing() {
        assertThat(find("")).isEqualTo(Found.NOTHING);
        assertThat(find("?! ... 🙂")).isEqualTo(Found.NOTHING);
    }

    @Test
    void an_empty_folder_finds_nothing() {
        try (LuceneRetriever empty = LuceneRetriever.build(List.of(), List.of(), List.of("무엇이든"))) {
            assertThat(empty.find(new Query("보증금", Language.KO, false, 5)).hits())
                    .isEmpty();
        }
    }

    @Test
    void many_threads_find_the_same() throws Exception {
        Found alone = find("화물차는 어디까지 들어오나요?");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Found> search = () -> find("화물차는 어디까지 들어오나요?");
            for (Future<Found> found : threads.invokeAll(java.util.Collections.nCopies(200, search))) {
                assertThat(found.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_failing_embedder_costs_no_answer() {
        Embedder broken = new FakeEmbedder(false, text -> {
            throw new IllegalStateException("out of order");
        });

        try (LuceneRetriever mixed =
                LuceneRetriever.build(ALL, GLOSSARY, List.of(), broken, Map.of(PARKING.id(), new float[] {1, 0}))) {
            Query query = new Query("Where do bicycles stand?", Language.EN, false, 5);
            assertThat(mixed.find(query).hits().get(0).passage()).isEqualTo(PARKING);
        }
    }

    @Test
    void vectors_find_what_shares_no_rare_word() {
        Passage yard = passage("a.md", Language.EN, Status.CURRENT, "Yard", "Two wheelers stand in the yard all day.");
        Passage hall = passage("b.md", Language.EN, Status.CURRENT, "Hall", "Visitors stand in the hall all day long.");
        Embedder embedder = new FakeEmbedder(false, text -> new float[] {1, 0});
        Map<String, float[]> vectors = Map.of(yard.id(), new float[] {1, 0}, hall.id(), new float[] {0, 1});
        Query query = new Query("where do bicycles stand", Language.EN, false, 5);

        try (LuceneRetriever words = LuceneRetriever.build(List.of(hall, yard), List.of(), List.of());
                LuceneRetriever mixed =
                        LuceneRetriever.build(List.of(hall, yard), List.of(), List.of(), embedder, vectors)) {
            assertThat(mixed.find(query).hits().get(0).passage()).isEqualTo(yard);
            assertThat(mixed.find(query).evidence().raw())
                    .isEqualTo(words.find(query).evidence().raw());
        }
    }

    @Test
    void an_english_embedder_is_not_asked_in_korean() {
        FakeEmbedder embedder = new FakeEmbedder(false, text -> new float[] {1, 0});
        try (LuceneRetriever mixed =
                LuceneRetriever.build(ALL, GLOSSARY, List.of(), embedder, Map.of(PARKING.id(), new float[] {1, 0}))) {
            mixed.find(new Query("주차는 무료인가요?", Language.KO, false, 5));
        }
        assertThat(embedder.asked).isEmpty();
    }

    @Test
    void vectors_do_not_bring_history_back() {
        Embedder embedder = new FakeEmbedder(true, text -> new float[] {1, 0});
        try (LuceneRetriever mixed =
                LuceneRetriever.build(ALL, GLOSSARY, List.of(), embedder, Map.of(OLD.id(), new float[] {1, 0}))) {
            assertThat(mixed.find(new Query("임대료", Language.KO, false, 5)).hits())
                    .extracting(Hit::passage)
                    .doesNotContain(OLD);
        }
    }

    private Passage first(String question) {
        return hits(question).get(0).passage();
    }

    private List<Hit> hits(String question) {
        return find(question).hits();
    }

    private Found find(String question) {
        return retriever.find(new Query(question, Language.guess(question), false, 5));
    }

    private static Passage passage(String file, Language language, Status status, String title, String text) {
        Document document = new Document(file, title, language, null, null, null, null, null, null, null, status);
        return Passage.of(document, "line 1", 1, title, text, null);
    }

    /** Turns texts into vectors by a rule, and keeps what it was asked. */
    private static final class FakeEmbedder implements Embedder {
        private final boolean multilingual;
        private final java.util.function.Function<String, float[]> rule;
        private final List<String> asked = new java.util.ArrayList<>();

        FakeEmbedder(boolean multilingual, java.util.function.Function<String, float[]> rule) {
            this.multilingual = multilingual;
            this.rule = rule;
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public boolean multilingual() {
            return multilingual;
        }

        @Override
        public List<float[]> embed(List<String> texts) throws EmbedException {
            asked.addAll(texts);
            try {
                return texts.stream().map(rule).toList();
            } catch (IllegalStateException e) {
                throw new EmbedException("fake", e);
            }
        }
    }
}
