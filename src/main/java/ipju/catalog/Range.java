package ipju.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of numbers; an end that is null is open.
 *
 * @param minIncluded whether {@code min} itself counts
 * @param maxIncluded whether {@code max} itself counts
 */
public record Range(
        @Nullable BigDecimal min,
        boolean minIncluded,
        @Nullable BigDecimal max,
        boolean maxIncluded) {

    public static Range atMost(BigDecimal max) {
        return new Range(null, false, max, true);
    }

    public static Range atLeast(BigDecimal min) {
        return new Range(min, true, null, false);
    }

    public boolean holds(BigDecimal value) {
        return above(value) && below(value);
    }

    /** Whether no number lies in it. */
    public boolean isEmpty() {
        if (min == null || max == null) {
            return false;
        }
        int order = min.compareTo(max);
        return order > 0 || order == 0 && !(minIncluded && maxIncluded);
    }

    /** How far the value lies outside; zero for one that lies inside or on an end. */
    public BigDecimal distance(BigDecimal value) {
        if (min != null && value.compareTo(min) < 0) {
            return min.subtract(value);
        }
        if (max != null && value.compareTo(max) > 0) {
            return value.subtract(max);
        }
        return BigDecimal.ZERO;
    }

    private boolean above(BigDecimal value) {
        return min == null || value.compareTo(min) > (minIncluded ? -1 : 0);
    }

    private boolean below(BigDecimal value) {
        return max == null || value.compareTo(max) < (maxIncluded ? 1 : 0);
    }
}
