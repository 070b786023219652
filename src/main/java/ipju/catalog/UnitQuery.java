package ipju.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question for units, as data. Nothing is filtered that is not said here, but that only open units are on offer.
 *
 * @param conditions number conditions, all of which must hold
 * @param centers ids of centers to look in; empty for all
 * @param deal {@code lease} or {@code sale}, or null for both
 * @param uses uses allowed; empty for all
 * @param status {@code open}, {@code hold} or {@code gone}
 * @param topFloor whether only the top floor of each center is meant
 * @param sort what to order by
 * @param limit how many of the best are asked for (ties count too), 0 for all
 */
public record UnitQuery(
        List<Condition> conditions,
        Set<String> centers,
        @Nullable String deal,
        Set<String> uses,
        String status,
        boolean topFloor,
        Sort sort,
        int limit) {

    public UnitQuery {
        conditions = List.copyOf(conditions);
        centers = Set.copyOf(centers);
        uses = Set.copyOf(uses);
    }

    /**
     * A condition on a number of a unit.
     *
     * @param ranges where the number may lie: in any of them (2층이나 3층); at least one
     * @param negated whether the number must lie outside all of the ranges
     */
    public record Condition(UnitField field, List<Range> ranges, boolean negated) {

        public Condition {
            ranges = List.copyOf(ranges);
            if (ranges.isEmpty()) {
                throw new IllegalArgumentException("a condition without a range");
            }
        }

        public Condition(UnitField field, Range range, boolean negated) {
            this(field, List.of(range), negated);
        }

        /** Whether a unit with this number fits. */
        public boolean allows(BigDecimal value) {
            return ranges.stream().anyMatch(range -> range.holds(value)) != negated;
        }

        /** How far the number lies outside the nearest range; zero for one that lies in a range or on an end. */
        public BigDecimal distance(BigDecimal value) {
            return ranges.stream()
                    .map(range -> range.distance(value))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** What to order by; units that do not state it come last. */
    public enum Sort {
        /** Rent or price ascending, then exclusive area, then center and unit. */
        PRICE,
        LARGEST,
        SMALLEST,
        SOONEST
    }

    /** The same question without one of its conditions. */
    public UnitQuery without(Condition condition) {
        List<Condition> rest = new ArrayList<>(conditions);
        rest.remove(condition);
        return new UnitQuery(rest, centers, deal, uses, status, topFloor, sort, limit);
    }
}
