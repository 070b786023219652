package ipju.knowledge.files;

import ipju.catalog.Row;
import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What PDFs and office documents say to passages; rows of workbooks are rows of free tables. */
final class OfficePassages {

    /** What a sheet is called that nobody gave a name. */
    private static final Pattern UNNAMED = Pattern.compile("(?i)(sheet|시트|tabelle|feuil)\\s*\\d*");

    private final PassageCutter cutter;
    private final Problems problems;

    OfficePassages(PassageCutter cutter, Problems problems) {
        this.cutter = cutter;
        this.problems = problems;
    }

    /** In the order of their places; none for a draft. */
    List<Passage> of(Document document, OfficeText text) {
        text.warnings().forEach(warning -> problems.warning(document.file(), null, warning));
        if (text.isEmpty()) {
            problems.warning(document.file(), null, "holds no text");
        }
        List<Passage> passages = new ArrayList<>(cutter.cut(document, text.sections(), text.unit()));
        text.sheets().forEach(sheet -> passages.addAll(sheet(document, sheet)));
        return document.status() == Document.Status.DRAFT ? List.of() : passages;
    }

    private List<Passage> sheet(Document document, OfficeText.SheetText sheet) {
        List<Passage> passages = new ArrayList<>();
        Row.Sheet place = new Row.Sheet(sheet.name(), document.title(), document.asOf(), document.sourceUrl());
        String heading = document.title() + (UNNAMED.matcher(sheet.name()).matches() ? "" : " " + sheet.name());
        List<Section.Block> notes = new ArrayList<>();
        for (GridTable.Told told : sheet.told()) {
            boolean follows = !notes.isEmpty() && notes.get(notes.size() - 1).line() == told.number() - 1;
            if (!notes.isEmpty() && (told.note().isEmpty() || !follows)) {
                passages.addAll(notes(document, sheet.name(), notes));
                notes = new ArrayList<>();
            }
            if (!told.note().isEmpty()) {
                notes.add(new Section.Block(told.number(), told.note()));
                continue;
            }
            Row row = new Row(null, document.file(), told.number(), spoken(document, told), place);
            if (!row.cells().isEmpty()) {
                passages.add(Passage.of(document, row.locator(), told.number(), heading, row.quote(), row));
            }
        }
        passages.addAll(notes(document, sheet.name(), notes));
        return unique(passages);
    }

    private List<Passage> notes(Document document, String sheet, List<Section.Block> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        Section section = new Section(List.of(), notes.get(0).line(), List.copyOf(notes));
        return cutter.cut(document, List.of(section), sheet + "!row");
    }

    /** The cells without sentences that speak to a bot. */
    private Map<String, String> spoken(Document document, GridTable.Told told) {
        Map<String, String> cells = new LinkedHashMap<>();
        told.cells().forEach((column, cell) -> {
            Instructions.Cleaned text = Instructions.clean(cell);
            boolean found = text.found() || Instructions.isSuspected(column);
            if (found) {
                problems.warning(document.file(), told.number(), Instructions.FOUND);
            }
            cells.put(Instructions.isSuspected(column) ? "" : column, text.text());
        });
        return cells;
    }

    /** Two tables side by side share their lines, but no two passages share a place. */
    private static List<Passage> unique(List<Passage> passages) {
        Map<String, Integer> times = new LinkedHashMap<>();
        List<Passage> unique = new ArrayList<>();
        for (Passage passage : passages) {
            int count = times.merge(passage.id(), 1, Integer::sum);
            unique.add(
                    count == 1
                            ? passage
                            : new Passage(
                                    passage.id() + " (" + count + ")",
                                    passage.document(),
                                    passage.locator(),
                                    passage.line(),
                                    passage.heading(),
                                    passage.text(),
                                    passage.row()));
        }
        return unique;
    }
}
