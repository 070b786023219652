package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Reply;
import ipju.chat.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitRangesTest {

    private final Town town = Town.shared();

    @ParameterizedTest
    @CsvSource({
        "층고 얼마예요?, 층고: 3.2 m ~ 4.5 m (나와 있는 호실 4곳)",
        "월 임대료 얼마예요?, 월 임대료: 60만 원 ~ 200만 원 (나와 있는 호실 5곳)",
        "what is the ceiling height?, floor height: 3.2 m to 4.5 m (4 units on offer)"
    })
    void a_column_is_told_from_its_lowest_to_its_highest_open_unit(String question, String said) {
        Reply reply = town.ask(question);

        assertThat(reply.text()).containsIgnoringCase(said);
        assertThat(reply.sources()).hasSize(2);
    }

    @Test
    void held_and_gone_units_do_not_count() {
        String units = """
                center,unit,floor,use,exclusive_m2,height_m,deal,status,source,as_of
                oak,101,1,industrial,66,4.0,lease,open,invented,2026-11-20
                oak,102,1,industrial,66,9.0,lease,gone,invented,2026-11-20
                """;
        Reply reply = Town.with("units.csv", units).ask("층고 얼마예요?");

        assertThat(reply.text()).contains("층고: 4.0 m (나와 있는 호실 1곳)").doesNotContain("9.0");
        assertThat(reply.sources()).extracting(Source::locator).containsExactly("row 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"층고가 무슨 뜻이에요?", "층고는 왜 중요해요?", "한강빌딩 층고 얼마예요?", "안녕하세요 반갑습니다 층고 말고 다른 이야기를 하나 해 볼게요"})
    void a_question_about_something_else_than_the_values_is_left_alone(String question) {
        assertThat(UnitRanges.find(town.asked(question))).isEmpty();
    }

    @Test
    void a_column_that_no_unit_states_is_not_told() {
        String units = """
                center,unit,floor,use,exclusive_m2,deal,status,source,as_of
                oak,101,1,industrial,66,lease,open,invented,2026-11-20
                """;

        assertThat(UnitRanges.find(Town.with("units.csv", units).asked("층고 얼마예요?")))
                .isEmpty();
    }
}
