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
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2층이나 5층 호실",
                "2층 아니면 5층 사무실",
                "2, 5층 호실",
                "2층 5층 사무실",
                "units on the 2nd or 5th floor",
                "units on floors 2 or 5"
            })
    void one_floor_or_the_other_is_one_condition(String question) {
        Condition condition = only(question);

        assertThat(condition.field()).isEqualTo(UnitField.FLOOR);
        assertThat(condition.ranges()).hasSize(2);
        assertThat(List.of(2, 5))
                .allSatisfy(floor ->
                        assertThat(condition.allows(BigDecimal.valueOf(floor))).isTrue());
        assertThat(condition.allows(BigDecimal.valueOf(3))).isFalse();
    }

    @Test
    void open_ranges_are_alternatives_only_where_or_is_said() {
        assertThat(only("5층 이상이나 지하 호실").ranges()).hasSize(2);
        assertThat(UnitQuestion.read(town.asked("30평 이상 20평 이하 호실")).conditions())
                .as("a contradiction stays one, so that nothing fits")
                .hasSize(2);
        assertThat(UnitQuestion.read(town.asked("월세 200 이상 300 이하 호실")).conditions())
                .extracting(Condition::field)
                .containsExactly(UnitField.RENT, UnitField.RENT);
    }

    @ParameterizedTest
    @CsvSource({
        "1월 이후 입주 호실 있나요?, 2027-01-01",
        "units to move into after 1 February, 2027-02-01",
        "available in March or later, 2027-03-01",
        "move in not before March, 2027-03-01",
        "available on or after 2027-02-10, 2027-02-10"
    })
    void after_a_day_is_free_on_that_day_or_later(String question, LocalDate day) {
        assertThat(only(question))
                .isEqualTo(
                        new Condition(UnitField.AVAILABLE, Range.atLeast(BigDecimal.valueOf(day.toEpochDay())), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2월부터 쓸 사무실 있나요?", "we need an office from February"})
    void what_is_needed_from_a_day_on_is_free_by_then(String question) {
        BigDecimal day = BigDecimal.valueOf(LocalDate.of(2027, 2, 1).toEpochDay());

        assertThat(only(question)).isEqualTo(new Condition(UnitField.AVAILABLE, Range.atMost(day), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2000 office",
                "rent under 2000 dollars, any unit?",
                "월세 2000달러 이하 호실",
                "월 2000유로 사무실",
                "£2000 a month",
                "-30평 사무실",
                "마이너스 10평 호실",
                "move in on 03/04",
                "1900년 1월 입주",
                "99999999999999999999999999999999999999999평",
                "월세 1e999 호실",
                "꼭대기층 말고 호실 있나요?"
            })
    void what_cannot_be_asked_of_the_rows_becomes_no_condition(String question) {
        UnitQuery query = UnitQuestion.read(town.asked(question));

        assertThat(query.conditions()).isEmpty();
        assertThat(query.topFloor()).isFalse();
    }

    @Test
    void absurd_but_plain_numbers_are_asked_as_said() {
        assertThat(range(only("999층 호실 있나요?")).min()).isEqualByComparingTo("999");
        assertThat(range(only("월세 0원 호실 있나요?")).max()).isEqualByComparingTo("0");
        assertThat(range(only("층고 4.5 이상 호실 있나요?")).min()).isEqualByComparingTo("4.5");
    }

    @Test
    void about_so_many_people_need_room_for_so_many() {
        assertThat(range(only("10명 정도 쓸 사무실 있나요?")).min()).isEqualByComparingTo("66");
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

    @ParameterizedTest
    @CsvSource({"월 임대료 평당 5만 원 이하 호실 있나요?, RENT_RATE, lease, 15125", "평당 2천만 원 이하 매매 호실 있나요?, PRICE_RATE, sale, 6050000"
    })
    void a_price_a_pyeong_is_held_against_a_square_metre_and_speaks_of_its_deal(
            String question, UnitField field, String deal, BigDecimal aSquareMetre) {
        UnitQuery query = UnitQuestion.read(town.asked(question));

        assertThat(query.deal()).isEqualTo(deal);
        assertThat(query.conditions()).extracting(Condition::field).containsExactly(field);
        assertThat(query.conditions().get(0).ranges().get(0).max()).isEqualByComparingTo(aSquareMetre);
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
