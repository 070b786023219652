package ipju.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook to cells as they are shown; what is hidden is left out, formulas are told by their last value. */
final class SheetReader {

    /** What a sheet can be large at most; what lies beyond is not of a spreadsheet program. */
    private static final int MOST_ROWS = 1 << 20;

    private static final int MOST_COLUMNS = 1 << 14;

    /** As a spreadsheet program has it too. */
    private static final int LONGEST_CELL = 32_767;

    /** Marks that stand for a value that could not be worked out. */
    private static final String ERROR = "e";

    private final List<String> strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final Effort effort;
    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    private final List<Sheet.Merge> merges = new ArrayList<>();
    private final TreeMap<Integer, TreeMap<Integer, GridLine.Cell>> rows = new TreeMap<>();
    private int withoutValue;
    private boolean leftOut;

    SheetReader(List<String> strings, XlsxStyles styles, boolean from1904, Effort effort) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.effort = effort;
    }

    /** Formulas that have no value, or only a mark that there is none. */
    int withoutValue() {
        return withoutValue;
    }

    /** Whether cells with a text were left out because they are hidden. */
    boolean leftOut() {
        return leftOut;
    }

    Sheet read(String name, InputStream in) throws IOException {
        int row = 0;
        boolean hidden = false;
        int column = 0;
        try (XmlCursor xml = new XmlCursor(in, effort)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "col" -> hideColumns(xml);
                    case "row" -> {
                        row = xml.number("r", row + 1);
                        column = 0;
                        hidden = XmlCursor.isOn(xml.attribute("hidden"));
                        if (hidden) {
                            hiddenRows.add(row);
                        }
                    }
                    case "c" -> {
                        column = column(xml.attribute("r"), column + 1);
                        GridLine.Cell cell = cell(xml);
                        if (cell != null && row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS) {
                            put(row, column, cell, hidden);
                        }
                    }
                    case "mergeCell" -> merge(xml.attribute("ref", ""));
                    default -> {}
                }
            }
        }
        Sheet sheet = new Sheet(name, rows, List.copyOf(merges), Set.copyOf(hiddenRows));
        sheet.spread(effort);
        return sheet;
    }

    private void put(int row, int column, GridLine.Cell cell, boolean hiddenRow) throws UnreadableException {
        if (hiddenRow || hiddenColumns.contains(column)) {
            leftOut = true;
            return;
        }
        effort.cells(1);
        effort.text(cell.text().length());
        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
    }

    private void hideColumns(XmlCursor xml) {
        if (XmlCursor.isOn(xml.attribute("hidden"))) {
            int last = Math.min(xml.number("max", 0), MOST_COLUMNS);
            for (int column = Math.max(1, xml.number("min", 1)); column <= last; column++) {
                hiddenColumns.add(column);
            }
        }
    }

    /** Reads up to the end of a cell; null if it shows nothing. */
    private GridLine.@Nullable Cell cell(XmlCursor xml) throws IOException {
        String type = xml.attribute("t", "n");
        XlsxStyles.Style style = styles.of(xml.number("s", 0));
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        boolean reading = false;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("rPh")) {
                xml.skip();
            } else if (xml.isStart("f")) {
                formula = true;
            } else if (xml.isStart("v") || xml.isStart("t")) {
                reading = true;
            } else if (xml.isEnd("v") || xml.isEnd("t")) {
                reading = false;
            } else if (reading && xml.isText() && value.length() < LONGEST_CELL) {
                value.append(xml.text());
            }
        }
        String raw = value.toString();
        if (type.equals(ERROR) || (formula && raw.isEmpty())) {
            withoutValue++;
            return null;
        }
        String text = tidy(shown(raw, type, style));
        boolean number = type.equals("n") || type.equals("d");
        return text.isEmpty() ? null : new GridLine.Cell(text, number, style.strong(), GridLine.From.ITSELF);
    }

    private String shown(String raw, String type, XlsxStyles.Style style) {
        return switch (type) {
            case "s" -> {
                int at = XmlCursor.whole(raw, -1);
                yield at >= 0 && at < strings.size() ? strings.get(at) : "";
            }
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(raw, style);
            default -> raw;
        };
    }

    private String number(String raw, XlsxStyles.Style style) {
        if (raw.isBlank()) {
            return "";
        }
        try {
            double value = Double.parseDouble(raw.strip());
            return SheetDates.shown(value, style.pattern(), from1904)
                    .orElseGet(() -> formatter.formatRawCellContents(value, style.format(), style.pattern(), from1904));
        } catch (RuntimeException e) {
            // not a number, or a format that nobody can read: as it is written
            return raw;
        }
    }

    private static String tidy(String text) {
        String cut = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
        return Cells.tidy(cut).replaceAll("\\s+", " ");
    }

    private void merge(String range) throws UnreadableException {
        effort.cells(1);
        int colon = range.indexOf(':');
        if (colon < 0) {
            return;
        }
        String from = range.substring(0, colon);
        String to = range.substring(colon + 1);
        merges.add(new Sheet.Merge(row(from), column(from, 0), row(to), column(to, 0)));
    }

    private static int row(String cell) {
        return XmlCursor.whole(cell.replaceAll("[^0-9]", ""), 0);
    }

    /** The column of a cell's name, {@code C7} is 3; the other if it has no name. */
    private static int column(@Nullable String cell, int otherwise) {
        int column = 0;
        for (int i = 0; cell != null && i < cell.length() && column <= MOST_COLUMNS; i++) {
            char c = Character.toUpperCase(cell.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? otherwise : column;
    }
}
