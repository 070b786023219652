package ipju.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
 * @param want what is to be said of the units found
 */
public record UnitQuery(
        List<Condition> conditions,
        Set<String> centers,
        @Nullable String deal,
        Set<String> uses,
        String status,
        boolean topFloor,
        Sort sort,
        int limit,
        Want want) {

    /** Any unit on offer. */
    public static final UnitQuery ALL =
            new UnitQuery(List.of(), Set.of(), null, Set.of(), "open", false, Sort.PRICE, 0, Want.LIST);

    public UnitQuery {
        conditions = List.copyOf(conditions);
        centers = Set.copyOf(centers);
        uses = Set.copyOf(uses);
    }

    /**
     * A condition on a number of a unit.
     *
     * @param ranges the number must lie in one of them; at least one
     * @param negated whether it must lie in none of them instead
     */
    public record Condition(UnitField field, List<Range> ranges, boolean negated) {

        public Condition {
            if (ranges.isEmpty()) {
                throw new IllegalArgumentException("a condition needs a range: " + field);
            }
            ranges = List.copyOf(ranges);
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

        /** Whether no number can meet it: every range ends before it begins. */
        public boolean isContradictory() {
            return !negated && ranges.stream().allMatch(Range::isEmpty);
        }
    }

    /** What to order by; units that do not state it come last. */
    public enum Sort {
        /** Rent or price ascending, then exclusive area, then center and unit. */
        PRICE,
        LARGEST,
        SMALLEST,
        SOONEST,
        HIGHEST,
        NEAREST_STATION,
        NEWEST
    }

    /** What is to be said of the units found. */
    public enum Want {
        /** Which they are. */
        LIST,
        /** How many they are. */
        COUNT,
        /** The average of their rent, price, area … */
        AVERAGE,
        /** From the lowest to the highest. */
        RANGE
    }

    /** The same question without one of its conditions. */
    public UnitQuery without(Condition condition) {
        List<Condition> rest = new ArrayList<>(conditions);
        rest.remove(condition);
        return with(rest);
    }

    /** The same question with other conditions. */
    public UnitQuery with(List<Condition> others) {
        return new UnitQuery(others, centers, deal, uses, status, topFloor, sort, limit, want);
    }

    /** The same question, for something else to be said of the units found. */
    public UnitQuery with(Want other) {
        return new UnitQuery(conditions, centers, deal, uses, status, topFloor, sort, limit, other);
    }

    /** The same question in another order. */
    public UnitQuery with(Sort other) {
        return new UnitQuery(conditions, centers, deal, uses, status, topFloor, other, limit, want);
    }

    /** The same question without one of its other limits; its conditions stay. */
    public UnitQuery without(Part part) {
        return new UnitQuery(
                conditions,
                part == Part.CENTERS ? Set.of() : centers,
                part == Part.DEAL ? null : deal,
                part == Part.USES ? Set.of() : uses,
                status,
                part != Part.TOP_FLOOR && topFloor,
                sort,
                limit,
                want);
    }

    /** A limit of a question that is no number. */
    public enum Part {
        CENTERS,
        DEAL,
        USES,
        TOP_FLOOR
    }

    /** The limits beside the conditions that this question sets. */
    public Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!centers.isEmpty()) {
            parts.add(Part.CENTERS);
        }
        if (deal != null) {
            parts.add(Part.DEAL);
        }
        if (!uses.isEmpty()) {
            parts.add(Part.USES);
        }
        if (topFloor) {
            parts.add(Part.TOP_FLOOR);
        }
        return parts;
    }
}
