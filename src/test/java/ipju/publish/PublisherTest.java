package ipju.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.answer.AnswerSettings;
import ipju.answer.Answerer;
import ipju.catalog.Freshness;
import ipju.concierge.Concierge;
import ipju.knowledge.Problem;
import ipju.lang.Language;
import ipju.publish.Evaluation.Score;
import ipju.publish.Publisher.Candidate;
import ipju.retrieval.lucene.LuceneRetriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String CENTERS = "id,name_ko,name_en,source,as_of\noak,참나무타워,Oak Tower,city,2026-11-01\n";
    private static final String UNITS = "center,unit,floor,use,exclusive_m2,deal,rent_krw,status,source,as_of\n"
            + "oak,301,3,industrial,66,lease,1500000,open,invented,2026-11-20\n"
            + "oak,302,3,industrial,99,lease,2000000,open,invented,2026-11-20\n";
    private static final String PARKING =
            "---\ntitle: 주차 안내\nlang: ko\nas_of: 2026-11-01\n---\n## 방문 주차 요금\n방문 주차 요금은 10분에 500원이에요.\n";

    @TempDir
    Path root;

    private final Concierge concierge = new Concierge(new Answerer(AnswerSettings.DEFAULT), SEOUL, Language.KO);

    @Test
    void a_folder_without_errors_whose_golden_questions_pass_may_be_published() {
        town();
        golden("""
                - question: 방문 주차 요금 얼마예요?
                  lang: ko
                  expect: answer
                  cites: [parking.ko.md]
                  contains: ["500원"]
                - question: 월세 150만 원 이하 호실 있나요?
                  expect: answer
                  contains: ["301"]
                  absent: ["302"]
                """);
        Candidate candidate = prepare();

        assertThat(candidate.publishable()).isTrue();
        assertThat(candidate.verified().asked()).isEqualTo(2);
        assertThat(candidate.verified().failures()).isEmpty();
    }

    @Test
    void every_golden_question_that_fails_is_named_with_its_line_and_why() {
        town();
        golden("""
                - question: 방문 주차 요금 얼마예요?
                  expect: answer
                  contains: ["900원"]
                - question: 월세 150만 원 이하 호실 있나요?
                  expect: answer
                - question: 301호 월세 얼마예요?
                  expect: refuse
                """);
        Candidate candidate = prepare();

        assertThat(candidate.publishable()).isFalse();
        assertThat(candidate.verified().failures())
                .extracting(Verified.Failure::question)
                .containsExactly("방문 주차 요금 얼마예요?", "301호 월세 얼마예요?");
        assertThat(candidate.verified().failures())
                .extracting(Verified.Failure::why)
                .containsExactly("\"900원\" is missing", "expected refuse, got answer");
        assertThat(candidate.verified().failures())
                .extracting(Verified.Failure::line)
                .isSorted();
    }

    @Test
    void an_error_in_the_folder_stands_against_publishing_and_the_rest_is_still_to_be_asked() {
        town();
        write("units.csv", UNITS + "oak,303,zero,industrial,66,lease,1,open,invented,2026-11-20\n");
        Candidate candidate = prepare();

        assertThat(candidate.publishable()).isFalse();
        assertThat(candidate.edition().knowledge().hasErrors()).isTrue();
        assertThat(score(candidate, "{\"text\":\"301호 월세 얼마예요?\",\"expect\":\"answer\"}")
                        .outcomeRight())
                .isEqualTo(1);
    }

    @Test
    void a_folder_that_is_not_there_makes_an_edition_that_can_be_asked_and_not_published() {
        Candidate candidate = publisher("build").prepare(root.resolve("nowhere"), TODAY);

        assertThat(candidate.publishable()).isFalse();
        assertThat(score(candidate, "{\"text\":\"301호 월세 얼마예요?\",\"expect\":\"escalate\"}")
                        .outcomeRight())
                .isEqualTo(1);
    }

    @Test
    void a_golden_question_without_a_moment_is_asked_on_the_newest_day_of_the_folder() {
        town();
        golden("""
                - question: 301호 월세 얼마예요?
                  expect: answer
                  absent: ["바뀌었을 수"]
                - question: 301호 월세 얼마예요?
                  now: 2027-11-24T10:00:00+09:00
                  expect: answer
                  contains: ["바뀌었을 수"]
                """);

        assertThat(publisher("build")
                        .prepare(folder(), LocalDate.of(2028, 1, 1))
                        .verified()
                        .failures())
                .isEmpty();
    }

    @Test
    void a_known_gap_is_taken_out_when_it_is_asked_itself() {
        town();
        golden("""
                - question: 방문 주차 요금 얼마예요?
                  expect: escalate
                """);
        Candidate candidate = prepare();

        assertThat(candidate.verified().failures()).hasSize(1);
        assertThat(score(candidate, "{\"text\":\"방문 주차 요금 얼마예요?\",\"expect\":\"escalate\"}")
                        .outcomeRight())
                .isEqualTo(1);
    }

    @Test
    void the_same_edition_and_build_need_not_be_verified_again_but_another_build_must() {
        town();
        golden("- question: 방문 주차 요금 얼마예요?\n  expect: answer\n");
        Candidate first = prepare();
        Verified marked = new Verified(first.verified().thresholds(), 0, 0, 77, List.of(), List.of());
        new VerifiedStore(root.resolve("data"), "build")
                .keep(first.edition().knowledge().edition(), marked);

        assertThat(prepare().verified().asked()).isEqualTo(77);
        assertThat(publisher("later").prepare(folder(), TODAY).verified().asked())
                .isEqualTo(1);
    }

    @Test
    void an_edit_is_another_edition_and_is_verified_anew() {
        town();
        golden("- question: 방문 주차 요금 얼마예요?\n  expect: answer\n  contains: [\"500원\"]\n");
        Candidate first = prepare();
        write("parking.ko.md", PARKING.replace("500원", "700원"));
        Candidate second = prepare();

        assertThat(second.edition().knowledge().edition())
                .isNotEqualTo(first.edition().knowledge().edition());
        assertThat(first.publishable()).isTrue();
        assertThat(second.publishable()).isFalse();
    }

    @Test
    void a_score_counts_each_thing_by_itself() {
        town();
        Score score = score(
                prepare(),
                "{\"id\":\"1\",\"text\":\"방문 주차 요금 얼마예요?\",\"expect\":\"answer\",\"cites\":[\"parking.ko.md\"],\"group\":\"doc\"}",
                "{\"id\":\"2\",\"text\":\"월세 150만 원 이하 호실 있나요?\",\"expect\":\"answer\",\"units\":[{\"center\":\"oak\",\"unit\":\"302\"}],\"group\":\"units\"}",
                "{\"id\":\"3\",\"turns\":[\"301호 월세 얼마예요?\",\"옥상 수영장 있나요?\"],\"expect\":[\"escalate\",\"refuse\"],\"group\":\"no\"}",
                "{\"id\":\"4\",\"text\":\"301호 월세 얼마예요?\",\"expect\":\"refuse\",\"group\":\"no\"}",
                "{\"id\":\"5\",\"text\":\"안녕하세요\"}");

        assertThat(score.questions()).isEqualTo(5);
        assertThat(score.outcomeRight()).isEqualTo(4);
        assertThat(score.outcomeAccuracy()).isEqualTo(0.8);
        assertThat(score.allRight()).isEqualTo(3);
        assertThat(score.mustEscalate()).isEqualTo(2);
        assertThat(score.mustEscalateRight()).isEqualTo(1);
        assertThat(score.citesRight()).isEqualTo(score.citesWanted()).isEqualTo(1);
        assertThat(score.unitsWanted()).isEqualTo(1);
        assertThat(score.unitsRight()).isZero();
        assertThat(score.unsupported()).isEmpty();
        assertThat(score.groups()).containsEntry("no", new Evaluation.Group(2, 1));
        assertThat(score.misses()).extracting(Evaluation.Miss::id).containsExactly("2", "4");
        assertThat(score.misses().get(1).why()).containsExactly("expected refuse, got answer");
    }

    @Test
    void a_score_of_nothing_is_perfect_and_divides_by_nothing() {
        town();
        Score score = score(prepare());

        assertThat(score.outcomeAccuracy()).isEqualTo(1);
        assertThat(score.medianMillis()).isZero();
    }

    @Test
    void turns_are_of_one_chat_and_judged_on_the_last() {
        town();
        Score score = score(
                prepare(),
                "{\"turns\":[\"월세 200만 원 이하 호실 있나요?\",\"두번째 거 다시 보여줘\"],\"expect\":\"answer\",\"units\":[{\"center\":\"oak\",\"unit\":\"302\"}]}");

        assertThat(score.misses()).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_file_stands_before_the_questions_that_fail_because_of_it() {
        town();
        write("units.csv", UNITS.replace("exclusive_m2", "exclusiv_m2"));
        golden("- question: 빈 호실 몇 곳 있어요?\n  expect: refuse\n");

        List<Problem> problems = prepare().problemsAndFailures();

        assertThat(problems.get(0).place()).isEqualTo("units.csv:1");
        assertThat(problems.get(problems.size() - 1).place()).isEqualTo("golden.yaml:1");
    }

    private void town() {
        write("centers.csv", CENTERS);
        write("units.csv", UNITS);
        write("parking.ko.md", PARKING);
    }

    private void golden(String yaml) {
        write("golden.yaml", yaml);
    }

    private Path folder() {
        return root.resolve("knowledge");
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder());
            Files.writeString(folder().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Candidate prepare() {
        return publisher("build").prepare(folder(), TODAY);
    }

    private Publisher publisher(String build) {
        return new Publisher(
                concierge,
                SEOUL,
                Freshness.DEFAULT,
                new VerifiedStore(root.resolve("data"), build),
                LuceneRetriever::build);
    }

    private Score score(Candidate candidate, String... lines) {
        List<EvalQuestion> questions = new ArrayList<>();
        for (String line : lines) {
            try {
                questions.add(EvalQuestion.read(line));
            } catch (EvalQuestion.BadLineException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return new Evaluation(concierge).score(questions, candidate.edition(), Instant.parse("2026-11-24T01:00:00Z"));
    }
}
