package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitSearch;
import ipju.chat.Button;
import ipju.chat.Reason;
import ipju.chat.UnitRef;
import ipju.lang.AmountText;
import ipju.lang.ColumnWords;
import ipju.lang.Fold;
import ipju.lang.Language;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Space asked for as data: units that fit, one unit by its number, what units in general offer. */
final class UnitRoute implements Route {

    private static final int SHOWN = 5;

    /** The share of a question's letters that a column's own words must make up, if nothing else marks it as being about units. */
    private static final double ABOUT_A_COLUMN = 0.28;

    private static final Set<UnitField> MONEY =
            EnumSet.of(UnitField.RENT, UnitField.TOTAL, UnitField.DEPOSIT, UnitField.PRICE);

    /** Letters of a wish that is nothing but one: "units for sale?". */
    private static final int SHORT = 16;

    private static final List<String> RANGES = List.of(
            "height_m", "load_t_m2", "power_kw", "rent_krw", "deposit_krw", "price_krw", "exclusive_m2", "contract_m2");

    @Override
    public Optional<Finding> find(Asked asked) {
        if (asked.edition().knowledge().catalog().rows(Table.UNITS).isEmpty()) {
            return Optional.empty();
        }
        return remembered(asked)
                .or(() -> byNumber(asked))
                .or(() -> search(asked))
                .or(() -> columns(asked));
    }

    /** "두번째 거 다시": a unit that was shown before, by its place in the list. */
    private static Optional<Finding> remembered(Asked asked) {
        List<UnitRef> shown = asked.before().units();
        int nth = asked.quantities().stream()
                .filter(q -> q.measure() == Measure.ORDINAL && q.min() != null)
                .mapToInt(q -> Objects.requireNonNull(q.min()).intValue())
                .findFirst()
                .orElse(0);
        if (nth >= 1 && shown.isEmpty() && (asked.has("again") || asked.has("follow_up"))) {
            return Optional.of(Replies.clarify(
                    asked.language(),
                    "앞에서 보여 드린 목록이 남아 있지 않아요. 어느 센터 몇 호인지 알려 주시겠어요?",
                    "I no longer have the list I showed you. Which center and unit do you mean?"));
        }
        if (nth < 1 || nth > shown.size()) {
            return Optional.empty();
        }
        UnitRef ref = shown.get(nth - 1);
        return asked.edition().units().byNumber(ref.unit()).stream()
                .filter(row -> row.need("center").equals(ref.center()))
                .findFirst()
                .map(row -> tellOne(asked, List.of(row)));
    }

