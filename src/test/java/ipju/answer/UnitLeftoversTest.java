package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitLeftoversTest {

    private final Town town = Town.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "전용 30평 이상, 월세 200 이하, 5층 이상, 12월 입주 사무실",
                "제일 싼 호실 세 곳",
                "the 3 cheapest units",
                "office for 12 people on the top floor",
                "3000/250 2층이나 3층"
            })
    void a_search_that_is_understood_leaves_nothing(String question) {
        assertThat(UnitLeftovers.of(town.asked(question))).isEmpty();
    }

    @Test
    void what_the_search_does_not_hold_is_told_as_written() {
        assertThat(left("30평 사무실, 월 $2000")).containsExactly("월 $2000");
        assertThat(left("office for 2000 dollars")).containsExactly("for 2000 dollars");
        assertThat(left("30 pyeong, move in on 03/04")).containsExactly("on 03/04");
        assertThat(left("30평 사무실, 2020년 1월 1일 입주")).containsExactly("2020년", "1월", "1일");
        assertThat(left("-30평 사무실")).containsExactly("-30평");
        assertThat(left("면적 100 사무실")).containsExactly("면적 100 사무실");
        assertThat(left("30마력 쓰는 100㎡ 공장")).containsExactly("30마력");
    }

    private List<String> left(String question) {
        return UnitLeftovers.of(town.asked(question));
    }
}
