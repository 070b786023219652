package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Button;
import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.lang.Language;
import org.junit.jupiter.api.Test;

class MissingTest {

    @Test
    void the_part_is_said_back_and_staff_are_offered_for_it() {
        Finding ko = Missing.part("수영장 있나요?", Language.KO);
        Finding en = Missing.part("is there a pool?", Language.EN);

        assertThat(ko.lines()).containsExactly(Line.lead("‘수영장 있나요?’: 이건 자료에 없어요."));
        assertThat(en.lines()).containsExactly(Line.lead("“is there a pool?”: the folder doesn't say."));
        assertThat(ko.outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(ko.reason()).isEqualTo(Reason.NOT_IN_FOLDER);
        assertThat(en.buttons()).extracting(Button::label).containsExactly("Ask staff about this");
    }

    @Test
    void a_long_part_is_cut() {
        assertThat(Missing.part("가".repeat(500), Language.KO).lines().get(0).text())
                .hasSizeLessThan(70)
                .contains("가…’");
    }

    @Test
    void a_sign_of_two_halves_is_not_cut_in_the_middle() {
        String part = "가".repeat(39) + "🙂".repeat(10);

        assertThat(Missing.part(part, Language.KO).lines().get(0).text().codePoints())
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
