package ipju.answer;

import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.lang.Fold;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was understood of a question into a query for units. Nothing is added that was not said. */
final class UnitQuestion {

    /** Letters of a message that can hardly stand alone: "only floor 5 or higher". */
    private static final int BRIEF = 24;

    private UnitQuestion() {}

    /** The query; its conditions may be empty. A follow-up changes the query before it. */
    static UnitQuery read(Asked asked) {
        UnitQuery before =
                asked.has("follow_up") || asked.has("cheaper") ? asked.before().query() : null;
        List<Condition> conditions = new ArrayList<>(UnitConditions.read(asked));
        if (before != null) {
            for (Condition old : before.conditions()) {
                if (conditions.stream().noneMatch(c -> c.field() == old.field())) {
                    conditions.add(old);
                }
            }
        }
        Set<String> centers = new LinkedHashSet<>(asked.centers());
        if (centers.isEmpty() && before != null) {
            centers.addAll(before.centers());
        }
        String deal = deal(asked, conditions);
        Set<String> uses = uses(asked);
        if (uses.isEmpty() && before != null) {
            uses = before.uses();
        }
        return new UnitQuery(
                conditions,
                centers,
                deal == null && before != null ? before.deal() : deal,
                uses,
                asked.has("status_hold") ? "hold" : asked.has("status_gone") ? "gone" : "open",
                topFloor(asked),
                sort(asked),
                superlative(asked) ? wanted(asked) : 0);
    }

    /** Whether the message changes the search before it, rather than starting another: it says so, or is short. */
    static boolean changes(Asked asked) {
        boolean fresh = asked.has("seek") && asked.has("space");
        boolean brief = Fold.key(asked.text()).length() <= BRIEF && !fresh;
        return asked.before().query() != null && (asked.has("follow_up") || asked.has("cheaper") || brief);
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
        return asked.has("cheapest") || asked.has("largest") || asked.has("smallest") || asked.has("soonest");
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
        if (asked.has("use_industrial")) {
            uses.add("industrial");
        }
        if (asked.has("use_storage")) {
            uses.add("storage");
        }
        if (asked.has("use_support")) {
            uses.add("support");
        }
        if (asked.has("use_dorm")) {
            uses.add("dorm");
        }
        return uses;
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
        return UnitQuery.Sort.PRICE;
    }
}
