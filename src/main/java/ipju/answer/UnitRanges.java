package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.lang.ColumnWords;
import ipju.lang.Fold;
import ipju.lang.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What units offer in general: from the lowest to the highest value of each column that a question is about. */
final class UnitRanges {

    /** The share of a question's letters that a column's own words must make up for it to be about the column. */
    private static final double ABOUT_A_COLUMN = 0.28;

    private static final List<String> COLUMNS = List.of(
            "height_m", "load_t_m2", "power_kw", "rent_krw", "deposit_krw", "price_krw", "exclusive_m2", "contract_m2");

    private UnitRanges() {}

    static Optional<Finding> find(Asked asked) {
        List<String> columns = ColumnWords.askedIn(asked.words()).stream()
                .filter(COLUMNS::contains)
                .toList();
        if (columns.isEmpty()
                || asked.has("rule")
                || asked.has("meaning")
                || asked.has("ask_why")
                || UnitRoute.foreignPlace(asked)
                || !aboutColumns(asked, columns)) {
            return Optional.empty();
        }
        List<Row> units = asked.edition().knowledge().catalog().rows(Table.UNITS).stream()
                .filter(row -> row.need("status").equals("open"))
                .filter(row ->
                        asked.centersMeant().isEmpty() || asked.centersMeant().contains(row.need("center")))
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
                : Optional.of(out.about(About.centers(asked.centersMeant())).build());
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
