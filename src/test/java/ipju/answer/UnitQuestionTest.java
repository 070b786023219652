package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.chat.UnitRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitQuestionTest {

    private final Town town = Town.shared();

    @Test
    void nothing_is_added_that_was_not_said() {
        UnitQuery query = UnitQuestion.read(town.asked("빈 호실 있나요?"));

        assertThat(query)
                .isEqualTo(new UnitQuery(
                        List.of(),
                        Set.of(),
                        null,
                        Set.of(),
                        "open",
                        false,
                        UnitQuery.Sort.PRICE,
                        0,
                        UnitQuery.Want.LIST));
    }

    @ParameterizedTest
    @CsvSource({
        "월세 150만 원짜리 호실 있나요?, RENT",
        "보증금 1500만 원 호실 있나요?, DEPOSIT",
        "매매 7억 원 호실 있나요?, PRICE",
        "관리비 포함 월 150만 원 호실 있나요?, TOTAL"
    })
    void a_bare_sum_of_money_is_a_budget_for_what_it_is_named_for(String question, UnitField field) {
        Condition condition = only(question);

        assertThat(condition.field()).isEqualTo(field);
        assertThat(range(condition).min()).isNull();
        assertThat(range(condition).maxIncluded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "전용 100㎡ 호실 있나요?, EXCLUSIVE, 90, 110",
        "계약면적 100㎡ 호실 있나요?, CONTRACT, 90, 110",
        "100㎡ 호실 있나요?, EXCLUSIVE, 90, 110"
    })
    void a_bare_area_is_meant_roughly(String question, UnitField field, BigDecimal min, BigDecimal max) {
        Condition condition = only(question);

        assertThat(condition.field()).isEqualTo(field);
        assertThat(range(condition).min()).isEqualByComparingTo(min);
        assertThat(range(condition).max()).isEqualByComparingTo(max);
    }

    @ParameterizedTest
    @CsvSource({
        "층고 4m 호실 있나요?, HEIGHT, 4",
        "하중 1.5톤 호실 있나요?, LOAD, 1.5",
        "전력 50kW 호실 있나요?, POWER, 50",
        "20명이 쓸 사무실 있나요?, EXCLUSIVE, 132"
    })
    void what_is_needed_is_a_least(String question, UnitField field, BigDecimal least) {
        Condition condition = only(question);

        assertThat(condition.field()).isEqualTo(field);
        assertThat(range(condition).min()).isEqualByComparingTo(least);
        assertThat(range(condition).max()).isNull();
    }

    @Test
    void the_height_of_a_truck_is_not_the_height_of_a_room() {
        assertThat(UnitQuestion.read(town.asked("높이 3.5m 트럭이 들어가는 호실 있나요?")).conditions())
                .isEmpty();
    }

    @Test
    void a_floor_that_is_not_wanted_is_left_out() {
        Condition condition = only("3층 말고 호실 있나요?");

        assertThat(condition.field()).isEqualTo(UnitField.FLOOR);
        assertThat(condition.negated()).isTrue();
        assertThat(town.units("3층 말고 호실 있나요?")).containsExactly("B101", "201", "501", "901", "701", "1201");
    }

    @Test
    void a_day_that_is_over_is_not_when_somebody_moves_in() {
        assertThat(UnitQuestion.read(town.asked("2026년 3월 1일 입주 호실 있나요?")).conditions())
                .isEmpty();
    }

    @Test
    void now_is_a_day_to_move_in_only_beside_moving_in() {
        BigDecimal today = BigDecimal.valueOf(Town.TODAY.toEpochDay());

        assertThat(range(only("바로 입주 가능한 호실 있나요?"))).isEqualTo(Range.atMost(today));
    }

    @Test
    void a_month_is_free_by_its_last_day() {
        BigDecimal day = BigDecimal.valueOf(LocalDate.of(2027, 2, 28).toEpochDay());

        assertThat(only("2월 입주 가능한 호실 있나요?")).isEqualTo(new Condition(UnitField.AVAILABLE, Range.atMost(day), false));
    }

    @Test
    void money_for_buying_and_for_renting_at_once_leaves_the_deal_open() {
        assertThat(UnitQuestion.read(town.asked("임대나 매매 호실 있나요?")).deal()).isNull();
        assertThat(UnitQuestion.read(town.asked("임대 호실 있나요?")).deal()).isEqualTo("lease");
        assertThat(UnitQuestion.read(town.asked("any unit for sale?")).deal()).isEqualTo("sale");
    }

    @Test
    void uses_center_and_status_are_read() {
        UnitQuery query = UnitQuestion.read(town.asked("참나무타워 창고나 기숙사 협의 중인 거 있나요?"));

        assertThat(query.centers()).containsExactly("oak");
        assertThat(query.uses()).containsExactlyInAnyOrder("storage", "dorm");
        assertThat(query.status()).isEqualTo("hold");
    }

    @ParameterizedTest
    @CsvSource({
        "제일 싼 호실 세 곳, PRICE, 3",
        "the two largest units, LARGEST, 2",
        "가장 작은 호실, SMALLEST, 1",
        "가장 빨리 들어갈 수 있는 호실, SOONEST, 1",
        "싼 호실, PRICE, 0"
    })
    void the_best_are_asked_for_by_number_or_are_one(String question, UnitQuery.Sort sort, int limit) {
        UnitQuery query = UnitQuestion.read(town.asked(question));

        assertThat(query.sort()).isEqualTo(sort);
        assertThat(query.limit()).isEqualTo(limit);
    }

    @Test
    void a_follow_up_keeps_what_it_does_not_change() {
        Asked first = town.asked("참나무타워 월세 200만 원 이하, 전용 100㎡ 이하 호실 있나요?");
        UnitQuery before = UnitQuestion.read(first);
        About about = About.units(List.of("oak"), List.of(new UnitRef("oak", "301")), before);
        UnitQuery after = UnitQuestion.read(town.asked("그럼 월세 150만 원 이하는요?", about));

        assertThat(after.centers()).containsExactly("oak");
        assertThat(after.conditions())
                .extracting(Condition::field)
                .containsExactlyInAnyOrder(UnitField.RENT, UnitField.EXCLUSIVE);
        assertThat(after.conditions())
                .filteredOn(c -> c.field() == UnitField.RENT)
                .extracting(c -> range(c).max())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("1500000"));
    }

    @Test
    void a_new_wish_does_not_carry_the_old_one_on() {
        UnitQuery before = UnitQuestion.read(town.asked("월세 200만 원 이하 호실 있나요?"));
        About about = About.units(List.of(), List.of(), before);
        Asked fresh = town.asked("전용 100㎡ 이하 사무실 찾고 있어요", about);

        assertThat(Refinement.changes(fresh, UnitQuestion.fresh(fresh))).isFalse();
        assertThat(UnitQuestion.read(fresh).conditions())
                .extracting(Condition::field)
                .containsExactly(UnitField.EXCLUSIVE);
    }

    private static Range range(Condition condition) {
        assertThat(condition.ranges()).hasSize(1);
        return condition.ranges().get(0);
    }

    private Condition only(String question) {
        List<Condition> conditions = UnitQuestion.read(town.asked(question)).conditions();
        assertThat(conditions).hasSize(1);
        return conditions.get(0);
    }
}
