package ipju.knowledge.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sheet of a workbook as its reader sees it.
 *
 * @param name on its tab
 * @param rows row to column to cell, both counted from 1; cells that are empty or hidden are not there
 * @param merges ranges of cells that are one
 * @param hiddenRows rows that are not shown
 */
record Sheet(
        String name,
        TreeMap<Integer, TreeMap<Integer, GridLine.Cell>> rows,
        List<Merge> merges,
        Set<Integer> hiddenRows) {

    /** A range of cells that are one, both ends in it. */
    record Merge(int top, int left, int bottom, int right) {}

    /** The cells with the text of merged ones wherever it is seen, in rows that hold anything else. */
    void spread(Effort effort) throws UnreadableException {
        int rightmost = rows.values().stream()
                .filter(row -> !row.isEmpty())
                .mapToInt(TreeMap::lastKey)
                .max()
                .orElse(0);
        for (Merge merge : merges) {
            GridLine.Cell cell = rows.getOrDefault(merge.top(), new TreeMap<>()).get(merge.left());
            if (cell == null) {
                continue;
            }
            for (Map.Entry<Integer, TreeMap<Integer, GridLine.Cell>> row :
                    rows.subMap(merge.top(), true, merge.bottom(), true).entrySet()) {
                boolean first = row.getKey() == merge.top();
                int last = Math.min(merge.right(), rightmost);
                for (int column = first ? merge.left() + 1 : merge.left(); column <= last; column++) {
                    effort.step();
                    effort.cells(1);
                    GridLine.From from = column == merge.left() ? GridLine.From.ABOVE : GridLine.From.LEFT;
                    row.getValue().put(column, new GridLine.Cell(cell.text(), cell.number(), cell.strong(), from));
                }
            }
        }
    }
}
