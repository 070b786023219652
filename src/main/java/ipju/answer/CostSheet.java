package ipju.answer;

import ipju.catalog.MonthlyCost;
import ipju.catalog.MonthlyCost.Maintenance;
import ipju.catalog.MonthlyCost.Parking;
import ipju.catalog.Row;
import ipju.chat.Line;
import ipju.lang.AmountText;
import ipju.lang.Language;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit costs a month, all in, as a sheet: each part with its formula and its row, what the folder does not state
 * named as not included, the whole marked as computed. Over a term, with the deposit beside it.
 */
final class CostSheet {

    /** Nobody leases for longer, and a sum over more months means nothing. */
    private static final BigDecimal LONGEST_TERM = BigDecimal.valueOf(600);

    private final Asked asked;
    private final Language language;
    private final Row unit;
    private final Finding.Builder out = Finding.builder();
    private final List<String> parts = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;

    private CostSheet(Asked asked, Row unit) {
        this.asked = asked;
        this.language = asked.language();
        this.unit = unit;
    }

    static Finding of(Asked asked, Row unit) {
        return new CostSheet(asked, unit).build();
    }

    private Finding build() {
        RowTeller teller = new RowTeller(asked, out);
        String name = asked.edition().centers().name(unit.need("center"), language) + " " + unit.need("unit");
        out.cite(SourceLines.of(unit, language));
        out.unit(RowTeller.ref(unit));
        out.about(About.units(List.of(unit.need("center")), List.of(RowTeller.ref(unit)), null));
        if (unit.need("deal").equals("sale")) {
            return sale(name, teller);
        }
        Optional<BigDecimal> rent = unit.decimal("rent_krw");
        rent.ifPresentOrElse(this::rent, () -> missing.add(language.pick("임대료", "rent")));
        MonthlyCost costs = asked.edition().units().costs();
        costs.maintenance(unit)
                .ifPresentOrElse(this::maintenance, () -> missing.add(language.pick("관리비", "maintenance")));
        BigDecimal vehicles = vehicles();
        costs.parking(unit, vehicles).ifPresentOrElse(this::parking, () -> missing.add(language.pick("주차", "parking")));
        if (rent.isEmpty()) {
            out.lead(language.pick(
                    name + "의 임대료가 적혀 있지 않아 월 합계는 계산할 수 없어요.",
                    "The rent of " + name + " is not stated, so I can't add up a month."));
        } else {
            String sum = Cells.won(total, language, out);
            out.lead(language.pick("🧮 " + name + " 한 달 " + sum, "🧮 " + name + ": " + sum + " a month"));
        }
        parts.forEach(out::body);
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            out.body(language.pick(
                    "넣지 않은 것: " + names + " (자료에 금액이 없어요)", "Not included: " + names + " (not stated in the folder)"));
        }
        rent.ifPresent(won -> term());
        out.line(Line.caveat(language.pick("🧮 자료의 행으로 계산한 값이에요.", "🧮 Worked out from the folder's rows.")));
        teller.caveats(unit);
        return out.build();
    }

    private void rent(BigDecimal rent) {
        add(rent);
        parts.add("· " + language.pick("임대료 ", "rent ") + Cells.won(rent, language, out));
        String vat = unit.text("vat").orElse("");
        if (vat.equals("excl")) {
            BigDecimal tax = Vat.on(rent, asked);
            add(tax);
            String rate = Vat.rate(asked, out);
            parts.add("· 🧮 " + language.pick("임대료 부가세 " + rate + " ", "VAT on the rent, " + rate + ": ")
                    + Cells.won(tax, language, out));
        } else if (vat.equals("incl")) {
            parts.add("· " + language.pick("임대료에 부가세 포함", "VAT is in the rent"));
        } else {
            missing.add(language.pick("임대료 부가세", "VAT on the rent"));
        }
    }

    private void maintenance(Maintenance fee) {
        add(fee.amount());
        boolean contract = fee.fee().text("basis").orElse("exclusive").equals("contract");
        String area = out.compute(AmountText.number(fee.area()) + language.pick("㎡", " m²"));
        String rate =
                Cells.won(fee.rate().setScale(Math.min(2, fee.rate().scale()), RoundingMode.HALF_UP), language, out);
        parts.add("· 🧮 "
                + language.pick(
                        "관리비 " + area + (contract ? "(계약면적)" : "(전용면적)") + " × " + rate + " = ",
                        "maintenance " + area + (contract ? " (contract)" : " (exclusive)") + " × " + rate + " = ")
                + Cells.won(fee.amount(), language, out));
        fee.fee().text("includes", language).ifPresent(text -> parts.add("  " + text));
        out.cite(SourceLines.of(fee.fee(), language));
    }

    private void parking(Parking parking) {
        add(parking.amount());
        if (parking.free().signum() > 0) {
            String cars = out.compute(AmountText.number(parking.free()));
            parts.add("· "
                    + language.pick(
                            "주차 " + cars + "대 무료",
                            "parking: " + cars + (cars.equals("1") ? " car free" : " cars free")));
        }
        if (parking.paid().signum() > 0) {
            String cars = out.compute(AmountText.number(parking.paid()));
            String each = Cells.won(
                    parking.paidRow().flatMap(row -> row.decimal("value")).orElseThrow(), language, out);
            parts.add("· 🧮 "
                    + language.pick("주차 " + cars + "대 × " + each + " = ", "parking: " + cars + " × " + each + " = ")
                    + Cells.won(parking.amount(), language, out));
        }
        parking.freeRow().ifPresent(row -> out.cite(SourceLines.of(row, language)));
        parking.paidRow().ifPresent(row -> out.cite(SourceLines.of(row, language)));
    }

    /** The cars that the question speaks of; null if it speaks of none. */
    private @Nullable BigDecimal vehicles() {
        return asked.quantities().stream()
                .filter(q -> q.measure() == Measure.VEHICLES)
                .flatMap(q -> q.exactly().stream())
                .filter(n -> n.signum() >= 0)
                .findFirst()
                .orElse(null);
    }

    /** The sum over the months that the question speaks of. */
    private void term() {
        asked.quantities().stream()
                .filter(q -> q.measure() == Measure.DURATION)
                .map(Quantity::exactly)
                .flatMap(Optional::stream)
                .filter(months -> months.signum() > 0 && months.compareTo(LONGEST_TERM) <= 0)
                .findFirst()
                .ifPresent(months -> {
                    BigDecimal whole = total.multiply(months).setScale(0, RoundingMode.HALF_UP);
                    String count = out.compute(AmountText.number(months));
                    String sum = Cells.won(whole, language, out);
                    out.body(language.pick("· 🧮 " + count + "개월이면 " + sum, "· 🧮 over " + count + " months: " + sum));
                    unit.decimal("deposit_krw").ifPresent(deposit -> {
                        String held = Cells.won(deposit, language, out);
                        String both = Cells.won(whole.add(deposit), language, out);
                        out.body(language.pick(
                                "· 🧮 보증금 " + held + "까지 더하면 " + both,
                                "· 🧮 with the deposit of " + held + ": " + both));
                    });
                });
    }

    private void add(BigDecimal amount) {
        total = total.add(amount);
    }

    /** A unit for sale has no rent; what it costs a month is its maintenance. */
    private Finding sale(String name, RowTeller teller) {
        Optional<BigDecimal> price = unit.decimal("price_krw");
        out.lead(price.map(won -> Cells.won(won, language, out))
                .map(won -> language.pick(name + "는 매매 " + won, name + " is for sale at " + won))
                .orElseGet(
                        () -> language.pick(name + "의 매매가는 적혀 있지 않아요.", "The price of " + name + " is not stated.")));
        asked.edition()
                .units()
                .costs()
                .maintenance(unit)
                .ifPresentOrElse(
                        this::maintenance,
                        () -> out.body(language.pick("관리비는 자료에 없어요.", "Its maintenance fee is not in the folder.")));
        parts.forEach(out::body);
        out.body(
                language.pick("세금, 등기 비용, 대출 이자는 넣지 않았어요.", "Taxes, registration and loan interest are not included."));
        teller.caveats(unit);
        return out.build();
    }
}