    private static Optional<Finding> byNumber(Asked asked) {
        List<Row> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Quantity quantity : asked.quantities()) {
            if (quantity.measure() == Measure.UNIT_NUMBER) {
                List<Row> found = asked.edition().units().byNumber(quantity.word()).stream()
                        .filter(row ->
                                asked.centers().isEmpty() || asked.centers().contains(row.need("center")))
                        .toList();
                rows.addAll(found);
                if (found.isEmpty()) {
                    missing.add(quantity.said().strip());
                }
            }
        }
        if (rows.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        if (asked.has("ask_who")) {
            return Optional.of(Replies.privateData(asked.language()));
        }
        boolean asksOfUnit = unitColumn(asked)
                || asked.has("availability")
                || asked.has("show")
                || asked.has("compare")
                || asked.has("total_cost");
        if (!asksOfUnit && !bareNumber(asked)) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            Language language = asked.language();
            Finding.Builder out = Finding.builder();
            String named = String.join(", ", missing);
            out.lead(language.pick(named + "는 호실 목록에 없어요.", "The folder's list of units does not hold " + named + "."));
            return Optional.of(out.escalate(Reason.NOT_IN_FOLDER).build());
        }
        return Optional.of(tellOne(asked, rows));
    }

    private static boolean bareNumber(Asked asked) {
        return asked.quantities().stream()
                .filter(q -> q.measure() == Measure.UNIT_NUMBER)
                .anyMatch(q -> Fold.key(q.said()).length() * 2
                        >= Fold.key(asked.text()).length());
    }

    private static boolean unitColumn(Asked asked) {
        return ColumnWords.askedIn(asked.words()).stream()
                .anyMatch(column -> Table.UNITS.column(column).isPresent());
    }

    private static Finding tellOne(Asked asked, List<Row> rows) {
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        Set<String> centers = new LinkedHashSet<>();
        for (Row row : rows) {
            centers.add(row.need("center"));
            out.lead(asked.edition().centers().name(row.need("center"), asked.language()) + " " + teller.unit(row));
            row.text("note", asked.language()).ifPresent(out::body);
            askedCells(asked, row, out);
            if (asked.has("total_cost") || asked.has("fee")) {
                Costs.tell(asked, row, out);
            }
            out.cite(SourceLines.of(row, asked.language()));
            out.unit(RowTeller.ref(row));
            teller.caveats(row);
        }
        List<UnitRef> refs = rows.stream().map(RowTeller::ref).toList();
        return out.about(About.units(List.copyOf(centers), refs, null)).build();
    }

    /** An asked column that the row leaves empty is said to be so. */
    private static void askedCells(Asked asked, Row row, Finding.Builder out) {
        Language language = asked.language();
        for (String column : ColumnWords.askedIn(asked.words())) {
            boolean inTable = Table.UNITS.column(column).isPresent();
            if (inTable && !row.has(column) && !(column.equals("rent_krw") && row.has("price_krw"))) {
                String label = ColumnWords.label(column, language);
                out.body(language.pick(label + ": 자료에 적혀 있지 않아요.", label + ": not stated in the folder."));
            }
        }
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
    private static boolean foreignPlace(Asked asked) {
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
            out.cite(SourceLines.of(unit, language));
        }
        units.forEach(unit -> out.unit(RowTeller.ref(unit)));
        if (units.size() > SHOWN) {
            String more = out.compute(String.valueOf(units.size() - SHOWN));
            out.body(language.pick(
                    "이 밖에 " + more + "곳이 더 있어요. 조건을 더 알려 주시면 좁혀 드려요.",
                    "There are " + more + " more. Tell me more of what you need and I'll narrow it down."));
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
                    name + "이(가) 적혀 있지 않아 뺀 호실이 " + number + "곳 있어요.",
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
            String by = nearest.loosened().field() == UnitField.AVAILABLE
                    ? nearest.by().toPlainString() + language.pick("일", " days")
                    : nearest.loosened().field() == UnitField.FLOOR
                            ? nearest.by().toPlainString() + language.pick("개 층", " floors")
                            : Conditions.value(nearest.loosened().field(), nearest.by(), language);
            String name = Conditions.name(nearest.loosened().field(), language);
            out.body(language.pick(
                    "가장 가까운 곳 (" + name + " 조건을 " + out.compute(by) + " 풀면 🧮):",
                    "Nearest, if the " + name + " may be off by " + out.compute(by) + " 🧮:"));
            for (Row unit :
                    nearest.units().subList(0, Math.min(2, nearest.units().size()))) {
                out.body("· " + teller.unit(unit));
                out.cite(SourceLines.of(unit, language));
                teller.caveats(unit);
            }
        });
        out.button(new Button(
                language.pick("담당자와 이야기", "Talk to staff"),
                language.pick("담당자와 이야기할래요", "I want to talk to a person")));
        return out.about(About.units(List.copyOf(query.centers()), List.of(), query))
                .build();
    }

    /** What units offer in general: from the lowest to the highest value of each column asked for. */
    private static Optional<Finding> columns(Asked asked) {
        List<String> columns = ColumnWords.askedIn(asked.words()).stream()
                .filter(RANGES::contains)
                .toList();
        if (columns.isEmpty()
                || asked.has("rule")
                || asked.has("meaning")
                || asked.has("ask_why")
                || foreignPlace(asked)
                || !aboutColumns(asked, columns)) {
            return Optional.empty();
        }
        List<Row> units = asked.edition().knowledge().catalog().rows(Table.UNITS).stream()
                .filter(row -> row.need("status").equals("open"))
                .filter(row ->
                        centersMeant(asked).isEmpty() || centersMeant(asked).contains(row.need("center")))
                .toList();
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        for (String column : columns) {
            List<Row> stating = units.stream()
                    .filter(row -> row.has(column))
                    .sorted(Comparator.comparing(
                            (Row row) -> row.decimal(column).orElseThrow()))
                    .toList();
            if (stating.isEmpty()) {
                continue;
            }
            Row low = stating.get(0);
            Row high = stating.get(stating.size() - 1);
            String count = out.compute(String.valueOf(stating.size()));
            String from = Cells.tell(low, column, language, out);
            String to = Cells.tell(high, column, language, out);
            String range = from.equals(to) ? from : language.pick(from + " ~ " + to, from + " to " + to);
            out.lead(ColumnWords.label(column, language) + ": " + range
                    + language.pick(" (나와 있는 호실 " + count + "곳)", " (" + count + " units on offer)"));
            for (Row row : List.of(low, high)) {
                out.body("· " + teller.unit(row));
                out.cite(SourceLines.of(row, language));
                teller.caveats(row);
            }
        }
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(out.about(About.centers(centersMeant(asked))).build());
    }

    private static List<String> centersMeant(Asked asked) {
        return asked.centers().isEmpty() ? asked.before().centers() : asked.centers();
    }

    private static boolean aboutColumns(Asked asked, List<String> columns) {
        boolean money = columns.get(0).endsWith("_krw");
        if (money && !asked.values().contains(ValueKind.PRICE)) {
            return false;
        }
        int letters = Math.max(1, Fold.key(asked.text()).length());
        return (double) ColumnWords.lettersOf(columns, asked.words()) / letters >= ABOUT_A_COLUMN;
    }
}
