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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One unit that a message means, by the number on its door or by its place in the list shown before. */
final class OneUnit {

    private OneUnit() {}

    static Optional<Finding> find(Asked asked) {
        return remembered(asked).or(() -> byNumber(asked));
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
            Vat.tell(asked, row, out);
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
}
