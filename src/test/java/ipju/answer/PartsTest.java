package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    @Test
    void question_marks_and_line_breaks_part_questions() {
        assertThat(Parts.byQuestion("주차 되나요? 월세는 얼마예요？ 보증금은요?")).containsExactly("주차 되나요?", "월세는 얼마예요？", "보증금은요?");
        assertThat(Parts.byQuestion("is there parking\nhow much is it"))
                .containsExactly("is there parking", "how much is it");
    }

    @Test
    void a_statement_before_a_question_belongs_to_it() {
        String text = "앱 만드는 회사예요. 입주할 수 있나요?";

        assertThat(Parts.byQuestion(text)).containsExactly(text);
    }

    @Test
    void joints_part_a_sentence_in_both_languages() {
        assertThat(Parts.byJoint("보증금이랑 관리비 얼마예요")).containsExactly("보증금", "관리비 얼마예요");
        assertThat(Parts.byJoint("주차는 되고 관리비는 얼마예요")).containsExactly("주차는 되고", "관리비는 얼마예요");
        assertThat(Parts.byJoint("parking and fees; also rent")).containsExactly("parking", "fees", "also rent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "월세 얼마예요?", "standard brandy", "? ? ?", "가? 나?"})
    void what_holds_one_question_stays_as_it_is(String text) {
        assertThat(Parts.byQuestion(text)).containsExactly(text);
        assertThat(Parts.byJoint(text)).containsExactly(text);
    }

    @Test
    void more_than_four_parts_are_no_questions_but_a_list() {
        String text = "주차? 월세? 보증금? 관리비? 층고?";

        assertThat(Parts.byQuestion(text)).containsExactly(text);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void long_messages_of_nothing_but_joints_are_cut_all_the_same() {
        String commas = ",".repeat(100_000);

        assertThat(Parts.byJoint(commas)).containsExactly(commas);
        assertThat(Parts.byQuestion(" ? ".repeat(50_000))).hasSize(1);
    }
}
