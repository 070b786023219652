package ipju.catalog;

import ipju.catalog.UnitColumns.Test;
import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Part;
import ipju.lang.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers {@link UnitQuery} exactly, from the rows of {@code units.csv} and of their centers. */
public final class UnitSearch {

    private final MonthlyCost cost;
    private final UnitColumns columns;
    private final Map<String, Row> centers = new HashMap<>();
    private final Map<String, List<Row>> byNumber = new HashMap<>();

    public UnitSearch(Catalog catalog) {
        this.cost = new MonthlyCost(catalog);
        this.columns = new UnitColumns(catalog, cost);
        catalog.rows(Table.CENTERS).forEach(row -> centers.put(row.need("id"), row));
        catalog.rows(Table.UNITS)
                .forEach(row -> byNumber.computeIfAbsent(plain(row.need("unit")), number -> new ArrayList<>())
                        .add(row));
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
     * @param units those that would fit
     * @param condition the single condition that was loosened; null if it was another limit
     * @param by how far the units lie outside the condition, in the field's measure
     * @param part the limit that was dropped; null if a condition was loosened
     */
    public record Nearest(
            List<Row> units,
            @Nullable Condition condition,
            BigDecimal by,
            @Nullable Part part) {}

    public Result find(UnitQuery query) {
        Map<Condition, Integer> notStated = new LinkedHashMap<>();
        UnitColumns.Filter filter = columns.filter(query);
        List<Test> tests = query.conditions().stream().map(columns::test).toList();
        Places found = new Places(query.sort());
        columns.candidates(tests).filter(filter::lets).forEach(index -> {
            Test silent = null;
            boolean fits = true;
            for (Test test : tests) {
                if (test.silent(index)) {
                    silent = test;
                } else if (!test.holds(index)) {
                    fits = false;
                    break;
                }
            }
            if (fits && silent != null) {
                notStated.merge(silent.condition, 1, Integer::sum);
            } else if (fits) {
                found.add(index);
            }
        });
        return new Result(found.units(query.limit()), notStated);
    }

    /** Units found, by their places in an order: reading in the order of the file and ordering what is left is quicker. */
    private final class Places {
        private final UnitQuery.Sort sort;
        private final int[] placeOf;
        private int[] places = new int[64];
        private int size;

        Places(UnitQuery.Sort sort) {
            this.sort = sort;
            this.placeOf = columns.places(sort);
        }

        void add(int index) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
            }
            places[size++] = placeOf[index];
        }

        void clear() {
            size = 0;
        }

        /** In order; of more than the limit the best, and those that tie with the last of them. */
        List<Row> units(int limit) {
            Arrays.sort(places, 0, size);
            int[] ordered = columns.ordered(sort);
            List<Row> units = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                int index = ordered[places[i]];
                boolean enough = limit > 0 && i >= limit;
                // what is not stated is NaN, which ties with nothing
                if (enough && columns.key(index, sort) != columns.key(ordered[places[i - 1]], sort)) {
                    break;
                }
                units.add(columns.unit(index));
            }
            return List.copyOf(units);
        }
    }

    /**
     * The units that would fit if a single condition gave way by the least, or else if a single other limit were dropped;
     * empty if even that helps nobody.
     */
    public Optional<Nearest> nearest(UnitQuery query) {
        return nearest(query, Set.of());
    }

    /** @param kept conditions that must not give way */
    public Optional<Nearest> nearest(UnitQuery query, Set<Condition> kept) {
        @Nullable Condition loosened = null;
        Places nearest = new Places(query.sort());
        double least = Double.MAX_VALUE;
        for (Condition condition : query.conditions()) {
            if (condition.negated() || kept.contains(condition)) {
                continue;
            }
            Test missed = columns.test(condition);
            UnitQuery rest = query.without(condition);
            UnitColumns.Filter filter = columns.filter(rest);
            List<Test> tests = rest.conditions().stream().map(columns::test).toList();
            double scale = scale(condition);
            for (int index : columns.candidates(tests).toArray()) {
                if (!filter.lets(index) || missed.silent(index) || !holdAll(tests, index)) {
                    continue;
                }
                double share = missed.distance(index) / scale;
                if (share < least) {
                    least = share;
                    loosened = condition;
                    nearest.clear();
                }
                if (share == least && condition.equals(loosened)) {
                    nearest.add(index);
                }
            }
        }
        if (loosened == null) {
            return withoutPart(query);
        }
        List<Row> units = nearest.units(0);
        BigDecimal value = value(units.get(0), loosened.field()).orElseThrow();
        BigDecimal by = loosened.distance(value);
        return Optional.of(new Nearest(units, loosened, by, null));
    }

    private static boolean holdAll(List<Test> tests, int index) {
        for (Test test : tests) {
            if (test.silent(index) || !test.holds(index)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Nearest> withoutPart(UnitQuery query) {
        for (Part part : query.parts()) {
            List<Row> units = find(query.without(part)).units();
            if (!units.isEmpty()) {
                return Optional.of(new Nearest(units, null, BigDecimal.ZERO, part));
            }
        }
        return Optional.empty();
    }

    /** Sums of rows. */
    public MonthlyCost costs() {
        return cost;
    }

    /** A value of a unit; empty if its rows do not state it. */
    public Optional<BigDecimal> value(Row unit, UnitField field) {
        return field.of(unit, centers.get(unit.need("center")), cost);
    }

    /** The units of this number; several centers may have one each. Spaces, dashes and case do not matter. */
    public List<Row> byNumber(String number) {
        return List.copyOf(byNumber.getOrDefault(plain(number), List.of()));
    }

    /** The unit of a center by its number. */
    public Optional<Row> unit(String center, String number) {
        return byNumber(number).stream()
                .filter(row -> row.need("center").equals(center))
                .findFirst();
    }

    private static String plain(String number) {
        return Fold.key(number).replace("호", "");
    }

    /** What a miss is measured against, so that a hundred m² and a million won can be compared. */
    private static double scale(Condition condition) {
        if (condition.field() == UnitField.AVAILABLE) {
            return 30;
        }
        return condition.ranges().stream()
                .map(range -> range.max() != null ? range.max() : range.min())
                .mapToDouble(end -> end == null ? 1 : Math.abs(end.doubleValue()))
                .map(end -> Math.max(1, end))
                .min()
                .orElse(1);
    }
}
