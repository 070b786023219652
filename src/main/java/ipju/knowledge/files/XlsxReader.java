package ipju.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A workbook to the rows of its tables, sheet by sheet. */
final class XlsxReader {

    private final OfficePackage parts;
    private final Effort effort;
    private final List<String> warnings = new ArrayList<>();

    private XlsxReader(OfficePackage parts, Effort effort) {
        this.parts = parts;
        this.effort = effort;
    }

    static OfficeText read(byte[] bytes, Effort effort) throws IOException {
        try (OfficePackage parts = OfficePackage.open(bytes, FileNames.Kind.WORKBOOK, effort)) {
            return new XlsxReader(parts, effort).read();
        }
    }

    private record Tab(String name, String id, boolean hidden) {}

    private OfficeText read() throws IOException {
        List<Tab> tabs = new ArrayList<>();
        boolean from1904 = false;
        try (XmlCursor xml = new XmlCursor(parts.mainStream(), effort)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = XmlCursor.isOn(xml.attribute("date1904"));
                } else if (xml.isStart("sheet")) {
                    String state = xml.attribute("state", "visible");
                    String name = Problems.oneLine(xml.attribute("name", "")).strip();
                    tabs.add(new Tab(name, xml.attribute("id", ""), !state.equals("visible")));
                }
            }
        }
        List<String> strings = strings();
        Optional<InputStream> look = parts.stream("styles");
        XlsxStyles styles = look.isPresent() ? XlsxStyles.read(look.get(), effort) : XlsxStyles.NONE;
        List<OfficeText.SheetText> sheets = new ArrayList<>();
        int withoutValue = 0;
        List<String> hidden = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        for (Tab tab : tabs) {
            if (!parts.isOfKind(tab.id(), "worksheet")) {
                continue;
            }
            if (tab.hidden()) {
                hidden.add(Problems.quoted(tab.name()));
                continue;
            }
            Optional<InputStream> in = parts.streamById(tab.id());
            if (in.isEmpty()) {
                throw new IOException("a sheet is missing");
            }
            SheetReader reader = new SheetReader(strings, styles, from1904, effort);
            sheets.add(new OfficeText.SheetText(tab.name(), SheetTables.of(reader.read(tab.name(), in.get()))));
            withoutValue += reader.withoutValue();
            if (reader.leftOut()) {
                partly.add(Problems.quoted(tab.name()));
            }
        }
        warn(hidden, partly, withoutValue);
        return OfficeText.of(sheets, warnings);
    }

    private void warn(List<String> hidden, List<String> partly, int withoutValue) throws IOException {
        if (!hidden.isEmpty()) {
            warnings.add("hidden sheets are not read: " + String.join(", ", hidden));
        }
        if (!partly.isEmpty()) {
            warnings.add("hidden rows and columns are not read, in " + String.join(", ", partly));
        }
        if (withoutValue > 0) {
            warnings.add(withoutValue
                    + (withoutValue == 1 ? " formula has" : " formulas have")
                    + " no value and stand for nothing: open it in a spreadsheet program and save it");
        }
        if (parts.takesFromOutside()) {
            warnings.add("takes values from other files, which are not opened: they are read as last saved");
        }
    }

    private List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        Optional<InputStream> in = parts.stream("sharedStrings");
        if (in.isEmpty()) {
            return strings;
        }
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        try (XmlCursor xml = new XmlCursor(in.get(), effort)) {
            while (xml.next()) {
                if (xml.isStart("rPh")) {
                    xml.skip();
                } else if (xml.isStart("t")) {
                    reading = true;
                } else if (xml.isEnd("t")) {
                    reading = false;
                } else if (xml.isEnd("si")) {
                    effort.text(text.length());
                    strings.add(text.toString());
                    text.setLength(0);
                } else if (reading && xml.isText()) {
                    text.append(xml.text());
                }
            }
        }
        return strings;
    }
}
