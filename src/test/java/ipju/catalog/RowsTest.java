package ipju.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipju.lang.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows mean by themselves: empty cells, age, windows, codes and names. */
class RowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void an_empty_cell_is_not_stated_and_never_zero_or_no() {
        Row row = new Row(Table.UNITS, "units.csv", 2, Map.of("rent_krw", "  ", "sample", "no"));

        assertThat(row.has("rent_krw")).isFalse();
        assertThat(row.decimal("rent_krw")).isEmpty();
        assertThat(row.quote()).isEqualTo("sample: no");
        assertThat(row.sample()).isFalse();
        assertThatThrownBy(() -> row.need("rent_krw")).hasMessage("units.csv row 2 has no rent_krw");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "B1, -1", "b12, -12", "-2, -2"})
    void basements_are_negative(String cell, int floor) {
        assertThat(Row.readFloor(cell)).isEqualTo(floor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "B0", "", "ground", "1.5"})
    void there_is_no_floor_zero_and_none_in_words(String cell) {
        assertThatThrownBy(() -> Row.readFloor(cell)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void the_other_language_stands_in_where_one_is_empty() {
        Row row = new Row(null, "a.csv", 2, Map.of("note_ko", "남향", "tags", " a ; ;b;"));

        assertThat(row.text("note", Language.EN)).hasValue("남향");
        assertThat(row.list("tags")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "UNITS, 2026-11-10, no, false",
        "UNITS, 2026-11-09, no, true",
        "UNITS, 2020-01-01, yes, false",
        "FEES, 2025-11-24, no, false",
        "FEES, 2025-11-23, no, true",
        "CENTERS, 1990-01-01, no, false",
        "PROGRAMS, 1990-01-01, no, false"
    })
    void a_row_is_stale_when_it_is_older_than_its_table_allows(Table table, String asOf, String sample, boolean stale) {
        Row row = new Row(table, table.file(), 2, Map.of("as_of", asOf, "sample", sample));

        assertThat(Freshness.DEFAULT.stale(row, TODAY)).isEqualTo(stale);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', UNKNOWN",
        "'', '', always, OPEN",
        "'', '', while_funds_last, WHILE_FUNDS_LAST",
        "'', '', unknown, UNKNOWN",
        "2026-11-24, '', '', OPEN",
        "2026-11-25, '', '', UPCOMING",
        "2026-11-25, '', always, UPCOMING",
        "'', 2026-11-24, '', OPEN",
        "'', 2026-11-23, '', CLOSED",
        "'', 2026-11-23, while_funds_last, CLOSED",
        "2026-01-01, 2026-12-31, while_funds_last, WHILE_FUNDS_LAST"
    })
    void a_program_goes_by_its_window_and_then_by_its_rule(String from, String to, String rule, ProgramStatus status) {
        Row row = new Row(
                Table.PROGRAMS, "programs.csv", 2, Map.of("open_from", from, "open_to", to, "status_rule", rule));

        assertThat(ProgramStatus.of(row, TODAY)).isEqualTo(status);
    }

    @Test
    void a_code_matches_the_longest_prefix_and_a_shorter_one_all_rows_below() {
        Eligibility eligibility = eligibility(
                business("58", "출판", "Publishing"),
                business("582", "소프트웨어", "Software"),
                business("5821", "게임", "Games"),
                business("", "그 밖", "Others"));

        assertThat(names(eligibility.byCode("58219"))).containsExactly("게임");
        assertThat(names(eligibility.byCode("58222"))).containsExactly("소프트웨어");
        assertThat(names(eligibility.byCode("58111"))).containsExactly("출판");
        assertThat(names(eligibility.byCode("5"))).containsExactly("출판", "소프트웨어", "게임");
        assertThat(eligibility.byCode("99999")).isEmpty();
    }

    @Test
    void a_name_inside_a_longer_name_that_is_also_said_does_not_count() {
        Eligibility eligibility =
                eligibility(business("1", "개발", "development"), business("2", "앱 개발", "app development"));

        assertThat(eligibility.named("앱 개발 회사예요"))
                .extracting(m -> m.row().need("ksic"))
                .containsExactly("2");
        assertThat(eligibility.named("we do app development"))
                .extracting(m -> m.row().need("ksic"))
                .containsExactly("2");
        assertThat(eligibility.named("we are developers")).isEmpty();
        assertThat(eligibility.named("")).isEmpty();
    }

    @Test
    void centers_are_named_by_any_form_and_a_name_inside_a_longer_one_does_not_count() {
        Map<String, String> oak = Map.of("id", "oak", "name_ko", "참나무타워", "name_en", "Oak Tower", "aliases", "참나무");
        Map<String, String> second = Map.of("id", "oak2", "name_ko", "참나무타워 2차", "name_en", "Oak Tower 2");
        Centers centers = new Centers(new Catalog(
                Map.of(
                        Table.CENTERS,
                        List.of(
                                new Row(Table.CENTERS, "centers.csv", 2, oak),
                                new Row(Table.CENTERS, "centers.csv", 3, second))),
                List.of()));

        assertThat(centers.namedIn("참나무타워2차 월세요")).containsExactly("oak2");
        assertThat(centers.namedIn("is Oak Tower full?")).containsExactly("oak");
        assertThat(centers.namedIn("a soak towering")).isEmpty();
        assertThat(centers.name("oak", Language.EN)).isEqualTo("Oak Tower");
        assertThat(centers.name("nowhere", Language.EN)).isEqualTo("nowhere");
    }

    private static Eligibility eligibility(Row... rows) {
        return new Eligibility(new Catalog(Map.of(Table.ELIGIBILITY, List.of(rows)), List.of()));
    }

    private static Row business(String code, String ko, String en) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("ksic", code);
        cells.put("name_ko", ko);
        cells.put("name_en", en);
        return new Row(Table.ELIGIBILITY, "eligibility.csv", 2, cells);
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream().map(row -> row.need("name_ko")).toList();
    }
}
