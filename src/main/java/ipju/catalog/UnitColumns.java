package ipju.catalog;

import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Sort;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The units of an edition as columns of numbers, and their orders, so that a question over a hundred thousand of them reads
 * nothing twice and sorts nothing. A number that is not stated is NaN.
 *
 * <p>Numbers are doubles: what a cell may hold (areas, won, days) has at most 15 digits, which a double keeps, so that equal
 * cells stay equal and no two that differ change places.
 */
final class UnitColumns {

    private static final int NONE = -1;

    private final List<Row> units;
    private final Map<UnitField, double[]> values = new EnumMap<>(UnitField.class);
    private final Map<Sort, int[]> orders = new EnumMap<>(Sort.class);
    private final Map<String, Integer> centerNumbers = new HashMap<>();
    private final int[] centers;
    private final boolean[] sale;
    private final boolean[] top;
    private final String[] uses;
    private final String[] statuses;

    UnitColumns(Catalog catalog, MonthlyCost cost) {
        this.units = catalog.rows(Table.UNITS);
        int n = units.size();
        Map<String, Row> centerRows = new HashMap<>();
        catalog.rows(Table.CENTERS).forEach(row -> centerRows.put(row.need("id"), row));
        Map<String, Integer> topFloors = new HashMap<>();
        units.forEach(
                unit -> topFloors.merge(unit.need("center"), unit.floor("floor").orElseThrow(), Math::max));
        centers = new int[n];
        sale = new boolean[n];
        top = new boolean[n];
        uses = new String[n];
        statuses = new String[n];
        for (UnitField field : UnitField.values()) {
            values.put(field, new double[n]);
        }
        for (int i = 0; i < n; i++) {
            Row unit = units.get(i);
            String center = unit.need("center");
            centers[i] = centerNumbers.computeIfAbsent(center, id -> centerNumbers.size());
            sale[i] = unit.need("deal").equals("sale");
            top[i] = unit.floor("floor").equals(Optional.ofNullable(topFloors.get(center)));
            uses[i] = unit.need("use").intern();
            statuses[i] = unit.need("status").intern();
            for (UnitField field : UnitField.values()) {
                values(field)[i] = field.of(unit, centerRows.get(center), cost)
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN);
            }
        }
        for (Sort sort : Sort.values()) {
            orders.put(sort, order(sort));
        }
    }

    int size() {
        return units.size();
    }

    Row unit(int index) {
        return units.get(index);
    }

    /** The value that a unit is ordered by; NaN if it does not state it. */
    double key(int index, Sort sort) {
        switch (sort) {
            case LARGEST:
            case SMALLEST:
                return values(UnitField.EXCLUSIVE)[index];
            case SOONEST:
                return values(UnitField.AVAILABLE)[index];
            case HIGHEST:
                return values(UnitField.FLOOR)[index];
            case NEAREST_STATION:
                return values(UnitField.WALK)[index];
            case NEWEST:
                return values(UnitField.BUILT)[index];
            default:
                return values(sale[index] ? UnitField.PRICE : UnitField.RENT)[index];
        }
    }

    double[] values(UnitField field) {
        double[] column = values.get(field);
        if (column == null) {
            throw new IllegalStateException("no column for " + field);
        }
        return column;
    }

    /** The units in an order, as indexes. */
    int[] ordered(Sort sort) {
        int[] order = orders.get(sort);
        if (order == null) {
            throw new IllegalStateException("no order for " + sort);
        }
        return order;
    }

    private int[] order(Sort sort) {
        boolean falling = sort == Sort.LARGEST || sort == Sort.HIGHEST || sort == Sort.NEWEST;
        double[] exclusive = values(UnitField.EXCLUSIVE);
        Comparator<Integer> byKey = Comparator.comparingDouble(i -> {
            double key = key(i, sort);
            // NaN is last for a comparator of doubles, which is where a unit that does not state it belongs
            return falling ? -key : key;
        });
        return IntStream.range(0, size())
                .boxed()
                .sorted(byKey.thenComparingDouble(i -> exclusive[i])
                        .thenComparing(i -> unit(i).need("center"))
                        .thenComparing(i -> unit(i).need("unit")))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The limits of a query that are no numbers, ready to be held against many units. */
    Filter filter(UnitQuery query) {
        return new Filter(query);
    }

    /** See {@link #filter}. */
    final class Filter {
        private final UnitQuery query;
        private final boolean @Nullable [] allowed;
        private final @Nullable Boolean wantsSale;

        private Filter(UnitQuery query) {
            this.query = query;
            this.wantsSale = query.deal() == null ? null : query.deal().equals("sale");
            if (query.centers().isEmpty()) {
                allowed = null;
            } else {
                boolean[] wanted = new boolean[centerNumbers.size()];
                query.centers().stream()
                        .map(id -> centerNumbers.getOrDefault(id, NONE))
                        .filter(number -> number != NONE)
                        .forEach(number -> wanted[number] = true);
                allowed = wanted;
            }
        }

        boolean lets(int index) {
            return statuses[index].equals(query.status())
                    && (!query.topFloor() || top[index])
                    && (allowed == null || allowed[centers[index]])
                    && (wantsSale == null || wantsSale == sale[index])
                    && (query.uses().isEmpty() || query.uses().contains(uses[index]));
        }
    }

    /** A condition ready to be held against many units. */
    Test test(Condition condition) {
        return new Test(condition);
    }

    /** See {@link #test}. */
    final class Test {
        final Condition condition;
        private final double[] column;
        private final double[] min;
        private final double[] max;

        private Test(Condition condition) {
            this.condition = condition;
            this.column = values(condition.field());
            // an end that does not count is moved to the next double, for no cell lies between
            this.min =
                    condition.ranges().stream().mapToDouble(range -> low(range)).toArray();
            this.max = condition.ranges().stream()
                    .mapToDouble(range -> high(range))
                    .toArray();
        }

        boolean silent(int index) {
            return Double.isNaN(column[index]);
        }

        boolean holds(int index) {
            double value = column[index];
            for (int i = 0; i < min.length; i++) {
                if (value >= min[i] && value <= max[i]) {
                    return !condition.negated();
                }
            }
            return condition.negated();
        }

        /** How far the unit lies outside the nearest range; zero inside, and about that for an end that does not count. */
        double distance(int index) {
            double value = column[index];
            double least = Double.MAX_VALUE;
            for (int i = 0; i < min.length; i++) {
                double by = value < min[i] ? min[i] - value : value > max[i] ? value - max[i] : 0;
                least = Math.min(least, by);
            }
            return least;
        }

        private static double low(Range range) {
            BigDecimal end = range.min();
            if (end == null) {
                return Double.NEGATIVE_INFINITY;
            }
            return range.minIncluded() ? end.doubleValue() : Math.nextUp(end.doubleValue());
        }

        private static double high(Range range) {
            BigDecimal end = range.max();
            if (end == null) {
                return Double.POSITIVE_INFINITY;
            }
            return range.maxIncluded() ? end.doubleValue() : Math.nextDown(end.doubleValue());
        }
    }
}
