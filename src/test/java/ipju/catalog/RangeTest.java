package ipju.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource({
        "true, true, 10, true",
        "true, true, 20, true",
        "false, true, 10, false",
        "true, false, 20, false",
        "false, false, 10.0001, true",
        "true, true, 9.9999, false",
        "true, true, 20.0001, false",
        "true, true, 10.000, true",
        "true, false, 20.000, false"
    })
    void an_end_counts_only_if_it_is_in(boolean minIn, boolean maxIn, BigDecimal value, boolean holds) {
        assertThat(new Range(BigDecimal.TEN, minIn, BigDecimal.valueOf(20), maxIn).holds(value))
                .isEqualTo(holds);
    }

    @Test
    void an_open_end_holds_everything_on_its_side() {
        assertThat(Range.atMost(BigDecimal.TEN).holds(new BigDecimal("-1e9"))).isTrue();
        assertThat(Range.atLeast(BigDecimal.TEN).holds(new BigDecimal("1e18"))).isTrue();
    }

    @Test
    void the_distance_is_measured_from_the_nearer_end() {
        Range range = new Range(BigDecimal.TEN, true, BigDecimal.valueOf(20), false);

        assertThat(range.distance(BigDecimal.valueOf(7))).isEqualByComparingTo("3");
        assertThat(range.distance(BigDecimal.valueOf(25))).isEqualByComparingTo("5");
        assertThat(range.distance(BigDecimal.valueOf(15))).isZero();
        assertThat(range.distance(BigDecimal.valueOf(20))).isZero();
    }
}
