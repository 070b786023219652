package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.UnitField;
import ipju.chat.Line;
import ipju.chat.UnitRef;
import ipju.lang.AmountText;
import ipju.lang.Language;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A few units side by side: one line for each thing that they state, narrow enough for a phone. */
final class Comparison {

    /** More columns than this a phone cannot show. */
    static final int MOST = 4;

    /** In the order in which people weigh them. */
    private static final List<UnitField> FIELDS = List.of(
            UnitField.RENT,
            UnitField.PRICE,
            UnitField.DEPOSIT,
            UnitField.TOTAL,
            UnitField.EXCLUSIVE,
            UnitField.CONTRACT,
            UnitField.FLOOR,
            UnitField.HEIGHT,
            UnitField.LOAD,
            UnitField.POWER,
            UnitField.FREIGHT_LIFT,
            UnitField.WALK);

    private Comparison() {}

    /** @param all two or more; of more than {@link #MOST} the first are shown */
    static Finding of(Asked asked, List<Row> all) {
        Language language = asked.language();
        List<Row> units = all.subList(0, Math.min(MOST, all.size()));
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        Set<String> centers = new LinkedHashSet<>();
        units.forEach(unit -> centers.add(unit.need("center")));
        String names =
                String.join(" · ", units.stream().map(unit -> unit.need("unit")).toList());
        out.lead(language.pick(names + " 비교", names + " side by side"));
        if (centers.size() > 1) {
            units.forEach(unit -> out.body(
                    "· " + unit.need("unit") + ": " + asked.edition().centers().name(unit.need("center"), language)));
        }
        AlignedTable table = new AlignedTable();
        table.row(
                language.pick("호실", "unit"),
                units.stream().map(unit -> unit.need("unit")).toList());
        for (UnitField field : FIELDS) {
            row(asked, units, field, out, table);
        }
        // side by side, numbers of several cells may read as one
        for (Line line : table.lines()) {
            out.compute(line.text());
            out.line(line);
        }
        for (Row unit : units) {
            String vat =
                    unit.text("vat").map(v -> Cells.vat(v, language) + " · ").orElse("");
            out.body("· " + unit.need("unit") + ": " + vat + teller.available(unit));
        }
        out.body(language.pick(
                "🧮 합계는 한 달 임대료와 관리비를 더한 값이에요. -는 자료에 적혀 있지 않은 것이에요.",
                "🧮 The sum is rent and maintenance of a month. - means that the folder does not state it."));
        for (Row unit : units) {
            out.cite(SourceLines.of(unit, language));
            asked.edition()
                    .centers()
                    .row(unit.need("center"))
                    .ifPresent(row -> out.cite(SourceLines.of(row, language)));
            asked.edition()
                    .units()
                    .costs()
                    .of(unit)
                    .ifPresent(sum -> out.cite(SourceLines.of(sum.maintenance().fee(), language)));
            out.unit(RowTeller.ref(unit));
            teller.caveats(unit);
        }
        List<UnitRef> refs = units.stream().map(RowTeller::ref).toList();
        return out.about(About.units(List.copyOf(centers), refs, null)).build();
    }

    /** A line of the table, unless no unit states it. */
    private static void row(Asked asked, List<Row> units, UnitField field, Finding.Builder out, AlignedTable table) {
        List<Optional<BigDecimal>> values = units.stream()
                .map(unit -> asked.edition().units().value(unit, field))
                .toList();
        if (values.stream().allMatch(Optional::isEmpty)) {
            return;
        }
        List<String> cells = values.stream()
                .map(value -> value.map(v -> out.compute(cell(field, v, asked.language())))
                        .orElse("-"))
                .toList();
        table.row(name(field, asked.language()), cells);
    }

    /** Without its measure, which stands beside the name: money in 만 or thousands of won. */
    private static String cell(UnitField field, BigDecimal value, Language language) {
        switch (field) {
            case RENT:
            case PRICE:
            case DEPOSIT:
            case TOTAL:
                return AmountText.number(AmountText.plain(value.movePointLeft(language == Language.KO ? 4 : 3)));
            case FLOOR:
                int floor = value.intValue();
                return floor < 0 ? "B" + -floor : String.valueOf(floor);
            default:
                return AmountText.number(AmountText.plain(value));
        }
    }

    private static String name(UnitField field, Language language) {
        switch (field) {
            case RENT:
                return language.pick("월세 만원 🧮", "rent, k KRW 🧮");
            case PRICE:
                return language.pick("매매 만원 🧮", "price, k KRW 🧮");
            case DEPOSIT:
                return language.pick("보증금 만원 🧮", "deposit, k KRW 🧮");
            case TOTAL:
                return language.pick("합계 만원 🧮", "sum, k KRW 🧮");
            case EXCLUSIVE:
                return language.pick("전용 ㎡", "exclusive m²");
            case CONTRACT:
                return language.pick("계약 ㎡", "contract m²");
            case FLOOR:
                return language.pick("층", "floor");
            case HEIGHT:
                return language.pick("층고 m", "height m");
            case LOAD:
                return language.pick("하중 t/㎡", "load t/m²");
            case POWER:
                return language.pick("전력 kW", "power kW");
            case FREIGHT_LIFT:
                return language.pick("화물 승강기 t", "freight lift t");
            default:
                return language.pick("역에서 걸어서 분", "walk min");
        }
    }
}
