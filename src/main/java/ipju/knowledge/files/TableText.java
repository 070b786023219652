package ipju.knowledge.files;

import java.util.ArrayList;
import java.util.List;

/** A row of a table in a text, as words. */
final class TableText {

    private TableText() {}

    /** {@code column: value; …}; empty cells are left out, a cell without a column name stands alone. */
    static String row(List<String> header, List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = i < header.size() ? header.get(i) : "";
            if (!cells.get(i).isBlank()) {
                parts.add(column.isBlank() ? cells.get(i) : column + ": " + cells.get(i));
            }
        }
        return String.join("; ", parts);
    }
}
