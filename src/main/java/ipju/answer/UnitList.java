package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Part;
import ipju.catalog.UnitQuery.Want;
import ipju.catalog.UnitSearch;
import ipju.catalog.UnitSearch.Nearest;
import ipju.chat.Button;
import ipju.chat.UnitRef;
import ipju.lang.AmountText;
import ipju.lang.Language;
import ipju.lang.Measure;
import ipju.lang.Particle;
import ipju.lang.Quantity;
import java.util.List;
import java.util.Set;

/** Tells what a search for units found: cards, five at a time, the nearest ones if none fits, or a number. */
final class UnitList {

    /** As many as a phone shows without scrolling far. */
    static final int SHOWN = 5;

    private static final int NEAREST = 2;

    /** A chat is kept as one row: it remembers no more of a list than anybody pages through. */
    private static final int REMEMBERED = 100;

    private final Asked asked;
    private final Language language;
    private final UnitQuery query;
    private final Finding.Builder out = Finding.builder();
    private final RowTeller teller;
    private final String said;

    private UnitList(Asked asked, UnitQuery query) {
        this.asked = asked;
        this.language = asked.language();
        this.query = query;
        this.teller = new RowTeller(asked, out);
        this.said = out.compute(Conditions.say(query, asked.edition(), language));
    }

    /** @param from how many of the units found were shown before; 0 for the first page */
    static Finding of(Asked asked, UnitQuery query, int from) {
        return of(asked, query, from, Set.of());
    }

    /** @param kept conditions that the nearest units must meet too, if none meets all */
    static Finding of(Asked asked, UnitQuery query, int from, Set<Condition> kept) {
        UnitSearch.Result result = asked.edition().units().find(query);
        UnitList list = new UnitList(asked, query);
        if (result.units().isEmpty()) {
            return list.none(kept);
        }
        return from >= result.units().size() ? list.page(result, 0) : list.page(result, from);
    }

    /** All that is on offer, for somebody who does not say what they want. */
    static Finding recommended(Asked asked) {
        UnitList list = new UnitList(asked, UnitQuery.ALL);
        Language language = asked.language();
        list.out.lead(language.pick(
                "먼저 가격이 낮은 순으로 보여 드릴게요. 무엇이 중요한지 골라 주세요.",
                "Here is what's on offer, lowest price first. Which matters most to you?"));
        UnitButtons.orders(language).forEach(list.out::button);
        return list.page(asked.edition().units().find(UnitQuery.ALL), 0);
    }

    private Finding page(UnitSearch.Result result, int from) {
        List<Row> units = result.units();
        int to = Math.min(from + SHOWN, units.size());
        List<Row> shown = units.subList(from, to);
        lead(units);
        List<Row> told = shown;
        boolean numbers = query.want() == Want.AVERAGE || query.want() == Want.RANGE;
        if (numbers) {
            told = UnitNumbers.tell(asked, query, units, out);
            out.button(UnitButtons.all(query, language));
        } else {
            cards(shown, from, units);
        }
        if (!numbers && to < units.size()) {
            String more = out.compute(String.valueOf(units.size() - to));
            out.body(language.pick("이 밖에 " + more + "곳이 더 있어요.", more + " more to see."));
            out.button(UnitButtons.page(query, to, Math.min(SHOWN, units.size() - to), language));
        }
        notes(result);
        told.forEach(teller::caveats);
        buttons(numbers ? List.of() : shown);
        units.forEach(unit -> out.unit(RowTeller.ref(unit)));
        List<UnitRef> refs =
                units.stream().limit(REMEMBERED).map(RowTeller::ref).toList();
        return out.about(About.units(List.copyOf(query.centers()), refs, query)).build();
    }

    private void lead(List<Row> units) {
        String count =
                out.compute(language.pick(units.size() + "곳", units.size() + (units.size() == 1 ? " unit" : " units")));
        out.lead((said.isEmpty() ? language.pick("지금 나와 있는 호실", "Units on offer") : said) + " — " + count);
    }

    private void cards(List<Row> shown, int from, List<Row> all) {
        boolean total =
                asked.has("total_cost") || query.conditions().stream().anyMatch(c -> c.field() == UnitField.TOTAL);
        boolean several = all.stream().map(r -> r.need("center")).distinct().count() > 1;
        int number = from + 1;
        for (Row unit : shown) {
            String center = several ? asked.edition().centers().name(unit.need("center"), language) + " " : "";
            out.body(out.compute(number++ + ". ") + center + teller.unit(unit));
            extras(unit);
            if (total && unit.need("deal").equals("lease")) {
                Costs.tell(asked, unit, out);
            }
            Vat.tell(asked, unit, out);
            out.cite(SourceLines.of(unit, language));
        }
    }

    /** What the question filters by and the card does not show of itself. */
    private void extras(Row unit) {
        for (Condition condition : query.conditions()) {
            UnitField field = condition.field();
            boolean rate = field == UnitField.RENT_RATE || field == UnitField.PRICE_RATE;
            if (field.ofCenter() || rate) {
                asked.edition().units().value(unit, field).ifPresent(value -> {
                    String told = out.compute(Conditions.value(field, value, language));
                    out.body("  " + (rate ? "🧮 " : "") + Conditions.name(field, language) + " " + told);
                });
                asked.edition()
                        .centers()
                        .row(unit.need("center"))
                        .ifPresent(row -> out.cite(SourceLines.of(row, language)));
            }
        }
    }

