package ipju.knowledge.files;

import java.util.ArrayList;
import java.util.List;

/** A table of a Word document while it is read. */
final class DocxTable {

    /** As many columns as Word allows. */
    private static final int MOST_COLUMNS = 63;

    private final List<List<GridLine.Cell>> rows = new ArrayList<>();
    private List<GridLine.Cell> row = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean strong = true;
    private boolean shaded;
    private int span = 1;
    private boolean goesOn;
    private boolean inCell;
    private boolean header;
    private int headers;

    void start(XmlCursor xml) {
        switch (xml.name()) {
            case "tr" -> {
                row = new ArrayList<>();
                header = false;
            }
            case "tc" -> {
                text.setLength(0);
                strong = true;
                shaded = false;
                span = 1;
                goesOn = false;
                inCell = true;
            }
            case "gridSpan" -> span = Math.max(1, Math.min(MOST_COLUMNS, xml.number("val", 1)));
            case "vMerge" -> goesOn = !xml.attribute("val", "continue").equals("restart");
            case "tblHeader" -> header = XmlCursor.isOn(xml.attribute("val", "1"));
            case "shd" -> shaded |= inCell && !List.of("auto", "FFFFFF").contains(xml.attribute("fill", "auto"));
            default -> {}
        }
    }

    /** A paragraph of the cell, or a line of a table inside it. */
    void text(String words, boolean bold) {
        text.append(text.length() == 0 ? "" : " ").append(words.replaceAll("\\s+", " "));
        strong &= bold;
    }

    void end(String name, Effort effort) throws UnreadableException {
        if (name.equals("tc")) {
            inCell = false;
            cell(effort);
        } else if (name.equals("tr")) {
            headers += header && headers == rows.size() ? 1 : 0;
            rows.add(row);
        }
    }

    private void cell(Effort effort) throws UnreadableException {
        effort.cells(span);
        List<GridLine.Cell> above = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
        for (int i = 0; i < span; i++) {
            int column = row.size();
            GridLine.Cell upper = column < above.size() ? above.get(column) : GridLine.Cell.EMPTY;
            GridLine.From from = i > 0 ? GridLine.From.LEFT : goesOn ? GridLine.From.ABOVE : GridLine.From.ITSELF;
            String words = goesOn ? upper.text() : text.toString();
            boolean stands = goesOn ? upper.strong() : strong || shaded;
            row.add(words.isEmpty() ? GridLine.Cell.EMPTY : new GridLine.Cell(words, false, stands, from));
        }
    }

    /** Its rows and notes, numbered from 1. */
    List<GridTable.Told> told() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<GridLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<GridLine.Cell> cells = new ArrayList<>(rows.get(i));
            while (cells.size() < width) {
                cells.add(GridLine.Cell.EMPTY);
            }
            lines.add(new GridLine(i + 1, cells));
        }
        boolean known = headers > 0 && headers < lines.size() && lines.get(0).own() > 1;
        return (known ? GridTable.withHeader(lines, headers) : GridTable.of(lines)).told();
    }
}
