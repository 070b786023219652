package ipju.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipju.chat.Outcome;
import ipju.chat.UnitRef;
import ipju.lang.Language;
import ipju.publish.EvalQuestion.BadLineException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvalQuestionTest {

    @Test
    void a_line_is_read_with_all_it_may_hold_and_what_it_may_not_is_left_alone() throws Exception {
        EvalQuestion question = EvalQuestion.read("""
                {"id":"a1","text":"빈 호실 있나요?","lang":"ko","expect":["answer","clarify"],"cites":"units.csv",
                 "contains":["3층"],"absent":["4층"],"units":[{"center":"oak","unit":"301"}],"group":"units",
                 "now":"2026-11-24T10:00:00+09:00","note":"of another tool"}
                """.replace("\n", ""));

        assertThat(question.id()).isEqualTo("a1");
        assertThat(question.turns()).containsExactly("빈 호실 있나요?");
        assertThat(question.language()).isEqualTo(Language.KO);
        assertThat(question.expect()).containsExactly(Outcome.ANSWER, Outcome.CLARIFY);
        assertThat(question.cites()).containsExactly("units.csv");
        assertThat(question.contains()).containsExactly("3층");
        assertThat(question.absent()).containsExactly("4층");
        assertThat(question.units()).containsExactly(new UnitRef("oak", "301"));
        assertThat(question.group()).isEqualTo("units");
        assertThat(question.now()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    void all_but_the_words_may_be_left_out() throws Exception {
        EvalQuestion question = EvalQuestion.read("{\"turns\":[\"hello\",\"any unit?\"]}");

        assertThat(question.id()).isNull();
        assertThat(question.turns()).containsExactly("hello", "any unit?");
        assertThat(question.language()).isNull();
        assertThat(question.expect()).isEmpty();
        assertThat(question.units()).isNull();
        assertThat(question.now()).isNull();
    }

    @Test
    void no_units_wanted_and_nothing_said_of_units_are_two_things() throws Exception {
        assertThat(EvalQuestion.read("{\"text\":\"a\",\"units\":[]}").units()).isEmpty();
        assertThat(EvalQuestion.read("{\"text\":\"a\"}").units()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[]", "42", "null", "\"text\"", "{\"text\":", "text: a", "\0"})
    void what_is_no_object_is_refused_with_what_was_expected(String line) {
        assertThatThrownBy(() -> EvalQuestion.read(line))
                .isInstanceOf(BadLineException.class)
                .hasMessageContaining("expected a JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | expected \"text\" or a list \"turns\"",
                "{\"text\":null} | expected \"text\"",
                "{\"turns\":[]} | expected \"text\"",
                "{\"text\":\"a\",\"expect\":\"maybe\"} | \"expect\" must be answer, clarify, escalate or refuse, not \"maybe\"",
                "{\"text\":\"a\",\"now\":\"yesterday\"} | \"now\" must be a moment",
                "{\"text\":\"a\",\"now\":\"2026-11-24\"} | \"now\" must be a moment"
            })
    void a_wrong_value_is_named(String line, String message) {
        assertThatThrownBy(() -> EvalQuestion.read(line))
                .isInstanceOf(BadLineException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"escalate\" | true",
                "[\"escalate\",\"refuse\"] | true",
                "[\"escalate\",\"clarify\"] | false",
                "\"answer\" | false",
                "[] | false"
            })
    void a_question_must_not_be_answered_if_only_a_hand_over_or_a_refusal_is_right(String expect, boolean must)
            throws Exception {
        assertThat(EvalQuestion.read("{\"text\":\"a\",\"expect\":" + expect + "}")
                        .mustNotBeAnswered())
                .isEqualTo(must);
    }

    @Test
    void a_wanted_language_wins_and_none_leaves_the_own() throws Exception {
        EvalQuestion question = EvalQuestion.read("{\"text\":\"a\",\"lang\":\"ko\"}");

        assertThat(question.speaking(Language.EN).language()).isEqualTo(Language.EN);
        assertThat(question.speaking(null).language()).isEqualTo(Language.KO);
    }
}
