package ipju.answer;

import ipju.catalog.MonthlyCost;
import ipju.catalog.MonthlyCost.Maintenance;
import ipju.catalog.Row;
import ipju.lang.AmountText;
import ipju.lang.Language;

/** Tells what a unit costs a month, as a sum with its parts, marked as computed. */
final class Costs {

    private Costs() {}

    /** Says the sum and cites the fee's row; says that it cannot be told if a part is not stated. */
    static void tell(Asked asked, Row unit, Finding.Builder out) {
        Language language = asked.language();
        MonthlyCost.Sum sum = asked.edition().units().costs().of(unit).orElse(null);
        if (sum == null) {
            out.body(language.pick(
                    "임대료나 관리비가 적혀 있지 않아 월 합계는 계산할 수 없어요.",
                    "Rent or maintenance is not stated, so I can't add up a month."));
            return;
        }
        String total = Cells.won(sum.total(), language, out);
        String rent = Cells.won(sum.rent(), language, out);
        Maintenance fee = sum.maintenance();
        String maintenance = Cells.won(fee.amount(), language, out);
        String formula = out.compute(AmountText.number(fee.area())
                + language.pick("㎡ × ", " m² × ")
                + AmountText.number(AmountText.plain(fee.rate()))
                + language.pick("원", " won"));
        out.body(language.pick(
                "  🧮 월 " + total + " = 임대료 " + rent + " + 관리비 " + maintenance + " (" + formula + ")",
                "  🧮 " + total + " a month = rent " + rent + " + maintenance " + maintenance + " (" + formula + ")"));
        out.cite(SourceLines.of(fee.fee(), language));
    }
}
