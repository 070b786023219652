package ipju.knowledge.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a sheet: empty lines part those below each other, empty columns those side by side. */
final class SheetTables {

    private SheetTables() {}

    /** The rows and notes of all tables, in the order of their lines. */
    static List<GridTable.Told> of(Sheet sheet) {
        List<GridTable.Told> told = new ArrayList<>();
        @Nullable List<Integer> columnsAbove = null;
        @Nullable GridTable above = null;
        for (List<Integer> rows : blocks(sheet)) {
            for (List<Integer> columns : sides(sheet, rows)) {
                boolean goesOn = columnsAbove != null && above != null && columnsAbove.containsAll(columns);
                List<Integer> wide = goesOn && columnsAbove != null ? columnsAbove : columns;
                GridTable table = GridTable.of(lines(sheet, rows, wide), goesOn ? above : null);
                told.addAll(table.told());
                if (!table.names().isEmpty()) {
                    above = table;
                    columnsAbove = wide;
                }
            }
        }
        told.sort(Comparator.comparingInt(GridTable.Told::number));
        return told;
    }

    /** Lines without an empty one between them; what is hidden parts nothing. */
    private static List<List<Integer>> blocks(Sheet sheet) {
        List<List<Integer>> blocks = new ArrayList<>();
        int last = -1;
        for (Map.Entry<Integer, TreeMap<Integer, GridLine.Cell>> row :
                sheet.rows().entrySet()) {
            if (row.getValue().isEmpty()) {
                continue;
            }
            boolean follows = last >= 0;
            for (int between = last + 1; follows && between < row.getKey(); between++) {
                follows = sheet.hiddenRows().contains(between);
            }
            if (!follows) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(row.getKey());
            last = row.getKey();
        }
        return joined(sheet, blocks);
    }

    /** A header may be parted from its rows by an empty line; once there are rows, such a line is one more unless it is bold. */
    private static List<List<Integer>> joined(Sheet sheet, List<List<Integer>> blocks) {
        List<List<Integer>> joined = new ArrayList<>();
        for (List<Integer> block : blocks) {
            List<Integer> before = joined.isEmpty() ? List.of() : joined.get(joined.size() - 1);
            boolean stands = joined.size() == 1
                    || !before.isEmpty() && line(sheet, before).isStrong();
            if (stands
                    && isHeaderAlone(sheet, before)
                    && line(sheet, before).own()
                            >= line(sheet, block.subList(0, 1)).own()) {
                before.addAll(block);
            } else {
                joined.add(new ArrayList<>(block));
            }
        }
        return joined;
    }

    private static boolean isHeaderAlone(Sheet sheet, List<Integer> block) {
        long lines = block.stream()
                .filter(row -> line(sheet, List.of(row)).own() > 1)
                .count();
        return lines == 1 && line(sheet, block).isNames();
    }

    /** The last of these rows. */
    private static GridLine line(Sheet sheet, List<Integer> rows) {
        int last = rows.get(rows.size() - 1);
        return new GridLine(
                last,
                List.copyOf(sheet.rows().getOrDefault(last, new TreeMap<>()).values()));
    }

    /** The columns of each table in these rows; one column alone is part of its neighbour. */
    private static List<List<Integer>> sides(Sheet sheet, List<Integer> rows) {
        TreeSet<Integer> used = new TreeSet<>();
        for (int row : rows) {
            TreeMap<Integer, GridLine.Cell> cells = sheet.rows().get(row);
            if (cells != null) {
                used.addAll(cells.keySet());
            }
        }
        List<List<Integer>> sides = new ArrayList<>();
        int last = -2;
        for (int column : used) {
            if (sides.isEmpty()
                    || column > last + 1 && sides.get(sides.size() - 1).size() > 1) {
                sides.add(new ArrayList<>());
            }
            sides.get(sides.size() - 1).add(column);
            last = column;
        }
        boolean lonely = sides.stream().anyMatch(side -> side.size() < 2);
        return lonely || rows.size() < 2 ? List.of(List.copyOf(used)) : sides;
    }

    private static List<GridLine> lines(Sheet sheet, List<Integer> rows, List<Integer> columns) {
        List<GridLine> lines = new ArrayList<>();
        for (int row : rows) {
            TreeMap<Integer, GridLine.Cell> cells = sheet.rows().getOrDefault(row, new TreeMap<>());
            lines.add(new GridLine(
                    row,
                    columns.stream()
                            .map(column -> cells.getOrDefault(column, GridLine.Cell.EMPTY))
                            .toList()));
        }
        return lines;
    }
}