    /** How the question was read, where that is not plain: basis of areas, head count, cells that are empty. */
    private void notes(UnitSearch.Result result) {
        if (basisOpen()) {
            out.body(language.pick("면적은 전용면적으로 찾았어요.", "Areas were taken as exclusive area."));
            out.button(UnitButtons.otherBasis(query, language));
        }
        if (asked.quantities().stream().anyMatch(q -> q.measure() == Measure.PEOPLE)) {
            String each = out.compute(AmountText.number(asked.settings().squareMetresPerPerson()));
            out.caveat(language.pick(
                    "🧮 한 사람에 전용 " + each + "㎡로 계산했어요.", "🧮 Reckoned at " + each + " m² of exclusive area a person."));
        }
        notUnderstood();
        result.notStated().forEach((condition, units) -> {
            String number = out.compute(String.valueOf(units));
            String name = Conditions.name(condition.field(), language);
            out.body(language.pick(
                    Particle.with(name, "이/가") + " 적혀 있지 않아 뺀 호실이 " + number + "곳 있어요.",
                    number + " more left out because the folder does not state their " + name + "."));
        });
    }

    /** Numbers that the search does not hold, as they were written; a day that may be two days is asked about. */
    private void notUnderstood() {
        List<Button> days = DayChoice.buttons(asked, query);
        days.forEach(out::button);
        if (!days.isEmpty()) {
            out.body(language.pick("어느 날을 말씀하세요? 아래에서 골라 주세요.", "Which day do you mean? Pick one below."));
        }
        List<String> left = UnitLeftovers.of(asked);
        if (days.isEmpty() && !left.isEmpty()) {
            String words = String.join(", ", left);
            out.body(language.pick("조건에 넣지 못한 말: ‘" + words + "’", "Not used in this search: “" + words + "”"));
        }
    }

    private boolean basisOpen() {
        return query.conditions().stream().anyMatch(c -> c.field() == UnitField.EXCLUSIVE)
                && asked.quantities().stream()
                        .anyMatch(q -> q.measure() == Measure.AREA && q.basis() == Quantity.Basis.UNKNOWN);
    }

    private void buttons(List<Row> shown) {
        if (shown.size() >= 2) {
            out.button(UnitButtons.compare(shown.subList(0, Math.min(Comparison.MOST, shown.size())), language));
        }
        if (shown.size() == 1 && shown.get(0).need("deal").equals("lease")) {
            out.button(UnitButtons.cost(shown.get(0), language));
        }
        UnitButtons.drops(query, language).forEach(out::button);
        out.button(StaffDesk.button(language));
    }

    private Finding none(Set<Condition> kept) {
        out.lead(
                said.isEmpty()
                        ? language.pick("지금 나와 있는 호실이 없어요.", "No unit is on offer now.")
                        : language.pick("맞는 호실이 없어요: " + said, "No unit fits: " + said));
        query.conditions().stream()
                .filter(Condition::isContradictory)
                .findFirst()
                .ifPresent(condition -> out.body(language.pick(
                        Conditions.name(condition.field(), language) + " 조건이 서로 맞지 않아요. 다시 적어 주시겠어요?",
                        "The limits on the " + Conditions.name(condition.field(), language)
                                + " exclude each other. Could you write them again?")));
        notUnderstood();
        asked.edition().units().nearest(query, kept).ifPresent(this::near);
        UnitButtons.drops(query, language).forEach(out::button);
        out.button(StaffDesk.button(language));
        return out.about(About.units(List.copyOf(query.centers()), List.of(), query))
                .build();
    }

    private void near(Nearest nearest) {
        out.body(nearLead(nearest));
        for (Row unit :
                nearest.units().subList(0, Math.min(NEAREST, nearest.units().size()))) {
            String center = asked.edition().centers().name(unit.need("center"), language);
            out.body("· " + (query.centers().size() == 1 ? "" : center + " ") + teller.unit(unit));
            out.cite(SourceLines.of(unit, language));
            teller.caveats(unit);
        }
    }

    /** What leads to the nearest units: which limit gave way, and how far, if by anything at all. */
    private String nearLead(Nearest nearest) {
        Condition condition = nearest.condition();
        if (condition == null) {
            Part part = nearest.part();
            String name = part == null ? "" : name(part);
            return language.pick(Particle.with(name, "을/를") + " 가리지 않으면:", "Whatever the " + name + ":");
        }
        if (nearest.by().signum() == 0) {
            return language.pick("가장 가까운 곳:", "Nearest:");
        }
        UnitField field = condition.field();
        String by;
        switch (field) {
            case AVAILABLE:
                by = nearest.by().toPlainString() + language.pick("일", " days");
                break;
            case FLOOR:
                by = nearest.by().toPlainString() + language.pick("개 층", " floors");
                break;
            case BUILT:
                by = nearest.by().toPlainString() + language.pick("년", " years");
                break;
            default:
                by = Conditions.value(field, nearest.by(), language);
        }
        String name = Conditions.name(field, language);
        return language.pick(
                "가장 가까운 곳 (" + name + " 조건을 " + out.compute(by) + " 풀면 🧮):",
                "Nearest, if the " + name + " may be off by " + out.compute(by) + " 🧮:");
    }

    private String name(Part part) {
        switch (part) {
            case CENTERS:
                return language.pick("센터", "center");
            case DEAL:
                return language.pick("임대와 매매", "deal");
            case USES:
                return language.pick("용도", "use");
            default:
                return language.pick("층", "floor");
        }
    }
}
