package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Reason;
import ipju.chat.UnitRef;
import ipju.lang.ColumnWords;
import ipju.lang.Fold;
import ipju.lang.Language;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One unit that a message means, by the number on its door or by its place in the list shown before. */
final class OneUnit {

    /** Doors have three digits or more; smaller numbers are places in a list. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Letters of a message that names nothing itself. */
    private static final int BRIEF = 24;

    private OneUnit() {}

    static Optional<Finding> find(Asked asked) {
        return remembered(asked).or(() -> byNumber(asked)).or(() -> allShown(asked));
    }

    /** What one unit costs all in, if that is asked. */
    static Optional<Finding> sum(Asked asked) {
        return asked.has("total_cost") ? find(asked) : Optional.empty();
    }

    /** What is said of units that were shown before. */
    static Optional<Finding> shown(Asked asked) {
        return remembered(asked).or(() -> allShown(asked));
    }

    /** "두번째 거 다시", "1번이랑 3번 비교": units that were shown before, by their places in the list. */
    private static Optional<Finding> remembered(Asked asked) {
        List<UnitRef> shown = asked.before().units();
        List<Integer> places = ListPlaces.in(asked);
        boolean meant = asked.has("again") || asked.has("follow_up") || asked.has("compare");
        if (!places.isEmpty() && shown.isEmpty() && meant) {
            return Optional.of(Replies.clarify(
                    asked.language(),
                    "앞에서 보여 드린 목록이 남아 있지 않아요. 어느 센터 몇 호인지 알려 주시겠어요?",
                    "I no longer have the list I showed you. Which center and unit do you mean?"));
        }
        List<Row> rows = places.stream()
                .filter(place -> place >= 1 && place <= shown.size())
                .flatMap(place -> row(asked, shown.get(place - 1)).stream())
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(tell(asked, rows));
    }

    /** "둘 비교해 줘", "한 달에 다 합쳐서 얼마예요?": what was shown, where the question names nothing itself. */
    private static Optional<Finding> allShown(Asked asked) {
        boolean compare = asked.has("compare");
        if (!compare && !asked.has("total_cost")
                || !asked.centers().isEmpty()
                || Fold.key(asked.text()).length() > BRIEF
                || !UnitQuestion.fresh(asked).conditions().isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = asked.before().units().stream()
                .limit(compare ? several(asked) : UnitList.SHOWN)
                .flatMap(ref -> row(asked, ref).stream())
                .toList();
        if (rows.isEmpty() || compare && rows.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(tell(asked, rows));
    }

    /** "둘 비교", "compare the first three": how many of those shown are meant; as many as fit if it does not say. */
    private static int several(Asked asked) {
        if (asked.has("two")) {
            return 2;
        }
        return asked.has("three") ? 3 : Comparison.MOST;
    }

    private static Optional<Row> row(Asked asked, UnitRef ref) {
        return asked.edition().units().unit(ref.center(), ref.unit());
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
            rows.addAll(bare(asked));
        }
        if (rows.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        if (asked.has("ask_who")) {
            return Optional.of(Replies.privateData(asked.language()));
        }
        boolean asksOfUnit = unitColumn(asked)
                || asked.has("all_in")
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
        return Optional.of(tell(asked, rows));
    }

    /** "compare 301 and 501": bare numbers that stand on doors, where nothing but doors can be meant. */
    private static List<Row> bare(Asked asked) {
        if (!asked.has("compare") && !asked.has("all_in")) {
            return List.of();
        }
        return asked.quantities().stream()
                .filter(q -> q.measure() == Measure.COUNT && q.word().isEmpty())
                .flatMap(q -> q.exactly().stream())
                .filter(number -> number.scale() <= 0 && number.compareTo(HUNDRED) >= 0)
                .flatMap(number -> asked.edition().units().byNumber(number.toPlainString()).stream())
                .filter(row -> asked.centers().isEmpty() || asked.centers().contains(row.need("center")))
                .toList();
    }

    /** Whether units are set side by side: no part of such a question stands alone. */
    static boolean compares(Asked asked) {
        long numbers = asked.quantities().stream()
                .filter(q -> q.measure() == Measure.UNIT_NUMBER)
                .count();
        return asked.has("compare") && numbers > 1;
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

    /** Whether the cost of a month or of a term is asked for, rather than what the row says. */
    private static boolean asksForSum(Asked asked) {
        boolean term = asked.quantities().stream().anyMatch(q -> q.measure() == Measure.DURATION);
        return asked.has("total_cost") || term && asked.values().contains(ValueKind.PRICE);
    }

    /** Side by side, as a sum, or one by one: whatever is asked. */
    private static Finding tell(Asked asked, List<Row> rows) {
        if (asked.has("compare") && rows.size() > 1) {
            return Comparison.of(asked, rows);
        }
        return asksForSum(asked) && rows.size() == 1 ? CostSheet.of(asked, rows.get(0)) : tellOne(asked, rows);
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
            boolean lease = row.need("deal").equals("lease");
            if (lease && (asked.has("total_cost") || asked.has("fee"))) {
                Costs.tell(asked, row, out);
            }
            Vat.tell(asked, row, out);
            out.cite(SourceLines.of(row, asked.language()));
            out.unit(RowTeller.ref(row));
            teller.caveats(row);
        }
        if (rows.size() == 1 && rows.get(0).need("deal").equals("lease")) {
            out.button(UnitButtons.cost(rows.get(0), asked.language()));
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
}
