package ipju.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Word document to sections under its headings: what a reader sees once changes are accepted, without hidden text, tables
 * of contents, page headers and footers. Footnotes stand where they are called.
 */
final class DocxReader {

    /** What is not seen: text taken out, how things were before, and the second drawing of what is already drawn. */
    private static final Set<String> DROPPED = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "instrText",
            "delText",
            "rPrChange",
            "pPrChange",
            "tblPrChange",
            "tcPrChange",
            "trPrChange",
            "sectPrChange",
            "rt",
            "docPartObj",
            "sectPr",
            "annotationRef");

    /** Longer than this is no heading, whatever its style. */
    private static final int LONGEST_HEADING = 200;

    /** A title is read without its mark only where the document begins. */
    private static final int TITLE_LINES = 3;

    private final OfficePackage parts;
    private final Effort effort;
    private final Section.Outline outline;
    private final DocxStyles styles;
    private final DocxNumbers numbers;
    private final Map<String, String> notes = new HashMap<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<DocxTable> tables = new ArrayDeque<>();
    private int line;

    private DocxReader(OfficePackage parts, String title, Effort effort) throws IOException {
        this.parts = parts;
        this.effort = effort;
        this.outline = new Section.Outline(title);
        this.styles = DocxStyles.read(parts.stream("styles").orElse(null), effort);
        this.numbers = DocxNumbers.read(parts.stream("numbering").orElse(null), effort);
    }

    static OfficeText read(byte[] bytes, String title, Effort effort) throws IOException {
        try (OfficePackage parts = OfficePackage.open(bytes, FileNames.Kind.WORD, effort)) {
            return new DocxReader(parts, title, effort).read();
        }
    }

    private OfficeText read() throws IOException {
        for (String kind : List.of("footnotes", "endnotes")) {
            Optional<InputStream> in = parts.stream(kind);
            if (in.isPresent()) {
                readNotes(kind, in.get());
            }
        }
        try (XmlCursor xml = new XmlCursor(parts.mainStream(), effort)) {
            while (xml.next()) {
                if (xml.isStart() && DROPPED.contains(xml.name())) {
                    xml.skip();
                } else if (xml.isStart()) {
                    start(xml);
                } else if (xml.isEnd()) {
                    end(xml.name());
                } else if (xml.isText() && !paragraphs.isEmpty()) {
                    paragraphs.peek().text(xml.text());
                }
            }
        }
        List<String> warnings = parts.takesFromOutside()
                ? List.of("points to other files, which are not opened: what they hold is not read")
                : List.of();
        return OfficeText.of(outline.sections(), "line", warnings);
    }

    private void readNotes(String kind, InputStream in) throws IOException {
        String id = "";
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        try (XmlCursor xml = new XmlCursor(in, effort)) {
            while (xml.next()) {
                if (xml.isStart() && DROPPED.contains(xml.name())) {
                    xml.skip();
                } else if (xml.isStart("footnote") || xml.isStart("endnote")) {
                    id = xml.attribute("id", "");
                    text.setLength(0);
                } else if (xml.isEnd("footnote") || xml.isEnd("endnote")) {
                    notes.put(kind + id, text.toString().strip());
                } else if (xml.isStart("t")) {
                    reading = true;
                } else if (xml.isEnd("t")) {
                    reading = false;
                } else if (xml.isEnd("p")) {
                    text.append(' ');
                } else if (reading && xml.isText()) {
                    effort.text(xml.text().length());
                    text.append(xml.text());
                }
            }
        }
    }

    private void start(XmlCursor xml) throws IOException {
        switch (xml.name()) {
            case "p" -> paragraphs.push(new Paragraph());
            case "tbl" -> tables.push(new DocxTable());
            default -> {
                // a table in a text box stands in a paragraph, one in a cell stands in a table: the innermost counts
                if (!tables.isEmpty()) {
                    tables.peek().start(xml);
                }
                if (!paragraphs.isEmpty()) {
                    startInParagraph(paragraphs.peek(), xml);
                }
            }
        }
    }

    private void startInParagraph(Paragraph paragraph, XmlCursor xml) throws IOException {
        switch (xml.name()) {
            case "pStyle" -> paragraph.style = xml.attribute("val");
            case "outlineLvl" -> paragraph.outline = xml.number("val", DocxStyles.BODY);
            case "numId" -> paragraph.list = xml.attribute("val");
            case "ilvl" -> paragraph.listLevel = xml.number("val", 0);
            case "r" -> paragraph.hidden = false;
            case "vanish" -> paragraph.hidden = XmlCursor.isOn(xml.attribute("val", "1"));
            case "b" -> paragraph.bold |= XmlCursor.isOn(xml.attribute("val", "1"));
            case "t" -> paragraph.reading = true;
            case "tab", "ptab" -> paragraph.add(" ");
            case "br", "cr" -> paragraph.add(xml.attribute("type") == null ? "\n" : "");
            case "noBreakHyphen" -> paragraph.add("-");
            case "footnoteReference" -> paragraph.note(notes.get("footnotes" + xml.attribute("id", "")));
            case "endnoteReference" -> paragraph.note(notes.get("endnotes" + xml.attribute("id", "")));
            default -> {}
        }
    }

    private void end(String name) throws IOException {
        switch (name) {
            case "t" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().reading = false;
                }
            }
            case "pPr" -> {
                if (!paragraphs.isEmpty()) {
                    // what was said of the paragraph's mark says nothing of its words
                    paragraphs.peek().hidden = false;
                    paragraphs.peek().bold = false;
                }
            }
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    take(paragraphs.pop());
                }
            }
            case "tbl" -> {
                if (!tables.isEmpty()) {
                    take(tables.pop());
                }
            }
            default -> {
                if (!tables.isEmpty()) {
                    tables.peek().end(name, effort);
                }
            }
        }
    }

    private void take(Paragraph paragraph) throws UnreadableException {
        String text =
                paragraph.text.toString().replaceAll("[ \\t\\u00A0]+", " ").strip();
        effort.text(text.length());
        String list = paragraph.list == null ? styles.list(paragraph.style) : paragraph.list;
        int listLevel = paragraph.list == null ? styles.listLevel(paragraph.style) : paragraph.listLevel;
        String number = list == null || list.equals("0") || text.isEmpty() ? "" : numbers.next(list, listLevel);
        if (text.isEmpty() || styles.isContents(paragraph.style)) {
            return;
        }
        if (!tables.isEmpty()) {
            tables.peek().text(number.isEmpty() ? text : number + " " + text, paragraph.bold);
            return;
        }
        line++;
        int level = level(paragraph);
        if (level > 0 && text.length() <= LONGEST_HEADING) {
            // a number such as 제3조 is part of the name, 2.1 only counts
            boolean named = number.chars().anyMatch(Character::isLetter);
            outline.heading(level, line, (named ? number + " " : "") + text.replace('\n', ' '));
        } else if (line > TITLE_LINES || !styles.isTitle(paragraph.style)) {
            outline.block(line, number.isEmpty() ? text : number + " " + text);
        }
    }

    private int level(Paragraph paragraph) {
        if (paragraph.outline != null) {
            return paragraph.outline < DocxStyles.BODY ? paragraph.outline + 1 : 0;
        }
        return styles.isTitle(paragraph.style) ? 0 : styles.heading(paragraph.style);
    }

    private void take(DocxTable table) throws UnreadableException {
        List<GridTable.Told> told = table.told();
        if (!tables.isEmpty()) {
            told.forEach(row -> tables.peek().text(row.text(), false));
            return;
        }
        List<String> texts = new ArrayList<>();
        told.forEach(row -> texts.add(row.text()));
        for (String text : texts) {
            outline.block(++line, text);
        }
    }

    /** A paragraph while it is read. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private @Nullable String style;
        private @Nullable Integer outline;
        private @Nullable String list;
        private int listLevel;
        private boolean hidden;
        private boolean reading;
        private boolean bold;

        void text(String words) {
            if (reading) {
                add(words.replace("\u00AD", ""));
            }
        }

        void add(String words) {
            if (!hidden) {
                text.append(words);
            }
        }

        void note(@Nullable String note) {
            if (note != null && !note.isEmpty()) {
                add(" (" + note + ")");
            }
        }
    }
}
