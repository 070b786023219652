package ipju.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.chat.UnitRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportTest {

    private static final Source RATE = new Source("요금", "fees.csv", "row 2", null, "value: 2400; unit: KRW", null);

    @Test
    void a_figure_that_no_quote_holds_is_found() {
        assertThat(Support.unsupported(answer(Line.lead("관리비는 2,500원이에요.")), "얼마예요?"))
                .hasSize(1);
    }

    @Test
    void a_figure_of_a_quote_or_of_the_question_is_supported() {
        assertThat(Support.unsupported(answer(Line.lead("30평이면 관리비는 2,400원이에요.")), "30평 관리비 얼마예요?"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. 301호가 있어요", "이 밖에 12곳이 더 있어요", "🧮 월 1,819,440원", "좋아요(25.0평)", "급하면 119", "D-45"})
    void what_marks_itself_as_counted_or_computed_is_free(String text) {
        assertThat(Support.unsupported(answer(Line.lead("네."), Line.body(text)), "301호요"))
                .isEmpty();
    }

    @Test
    void the_first_line_of_a_search_says_the_question_back_and_is_free() {
        Reply search = new Reply(
                Outcome.ANSWER,
                null,
                false,
                List.of(Line.lead("전용 66.12㎡ 이상 — 7곳"), Line.body("월 9,999원")),
                List.of(RATE),
                List.of(new UnitRef("oak", "301")),
                List.of());

        assertThat(Support.unsupported(search, "20평 이상")).hasSize(1);
    }

    @Test
    void footnotes_and_replies_that_answer_nothing_are_not_looked_at() {
        Reply no = new Reply(
                Outcome.ESCALATE,
                Reason.NOT_IN_FOLDER,
                true,
                List.of(Line.lead("9,999원은 없어요.")),
                List.of(),
                List.of(),
                List.of());

        assertThat(Support.unsupported(no, "")).isEmpty();
        assertThat(Support.unsupported(answer(Line.lead("네."), Line.source("📄 요금 77행")), ""))
                .isEmpty();
    }

    private static Reply answer(Line... lines) {
        return new Reply(Outcome.ANSWER, null, false, List.of(lines), List.of(RATE), List.of(), List.of());
    }
}
