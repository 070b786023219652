package ipju.retrieval.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.knowledge.Term;
import ipju.lang.Language;
import ipju.retrieval.Found;
import ipju.retrieval.Query;
import ipju.retrieval.Thresholds;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds finding at what it has reached on the small set of the domain; the floors are a question or two below. */
class SeongsuMiniTest {

    private static final QuestionSet SET = QuestionSet.read(SeongsuMiniTest::open, "seongsu-mini", true);
    private static final List<Term> GLOSSARY = QuestionSet.glossary(SeongsuMiniTest::open);

    @ParameterizedTest
    @CsvSource({"KO, KO, 0.84, 0.96", "KO, EN, 0.76, 0.96", "EN, KO, 0.70, 0.92", "EN, EN, 0.77, 0.96"})
    void questions_find_their_passages_within_and_across_languages(
            Language asked, Language written, double first, double amongFive) {
        QuestionSet part = SET.between(asked, written);

        try (LuceneRetriever retriever = LuceneRetriever.build(part.passages(), GLOSSARY, List.of())) {
            assertThat(share(retriever, part, 1)).isGreaterThanOrEqualTo(first);
            assertThat(share(retriever, part, 5)).isGreaterThanOrEqualTo(amongFive);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 0.48, 1", "false, 0, 0.1"})
    void evidence_tells_most_of_what_is_said_from_what_is_not(boolean answerable, double least, double most) {
        List<QuestionSet.Asked> questions = SET.questions().stream()
                .filter(q -> q.answerable() == answerable)
                .toList();

        try (LuceneRetriever retriever = LuceneRetriever.build(SET.passages(), GLOSSARY, List.of())) {
            long answered = questions.stream()
                    .map(q -> retriever.find(new Query(q.text(), q.language(), false, 5)))
                    .filter(found -> found.evidence().logOdds() >= Thresholds.DEFAULT.answer())
                    .count();
            assertThat(answered / (double) questions.size()).isBetween(least, most);
        }
    }

    private static double share(LuceneRetriever retriever, QuestionSet set, int limit) {
        long found = set.questions().stream()
                .filter(q -> {
                    Found result = retriever.find(new Query(q.text(), q.language(), false, limit));
                    return result.hits().stream()
                            .anyMatch(hit -> q.gold().contains(hit.passage().id()));
                })
                .count();
        return found / (double) set.questions().size();
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(SeongsuMiniTest.class.getResourceAsStream("/ipju/retrieval/" + file), file);
    }
}
