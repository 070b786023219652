package ipju.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Sort;
import ipju.catalog.UnitQuery.Want;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

/** A search written into a button must be the same search when the button is pressed. */
class UnitQueryTextTest {

    private static final long SEED = 20_261_124;

    @Test
    void any_search_is_read_back_as_it_was_written() {
        qt().withFixedSeed(SEED)
                .withExamples(2_000)
                .forAll(queries())
                .checkAssert(query ->
                        assertThat(UnitQueryText.read(UnitQueryText.of(query))).contains(query));
    }

    @Test
    void a_search_for_anything_is_an_empty_text() {
        assertThat(UnitQueryText.of(UnitQuery.ALL)).isEmpty();
        assertThat(UnitQueryText.read("")).contains(UnitQuery.ALL);
    }

    @Test
    void a_text_says_what_is_searched() {
        UnitQuery query = new UnitQuery(
                List.of(new Condition(
                        UnitField.EXCLUSIVE, new Range(new BigDecimal("99.17"), true, null, false), false)),
                Set.of("oak tower"),
                "lease",
                Set.of(),
                "open",
                false,
                Sort.LARGEST,
                3,
                Want.LIST);

        assertThat(UnitQueryText.of(query))
                .isEqualTo("exclusive=[99.17,) center=oak%0020tower deal=lease sort=largest limit=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal=gift",
                "exclusive=99",
                "exclusive=[a,b]",
                "exclusive=[1e999999999,)",
                "weight=[1,2]",
                "limit=many",
                "sort=prettiest",
                "drop table",
                "exclusive=[11111111111111111111111111111111111111111111,)"
            })
    void what_was_not_written_by_a_button_is_no_search(String text) {
        assertThat(UnitQueryText.read(text)).isEmpty();
    }

    private static Gen<UnitQuery> queries() {
        Gen<Range> ranges = integers()
                .between(-5, 5_000)
                .zip(integers().between(0, 3_000), integers().between(0, 15), UnitQueryTextTest::range);
        Gen<Condition> conditions = arbitrary()
                .enumValues(UnitField.class)
                .zip(
                        lists().of(ranges).ofSizeBetween(1, 3),
                        integers().between(0, 1),
                        (field, several, no) -> new Condition(field, several, no == 1));
        Gen<Set<String>> ids = lists().of(arbitrary().pick("oak", "느릅", "a,b", "c d", "50%=x", "e.f-g_h"))
                .ofSizeBetween(0, 3)
                .map((List<String> picked) -> new LinkedHashSet<>(picked));
        Gen<Set<String>> uses = lists().of(arbitrary().pick("industrial", "support", "dorm", "storage"))
                .ofSizeBetween(0, 2)
                .map((List<String> picked) -> new LinkedHashSet<>(picked));
        return lists().of(conditions)
                .ofSizeBetween(0, 4)
                .zip(ids, uses, integers().between(0, 10_000), UnitQueryTextTest::query);
    }

    private static Range range(int low, int width, int ends) {
        BigDecimal min = BigDecimal.valueOf(low, 1);
        BigDecimal max = BigDecimal.valueOf(low + width, 1);
        return new Range((ends & 4) == 0 ? min : null, (ends & 1) == 0, (ends & 8) == 0 ? max : null, (ends & 2) == 0);
    }

    private static UnitQuery query(List<Condition> conditions, Set<String> centers, Set<String> uses, int rest) {
        Sort[] sorts = Sort.values();
        Want[] wants = Want.values();
        return new UnitQuery(
                conditions,
                centers,
                rest % 3 == 0 ? null : rest % 3 == 1 ? "lease" : "sale",
                uses,
                rest % 5 == 0 ? "hold" : rest % 5 == 1 ? "gone" : "open",
                rest % 2 == 0,
                sorts[rest % sorts.length],
                rest % 7,
                wants[rest % wants.length]);
    }
}
