package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.lang.ColumnWords;
import ipju.retrieval.Hit;
import ipju.retrieval.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the row of a named center states: its address, its floors, how high a truck may be. Only for a question that asks
 * for columns and for nothing else; a cell that is empty is left to the other routes.
 */
final class CenterRoute implements Route {

    /** The row of a center that shares little but the name with the question may come late. */
    private static final int HITS = 40;

    private static final int MOST_CENTERS = 3;

    @Override
    public Optional<Finding> find(Asked asked) {
        List<String> centers = asked.staysAtBefore() ? asked.before().centers() : asked.centers();
        if (centers.isEmpty() || centers.size() > MOST_CENTERS || isOfAnotherSort(asked)) {
            return Optional.empty();
        }
        List<String> columns = ColumnWords.askedIn(asked.words()).stream()
                .filter(CenterRoute::isOfCenters)
                .toList();
        // the column named at greatest length is the one meant; what else is named only tells more of it
        List<Row> rows = centers.stream()
                .flatMap(id -> asked.edition().centers().row(id).stream())
                .filter(row -> !columns.isEmpty() && states(row, columns.get(0), asked))
                .toList();
        if (rows.isEmpty() || !asksForNothingElse(asked, columns, rows)) {
            return Optional.empty();
        }
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        rows.forEach(teller::tell);
        return Optional.of(
                out.about(About.centers(centers).withWords(asked.text())).build());
    }

    private static boolean isOfAnotherSort(Asked asked) {
        return asked.has("rule")
                || asked.has("ask_why")
                || asked.has("total_cost")
                || asked.values().contains(ValueKind.PRICE)
                || asked.values().contains(ValueKind.HOURS)
                || asked.values().contains(ValueKind.DATE)
                        && !ColumnWords.askedIn(asked.words()).contains("built");
    }

    private static boolean isOfCenters(String column) {
        return Table.CENTERS.column(column).isPresent()
                || Table.CENTERS.column(column + "_ko").isPresent();
    }

    private static boolean states(Row row, String column, Asked asked) {
        return row.has(column) || row.has(column + "_" + asked.language().code());
    }

    /** Whether a row holds every word of the question but those that name the center and the columns. */
    private static boolean asksForNothingElse(Asked asked, List<String> columns, List<Row> rows) {
        List<String> names = new ArrayList<>(Subjects.of(asked));
        columns.forEach(column -> names.addAll(ColumnWords.wordsOf(column, asked.words())));
        Query query = new Query(asked.text(), asked.language(), asked.past(), names, HITS);
        return asked.edition().retriever().find(query).hits().stream()
                .filter(hit -> hit.passage().row() != null
                        && rows.contains(hit.passage().row()))
                .anyMatch(CenterRoute::holdsAll);
    }

    private static boolean holdsAll(Hit hit) {
        return hit.coverage() >= 0.999;
    }
}
