package ipju.knowledge.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes out of the lines of a table which name its columns, which are rows, and which are words beside it: its title above,
 * notes in and below it. Offices write tables for eyes, so the header is where it looks like one.
 *
 * @param names of the columns; empty for one that has none
 * @param strong whether the header stands out from the rows
 * @param told rows and notes in order
 */
record GridTable(List<String> names, boolean strong, List<Told> told) {

    /** Columns that are merged in a header have names below it, and those may have too. */
    private static final int MOST_LEVELS = 3;

    /** Longer than what a single cell of a row holds. */
    private static final int LONG = 25;

    private static final Pattern NOTE =
            Pattern.compile("[※*＊•·▶■□○●◆-].*|\\(.*|(주|참고|비고|note|notes|n\\.b\\.)[ \\d]*[:.)].*");

    /**
     * A row, or a note.
     *
     * @param number of its line
     * @param cells column to text, empty ones left out; a column without a name has the empty one. Empty for a note
     * @param note the words; empty for a row
     */
    record Told(int number, Map<String, String> cells, String note) {

        /** {@code column: value; …} or the note. */
        String text() {
            List<String> parts = new ArrayList<>();
            cells.forEach((column, cell) -> parts.add(column.isEmpty() ? cell : column + ": " + cell));
            return note.isEmpty() ? String.join("; ", parts) : note;
        }
    }

    /** A table whose header has to be found. */
    static GridTable of(List<GridLine> lines) {
        return of(lines, null);
    }

    /**
     * A table that may go on with the columns of the one above.
     *
     * @param lines all of one width
     * @param above the table above, of the same columns; null if there is none
     */
    static GridTable of(List<GridLine> lines, @Nullable GridTable above) {
        int width = lines.stream().mapToInt(GridLine::used).max().orElse(0);
        int own = lines.stream().mapToInt(GridLine::own).max().orElse(0);
        int first = 0;
        while (first < lines.size()
                && (lines.get(first).own() < 2 || 2 * lines.get(first).used() < width)) {
            first++;
        }
        if (own < 2) {
            return new GridTable(List.of(), false, notes(lines));
        }
        if (above != null && above.goesOnIn(lines.get(first), first > 0)) {
            return above.rows(lines, first, first);
        }
        return isHeader(lines, first) ? withHeader(lines, first, levels(lines, first)) : pairs(lines);
    }

    /** A table whose first lines are known to be its header. */
    static GridTable withHeader(List<GridLine> lines, int levels) {
        return withHeader(lines, 0, Math.min(levels, lines.size()));
    }

    private static GridTable withHeader(List<GridLine> lines, int first, int levels) {
        boolean strong = lines.get(first).isStrong()
                && lines.subList(first + levels, lines.size()).stream().anyMatch(line -> !line.isStrong());
        GridTable header = new GridTable(names(lines.subList(first, first + levels)), strong, List.of());
        return header.rows(lines, first, first + levels);
    }

    private static boolean isHeader(List<GridLine> lines, int at) {
        GridLine line = lines.get(at);
        if (at == lines.size() - 1 || !line.isNames()) {
            return false;
        }
        if (line.own() > 2) {
            return true;
        }
        // two columns may as well be names and what they stand for, line by line
        List<GridLine.Cell> cells =
                line.cells().stream().filter(GridLine.Cell::isOwn).toList();
        boolean labels = cells.get(0).strong() && !cells.get(1).strong();
        boolean says = cells.get(0).text().endsWith(":") || cells.get(1).text().matches(".*\\d.*");
        return !labels && !says;
    }

    /** How many lines the header has: a cell merged over columns or down tells that there are more. */
    private static int levels(List<GridLine> lines, int first) {
        int levels = 1;
        while (levels < MOST_LEVELS && first + levels < lines.size() - 1) {
            GridLine last = lines.get(first + levels - 1);
            GridLine next = lines.get(first + levels);
            boolean goesDown = next.cells().stream().anyMatch(cell -> cell.from() == GridLine.From.ABOVE);
            boolean goesRight = false;
            for (int i = 0; i < last.cells().size(); i++) {
                goesRight |= last.cells().get(i).from() == GridLine.From.LEFT
                        && next.cells().get(i).isOwn();
            }
            boolean values = next.cells().stream().anyMatch(cell -> cell.isOwn() && cell.isValue());
            if (!goesRight || values || !(goesDown || next.own() >= 2)) {
                break;
            }
            levels++;
        }
        return levels;
    }

