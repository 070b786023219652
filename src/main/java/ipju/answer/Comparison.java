package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.UnitField;
import ipju.chat.UnitRef;
import ipju.lang.AmountText;
import ipju.lang.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
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
        List<String> head = new ArrayList<>(List.of(language.pick("호실", "unit")));
        units.forEach(unit -> head.add(unit.need("unit")));
        table.row(head);
        for (UnitField field : FIELDS) {
            row(asked, units, field, out, table);
        }
        table.lines().forEach(out::line);
        for (Row unit : units) {
            String vat =
                    unit.text("vat").map(v -> Cells.vat(v, language) + " · ").orElse("");
            out.body("· " + unit.need("unit") + ": " + vat + teller.available(unit));
        }
        out.body(language.pick(
                "🧮 합계는 임대료와 관리비를 더한 값이에요. -는 자료에 적혀 있지 않은 것이에요.",
                "🧮 sum is rent and maintenance added up. - means that the folder does not state it."));
        for (Row unit : units) {
            out.cite(SourceLines.of(unit, language));
            asked.edition()
                    .centers()
                    .row(unit.need("center"))
                    .ifPresent(row -> out.cite(SourceLines.of(row, language)));
            asked.edition().units().monthlyCost(unit).ifPresent(sum -> out.cite(SourceLines.of(sum.fee(), language)));
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
        boolean isShort = values.stream()
                .flatMap(Optional::stream)
                .allMatch(value -> shortened(value, asked.language()).isPresent());
        List<String> cells = new ArrayList<>();
        cells.add(name(field, asked.language()));
        values.forEach(value -> cells.add(
                value.map(v -> out.compute(cell(field, v, isShort, asked))).orElse("-")));
        table.row(cells);
    }

    /** Shorter than elsewhere: money in 만 or thousands, areas in m². */
    private static String cell(UnitField field, BigDecimal value, boolean isShort, Asked asked) {
        Language language = asked.language();
        switch (field) {
            case RENT:
            case PRICE:
            case DEPOSIT:
            case TOTAL:
                return isShort ? shortened(value, language).orElseThrow() : AmountText.number(plain(value));
            case EXCLUSIVE:
            case CONTRACT:
                return AmountText.number(plain(value));
            case FLOOR:
                int floor = value.intValue();
                return floor < 0 ? "B" + -floor : String.valueOf(floor);
            default:
                return AmountText.number(value);
        }
    }

    /** {@code 165만}, {@code 1.2억}, {@code 1.65M}, {@code 600k}; empty where that would not be exact. */
    private static Optional<String> shortened(BigDecimal won, Language language) {
        boolean korean = language == Language.KO;
        return shortened(won, korean ? 8 : 6, korean ? "억" : "M")
                .or(() -> shortened(won, korean ? 4 : 3, korean ? "만" : "k"));
    }

    private static Optional<String> shortened(BigDecimal won, int digits, String unit) {
        BigDecimal value = plain(won.movePointLeft(digits));
        return value.abs().compareTo(BigDecimal.ONE) >= 0 && value.scale() <= 2
                ? Optional.of(AmountText.number(value) + unit)
                : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String name(UnitField field, Language language) {
        switch (field) {
            case RENT:
                return language.pick("월세", "rent");
            case PRICE:
                return language.pick("매매", "price");
            case DEPOSIT:
                return language.pick("보증금", "deposit");
            case TOTAL:
                return language.pick("🧮합계", "🧮sum");
            case EXCLUSIVE:
                return language.pick("전용㎡", "excl. m²");
            case CONTRACT:
                return language.pick("계약㎡", "contr. m²");
            case FLOOR:
                return language.pick("층", "floor");
            case HEIGHT:
                return language.pick("층고m", "height m");
            case LOAD:
                return language.pick("하중t/㎡", "load t/m²");
            case POWER:
                return language.pick("전력kW", "power kW");
            case FREIGHT_LIFT:
                return language.pick("화물t", "lift t");
            default:
                return language.pick("역도보분", "walk min");
        }
    }
}
