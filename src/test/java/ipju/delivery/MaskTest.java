package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.lang.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            주차 되나요? 010-1234-5678 로 연락 주세요      | 주차 되나요? # 로 연락 주세요
            call me +82 10 1234 5678 about parking         | call me # about parking
            kim@example.com 으로 보내 주세요                | … 으로 보내 주세요
            사업자번호 123-45-67890 인데 입주 되나요        | 사업자번호 # 인데 입주 되나요
            ask @kim_ipju or https://example.com/x?y=1     | ask … or …
            502호 82.7㎡ 2027년 3월에 비나요               | 502호 82.7㎡ 2027년 3월에 비나요
            """)
    void what_could_tell_who_asked_is_taken_out_and_the_question_stays(String question, String masked) {
        assertThat(Mask.of(question)).isEqualTo(masked);
    }

    @Test
    void control_characters_and_lines_become_spaces_and_long_questions_end() {
        assertThat(Mask.of("a\n\tb\u202Ec\u0000")).isEqualTo("a b c");
        assertThat(Mask.of("가".repeat(5000))).hasSize(200);
        assertThat(Mask.of("😀".repeat(150)).codePoints()).allMatch(c -> c == 0x1F600);
    }

    @Test
    void questions_that_differ_in_spaces_and_marks_only_are_the_same() {
        assertThat(Mask.key("수영장 있어요?", Language.KO)).isEqualTo(Mask.key("수영장있어요", Language.KO));
        assertThat(Mask.key("Is there a pool?", Language.EN)).isEqualTo(Mask.key("is there a POOL", Language.EN));
        assertThat(Mask.key("pool", Language.EN)).isNotEqualTo(Mask.key("pool", Language.KO));
    }
}
