package ipju.knowledge.files;

import ipju.catalog.Column;
import ipju.catalog.Table;
import ipju.lang.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first row of a table, checked against what the table may hold.
 *
 * @param names the columns in file order; empty text for one that is not read
 */
record TableHeader(List<String> names) {

    /** Empty if rows cannot be read under this header; what is wrong is noted either way. */
    static Optional<TableHeader> read(TableFile file, Problems problems) {
        CsvParser.Entry first = file.records().get(0);
        List<String> cells = new ArrayList<>(first.cells());
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        Table table = file.table();
        List<String> known = table == null ? List.of() : table.columnNames();
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (int i = 0; i < cells.size(); i++) {
            String name = Cells.tidy(cells.get(i));
            if (name.isEmpty()) {
                problems.error(file.file(), first.line(), "column " + (i + 1) + " has no name: expected one");
            } else if (!seen.add(name)) {
                String where = "column " + Problems.quoted(name) + " is there twice: expected once";
                problems.error(file.file(), first.line(), where);
                good = false;
            } else if (table != null && !known.contains(name)) {
                problems.error(file.file(), first.line(), unknown(name, known));
                name = "";
            }
            names.add(name);
        }
        if (table != null) {
            good &= hasRequired(file, table, first, seen, problems);
        }
        return good ? Optional.of(new TableHeader(List.copyOf(names))) : Optional.empty();
    }

    private static String unknown(String name, List<String> known) {
        String expected = Nearest.of(name, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("expected one of " + String.join(", ", known));
        return "unknown column " + Problems.quoted(name) + ": " + expected;
    }

    private static boolean hasRequired(
            TableFile file, Table table, CsvParser.Entry first, Set<String> seen, Problems problems) {
        List<String> missing = table.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .filter(name -> !seen.contains(name))
                .toList();
        String only = first.cells().size() == 1 ? first.cells().get(0) : "";
        if (only.indexOf(';') >= 0 || only.indexOf('\t') >= 0) {
            problems.error(file.file(), first.line(), "the cells are separated by ; or tabs: expected commas");
            return false;
        }
        for (String name : missing) {
            problems.error(
                    file.file(), first.line(), "the column \"" + name + "\" is missing: " + table.file() + " needs it");
        }
        return missing.isEmpty();
    }
}
