package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.lang.WordMatch;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueKindTest {

    @ParameterizedTest
    @CsvSource({
        "관리비 얼마예요?, PRICE",
        "what does parking cost?, PRICE",
        "관리실 전화번호 알려 주세요, PHONE",
        "몇 시에 열어요?, HOURS",
        "what are the opening hours?, HOURS",
        "언제 지어졌어요?, DATE",
        "which year was it built?, DATE",
        "몇 평이에요?, AREA",
        "how big is it?, AREA",
        "승강기 몇 대 있어요?, COUNT",
        "금리가 몇 퍼센트예요?, PERCENT",
        "홈페이지 주소 있나요?, LINK"
    })
    void a_question_asks_for_a_kind_of_value(String question, ValueKind kind) {
        assertThat(ValueKind.askedIn(WordMatch.prepare(question))).contains(kind);
    }

    @Test
    void a_question_of_another_sort_asks_for_none() {
        assertThat(ValueKind.askedIn(WordMatch.prepare("반려견을 데려와도 되나요"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PRICE, '30분에 500원이에요', 'KRW 2 million', '무료예요', '9시에 열어요'",
        "PHONE, '02-123-4567', '1588-1234', 'desk@example.com', '2026-11-01'",
        "HOURS, '09:00~18:00', '오전 9시', '24시간', '5층이에요'",
        "DATE, '2019년', '3개월', 'two weeks', '큰 건물'",
        "AREA, '99㎡', '30평', '120 square metres', '30분'",
        "COUNT, '3대', '두 곳', 'seven lifts', '많아요'",
        "PERCENT, '연 2.5%', '10 percent', '5프로', '5분'",
        "LINK, 'https://example.com', 'www.example.com', 'http://a.b', 'example'"
    })
    void a_text_gives_a_kind_only_if_it_holds_such_a_value(
            ValueKind kind, String first, String second, String third, String none) {
        assertThat(kind.givenIn(first)).isTrue();
        assertThat(kind.givenIn(second)).isTrue();
        assertThat(kind.givenIn(third)).isTrue();
        assertThat(kind.givenIn(none)).isFalse();
    }

    @Test
    void one_of_the_kinds_asked_for_is_enough_and_none_asked_for_needs_none() {
        assertThat(ValueKind.anyGiven(EnumSet.of(ValueKind.PRICE, ValueKind.PHONE), "500원"))
                .isTrue();
        assertThat(ValueKind.anyGiven(EnumSet.of(ValueKind.LINK), "500원")).isFalse();
        assertThat(ValueKind.anyGiven(Set.of(), "아무 말")).isTrue();
    }

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
