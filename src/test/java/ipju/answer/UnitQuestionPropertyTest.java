package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitQuestionPropertyTest {

    /** Another one may be tried with {@code -Dipju.seed=N}; a failure prints the search that was not understood. */
    private static final long SEED = Long.getLong("ipju.seed", 20_261_124);

    private static final int CASES = 3_000;
    private static final BigDecimal HAIR = new BigDecimal("0.000001");

    private final Town town = Town.shared();

    @Test
    void a_search_in_korean_is_understood_however_it_is_said() {
        qt().withFixedSeed(SEED)
                .withExamples(CASES)
                .forAll(source -> Search.korean(new Draw(source)))
                .describedAs(Search::text)
                .checkAssert(this::isUnderstood);
    }

    @Test
    void a_search_in_english_is_understood_however_it_is_said() {
        qt().withFixedSeed(SEED)
                .withExamples(CASES)
                .forAll(source -> Search.english(new Draw(source)))
                .describedAs(Search::text)
                .checkAssert(this::isUnderstood);
    }

    private void isUnderstood(Search search) {
        UnitQuery query = UnitQuestion.read(town.asked(search.text()));

        for (UnitField field : UnitField.values()) {
            List<Condition> said = of(field, search.conditions());
            List<Condition> read = of(field, query.conditions());
            assertThat(read.isEmpty())
                    .as("%s of %s in %s", field, query.conditions(), search.text())
                    .isEqualTo(said.isEmpty());
            for (BigDecimal value : ends(said, read)) {
                assertThat(allow(read, value))
                        .as("%s of %s for %s in %s", value, read, said, search.text())
                        .isEqualTo(allow(said, value));
            }
        }
        assertThat(query.centers()).as(search.text()).isEqualTo(search.centers());
        assertThat(query.uses()).as(search.text()).isEqualTo(search.uses());
        assertThat(query.topFloor()).as(search.text()).isFalse();
        assertThat(query.status()).as(search.text()).isEqualTo("open");
        assertThat(query.sort()).as(search.text()).isEqualTo(UnitQuery.Sort.PRICE);
        assertThat(query.limit()).as(search.text()).isZero();
        assertThat(query.deal()).as(search.text()).isEqualTo(deal(search.conditions()));
    }

    private static String deal(List<Condition> conditions) {
        boolean lease =
                conditions.stream().anyMatch(c -> c.field() == UnitField.RENT || c.field() == UnitField.DEPOSIT);
        boolean sale = conditions.stream().anyMatch(c -> c.field() == UnitField.PRICE);
        return lease ? "lease" : sale ? "sale" : null;
    }

    private static List<Condition> of(UnitField field, List<Condition> conditions) {
        return conditions.stream().filter(c -> c.field() == field).toList();
    }

    private static boolean allow(List<Condition> conditions, BigDecimal value) {
        return conditions.stream().allMatch(condition -> condition.allows(value));
    }

    /** Every end of every range with what lies a hair beside it: where two readings differ, they differ there. */
    private static Set<BigDecimal> ends(List<Condition> said, List<Condition> read) {
        Set<BigDecimal> values = new LinkedHashSet<>();
        List<Condition> all = new ArrayList<>(said);
        all.addAll(read);
        all.stream()
                .flatMap(condition -> condition.ranges().stream())
                .flatMap((Range range) -> Stream.of(range.min(), range.max()))
                .filter(end -> end != null)
                .forEach(end -> values.addAll(List.of(end.subtract(HAIR), end, end.add(HAIR))));
        return values;
    }
}