    private static List<String> names(List<GridLine> header) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        int unnamed = 0;
        for (int i = 0; i < header.get(0).cells().size(); i++) {
            List<String> parts = new ArrayList<>();
            for (GridLine line : header) {
                String part = line.cells().get(i).text();
                if (!part.isEmpty() && !parts.contains(part)) {
                    parts.add(part);
                }
            }
            String name = String.join(" ", parts);
            int count = name.isEmpty() ? ++unnamed : times.merge(name, 1, Integer::sum);
            // the first column without a name holds the names of the rows; further ones are told apart by their number
            String again = name.isEmpty() ? "(" + (i + 1) + ")" : name + " (" + count + ")";
            names.add(count == 1 ? name : again);
        }
        return names;
    }

    /** Whether this line, the first one with several cells after a gap, is one more row of this table and no new header. */
    private boolean goesOnIn(GridLine line, boolean titled) {
        if (line.cells().size() != names.size()) {
            return false;
        }
        if (!line.isNames()) {
            return true;
        }
        return strong ? !line.isStrong() : !titled && told.stream().noneMatch(this::holdsNumber);
    }

    private boolean holdsNumber(Told row) {
        return row.cells().values().stream()
                .anyMatch(cell -> new GridLine.Cell(cell, false, false, GridLine.From.ITSELF).isValue());
    }

    private GridTable rows(List<GridLine> lines, int titles, int first) {
        List<Told> all = new ArrayList<>(notes(lines.subList(0, titles)));
        for (GridLine line : lines.subList(first, lines.size())) {
            row(line).ifPresent(all::add);
        }
        return new GridTable(names, strong, List.copyOf(all));
    }

    private Optional<Told> row(GridLine line) {
        if (line.own() == 0) {
            return Optional.empty();
        }
        if (line.own() == 1 && isNote(line)) {
            return Optional.of(note(line));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        boolean repeatsHeader = true;
        for (int i = 0; i < line.cells().size(); i++) {
            GridLine.Cell cell = line.cells().get(i);
            if (!cell.isEmpty() && cell.from() != GridLine.From.LEFT) {
                cells.put(names.get(i), cell.text());
                repeatsHeader &= cell.text().equals(names.get(i));
            }
        }
        return repeatsHeader ? Optional.empty() : Optional.of(new Told(line.number(), cells, ""));
    }

    private static boolean isNote(GridLine line) {
        int at = 0;
        while (!line.cells().get(at).isOwn()) {
            at++;
        }
        String text = line.cells().get(at).text();
        boolean wide = at + 1 < line.cells().size() && line.cells().get(at + 1).from() == GridLine.From.LEFT;
        boolean alone = line.used() == 1 || wide;
        return alone
                && (wide
                        || text.length() > LONG
                        || NOTE.matcher(text.toLowerCase(Locale.ROOT)).matches());
    }

    private static Told note(GridLine line) {
        return new Told(line.number(), Map.of(), line.joined());
    }

    private static List<Told> notes(List<GridLine> lines) {
        return lines.stream()
                .filter(line -> line.own() > 0)
                .map(GridTable::note)
                .toList();
    }

    /** Without a header: names with what they stand for, or only words. */
    private static GridTable pairs(List<GridLine> lines) {
        List<Told> all = new ArrayList<>();
        for (GridLine line : lines) {
            List<String> texts = line.cells().stream()
                    .filter(cell -> !cell.isEmpty() && cell.from() != GridLine.From.LEFT)
                    .map(GridLine.Cell::text)
                    .toList();
            if (texts.size() == 2 && line.own() > 0) {
                String name = texts.get(0).replaceAll("\\s*:$", "");
                all.add(new Told(line.number(), Map.of(name, texts.get(1)), ""));
            } else if (line.own() > 0) {
                all.add(note(line));
            }
        }
        return new GridTable(List.of(), false, List.copyOf(all));
    }
}
