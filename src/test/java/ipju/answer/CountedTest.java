package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void what_is_counted_is_named_right_after_how_many() {
        assertThat(Counted.holds(Counted.in("How many seats does the cafeteria have?"), "seats"))
                .isTrue();
        assertThat(Counted.holds(Counted.in("How many seats does the cafeteria have?"), "cafeteria"))
                .isFalse();
    }

    @Test
    void what_is_asked_to_be_there_is_named_right_before() {
        assertThat(Counted.holds(Counted.in("강변 건물에 샤워실이 있나요?"), "샤워")).isTrue();
        assertThat(Counted.holds(Counted.in("강변 건물에 샤워실이 있나요?"), "강변")).isFalse();
        assertThat(Counted.holds(Counted.in("공용 회의실은 모두 몇 개예요?"), "회의실")).isTrue();
    }

    @Test
    void a_question_of_another_sort_counts_nothing() {
        assertThat(Counted.in("관리비는 얼마예요?")).isEmpty();
        assertThat(Counted.in("")).isEmpty();
    }
}
