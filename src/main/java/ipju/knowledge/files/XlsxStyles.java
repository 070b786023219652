package ipju.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * How cells of a workbook look: the format of their numbers, and whether they stand out.
 *
 * @param styles by the number that a cell names
 */
record XlsxStyles(List<Style> styles) {

    /** A cell's look. */
    record Style(int format, String pattern, boolean strong) {
        static final Style PLAIN = new Style(0, "General", false);
    }

    static final XlsxStyles NONE = new XlsxStyles(List.of());

    Style of(int number) {
        return number >= 0 && number < styles.size() ? styles.get(number) : Style.PLAIN;
    }

    static XlsxStyles read(InputStream in, Effort effort) throws IOException {
        Map<Integer, String> patterns = new HashMap<>();
        List<Boolean> bold = new ArrayList<>();
        List<Boolean> filled = new ArrayList<>();
        List<Style> styles = new ArrayList<>();
        String within = "";
        try (XmlCursor xml = new XmlCursor(in, effort)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs" -> within = xml.name();
                    case "numFmt" -> {
                        if (!within.equals("dxfs")) {
                            patterns.put(xml.number("numFmtId", -1), xml.attribute("formatCode", "General"));
                        }
                    }
                    case "font" -> add(bold, within.equals("fonts"));
                    case "fill" -> add(filled, within.equals("fills"));
                    case "b" -> set(bold, within.equals("fonts") && XmlCursor.isOn(xml.attribute("val", "1")));
                    case "patternFill" ->
                        set(
                                filled,
                                within.equals("fills")
                                        && !List.of("none", "gray125").contains(xml.attribute("patternType", "none")));
                    case "xf" -> {
                        if (within.equals("cellXfs")) {
                            boolean strong = at(bold, xml.number("fontId", -1)) || at(filled, xml.number("fillId", -1));
                            int format = xml.number("numFmtId", 0);
                            styles.add(new Style(format, pattern(format, patterns), strong));
                        }
                    }
                    default -> {}
                }
            }
        }
        return new XlsxStyles(List.copyOf(styles));
    }

    private static String pattern(int format, Map<Integer, String> patterns) {
        String own = patterns.get(format);
        if (own != null) {
            return own;
        }
        String builtin = SheetDates.builtin(format).orElse(format < 0 ? null : BuiltinFormats.getBuiltinFormat(format));
        return builtin == null ? "General" : builtin;
    }

    private static void add(List<Boolean> list, boolean here) {
        if (here) {
            list.add(false);
        }
    }

    private static void set(List<Boolean> list, boolean on) {
        if (on && !list.isEmpty()) {
            list.set(list.size() - 1, true);
        }
    }

    private static boolean at(List<Boolean> list, int index) {
        return index >= 0 && index < list.size() && list.get(index);
    }
}
