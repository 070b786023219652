package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitSearch;
import ipju.chat.UnitRef;
import ipju.lang.AmountText;
import ipju.lang.Fold;
import ipju.lang.Language;
import ipju.lang.Measure;
import ipju.lang.Particle;
import ipju.lang.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Space asked for as data: one unit by its number, units that fit a wish, what units in general offer. */
final class UnitRoute implements Route {

    private static final int SHOWN = 5;

    private static final Set<UnitField> MONEY =
            EnumSet.of(UnitField.RENT, UnitField.TOTAL, UnitField.DEPOSIT, UnitField.PRICE);

    /** Letters of a wish that is nothing but one: "units for sale?". */
    private static final int SHORT = 16;

    @Override
    public Optional<Finding> find(Asked asked) {
        if (asked.edition().knowledge().catalog().rows(Table.UNITS).isEmpty()) {
            return Optional.empty();
        }
        return OneUnit.find(asked).or(() -> search(asked)).or(() -> UnitRanges.find(asked));
    }

    private static Optional<Finding> search(Asked asked) {
        UnitQuery query = UnitQuestion.read(asked);
        boolean narrows = !query.conditions().isEmpty() || query.deal() != null || query.limit() > 0;
        boolean change = UnitQuestion.changes(asked) && narrows;
        if (!change && !wantsUnits(asked, query)) {
            return Optional.empty();
        }
        if (foreignPlace(asked)) {
            return Optional.empty();
        }
        UnitSearch.Result result = asked.edition().units().find(query);
        return Optional.of(result.units().isEmpty() ? none(asked, query) : list(asked, query, result));
    }

    /** Whether a message is a wish for space: it narrows the units down and looks for one, or asks what is there. */
    private static boolean wantsUnits(Asked asked, UnitQuery query) {
        boolean about = asked.has("rule") || asked.has("meaning") || asked.has("tax") || asked.has("program");
        boolean mayMove = asked.has("eligible") && asked.has("activity_told");
        boolean onlyUse = asked.has("eligible") && query.conditions().isEmpty();
        if (about || onlyUse || mayMove && query.conditions().size() < 2) {
            return false;
        }
        if (asked.has("stock") || !query.status().equals("open") && asked.has("space")) {
            return true;
        }
        boolean looks = asked.has("seek") || asked.has("availability");
        boolean counts = asked.has("how_many") && asked.has("space");
        if (!query.conditions().isEmpty()) {
            boolean money = query.conditions().stream().anyMatch(c -> MONEY.contains(c.field()));
            return money || looks || counts || asked.has("space");
        }
        boolean kind = !query.uses().isEmpty() || query.limit() > 0 || query.topFloor() || "sale".equals(query.deal());
        boolean plain = looks
                || counts
                || query.limit() > 0
                || query.topFloor()
                || Fold.key(asked.text()).length() <= SHORT;
        return kind && plain && asked.has("space");
    }

    /** Whether the question is about a place that is no center of ours: its units are not in the folder. */
    static boolean foreignPlace(Asked asked) {
        return asked.centers().isEmpty()
                && asked.edition().knowledge().catalog().rows(Table.UNITS).stream()
                        .map(row -> row.need("center"))
                        .distinct()
                        .noneMatch(id -> asked.places().isEmpty() || placed(asked, id));
    }

    private static boolean placed(Asked asked, String centerId) {
        String own = asked.edition().centers().row(centerId).map(Row::quote).orElse("");
        return asked.edition().names().allKnown(asked.places(), own);
    }

