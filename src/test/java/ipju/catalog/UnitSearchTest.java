package ipju.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitSearchTest {

    private final List<Row> units = new ArrayList<>();
    private final List<Row> fees = new ArrayList<>();

    @Test
    void the_order_is_price_then_area_then_center_then_unit_and_what_is_not_stated_comes_last() {
        unit("b", "2", "rent_krw", "100", "exclusive_m2", "50");
        unit("a", "9", "rent_krw", "100", "exclusive_m2", "50");
        unit("a", "1", "rent_krw", "100", "exclusive_m2", "50");
        unit("a", "5", "exclusive_m2", "10");
        unit("a", "6", "rent_krw", "100", "exclusive_m2", "40");
        unit("a", "7", "rent_krw", "90", "exclusive_m2", "90");

        assertThat(found(query(Sort.PRICE, 0))).containsExactly("a7", "a6", "a1", "a9", "b2", "a5");
    }

    @Test
    void a_unit_for_sale_is_ordered_by_its_price() {
        unit("a", "1", "deal", "sale", "price_krw", "900");
        unit("a", "2", "deal", "lease", "rent_krw", "50");
        unit("a", "3", "deal", "sale", "price_krw", "800");

        assertThat(found(query(Sort.PRICE, 0))).containsExactly("a2", "a3", "a1");
    }

    @Test
    void amounts_tie_however_many_zeros_they_are_written_with() {
        unit("a", "1", "exclusive_m2", "66");
        unit("a", "2", "exclusive_m2", "66.0");
        unit("a", "3", "exclusive_m2", "65.9");

        assertThat(found(query(Sort.LARGEST, 1))).containsExactlyInAnyOrder("a1", "a2");
        assertThat(found(query(Sort.SMALLEST, 1))).containsExactly("a3");
    }

    @Test
    void units_that_do_not_state_what_is_ordered_by_do_not_tie() {
        unit("a", "1");
        unit("a", "2");

        assertThat(found(query(Sort.PRICE, 1))).containsExactly("a1");
    }

    @Test
    void the_soonest_come_first_and_those_without_a_day_last() {
        unit("a", "1", "available_from", "2026-12-10");
        unit("a", "2");
        unit("a", "3", "available_from", "2026-12-01");

        assertThat(found(query(Sort.SOONEST, 0))).containsExactly("a3", "a1", "a2");
    }

    @Test
    void a_silent_unit_is_counted_only_if_nothing_else_stands_against_it() {
        unit("a", "1", "height_m", "5", "rent_krw", "100");
        unit("a", "2", "rent_krw", "100");
        unit("a", "3", "rent_krw", "900");
        Condition high = new Condition(UnitField.HEIGHT, Range.atLeast(BigDecimal.valueOf(4)), false);
        Condition cheap = new Condition(UnitField.RENT, Range.atMost(BigDecimal.valueOf(200)), false);

        UnitSearch.Result result = search().find(with(high, cheap));

        assertThat(result.units()).extracting(row -> row.need("unit")).containsExactly("1");
        assertThat(result.notStated()).containsExactly(Map.entry(high, 1));
    }

    @Test
    void what_is_not_wanted_must_lie_outside_and_be_stated() {
        unit("a", "1", "power_kw", "10");
        unit("a", "2", "power_kw", "90");
        unit("a", "3");
        Condition low = new Condition(UnitField.POWER, Range.atMost(BigDecimal.valueOf(50)), true);

        assertThat(found(with(low))).containsExactly("a2");
    }

    @Test
    void a_value_may_lie_in_any_of_the_ranges_or_in_none_where_they_are_not_wanted() {
        for (String floor : List.of("1", "2", "3", "4")) {
            unit("a", floor, "floor", floor);
        }
        List<Range> twoOrFour = List.of(exactly(2), exactly(4));

        assertThat(found(with(new Condition(UnitField.FLOOR, twoOrFour, false))))
                .containsExactly("a2", "a4");
        assertThat(found(with(new Condition(UnitField.FLOOR, twoOrFour, true)))).containsExactly("a1", "a3");
    }

    @Test
    void the_nearest_is_measured_to_the_nearest_of_the_ranges() {
        unit("a", "1", "floor", "9");
        unit("a", "2", "floor", "7");
        Condition twoOrSix = new Condition(UnitField.FLOOR, List.of(exactly(2), exactly(6)), false);

        UnitSearch.Nearest nearest = search().nearest(with(twoOrSix)).orElseThrow();

        assertThat(nearest.by()).isEqualByComparingTo("1");
        assertThat(nearest.units()).extracting(row -> row.need("unit")).containsExactly("2");
    }

    @Test
    void a_condition_without_a_range_is_a_slip_of_ours() {
        assertThatThrownBy(() -> new Condition(UnitField.FLOOR, List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Range exactly(int value) {
        return new Range(BigDecimal.valueOf(value), true, BigDecimal.valueOf(value), true);
    }

    @Test
    void the_nearest_miss_one_condition_by_the_least_share() {
        unit("a", "1", "rent_krw", "130", "floor", "5");
        unit("a", "2", "rent_krw", "110", "floor", "5");
        unit("a", "3", "rent_krw", "500", "floor", "1");
        Condition cheap = new Condition(UnitField.RENT, Range.atMost(BigDecimal.valueOf(100)), false);
        Condition high = new Condition(UnitField.FLOOR, Range.atLeast(BigDecimal.valueOf(5)), false);

        UnitSearch.Nearest nearest = search().nearest(with(cheap, high)).orElseThrow();

        assertThat(nearest.condition()).isEqualTo(cheap);
        assertThat(nearest.by()).isEqualByComparingTo("10");
        assertThat(nearest.units()).extracting(row -> row.need("unit")).containsExactly("2");
    }

    @Test
    void nothing_is_near_if_all_units_miss_two_conditions() {
        unit("a", "1", "rent_krw", "500", "floor", "1");
        Condition cheap = new Condition(UnitField.RENT, Range.atMost(BigDecimal.valueOf(100)), false);
        Condition high = new Condition(UnitField.FLOOR, Range.atLeast(BigDecimal.valueOf(5)), false);

        assertThat(search().nearest(with(cheap, high))).isEmpty();
    }

    @Test
    void the_top_floor_is_each_centers_own_be_it_on_offer_or_not() {
        unit("a", "1", "floor", "9", "status", "gone");
        unit("a", "2", "floor", "8");
        unit("b", "3", "floor", "B1");
        UnitQuery top =
                new UnitQuery(List.of(), Set.of(), null, Set.of(), "open", true, Sort.PRICE, 0, UnitQuery.Want.LIST);

        assertThat(found(top)).containsExactly("b3");
    }

    @Test
    void a_unit_is_found_by_its_number_however_it_is_written() {
        unit("a", "A-502");
        unit("b", "a502");

        assertThat(search().byNumber("A 502호")).hasSize(2);
        assertThat(search().byNumber("502")).isEmpty();
    }

    @Test
    void a_month_costs_rent_and_maintenance_of_the_area_that_it_is_charged_on() {
        Row unit = unit("a", "1", "rent_krw", "1000000", "exclusive_m2", "66", "contract_m2", "132.5");
        fees.add(fee("value", "6050", "per", "pyeong", "basis", "contract"));
        MonthlyCost.Sum sum = search().costs().of(unit).orElseThrow();

        assertThat(sum.maintenance().rate()).isEqualByComparingTo("1830.125");
        assertThat(sum.maintenance().amount()).isEqualByComparingTo("242492");
        assertThat(sum.total()).isEqualByComparingTo("1242492");
    }

    @Test
    void a_month_is_not_summed_if_a_part_is_not_stated_or_is_charged_otherwise() {
        Row noRent = unit("a", "1", "contract_m2", "132");
        Row noContract = unit("a", "2", "rent_krw", "1");
        Row elsewhere = unit("b", "3", "rent_krw", "1");
        fees.add(fee("value", "6050", "per", "m2", "basis", "contract"));

        assertThat(search().costs().of(noRent)).isEmpty();
        assertThat(search().costs().of(noContract)).isEmpty();
        assertThat(search().costs().of(elsewhere)).isEmpty();
        fees.set(0, fee("value", "50000", "per", "unit"));
        assertThat(search().costs().of(noContract)).isEmpty();
    }

    @Test
    void a_fee_without_a_basis_is_charged_on_the_exclusive_area() {
        Row unit = unit("a", "1", "rent_krw", "0", "exclusive_m2", "10", "contract_m2", "99");
        fees.add(fee("value", "100", "per", "m2"));

        assertThat(search().costs().of(unit).orElseThrow().total()).isEqualByComparingTo("1000");
    }

    private UnitSearch search() {
        return new UnitSearch(new Catalog(Map.of(Table.UNITS, units, Table.FEES, fees), List.of()));
    }

    private List<String> found(UnitQuery query) {
        return search().find(query).units().stream()
                .map(row -> row.need("center") + row.need("unit"))
                .toList();
    }

    private static UnitQuery query(Sort sort, int limit) {
        return new UnitQuery(List.of(), Set.of(), null, Set.of(), "open", false, sort, limit, UnitQuery.Want.LIST);
    }

    private static UnitQuery with(Condition... conditions) {
        return new UnitQuery(
                List.of(conditions), Set.of(), null, Set.of(), "open", false, Sort.PRICE, 0, UnitQuery.Want.LIST);
    }

    private Row unit(String center, String number, String... cells) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "center",
                center,
                "unit",
                number,
                "floor",
                "1",
                "use",
                "industrial",
                "exclusive_m2",
                "50",
                "deal",
                "lease",
                "status",
                "open"));
        Row row = new Row(Table.UNITS, "units.csv", units.size() + 2, put(all, cells));
        units.add(row);
        return row;
    }

    private static Row fee(String... cells) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("center", "a", "item", "maintenance", "unit", "KRW"));
        return new Row(Table.FEES, "fees.csv", 2, put(all, cells));
    }

    private static Map<String, String> put(Map<String, String> all, String... cells) {
        for (int i = 0; i < cells.length; i += 2) {
            all.put(cells[i], cells[i + 1]);
        }
        return all;
    }
}
