package ipju.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.answer.AnswerSettings;
import ipju.answer.Answerer;
import ipju.catalog.Freshness;
import ipju.concierge.Concierge;
import ipju.lang.Language;
import ipju.publish.Evaluation.Score;
import ipju.retrieval.Thresholds;
import ipju.retrieval.lucene.LuceneRetriever;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions that somebody else wrote, over the shipped folder and over the folder of an invented district. The floors lie
 * a little under what was measured; they are raised as answers get better, never lowered.
 */
class HeldOutTest {

    private static final Path EVAL = Path.of("src/test/resources/ipju/eval");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final Concierge concierge = new Concierge(new Answerer(AnswerSettings.DEFAULT), SEOUL, Language.KO);

    @TempDir
    Path data;

    @Test
    void questions_about_the_shipped_folder_are_answered_or_handed_over() throws Exception {
        Score score = score(Path.of("knowledge"), EVAL.resolve("seongsu.jsonl"));

        assertThat(score.outcomeAccuracy()).isGreaterThanOrEqualTo(0.86);
        assertThat(score.mustEscalate() - score.mustEscalateRight()).isLessThanOrEqualTo(3);
    }

    @Test
    void questions_that_nobody_tuned_for_are_answered_or_handed_over() throws Exception {
        Score shipped = score(Path.of("knowledge"), EVAL.resolve("blind-seongsu.jsonl"));
        Score other = score(EVAL.resolve("hanbitnaru/knowledge"), EVAL.resolve("hanbitnaru/blind.jsonl"));

        assertThat(shipped.outcomeAccuracy()).isGreaterThanOrEqualTo(0.85);
        assertThat(shipped.mustEscalate() - shipped.mustEscalateRight()).isLessThanOrEqualTo(3);
        assertThat(other.outcomeAccuracy()).isGreaterThanOrEqualTo(0.85);
        assertThat(other.mustEscalate() - other.mustEscalateRight()).isLessThanOrEqualTo(2);
    }

    @Test
    void the_folder_of_another_district_is_answered_from_as_well() throws Exception {
        Score score = score(EVAL.resolve("hanbitnaru/knowledge"), EVAL.resolve("hanbitnaru/questions.jsonl"));

        assertThat(score.outcomeAccuracy()).isGreaterThanOrEqualTo(0.82);
        assertThat(score.mustEscalate() - score.mustEscalateRight()).isLessThanOrEqualTo(1);
        assertThat(score.unitsRight()).isGreaterThanOrEqualTo(14);
        assertThat(score.citesRight()).isGreaterThanOrEqualTo(score.citesWanted() - 4);
    }

    @Test
    void golden_questions_on_another_side_of_the_thresholds_published_last_are_named() {
        VerifiedStore store = new VerifiedStore(data, "test");
        Publisher publisher = publisher(store);
        LocalDate today = LocalDate.ofInstant(NOW, SEOUL);
        Publisher.Candidate first = publisher.prepare(Path.of("knowledge"), today);
        Verified.Near near = first.verified().near().get(0);
        double answer = first.edition().thresholds().answer();
        store.published(new Thresholds(2 * near.logOdds() - answer, Thresholds.DEFAULT.offer()));

        Publisher.Candidate again = publisher.prepare(Path.of("knowledge"), today);

        assertThat(first.turned()).isEmpty();
        assertThat(again.verified()).isEqualTo(first.verified());
        assertThat(again.publishable()).isTrue();
        assertThat(again.problems()).anySatisfy(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.file()).isEqualTo("golden.yaml");
            assertThat(problem.line()).isEqualTo(near.line());
            assertThat(problem.message()).contains(near.question(), "changes side");
        });
    }

    private Publisher publisher(VerifiedStore store) {
        return new Publisher(concierge, SEOUL, Freshness.DEFAULT, store, LuceneRetriever::build);
    }

    private Score score(Path folder, Path file) throws Exception {
        Publisher publisher = publisher(new VerifiedStore(data, "test"));
        List<EvalQuestion> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            questions.add(EvalQuestion.read(line));
        }
        return new Evaluation(concierge)
                .score(
                        questions,
                        publisher
                                .prepare(folder, LocalDate.ofInstant(NOW, SEOUL))
                                .edition(),
                        NOW);
    }
}
