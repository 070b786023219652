package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Part;
import ipju.catalog.UnitQuery.Sort;
import ipju.catalog.UnitQueryText;
import ipju.chat.Button;
import ipju.lang.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What to do next with units. Each button holds the whole of what it asks, so that it means the same tomorrow. */
final class UnitButtons {

    /** More conditions than this one would rather write anew than drop. */
    private static final int DROPPED = 3;

    private UnitButtons() {}

    /** The search as a command, from a place in its result on. */
    static String says(UnitQuery query, int from) {
        return (UnitCommands.UNITS + " " + from + " " + UnitQueryText.of(query)).strip();
    }

    /** The next page. */
    static Button page(UnitQuery query, int from, int many, Language language) {
        return new Button(language.pick("다음 " + many + "곳", "Next " + many), says(query, from));
    }

    /** What people weigh first: size, a free room now, the way to the station. */
    static List<Button> orders(Language language) {
        return List.of(
                new Button(language.pick("넓은 순", "Largest first"), says(UnitQuery.ALL.with(Sort.LARGEST), 0)),
                new Button(language.pick("입주 빠른 순", "Soonest first"), says(UnitQuery.ALL.with(Sort.SOONEST), 0)),
                new Button(
                        language.pick("역 가까운 순", "Nearest a station"),
                        says(UnitQuery.ALL.with(Sort.NEAREST_STATION), 0)));
    }

    /** The units that a number was worked out from. */
    static Button all(UnitQuery query, Language language) {
        return new Button(language.pick("호실 보기", "Show the units"), says(query.with(UnitQuery.Want.LIST), 0));
    }

    /** A few units side by side. */
    static Button compare(List<Row> units, Language language) {
        return new Button(language.pick("비교", "Compare"), UnitCommands.COMPARE + " " + refs(units));
    }

    /** What a unit costs a month, all in. */
    static Button cost(Row unit, Language language) {
        return new Button(
                language.pick(unit.need("unit") + " 월 총비용", "Monthly total of " + unit.need("unit")),
                UnitCommands.COST + " " + refs(List.of(unit)));
    }

    /** The same search by the other kind of area. */
    static Button otherBasis(UnitQuery query, Language language) {
        List<Condition> others = query.conditions().stream()
                .map(condition -> condition.field() == UnitField.EXCLUSIVE
                        ? new Condition(UnitField.CONTRACT, condition.ranges(), condition.negated())
                        : condition)
                .toList();
        return new Button(language.pick("계약면적으로 찾기", "By contract area"), says(query.with(others), 0));
    }

    /** One button for each of the first limits, which drops it. */
    static List<Button> drops(UnitQuery query, Language language) {
        List<Button> buttons = new ArrayList<>();
        for (Condition condition : query.conditions()) {
            buttons.add(drop(Conditions.brief(condition, language), query.without(condition)));
        }
        for (Part part : query.parts()) {
            if (part == Part.DEAL
                    && query.conditions().stream()
                            .anyMatch(c -> c.field().deal().isPresent())) {
                continue;
            }
            buttons.add(drop(label(part, query, language), query.without(part)));
        }
        return buttons.size() < 2 ? List.of() : buttons.subList(0, Math.min(DROPPED, buttons.size()));
    }

    private static Button drop(String what, UnitQuery rest) {
        return new Button("✕ " + what, says(rest, 0));
    }

    private static String label(Part part, UnitQuery query, Language language) {
        switch (part) {
            case DEAL:
                return "sale".equals(query.deal()) ? language.pick("매매", "for sale") : language.pick("임대", "to let");
            case USES:
                return query.uses().stream()
                        .sorted()
                        .map(use -> Cells.use(use, language))
                        .collect(Collectors.joining(", "));
            case TOP_FLOOR:
                return language.pick("가장 높은 층", "top floor");
            default:
                return language.pick("센터", "center");
        }
    }

    private static String refs(List<Row> units) {
        return units.stream()
                .map(unit -> UnitQueryText.coded(unit.need("center")) + "/" + UnitQueryText.coded(unit.need("unit")))
                .collect(Collectors.joining(" "));
    }
}
