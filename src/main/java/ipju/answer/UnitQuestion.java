package ipju.answer;

import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import ipju.lang.WordLists;
import java.math.BigDecimal;
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
        List<Condition> conditions = new ArrayList<>(UnitConditions.read(asked));
        conditions.addAll(CenterWishes.in(asked));
        return new UnitQuery(
                conditions,
                CenterWishes.centers(asked),
                deal(asked, conditions),
                uses(asked),
                asked.has("status_hold") ? "hold" : asked.has("status_gone") ? "gone" : "open",
                topFloor(asked),
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

    /** "Not the top floor" cannot be asked of the rows; it is at least not turned into its opposite. */
    private static boolean topFloor(Asked asked) {
        List<Quantity> named = asked.quantities().stream()
                .filter(q -> q.measure() == Measure.TOP_FLOOR)
                .toList();
        return named.isEmpty() ? asked.has("top_floor") : named.stream().noneMatch(Quantity::negated);
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
