package ipju.answer;

import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.lang.DateMention;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import ipju.lang.WordLists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was understood of a question into a query for units. Nothing is added that was not said. */
final class UnitQuestion {

    private static final List<String> USES = List.of("industrial", "support", "dorm", "storage");

    private UnitQuestion() {}

    /** The query; its conditions may be empty. A follow-up changes the query before it. */
    static UnitQuery read(Asked asked) {
        UnitQuery fresh = fresh(asked);
        return Refinement.changes(asked, fresh) ? Refinement.of(asked, fresh) : fresh;
    }

    /** The query that the message alone makes; what the chat was about does not count. */
    static UnitQuery fresh(Asked asked) {
        List<Condition> conditions = new ArrayList<>();
        for (Quantity quantity : asked.quantities()) {
            Condition condition = condition(quantity, asked);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        for (DateMention date : asked.dates()) {
            LocalDate until = date.to();
            // "now" and the like are said for many reasons; a day that is over cannot be when somebody moves in
            boolean meant = !date.immediate() || asked.has("availability");
            if (until != null && !date.ambiguous() && meant && !until.isBefore(asked.today())) {
                BigDecimal day = BigDecimal.valueOf(until.toEpochDay());
                conditions.add(new Condition(UnitField.AVAILABLE, Range.atMost(day), false));
            }
        }
        conditions.addAll(CenterWishes.in(asked));
        return new UnitQuery(
                conditions,
                CenterWishes.centers(asked),
                deal(asked, conditions),
                uses(asked),
                asked.has("status_hold") ? "hold" : asked.has("status_gone") ? "gone" : "open",
                asked.quantities().stream().anyMatch(q -> q.measure() == Measure.TOP_FLOOR) || asked.has("top_floor"),
                sort(asked),
                superlative(asked) ? wanted(asked) : 0,
                want(asked));
    }

    private static UnitQuery.Want want(Asked asked) {
        if (asked.has("average")) {
            return UnitQuery.Want.AVERAGE;
        }
        if (asked.has("value_range")) {
            return UnitQuery.Want.RANGE;
        }
        return asked.has("how_many") ? UnitQuery.Want.COUNT : UnitQuery.Want.LIST;
    }

    /** "the three cheapest": how many of the best are asked for; one if no number is said. */
    private static int wanted(Asked asked) {
        return asked.quantities().stream()
                .filter(q -> q.measure() == Measure.COUNT)
                .flatMap(q -> q.exactly().stream())
                .mapToInt(BigDecimal::intValue)
                .filter(n -> n > 0)
                .findFirst()
                .orElse(1);
    }

    /** Whether the question wants the one best by some order. */
    static boolean superlative(Asked asked) {
        return asked.has("cheapest")
                || asked.has("largest")
                || asked.has("smallest")
                || asked.has("soonest")
                || asked.has("highest")
                || asked.has("newest")
                || asked.has("nearest_station");
    }

    private static @Nullable Condition condition(Quantity quantity, Asked asked) {
        Range range = new Range(quantity.min(), quantity.minIncluded(), quantity.max(), quantity.maxIncluded());
        switch (quantity.measure()) {
            case AREA:
                UnitField area = quantity.basis() == Quantity.Basis.CONTRACT ? UnitField.CONTRACT : UnitField.EXCLUSIVE;
                return new Condition(area, bare(quantity) ? about(quantity) : range, quantity.negated());
            case MONEY:
                return money(quantity, range, asked);
            case FLOOR:
                return new Condition(UnitField.FLOOR, range, quantity.negated());
            case LENGTH_M:
                if (!asked.has("height_word") || asked.has("vehicle")) {
                    return null;
                }
                return new Condition(UnitField.HEIGHT, bare(quantity) ? open(quantity) : range, quantity.negated());
            case LOAD:
                return new Condition(UnitField.LOAD, bare(quantity) ? open(quantity) : range, quantity.negated());
            case POWER:
                return new Condition(UnitField.POWER, bare(quantity) ? open(quantity) : range, quantity.negated());
            case PEOPLE:
                BigDecimal people = quantity.max() != null ? quantity.max() : quantity.min();
                return people == null
                        ? null
                        : new Condition(
                                UnitField.EXCLUSIVE,
                                Range.atLeast(people.multiply(asked.settings().squareMetresPerPerson())),
                                false);
            default:
                return null;
        }
    }

    private static Condition money(Quantity quantity, Range range, Asked asked) {
        UnitField field;
        switch (quantity.role()) {
            case DEPOSIT:
                field = UnitField.DEPOSIT;
                break;
            case PRICE:
                field = UnitField.PRICE;
                break;
            case TOTAL:
                field = UnitField.TOTAL;
                break;
            default:
                field = asked.has("total_cost")
                        ? UnitField.TOTAL
                        : asked.has("sale") ? UnitField.PRICE : UnitField.RENT;
        }
        // a bare sum of money is a budget: nobody minds paying less
        BigDecimal top = quantity.max();
        Range budget = bare(quantity) && top != null ? Range.atMost(top) : range;
        return new Condition(field, budget, quantity.negated());
    }

    /** A single number without a word for more, less or about. */
    private static boolean bare(Quantity quantity) {
        return quantity.min() != null
                && quantity.max() != null
                && quantity.min().compareTo(quantity.max()) == 0;
    }

    /** "a unit of 40 pyeong" is meant roughly: 10 % either side, as with "about". */
    private static Range about(Quantity quantity) {
        BigDecimal value = quantity.min();
        if (value == null) {
            throw new IllegalArgumentException("not a single number: " + quantity);
        }
        BigDecimal tenth = value.movePointLeft(1);
        return new Range(value.subtract(tenth), true, value.add(tenth), true);
    }

    /** "1.5 t/m²" as a wish means that or more. */
    private static Range open(Quantity quantity) {
        BigDecimal value = quantity.min();
        if (value == null) {
            throw new IllegalArgumentException("not a single number: " + quantity);
        }
        return Range.atLeast(value);
    }

    private static @Nullable String deal(Asked asked, List<Condition> conditions) {
        boolean lease = asked.has("lease")
                || conditions.stream()
                        .anyMatch(c -> c.field() == UnitField.RENT
                                || c.field() == UnitField.DEPOSIT
                                || c.field() == UnitField.TOTAL);
        boolean sale = asked.has("sale") || conditions.stream().anyMatch(c -> c.field() == UnitField.PRICE);
        if (lease == sale) {
            return null;
        }
        return lease ? "lease" : "sale";
    }

    private static Set<String> uses(Asked asked) {
        Set<String> uses = new LinkedHashSet<>();
        Set<String> unwanted = new LinkedHashSet<>();
        for (String use : USES) {
            String group = "use_" + use;
            if (asked.has(group)) {
                (isUnwanted(asked, group) ? unwanted : uses).add(use);
            }
        }
        if (uses.isEmpty() && !unwanted.isEmpty()) {
            uses.addAll(USES);
            uses.removeAll(unwanted);
        }
        return uses;
    }

    /** "창고 말고": whether every word of the group is said not to be wanted. */
    private static boolean isUnwanted(Asked asked, String group) {
        List<String> words = WordLists.group(group).allIn(asked.words());
        return !words.isEmpty() && words.stream().allMatch(word -> Unwanted.in(asked.text(), word));
    }

    private static UnitQuery.Sort sort(Asked asked) {
        if (asked.has("largest")) {
            return UnitQuery.Sort.LARGEST;
        }
        if (asked.has("smallest")) {
            return UnitQuery.Sort.SMALLEST;
        }
        if (asked.has("soonest")) {
            return UnitQuery.Sort.SOONEST;
        }
        if (asked.has("highest")) {
            return UnitQuery.Sort.HIGHEST;
        }
        if (asked.has("newest")) {
            return UnitQuery.Sort.NEWEST;
        }
        if (asked.has("nearest_station")) {
            return UnitQuery.Sort.NEAREST_STATION;
        }
        return UnitQuery.Sort.PRICE;
    }
}
