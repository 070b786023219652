package ipju.answer;

import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Sort;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was understood of a question into a query for units. Nothing is added that was not said. */
final class UnitQuestion {

    private static final List<String> USES = List.of("industrial", "support", "dorm", "storage");

    /** Groups of words by the order that they ask for. */
    private static final Map<String, Sort> ORDERS = orders();

    private UnitQuestion() {}

    private static Map<String, Sort> orders() {
        Map<String, Sort> orders = new LinkedHashMap<>();
        orders.put("largest", Sort.LARGEST);
        orders.put("smallest", Sort.SMALLEST);
        orders.put("soonest", Sort.SOONEST);
        orders.put("highest", Sort.HIGHEST);
        orders.put("newest", Sort.NEWEST);
        orders.put("nearest_station", Sort.NEAREST_STATION);
        return orders;
    }

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
        return asked.has("cheapest") || order(asked).isPresent();
    }

    /** "Not the top floor" cannot be asked of the rows; it is at least not turned into its opposite. */
    private static boolean topFloor(Asked asked) {
        List<Quantity> named = asked.quantities().stream()
                .filter(q -> q.measure() == Measure.TOP_FLOOR)
                .toList();
        return named.isEmpty() ? asked.has("top_floor") : named.stream().noneMatch(Quantity::negated);
    }

    private static @Nullable String deal(Asked asked, List<Condition> conditions) {
        Set<String> ofMoney = new LinkedHashSet<>();
        conditions.forEach(condition -> condition.field().deal().ifPresent(ofMoney::add));
        boolean lease = asked.has("lease") || ofMoney.contains("lease");
        boolean sale = asked.has("sale") || ofMoney.contains("sale");
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
                (Unwanted.all(asked, group) ? unwanted : uses).add(use);
            }
        }
        if (uses.isEmpty() && !unwanted.isEmpty()) {
            uses.addAll(USES);
            uses.removeAll(unwanted);
        }
        return uses;
    }

    private static Sort sort(Asked asked) {
        return order(asked).orElse(Sort.PRICE);
    }

    /** The order that a superlative names; the first of the list where it names several. */
    private static Optional<Sort> order(Asked asked) {
        return ORDERS.entrySet().stream()
                .filter(order -> asked.has(order.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
