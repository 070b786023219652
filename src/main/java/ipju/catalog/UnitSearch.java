package ipju.catalog;

import ipju.catalog.UnitQuery.Condition;
import ipju.lang.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers {@link UnitQuery} exactly, from the rows of {@code units.csv}. */
public final class UnitSearch {

    private final Catalog catalog;
    private final MonthlyCost cost;
    private final Map<String, Integer> topFloors = new HashMap<>();

    public UnitSearch(Catalog catalog) {
        this.catalog = catalog;
        this.cost = new MonthlyCost(catalog);
        for (Row unit : catalog.rows(Table.UNITS)) {
            topFloors.merge(unit.need("center"), unit.floor("floor").orElseThrow(), Math::max);
        }
    }

    /**
     * What was found.
     *
     * @param units all that match, in order
     * @param notStated how many units are out only because they do not state what a condition asks for, by condition
     */
    public record Result(List<Row> units, Map<Condition, Integer> notStated) {}

    /**
     * The nearest units when none fits.
     *
     * @param loosened the single condition that was loosened
     * @param by how far the nearest unit lies outside it, in the field's measure
     */
    public record Nearest(List<Row> units, Condition loosened, BigDecimal by) {}

    public Result find(UnitQuery query) {
        List<Row> units = new ArrayList<>();
        Map<Condition, Integer> notStated = new LinkedHashMap<>();
        for (Row unit : onOffer(query)) {
            @Nullable Condition silent = null;
            int failed = 0;
            for (Condition condition : query.conditions()) {
                Optional<BigDecimal> value = condition.field().of(unit, cost);
                if (value.isEmpty()) {
                    silent = condition;
                    failed++;
                } else if (!condition.allows(value.get())) {
                    failed++;
                    silent = null;
                    break;
                }
            }
            if (failed == 0) {
                units.add(unit);
            } else if (silent != null) {
                notStated.merge(silent, 1, Integer::sum);
            }
        }
        units.sort(order(query));
        return new Result(List.copyOf(best(units, query)), notStated);
    }

    /** The units that miss a single condition by the least; empty if none misses only one. */
    public Optional<Nearest> nearest(UnitQuery query) {
        Nearest nearest = null;
        double least = Double.MAX_VALUE;
        for (Condition condition : query.conditions()) {
            if (condition.negated()) {
                continue;
            }
            for (Row unit : find(query.without(condition)).units()) {
                Optional<BigDecimal> value = condition.field().of(unit, cost);
                if (value.isEmpty()) {
                    continue;
                }
                BigDecimal by = condition.distance(value.get());
                double share = by.doubleValue() / Math.max(1, scale(condition));
                if (share < least) {
                    least = share;
                    nearest = new Nearest(List.of(unit), condition, by);
                } else if (nearest != null && share == least && nearest.loosened.equals(condition)) {
                    List<Row> more = new ArrayList<>(nearest.units);
                    more.add(unit);
                    nearest = new Nearest(List.copyOf(more), condition, by);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The monthly cost of a unit, as far as the rows say. */
    public Optional<MonthlyCost.Sum> monthlyCost(Row unit) {
        return cost.of(unit);
    }

    /** The unit of this number; several centers may have one each. Spaces, dashes and case do not matter. */
    public List<Row> byNumber(String number) {
        String wanted = plain(number);
        return catalog.rows(Table.UNITS).stream()
                .filter(row -> plain(row.need("unit")).equals(wanted))
                .toList();
    }

    private static String plain(String number) {
        return Fold.key(number).replace("호", "");
    }

    private List<Row> onOffer(UnitQuery query) {
        return catalog.rows(Table.UNITS).stream()
                .filter(row -> row.need("status").equals(query.status()))
                .filter(row -> !query.topFloor() || isTop(row))
                .filter(row -> query.centers().isEmpty() || query.centers().contains(row.need("center")))
                .filter(row -> query.deal() == null || row.need("deal").equals(query.deal()))
                .filter(row -> query.uses().isEmpty() || query.uses().contains(row.need("use")))
                .toList();
    }

    /** Whether it lies on the highest floor of its center that has units. */
    private boolean isTop(Row unit) {
        return unit.floor("floor").equals(Optional.ofNullable(topFloors.get(unit.need("center"))));
    }

    private List<Row> best(List<Row> sorted, UnitQuery query) {
        if (query.limit() == 0 || sorted.size() <= query.limit()) {
            return sorted;
        }
        Optional<BigDecimal> last = key(sorted.get(query.limit() - 1), query.sort());
        int end = query.limit();
        while (end < sorted.size() && ties(last, key(sorted.get(end), query.sort()))) {
            end++;
        }
        return sorted.subList(0, end);
    }

    /** Whether two values are the same amount, however many zeros each is written with. */
    private static boolean ties(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) == 0;
    }

    private Comparator<Row> order(UnitQuery query) {
        Comparator<BigDecimal> direction =
                query.sort() == UnitQuery.Sort.LARGEST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing((Row unit) -> key(unit, query.sort()).orElse(null), Comparator.nullsLast(direction))
                .thenComparing(unit -> unit.decimal("exclusive_m2").orElseThrow())
                .thenComparing(unit -> unit.need("center"))
                .thenComparing(unit -> unit.need("unit"));
    }

    private Optional<BigDecimal> key(Row unit, UnitQuery.Sort sort) {
        switch (sort) {
            case LARGEST:
            case SMALLEST:
                return UnitField.EXCLUSIVE.of(unit, cost);
            case SOONEST:
                return UnitField.AVAILABLE.of(unit, cost);
            default:
                return unit.need("deal").equals("sale")
                        ? UnitField.PRICE.of(unit, cost)
                        : UnitField.RENT.of(unit, cost);
        }
    }

    /** What a miss is measured against, so that a hundred m² and a million won can be compared. */
    private static double scale(Condition condition) {
        if (condition.field() == UnitField.AVAILABLE) {
            return 30;
        }
        Range first = condition.ranges().get(0);
        BigDecimal max = first.max();
        BigDecimal min = first.min();
        BigDecimal end = max != null ? max : min;
        return end == null ? 1 : Math.abs(end.doubleValue());
    }
}
