package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.lang.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "RENT | - | false | 2000000 | true | 월 임대료 200만 원 이하 | monthly rent at most KRW 2 million",
                "RENT | - | false | 2000000 | false | 월 임대료 200만 원 미만 | monthly rent under KRW 2 million",
                "RENT | 2000000 | true | - | false | 월 임대료 200만 원 이상 | monthly rent KRW 2 million or more",
                "RENT | 2000000 | false | - | false | 월 임대료 200만 원 초과 | monthly rent over KRW 2 million",
                "RENT | 1000000 | true | 2000000 | true | 월 임대료 100만 원~200만 원 | monthly rent KRW 1 million to KRW 2 million",
                "FLOOR | 5 | true | 5 | true | 5층 | floor 5",
                "FLOOR | 5 | true | - | false | 5층 이상 | floor 5 or higher",
                "HEIGHT | 4.5 | true | - | false | 층고 4.5 m 이상 | floor height 4.5 m or more",
                "LOAD | 1.2 | true | - | false | 바닥 하중 1.2 t/㎡ 이상 | floor load 1.2 t/m² or more",
                "POWER | 50 | true | - | false | 계약 전력 50 kW 이상 | contracted power 50 kW or more",
                "TOTAL | - | false | 2200000 | true | 월 임대료+관리비 220만 원 이하 | rent and maintenance a month at most KRW 2.2 million",
                "EXCLUSIVE | 99 | true | 132 | false | 전용면적 99㎡(29.9평)~132㎡(39.9평) 미만 | exclusive area 99 m² (29.9 pyeong) to 132 m² (39.9 pyeong) (not included)"
            })
    void a_condition_is_said_back_with_whether_its_ends_count(
            UnitField field, BigDecimal min, boolean minIn, BigDecimal max, boolean maxIn, String ko, String en) {
        Condition condition = new Condition(field, new Range(min, minIn, max, maxIn), false);

        assertThat(Conditions.say(condition, Language.KO)).isEqualTo(ko);
        assertThat(Conditions.say(condition, Language.EN)).isEqualTo(en);
    }

    @Test
    void what_is_not_wanted_is_said_to_be_left_out() {
        Condition third = new Condition(
                UnitField.FLOOR, new Range(BigDecimal.valueOf(3), true, BigDecimal.valueOf(3), true), true);

        assertThat(Conditions.say(third, Language.KO)).isEqualTo("3층 제외");
        assertThat(Conditions.say(third, Language.EN)).isEqualTo("not floor 3");
    }

    @Test
    void one_value_or_the_other_is_said_with_or() {
        Range second = new Range(BigDecimal.valueOf(2), true, BigDecimal.valueOf(2), true);
        Condition either = new Condition(UnitField.FLOOR, List.of(second, Range.atLeast(BigDecimal.valueOf(5))), false);

        assertThat(Conditions.say(either, Language.KO)).isEqualTo("2층 또는 5층 이상");
        assertThat(Conditions.say(either, Language.EN)).isEqualTo("floor 2 or floor 5 or higher");
    }

    @Test
    void a_day_to_be_free_from_on_is_said_as_a_beginning() {
        BigDecimal day = BigDecimal.valueOf(LocalDate.of(2027, 1, 1).toEpochDay());
        Condition from = new Condition(UnitField.AVAILABLE, Range.atLeast(day), false);

        assertThat(Conditions.say(from, Language.KO)).isEqualTo("입주 가능일 2027-01-01부터");
        assertThat(Conditions.say(from, Language.EN)).isEqualTo("move-in date from 2027-01-01");
    }

    @Test
    void a_button_says_a_range_of_areas_in_pyeong_and_an_open_one_in_words() {
        Condition range = new Condition(
                UnitField.EXCLUSIVE, new Range(BigDecimal.valueOf(66), true, BigDecimal.valueOf(99), true), false);
        Condition open = new Condition(UnitField.EXCLUSIVE, Range.atLeast(BigDecimal.valueOf(99)), false);

        assertThat(Conditions.brief(range, Language.KO)).isEqualTo("20.0~29.9평");
        assertThat(Conditions.brief(open, Language.KO)).isEqualTo("99㎡(29.9평) 이상");
        assertThat(Conditions.brief(open, Language.EN)).isEqualTo("99 m² (29.9 pyeong) or more");
    }

    @Test
    void a_day_is_said_as_a_day() {
        BigDecimal day = BigDecimal.valueOf(LocalDate.of(2026, 12, 31).toEpochDay());

        assertThat(Conditions.say(new Condition(UnitField.AVAILABLE, Range.atMost(day), false), Language.KO))
                .isEqualTo("입주 가능일 2026-12-31까지");
        assertThat(Conditions.say(new Condition(UnitField.AVAILABLE, Range.atMost(day), false), Language.EN))
                .isEqualTo("move-in date by 2026-12-31");
    }

    @Test
    void all_of_a_query_is_said_on_one_line() {
        UnitQuery query = new UnitQuery(
                List.of(new Condition(UnitField.RENT, Range.atMost(new BigDecimal("2000000")), false)),
                Set.of("oak"),
                "lease",
                Set.of("storage"),
                "hold",
                true,
                UnitQuery.Sort.LARGEST,
                1,
                UnitQuery.Want.LIST);

        assertThat(Conditions.say(query, Town.shared().edition(), Language.KO))
                .isEqualTo("참나무타워 · 임대 · 창고 · 가장 높은 층 · 협의 중 · 월 임대료 200만 원 이하 · 넓은 순");
        assertThat(Conditions.say(query, Town.shared().edition(), Language.EN))
                .isEqualTo(
                        "Oak Tower · to let · storage · top floor · on hold · monthly rent at most KRW 2 million · largest first");
    }

    @Test
    void a_query_without_conditions_says_nothing() {
        UnitQuery all = new UnitQuery(
                List.of(), Set.of(), null, Set.of(), "open", false, UnitQuery.Sort.PRICE, 0, UnitQuery.Want.LIST);

        assertThat(Conditions.say(all, Town.shared().edition(), Language.KO)).isEmpty();
    }
}
