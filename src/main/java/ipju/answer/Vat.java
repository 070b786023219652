package ipju.answer;

import ipju.catalog.Row;
import ipju.lang.AmountText;
import ipju.lang.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Tells a unit's rent or price with value added tax where that is asked for, marked as computed. */
final class Vat {

    private Vat() {}

    /** The tax on an amount that has none in it, rounded half up to a won. */
    static BigDecimal on(BigDecimal net, Asked asked) {
        return net.multiply(asked.settings().vatPercent()).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
    }

    /** {@code 10%}, as the settings have it. */
    static String rate(Asked asked, Finding.Builder out) {
        return out.compute(AmountText.number(asked.settings().vatPercent()) + "%");
    }

    /** Adds a line if the question speaks of the tax; nothing for a row that has it in already, or neither rent nor price. */
    static void tell(Asked asked, Row unit, Finding.Builder out) {
        boolean rent = unit.has("rent_krw");
        if (!asked.has("vat") || (!rent && !unit.has("price_krw"))) {
            return;
        }
        Language language = asked.language();
        String stated = unit.text("vat").orElse("");
        if (stated.isEmpty()) {
            out.body(language.pick(
                    "  부가세가 포함된 금액인지는 자료에 적혀 있지 않아요.", "  The folder does not state whether VAT is included."));
        } else if (stated.equals("excl")) {
            BigDecimal net = unit.decimal(rent ? "rent_krw" : "price_krw").orElseThrow();
            BigDecimal tax = on(net, asked);
            String rate = rate(asked, out);
            String added = Cells.won(tax, language, out);
            String gross = Cells.won(net.add(tax), language, out);
            out.body(
                    rent
                            ? language.pick(
                                    "  🧮 부가세 " + rate + "(" + added + ")를 더하면 월 " + gross + "이에요.",
                                    "  🧮 With VAT of " + rate + " (" + added + "): " + gross + " a month.")
                            : language.pick(
                                    "  🧮 부가세 " + rate + "(" + added + ")를 더하면 " + gross + "이에요.",
                                    "  🧮 With VAT of " + rate + " (" + added + "): " + gross + "."));
        }
    }
}
