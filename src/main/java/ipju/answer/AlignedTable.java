package ipju.answer;

import ipju.chat.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of numbers as lines of equal columns, for letters of one width. The words stand last in their line: no two fonts
 * agree on how wide a Korean letter is beside a digit, and so the columns stay straight in all of them.
 */
final class AlignedTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    /** @param cells as many in each row; plain letters and digits */
    AlignedTable row(String label, List<String> cells) {
        rows.add(List.copyOf(cells));
        labels.add(label);
        return this;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < rows.get(row).size(); column++) {
                String cell = rows.get(row).get(column);
                line.append(column == 0 ? "" : GAP)
                        .append(" ".repeat(width(column) - cell.length()))
                        .append(cell);
            }
            lines.add(Line.table(line + GAP + labels.get(row)));
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
