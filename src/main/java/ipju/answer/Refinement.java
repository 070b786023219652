package ipju.answer;

import ipju.catalog.Range;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Sort;
import ipju.catalog.UnitQuery.Want;
import ipju.lang.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message that changes the search before it: "더 싼 건?", "5층 이상만", "what about the other center", "그럼 팔아요?". */
final class Refinement {

    /** Letters of a message that can hardly stand alone: "only floor 5 or higher". */
    private static final int BRIEF = 24;

    /** Letters that may be left of a message beside a center's name for it to ask for nothing but the center. */
    private static final int NAME_ONLY = 10;

    /** Conditions of which one takes the place of the other. */
    private static final List<Set<UnitField>> RIVALS = List.of(
            EnumSet.of(UnitField.EXCLUSIVE, UnitField.CONTRACT),
            EnumSet.of(UnitField.RENT, UnitField.TOTAL, UnitField.RENT_RATE));

    /** The words of a comparative, the field that it goes by, and whether more is better. */
    private record Comparative(String group, UnitField field, boolean more) {}

    private static final List<Comparative> COMPARATIVES = List.of(
            new Comparative("cheaper", UnitField.RENT, false),
            new Comparative("bigger", UnitField.EXCLUSIVE, true),
            new Comparative("smaller", UnitField.EXCLUSIVE, false),
            new Comparative("higher", UnitField.FLOOR, true),
            new Comparative("lower", UnitField.FLOOR, false),
            new Comparative("sooner", UnitField.AVAILABLE, false));

    private Refinement() {}

    /** Whether the message changes the search before it, rather than starting another or asking something else. */
    static boolean changes(Asked asked, UnitQuery fresh) {
        if (asked.before().query() == null || asked.has("eligible") || asked.has("program")) {
            return false;
        }
        boolean another = asked.has("seek") && asked.has("space") && !asked.has("follow_up");
        boolean brief = Fold.key(asked.text()).length() <= BRIEF && !another;
        boolean leans = asked.has("follow_up") || comparative(asked) != null || asked.has("other_center") || brief;
        return leans && addsSomething(asked, fresh);
    }

    private static boolean addsSomething(Asked asked, UnitQuery fresh) {
        return !fresh.conditions().isEmpty()
                || fresh.deal() != null
                || !fresh.uses().isEmpty()
                || fresh.limit() > 0
                || fresh.topFloor()
                || fresh.want() == Want.AVERAGE
                || fresh.want() == Want.RANGE
                || fresh.want() == Want.COUNT && asked.has("space")
                || comparative(asked) != null
                || asked.has("other_center")
                || !asked.centers().isEmpty() && nothingButTheName(asked);
    }

    private static boolean nothingButTheName(Asked asked) {
        return Fold.key(asked.edition().centers().without(asked.text())).length() <= NAME_ONLY
                && asked.values().isEmpty();
    }

    /** The query before it with what the message says in place of what it says otherwise. */
    static UnitQuery of(Asked asked, UnitQuery fresh) {
        UnitQuery before = asked.before().query();
        if (before == null) {
            return fresh;
        }
        List<Condition> conditions = new ArrayList<>(fresh.conditions());
        better(asked, before).ifPresent(conditions::add);
        @Nullable String deal = fresh.deal() == null ? before.deal() : fresh.deal();
        for (Condition old : before.conditions()) {
            boolean replaced = conditions.stream().anyMatch(c -> rivals(c.field(), old.field()));
            boolean ofOtherDeal = deal != null
                    && old.field().deal().filter(other -> !other.equals(deal)).isPresent();
            if (!replaced && !ofOtherDeal) {
                conditions.add(old);
            }
        }
        boolean ordered = fresh.limit() > 0 || fresh.sort() != Sort.PRICE;
        return new UnitQuery(
                conditions,
                centers(asked, fresh, before),
                deal,
                fresh.uses().isEmpty() ? before.uses() : fresh.uses(),
                fresh.status().equals("open") ? before.status() : fresh.status(),
                fresh.topFloor()
                        || before.topFloor() && conditions.stream().noneMatch(c -> c.field() == UnitField.FLOOR),
                ordered ? fresh.sort() : before.sort(),
                fresh.limit(),
                fresh.want());
    }

    /** The conditions that neither the message nor the search before it sets: what a comparative came to. */
    static Set<Condition> won(Asked asked, UnitQuery fresh, UnitQuery query) {
        Set<Condition> conditions = new LinkedHashSet<>(query.conditions());
        fresh.conditions().forEach(conditions::remove);
        UnitQuery before = asked.before().query();
        if (before != null) {
            before.conditions().forEach(conditions::remove);
        }
        return conditions;
    }

    private static boolean rivals(UnitField one, UnitField other) {
        return one == other || RIVALS.stream().anyMatch(set -> set.contains(one) && set.contains(other));
    }

    private static Set<String> centers(Asked asked, UnitQuery fresh, UnitQuery before) {
        if (asked.has("other_center") && fresh.centers().isEmpty()) {
            Set<String> others = new LinkedHashSet<>();
            asked.edition().knowledge().catalog().rows(Table.UNITS).forEach(row -> others.add(row.need("center")));
            Set<String> here = before.centers().isEmpty()
                    ? new LinkedHashSet<>(asked.before().centers())
                    : before.centers();
            others.removeAll(here);
            return others.isEmpty() ? before.centers() : others;
        }
        return fresh.centers().isEmpty() ? before.centers() : fresh.centers();
    }

    /** The comparative of the message; null if there is none, or a superlative says more. */
    private static @Nullable Comparative comparative(Asked asked) {
        return UnitQuestion.superlative(asked)
                ? null
                : COMPARATIVES.stream()
                        .filter(comparative -> asked.has(comparative.group()))
                        .findFirst()
                        .orElse(null);
    }

    /** "Cheaper": beyond every unit that was shown; nothing if none was. An amount said beside it is the limit instead. */
    private static Optional<Condition> better(Asked asked, UnitQuery before) {
        Comparative comparative = comparative(asked);
        if (comparative == null) {
            return Optional.empty();
        }
        List<Row> shown = asked.before().units().stream()
                .flatMap(ref -> asked.edition().units().unit(ref.center(), ref.unit()).stream())
                .toList();
        boolean sale = "sale".equals(before.deal())
                || !shown.isEmpty()
                        && shown.stream().allMatch(unit -> unit.need("deal").equals("sale"));
        UnitField field = comparative.field() == UnitField.RENT && sale ? UnitField.PRICE : comparative.field();
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        return shown.stream()
                .flatMap(unit -> asked.edition().units().value(unit, field).stream())
                .min(comparative.more() ? order.reversed() : order)
                .map(edge ->
                        comparative.more() ? new Range(edge, false, null, false) : new Range(null, false, edge, false))
                .map(range -> new Condition(field, range, false));
    }
}
