package ipju.knowledge.files;

import ipju.catalog.Row;
import ipju.catalog.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Warns of rows that are out of date or ahead of it. Rows of the same day are told together, at the first one, since a
 * table is mostly written in one go.
 */
final class RowDates {

    private final LocalDate today;
    private final Map<Table, Integer> freshness;
    private final Problems problems;

    RowDates(LocalDate today, Map<Table, Integer> freshness, Problems problems) {
        this.today = today;
        this.freshness = freshness;
        this.problems = problems;
    }

    void check(TableFile file, List<TableFile.Line> rows) {
        Map<LocalDate, Group> stale = new TreeMap<>();
        Map<LocalDate, Group> ahead = new TreeMap<>();
        Integer days = limit(file.table());
        for (TableFile.Line line : rows) {
            LocalDate asOf = line.row().asOf().orElse(null);
            if (asOf == null) {
                continue;
            }
            if (asOf.isAfter(today)) {
                ahead.computeIfAbsent(asOf, d -> new Group(line.line())).count++;
            } else if (days != null && isStale(line.row(), asOf, days)) {
                stale.computeIfAbsent(asOf, d -> new Group(line.line())).count++;
            }
        }
        stale.forEach((asOf, group) -> problems.warning(
                file.file(),
                group.firstLine,
                "stale: as_of " + asOf + " is more than " + days + " days ago" + group.more()));
        ahead.forEach((asOf, group) -> problems.warning(
                file.file(), group.firstLine, "as_of " + asOf + " is after today, " + today + group.more()));
    }

    private @Nullable Integer limit(@Nullable Table table) {
        return table == null ? null : freshness.get(table);
    }

    private boolean isStale(Row row, LocalDate asOf, int days) {
        return row.table() != Table.PROGRAMS && !row.sample() && asOf.isBefore(today.minusDays(days));
    }

    private static final class Group {
        private final int firstLine;
        private int count;

        Group(int firstLine) {
            this.firstLine = firstLine;
        }

        String more() {
            return count == 1 ? "" : " (" + count + " rows, this is the first)";
        }
    }
}
