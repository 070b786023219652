package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.lang.WordMatch;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValueKindTest {

    @Test
    void a_number_of_anything_is_no_percentage() {
        assertThat(asked("밤에는 소음을 몇 데시벨까지 낼 수 있나요?")).isEmpty();
        assertThat(asked("지하철은 몇 호선이에요?")).isEmpty();
        assertThat(asked("지원시설은 몇 %까지예요?")).containsExactly(ValueKind.PERCENT);
    }

    @Test
    void how_much_asks_for_money_only_if_nothing_else_is_asked_for() {
        assertThat(asked("관리비 얼마예요?")).containsExactly(ValueKind.PRICE);
        assertThat(asked("지구의 면적은 얼마인가요?")).containsExactly(ValueKind.AREA);
        assertThat(asked("How much is parking?")).containsExactly(ValueKind.PRICE);
    }

    @Test
    void a_call_center_is_no_telephone_number() {
        assertThat(asked("Is a call center allowed?")).isEmpty();
        assertThat(asked("Who do I call when the lift is stuck?")).contains(ValueKind.PHONE);
    }

    @Test
    void what_a_kind_of_area_means_takes_no_figure() {
        assertThat(asked("전용면적은 무슨 뜻이에요?")).isEmpty();
        assertThat(asked("관리사무소 전화번호가 뭐예요?")).containsExactly(ValueKind.PHONE);
    }

    @Test
    void a_fee_by_any_name_is_a_price() {
        assertThat(asked("회의실 대관료는?")).containsExactly(ValueKind.PRICE);
        assertThat(asked("헬스장 이용료가 있어요?")).containsExactly(ValueKind.PRICE);
    }

    private static Set<ValueKind> asked(String question) {
        return ValueKind.askedIn(WordMatch.prepare(question));
    }
}
