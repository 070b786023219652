package ipju.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Sort;
import ipju.catalog.UnitQuery.Want;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search by columns finds what reading every row would find, over random rows and random questions. */
class UnitSearchPropertyTest {

    private static final long SEED = 20_261_124;
    private static final int FOLDERS = 40;
    private static final int QUESTIONS = 60;

    private final Random random = new Random(SEED);

    @Test
    void every_search_finds_the_rows_that_reading_all_of_them_finds() {
        int found = 0;
        for (int folder = 0; folder < FOLDERS; folder++) {
            Catalog catalog = catalog(1 + random.nextInt(60));
            UnitSearch search = new UnitSearch(catalog);
            for (int question = 0; question < QUESTIONS; question++) {
                UnitQuery query = query();
                List<Row> expected = read(catalog, search, query);
                found += expected.size();

                assertThat(search.find(query).units())
                        .as("seed %d, %s", SEED, UnitQueryText.of(query))
                        .isEqualTo(expected);
            }
        }
        assertThat(found).isGreaterThan(FOLDERS * QUESTIONS);
    }

    private static List<Row> read(Catalog catalog, UnitSearch search, UnitQuery query) {
        List<Row> rows = new ArrayList<>(catalog.rows(Table.UNITS).stream()
                .filter(row -> row.need("status").equals(query.status()))
                .filter(row -> query.centers().isEmpty() || query.centers().contains(row.need("center")))
                .filter(row -> query.deal() == null || row.need("deal").equals(query.deal()))
                .filter(row -> query.uses().isEmpty() || query.uses().contains(row.need("use")))
                .filter(row -> query.conditions().stream()
                        .allMatch(condition -> search.value(row, condition.field())
                                .map(condition::allows)
                                .orElse(false)))
                .toList());
        Comparator<BigDecimal> direction =
                query.sort() == Sort.LARGEST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        rows.sort(Comparator.comparing((Row row) -> key(search, row, query.sort()), Comparator.nullsLast(direction))
                .thenComparing(row -> row.decimal("exclusive_m2").orElseThrow())
                .thenComparing(row -> row.need("center"))
                .thenComparing(row -> row.need("unit")));
        return rows;
    }

    private static BigDecimal key(UnitSearch search, Row row, Sort sort) {
        UnitField field = sort == Sort.LARGEST
                ? UnitField.EXCLUSIVE
                : sort == Sort.SOONEST
                        ? UnitField.AVAILABLE
                        : row.need("deal").equals("sale") ? UnitField.PRICE : UnitField.RENT;
        return search.value(row, field).orElse(null);
    }

    private UnitQuery query() {
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            UnitField field = UnitField.values()[random.nextInt(UnitField.values().length)];
            conditions.add(new Condition(field, List.of(range(field)), random.nextInt(4) == 0));
        }
        return new UnitQuery(
                conditions,
                random.nextInt(3) == 0 ? Set.of("a") : Set.of(),
                random.nextInt(3) == 0 ? "lease" : null,
                random.nextInt(4) == 0 ? Set.of("industrial", "storage") : Set.of(),
                random.nextInt(6) == 0 ? "hold" : "open",
                false,
                List.of(Sort.PRICE, Sort.LARGEST, Sort.SOONEST).get(random.nextInt(3)),
                0,
                Want.LIST);
    }

    private Range range(UnitField field) {
        BigDecimal one = value(field);
        BigDecimal other = value(field);
        boolean ordered = one.compareTo(other) <= 0;
        return new Range(
                random.nextInt(3) == 0 ? null : ordered ? one : other,
                random.nextBoolean(),
                random.nextInt(3) == 0 ? null : ordered ? other : one,
                random.nextBoolean());
    }

    private BigDecimal value(UnitField field) {
        switch (field) {
            case RENT:
            case TOTAL:
            case DEPOSIT:
            case PRICE:
                return BigDecimal.valueOf(100_000L * random.nextInt(40));
            case AVAILABLE:
                return BigDecimal.valueOf(LocalDate.of(2026, 11, 1).toEpochDay() + random.nextInt(60));
            case EXCLUSIVE:
            case CONTRACT:
                return BigDecimal.valueOf(random.nextInt(3_000), 1);
            default:
                return BigDecimal.valueOf(random.nextInt(120), 1);
        }
    }

    private Catalog catalog(int size) {
        List<Row> centers = new ArrayList<>();
        List<Row> fees = new ArrayList<>();
        for (String id : List.of("a", "b")) {
            Map<String, String> center = new LinkedHashMap<>(Map.of("id", id, "name_ko", id, "name_en", id));
            maybe(center, "freight_lift_t", String.valueOf(random.nextInt(5)));
            maybe(center, "walk_min", String.valueOf(random.nextInt(12)));
            maybe(center, "drive_in_to", String.valueOf(random.nextInt(6)));
            centers.add(new Row(Table.CENTERS, "centers.csv", centers.size() + 2, center));
            fees.add(new Row(
                    Table.FEES,
                    "fees.csv",
                    fees.size() + 2,
                    Map.of("center", id, "item", "maintenance", "value", "2500", "unit", "KRW", "per", "m2")));
        }
        List<Row> units = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            units.add(new Row(Table.UNITS, "units.csv", i + 2, unit(i)));
        }
        return new Catalog(Map.of(Table.CENTERS, centers, Table.FEES, fees, Table.UNITS, units), List.of());
    }

    private Map<String, String> unit(int number) {
        boolean sale = random.nextInt(4) == 0;
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("center", random.nextBoolean() ? "a" : "b");
        cells.put("unit", String.valueOf(number));
        cells.put("floor", random.nextInt(5) == 0 ? "B1" : String.valueOf(1 + random.nextInt(12)));
        cells.put("use", List.of("industrial", "support", "storage").get(random.nextInt(3)));
        cells.put(
                "exclusive_m2",
                BigDecimal.valueOf(100 + random.nextInt(2_900), 1).toPlainString());
        cells.put("deal", sale ? "sale" : "lease");
        cells.put("status", random.nextInt(8) == 0 ? "hold" : "open");
        maybe(cells, sale ? "price_krw" : "rent_krw", String.valueOf(100_000L * random.nextInt(40)));
        maybe(cells, "contract_m2", BigDecimal.valueOf(random.nextInt(3_000), 1).toPlainString());
        maybe(cells, "height_m", BigDecimal.valueOf(random.nextInt(80), 1).toPlainString());
        maybe(
                cells,
                "available_from",
                LocalDate.of(2026, 11, 1).plusDays(random.nextInt(60)).toString());
        return cells;
    }

    private void maybe(Map<String, String> cells, String column, String value) {
        if (random.nextInt(5) > 0) {
            cells.put(column, value);
        }
    }
}
