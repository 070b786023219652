package ipju.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word document: which are headings and of what level, which is the title, which the contents. */
final class DocxStyles {

    /** An outline level of body text, where a style takes back what the one it builds on says. */
    static final int BODY = 9;

    /** How office programs of several languages name their heading styles. */
    private static final Pattern HEADING = Pattern.compile(
            "(heading|제목|개요|見出し|标题|標題|überschrift|titre|título|titolo|заголовок|kop|rubrik)[ _-]?([1-9])");

    private static final Pattern TITLE = Pattern.compile("title|제목|문서 ?제목|titel|表題|标题|標題");
    private static final Pattern CONTENTS = Pattern.compile("(toc|목차|table of figures|그림 ?목차|index)[ _-]?[1-9]?( .*)?");

    /** Styles build on each other; a circle must not hold us. */
    private static final int MOST_STEPS = 20;

    private static final class Style {
        private String name = "";
        private @Nullable String base;
        private @Nullable Integer outline;
        private @Nullable String list;
        private int listLevel;
    }

    private final Map<String, Style> styles = new HashMap<>();

    static DocxStyles read(@Nullable InputStream in, Effort effort) throws IOException {
        DocxStyles all = new DocxStyles();
        if (in == null) {
            return all;
        }
        Style style = new Style();
        try (XmlCursor xml = new XmlCursor(in, effort)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "style" -> {
                        style = new Style();
                        all.styles.put(xml.attribute("styleId", ""), style);
                    }
                    case "name" -> style.name = xml.attribute("val", "").strip().toLowerCase(Locale.ROOT);
                    case "basedOn" -> style.base = xml.attribute("val");
                    case "outlineLvl" -> style.outline = xml.number("val", BODY);
                    case "numId" -> style.list = xml.attribute("val");
                    case "ilvl" -> style.listLevel = xml.number("val", 0);
                    default -> {}
                }
            }
        }
        return all;
    }

    /** The level of headings in this style, from 1; 0 if it is not one of headings. */
    int heading(@Nullable String id) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.size() < MOST_STEPS && seen.add(at)) {
            Style style = styles.get(at);
            String name = style == null || style.name.isEmpty() ? at.toLowerCase(Locale.ROOT) : style.name;
            if (style != null && style.outline != null) {
                return style.outline < BODY ? style.outline + 1 : 0;
            }
            Matcher heading = HEADING.matcher(name);
            if (heading.matches()) {
                return Integer.parseInt(heading.group(2));
            }
            at = style == null ? null : style.base;
        }
        return 0;
    }

    boolean isTitle(@Nullable String id) {
        return TITLE.matcher(name(id)).matches();
    }

    /** Whether paragraphs of this style repeat the headings, as a table of contents does. */
    boolean isContents(@Nullable String id) {
        return CONTENTS.matcher(name(id)).matches();
    }

    /** The list that paragraphs of this style are items of; null if of none. */
    @Nullable
    String list(@Nullable String id) {
        Style style = id == null ? null : styles.get(id);
        return style == null ? null : style.list;
    }

    int listLevel(@Nullable String id) {
        Style style = id == null ? null : styles.get(id);
        return style == null ? 0 : style.listLevel;
    }

    private String name(@Nullable String id) {
        if (id == null) {
            return "";
        }
        Style style = styles.get(id);
        return style == null || style.name.isEmpty() ? id.toLowerCase(Locale.ROOT) : style.name;
    }
}
