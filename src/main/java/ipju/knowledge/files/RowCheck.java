package ipju.knowledge.files;

import ipju.catalog.Column;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.lang.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one table: cells, what they mean together, keys and references. A wrong row is left out. */
final class RowCheck {

    private static final Column AS_OF = new Column("as_of", Column.Kind.DATE, false, List.of());

    private final TableFile file;
    private final TableHeader header;
    private final Centers centers;
    private final Problems problems;
    /** Columns of a known table that may hold sentences. */
    private final Set<String> freeText = new HashSet<>();

    private final Map<String, CsvParser.Entry> keys = new HashMap<>();
    /** First cells of key columns of rows that are left out. */
    private final Set<String> left = new LinkedHashSet<>();

    RowCheck(TableFile file, TableHeader header, Centers centers, Problems problems) {
        this.file = file;
        this.header = header;
        this.centers = centers;
        this.problems = problems;
        if (file.table() != null) {
            file.table().columns().stream()
                    .filter(c -> c.kind() == Column.Kind.TEXT || c.kind() == Column.Kind.LIST)
                    .forEach(c -> freeText.add(c.name()));
        }
    }

    /** The rows that are fine, in order. */
    List<TableFile.Line> good() {
        List<TableFile.Line> good = new ArrayList<>();
        for (CsvParser.Entry record : file.records().subList(1, file.records().size())) {
            row(record).ifPresent(row -> good.add(new TableFile.Line(row, record.line())));
        }
        return good;
    }

    /** Ids (the first column of the key) of rows that were left out. */
    Set<String> leftOut() {
        return left;
    }

    private Optional<Row> row(CsvParser.Entry record) {
        Map<String, String> cells = cells(record);
        List<String> wrong = new ArrayList<>();
        countCells(record, wrong);
        Table table = file.table();
        if (table == null) {
            String asOf = cells.getOrDefault("as_of", "");
            if (!asOf.isEmpty()) {
                Cells.wrong(AS_OF, asOf).ifPresent(wrong::add);
            }
        } else if (wrong.isEmpty()) {
            checkCells(table, cells, wrong);
        }
        Row row = new Row(table, file.file(), record.number(), cells);
        if (table != null) {
            if (wrong.isEmpty()) {
                together(row).ifPresent(wrong::add);
            }
            duplicate(table, record, cells).ifPresent(wrong::add);
        }
        wrong.forEach(message -> problems.error(file.file(), record.line(), message));
        Row spoken = wrong.isEmpty() ? withoutInstructions(row, record) : null;
        if (spoken == null && table != null) {
            left.add(cells.getOrDefault(table.key().get(0), ""));
        }
        return Optional.ofNullable(spoken);
    }

    private Map<String, String> cells(CsvParser.Entry record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.names().size() && i < record.cells().size(); i++) {
            if (!header.names().get(i).isEmpty()) {
                cells.put(header.names().get(i), Cells.tidy(record.cells().get(i)));
            }
        }
        return cells;
    }

    private void countCells(CsvParser.Entry record, List<String> wrong) {
        int expected = header.names().size();
        int count = record.cells().size();
        while (count > expected && record.cells().get(count - 1).isBlank()) {
            count--;
        }
        if (count != expected) {
            String hint = count > expected ? " (a cell with a comma needs quotes around it)" : "";
            wrong.add("has " + count + " cells: expected " + expected + ", as the header" + hint);
        }
    }

    private void checkCells(Table table, Map<String, String> cells, List<String> wrong) {
        for (Column column : table.columns()) {
            String cell = cells.getOrDefault(column.name(), "");
            if (!cell.isEmpty()) {
                Cells.wrong(column, cell).ifPresent(wrong::add);
                if (column.kind() == Column.Kind.CENTER && !problems.isFull(file.file())) {
                    centers.wrong(cell).ifPresent(wrong::add);
                } else if (column.kind() == Column.Kind.CENTER
                        && centers.row(cell).isEmpty()) {
                    wrong.add("center " + Problems.quoted(cell) + " is not in centers.csv");
                }
            } else if (column.required()) {
                wrong.add(column.name() + " is empty: expected " + expected(column));
            }
        }
    }

    private static String expected(Column column) {
        return switch (column.kind()) {
            case ONE_OF -> "one of " + String.join(", ", column.oneOf());
            case DATE -> "a date such as 2026-01-31";
            case CENTER -> "the id of a row of centers.csv";
            case WHOLE, DECIMAL, WON -> "a number";
            case FLOOR -> "a floor such as 7 or B2";
            default -> "a text";
        };
    }

    /** What two cells that are each fine must not say together. */
    private Optional<String> together(Row row) {
        if (row.has("exclusive_m2") && row.has("contract_m2")) {
            BigDecimal exclusive = row.decimal("exclusive_m2").orElseThrow();
            BigDecimal contract = row.decimal("contract_m2").orElseThrow();
            if (exclusive.compareTo(contract) > 0) {
                return Optional.of("exclusive_m2 " + row.need("exclusive_m2") + " is larger than contract_m2 "
                        + row.need("contract_m2") + ": swapped?");
            }
        }
        if (row.has("open_from")
                && row.has("open_to")
                && row.date("open_to")
                        .orElseThrow()
                        .isBefore(row.date("open_from").orElseThrow())) {
            return Optional.of(
                    "open_to " + row.need("open_to") + " is before open_from " + row.need("open_from") + ": swapped?");
        }
        return Optional.empty();
    }

    private Optional<String> duplicate(Table table, CsvParser.Entry record, Map<String, String> cells) {
        List<String> shown = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        for (String column : table.key()) {
            String cell = cells.getOrDefault(column, "");
            key.append(Fold.fold(cell)).append('\n');
            if (!cell.isEmpty()) {
                shown.add(column + " " + Problems.quoted(cell));
            }
        }
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        CsvParser.Entry other = keys.putIfAbsent(key.toString(), record);
        return Optional.ofNullable(other)
                .map(o -> String.join(", ", shown) + " is there twice: see row " + o.number() + " in line " + o.line());
    }

    /** The row without sentences that speak to a bot; null if a cell that must be filled has nothing else. */
    private @Nullable Row withoutInstructions(Row row, CsvParser.Entry record) {
        Map<String, String> cleaned = null;
        for (var cell : row.cells().entrySet()) {
            if (row.table() != null && !freeText.contains(cell.getKey())) {
                continue;
            }
            Instructions.Cleaned text = Instructions.clean(cell.getValue());
            if (text.found()) {
                problems.warning(file.file(), record.line(), Instructions.FOUND);
                cleaned = cleaned == null ? new LinkedHashMap<>(row.cells()) : cleaned;
                cleaned.put(cell.getKey(), text.text());
            }
        }
        if (cleaned == null) {
            return row;
        }
        Row rest = new Row(row.table(), row.file(), row.number(), cleaned);
        Table table = row.table();
        boolean whole = table == null
                ? !rest.cells().isEmpty()
                : table.columns().stream().noneMatch(c -> c.required() && !rest.has(c.name()));
        return whole ? rest : null;
    }
}
