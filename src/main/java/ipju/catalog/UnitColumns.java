package ipju.catalog;

import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Sort;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
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

    /** What most searches set limits to. */
    private static final List<UnitField> ORDERED =
            List.of(UnitField.EXCLUSIVE, UnitField.CONTRACT, UnitField.RENT, UnitField.PRICE, UnitField.DEPOSIT);

    private final List<Row> units;
    private final Map<UnitField, double[]> values = new EnumMap<>(UnitField.class);
    private final Map<Sort, int[]> orders = new EnumMap<>(Sort.class);
    private final Map<UnitField, int[]> byValue = new EnumMap<>(UnitField.class);
    private final Map<Sort, int[]> placesOf = new EnumMap<>(Sort.class);
    private final Map<String, Integer> centerNumbers = new HashMap<>();
    private final int[] centers;
    private final boolean[] sale;
    private final boolean[] top;
    private final int[] uses;
    private final int[] statuses;
    private final Map<String, Integer> words = new HashMap<>();

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
        uses = new int[n];
        statuses = new int[n];
        for (UnitField field : UnitField.values()) {
            values.put(field, new double[n]);
        }
        for (int i = 0; i < n; i++) {
            Row unit = units.get(i);
            String center = unit.need("center");
            centers[i] = centerNumbers.computeIfAbsent(center, id -> centerNumbers.size());
            sale[i] = unit.need("deal").equals("sale");
            top[i] = unit.floor("floor").equals(Optional.ofNullable(topFloors.get(center)));
            uses[i] = word(unit.need("use"));
            statuses[i] = word(unit.need("status"));
            for (UnitField field : UnitField.values()) {
                values(field)[i] = field.of(unit, centerRows.get(center), cost)
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN);
            }
        }
        Integer[] base = base();
        for (UnitField field : ORDERED) {
            double[] column = values(field);
            Integer[] order = base.clone();
            Arrays.sort(order, Comparator.comparingDouble(i -> column[i]));
            byValue.put(field, Arrays.stream(order).mapToInt(Integer::intValue).toArray());
        }
        for (Sort sort : Sort.values()) {
            order(sort, base);
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

    /** The place of each unit in an order, by index. */
    int[] places(Sort sort) {
        int[] places = placesOf.get(sort);
        if (places == null) {
            throw new IllegalStateException("no order for " + sort);
        }
        return places;
    }

    /** What decides between units that are equal by any order. */
    private Integer[] base() {
        double[] exclusive = values(UnitField.EXCLUSIVE);
        Integer[] base = IntStream.range(0, size()).boxed().toArray(Integer[]::new);
        Arrays.sort(
                base,
                Comparator.<Integer>comparingDouble(i -> exclusive[i])
                        .thenComparing(i -> unit(i).need("center"))
                        .thenComparing(i -> unit(i).need("unit")));
        return base;
    }

    private void order(Sort sort, Integer[] base) {
        boolean falling = sort == Sort.LARGEST || sort == Sort.HIGHEST || sort == Sort.NEWEST;
        Integer[] order = base.clone();
        Arrays.sort(order, Comparator.comparingDouble(i -> {
            double key = key(i, sort);
            // NaN is last for a comparator of doubles, which is where a unit that does not state it belongs
            return falling ? -key : key;
        }));
        int[] ordered = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        int[] places = new int[ordered.length];
        for (int place = 0; place < ordered.length; place++) {
            places[ordered[place]] = place;
        }
        orders.put(sort, ordered);
        placesOf.put(sort, places);
    }

    private int word(String word) {
        return words.computeIfAbsent(word, w -> words.size());
    }

    /**
     * The units that may meet a query's conditions: all of them, or those of the condition on an ordered field that fewest
     * can meet, which are its range and what does not state it.
     */
    IntStream candidates(List<Test> tests) {
        Candidates fewest = null;
        for (Test test : tests) {
            int[] order = byValue.get(test.condition.field());
            if (order != null && !test.condition.negated()) {
                Candidates these = candidates(order, test);
                fewest = fewest == null || these.size() < fewest.size() ? these : fewest;
            }
        }
        return fewest == null || fewest.size() > size() / 2 ? IntStream.range(0, size()) : fewest.indexes();
    }

    /** A stretch of an order, and the end of it, where those are that do not state the value. */
    private record Candidates(int[] order, int from, int to, int silentFrom) {
        int size() {
            return to - from + order.length - silentFrom;
        }

        IntStream indexes() {
            return IntStream.concat(Arrays.stream(order, from, to), Arrays.stream(order, silentFrom, order.length));
        }
    }

    private Candidates candidates(int[] order, Test test) {
        double low = Arrays.stream(test.min).min().orElse(Double.NEGATIVE_INFINITY);
        double high = Arrays.stream(test.max).max().orElse(Double.POSITIVE_INFINITY);
        int from = first(order, test.column, value -> value >= low);
        int to = first(order, test.column, value -> value > high);
        int silentFrom = first(order, test.column, Double::isNaN);
        return new Candidates(order, Math.min(from, silentFrom), Math.max(from, Math.min(to, silentFrom)), silentFrom);
    }

    /** The first place of an order from which on a rule holds; what is not stated stands last and meets every rule. */
    private static int first(int[] order, double[] column, DoublePredicate rule) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            double value = column[order[middle]];
            if (Double.isNaN(value) || rule.test(value)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The limits of a query that are no numbers, ready to be held against many units. */
    Filter filter(UnitQuery query) {
        return new Filter(query);
    }

    /** See {@link #filter}. */
    final class Filter {
        private final int status;
        private final boolean topFloor;
        private final boolean @Nullable [] allowedCenters;
        private final boolean @Nullable [] allowedUses;
        private final boolean anyDeal;
        private final boolean wantsSale;

        private Filter(UnitQuery query) {
            this.status = words.getOrDefault(query.status(), NONE);
            this.topFloor = query.topFloor();
            this.anyDeal = query.deal() == null;
            this.wantsSale = "sale".equals(query.deal());
            this.allowedCenters = allowed(query.centers(), centerNumbers);
            this.allowedUses = allowed(query.uses(), words);
        }

        boolean lets(int index) {
            return statuses[index] == status
                    && (anyDeal || wantsSale == sale[index])
                    && (allowedCenters == null || allowedCenters[centers[index]])
                    && (allowedUses == null || allowedUses[uses[index]])
                    && (!topFloor || top[index]);
        }

        /** By number; null if all are. */
        private static boolean @Nullable [] allowed(Set<String> wanted, Map<String, Integer> numbers) {
            if (wanted.isEmpty()) {
                return null;
            }
            boolean[] allowed = new boolean[numbers.size()];
            wanted.stream()
                    .map(name -> numbers.getOrDefault(name, NONE))
                    .filter(number -> number != NONE)
                    .forEach(number -> allowed[number] = true);
            return allowed;
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
