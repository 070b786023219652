package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Button;
import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Source;
import ipju.chat.UnitRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedTest {

    private static final Source FEES = new Source("요금", "fees.csv", "row 2", null, "value: 2400", null);

    @Test
    void it_is_an_answer_if_any_part_is_one_and_staff_are_called_if_any_part_calls_them() {
        Finding answer = Finding.builder().lead("관리비는 2,400원이에요.").cite(FEES).build();
        Finding missing =
                Finding.builder().lead("이건 없어요.").escalate(Reason.NOT_IN_FOLDER).build();
        Finding first = Merged.of(List.of(answer, missing));
        Finding last = Merged.of(List.of(missing, answer));

        assertThat(List.of(first, last)).allSatisfy(both -> {
            assertThat(both.outcome()).isEqualTo(Outcome.ANSWER);
            assertThat(both.handoff()).isTrue();
            assertThat(both.reason()).isEqualTo(Reason.NOT_IN_FOLDER);
        });
        assertThat(last.lines()).extracting(Line::text).containsExactly("이건 없어요.", "관리비는 2,400원이에요.");
    }

    @Test
    void two_plain_answers_are_a_plain_answer() {
        Finding answer = Finding.builder().lead("네.").build();
        Finding both = Merged.of(List.of(answer, answer));

        assertThat(both.reason()).isNull();
        assertThat(both.handoff()).isFalse();
    }

    @Test
    void caveats_sources_units_and_buttons_stand_once_and_in_order() {
        Finding part = Finding.builder()
                .lead("같은 말")
                .caveat("⚠️ 예시")
                .cite(FEES)
                .unit(new UnitRef("oak", "301"))
                .button(new Button("담당자", "담당자요"))
                .build();
        Finding other = Finding.builder()
                .caveat("⚠️ 예시")
                .cite(FEES)
                .unit(new UnitRef("oak", "302"))
                .unit(new UnitRef("oak", "301"))
                .button(new Button("담당자", "담당자요"))
                .build();
        Finding both = Merged.of(List.of(part, other));

        assertThat(both.lines()).hasSize(2);
        assertThat(both.sources()).containsExactly(FEES);
        assertThat(both.units()).containsExactly(new UnitRef("oak", "301"), new UnitRef("oak", "302"));
        assertThat(both.buttons()).hasSize(1);
    }

    @Test
    void what_each_part_computed_is_free_to_be_said() {
        Finding.Builder one = Finding.builder();
        one.lead(one.compute("12,345원"));
        Finding both =
                Merged.of(List.of(one.build(), Finding.builder().lead("네.").build()));

        assertThat(Gate.unsupported(both, "얼마예요?")).isEmpty();
    }

    @Test
    void a_later_part_decides_what_the_chat_is_about() {
        Finding oak =
                Finding.builder().lead("가").about(About.centers(List.of("oak"))).build();
        Finding elm =
                Finding.builder().lead("나").about(About.centers(List.of("elm"))).build();
        Finding silent = Finding.builder().lead("다").build();

        assertThat(Merged.of(List.of(oak, elm, silent)).about().centers()).containsExactly("elm");
    }
}