    private static Finding list(Asked asked, UnitQuery query, UnitSearch.Result result) {
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        List<Row> units = result.units();
        String said = Conditions.say(query, asked.edition(), language);
        String count = language.pick(units.size() + "곳", units.size() + (units.size() == 1 ? " unit" : " units"));
        out.compute(said);
        out.lead((said.isEmpty() ? language.pick("지금 나와 있는 호실", "Units on offer") : said) + " — " + out.compute(count));
        boolean total = query.conditions().stream().anyMatch(c -> c.field() == UnitField.TOTAL);
        boolean several = units.stream().map(r -> r.need("center")).distinct().count() > 1;
        int number = 1;
        for (Row unit : units.subList(0, Math.min(SHOWN, units.size()))) {
            String center = several ? asked.edition().centers().name(unit.need("center"), language) + " " : "";
            out.body(out.compute(number++ + ". ") + center + teller.unit(unit));
            if (total) {
                Costs.tell(asked, unit, out);
            }
            Vat.tell(asked, unit, out);
            out.cite(SourceLines.of(unit, language));
        }
        units.forEach(unit -> out.unit(RowTeller.ref(unit)));
        if (units.size() > SHOWN) {
            String more = out.compute(String.valueOf(units.size() - SHOWN));
            out.body(language.pick(
                    "이 밖에 " + more + "곳이 더 있어요. 조건을 더 알려 주시면 좁혀 드려요.",
                    (units.size() - SHOWN == 1 ? "There is " : "There are ") + more
                            + " more. Tell me more of what you need and I'll narrow it down."));
        }
        notes(asked, query, result, out);
        units.stream().limit(SHOWN).forEach(teller::caveats);
        List<UnitRef> refs = units.stream().map(RowTeller::ref).toList();
        return out.about(About.units(List.copyOf(query.centers()), refs, query)).build();
    }

    /** How the question was read, where that is not plain: basis of areas, head count, cells that are empty. */
    private static void notes(Asked asked, UnitQuery query, UnitSearch.Result result, Finding.Builder out) {
        Language language = asked.language();
        boolean basisOpen = asked.quantities().stream()
                .anyMatch(q -> q.measure() == Measure.AREA && q.basis() == Quantity.Basis.UNKNOWN);
        if (basisOpen) {
            out.body(language.pick("면적은 전용면적으로 찾았어요.", "Areas were taken as exclusive area."));
        }
        if (asked.quantities().stream().anyMatch(q -> q.measure() == Measure.PEOPLE)) {
            String each = out.compute(AmountText.number(asked.settings().squareMetresPerPerson()));
            out.caveat(language.pick(
                    "🧮 한 사람에 전용 " + each + "㎡로 계산했어요.", "🧮 Reckoned at " + each + " m² of exclusive area a person."));
        }
        result.notStated().forEach((condition, units) -> {
            String number = out.compute(String.valueOf(units));
            String name = Conditions.name(condition.field(), language);
            out.body(language.pick(
                    Particle.with(name, "이/가") + " 적혀 있지 않아 뺀 호실이 " + number + "곳 있어요.",
                    number + " more left out because the folder does not state their " + name + "."));
        });
    }

    private static Finding none(Asked asked, UnitQuery query) {
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        String said = out.compute(Conditions.say(query, asked.edition(), language));
        out.lead(
                said.isEmpty()
                        ? language.pick("지금 나와 있는 호실이 없어요.", "No unit is on offer now.")
                        : language.pick("맞는 호실이 없어요: " + said, "No unit fits: " + said));
        asked.edition().units().nearest(query).ifPresent(nearest -> {
            out.body(near(nearest, language, out));
            for (Row unit :
                    nearest.units().subList(0, Math.min(2, nearest.units().size()))) {
                out.body("· " + teller.unit(unit));
                out.cite(SourceLines.of(unit, language));
                teller.caveats(unit);
            }
        });
        out.button(StaffDesk.button(language));
        return out.about(About.units(List.copyOf(query.centers()), List.of(), query))
                .build();
    }

    /** What leads to the nearest units: how far one condition would have to give way, if by anything at all. */
    private static String near(UnitSearch.Nearest nearest, Language language, Finding.Builder out) {
        if (nearest.by().signum() == 0) {
            return language.pick("가장 가까운 곳:", "Nearest:");
        }
        UnitField field = nearest.loosened().field();
        String by = field == UnitField.AVAILABLE
                ? nearest.by().toPlainString() + language.pick("일", " days")
                : field == UnitField.FLOOR
                        ? nearest.by().toPlainString() + language.pick("개 층", " floors")
                        : Conditions.value(field, nearest.by(), language);
        String name = Conditions.name(field, language);
        return language.pick(
                "가장 가까운 곳 (" + name + " 조건을 " + out.compute(by) + " 풀면 🧮):",
                "Nearest, if the " + name + " may be off by " + out.compute(by) + " 🧮:");
    }
}
