package ipju.knowledge.files;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** A web page as plain text in sections: what a reader sees, without scripts, styles and forms. */
final class HtmlReader {

    private static final String DROPPED =
            "script, style, noscript, template, iframe, object, svg, form, [hidden], [style~=display:\\s*none]";

    /** Elements inside a line; every other one ends the line before it and its own. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
            "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
            "u", "var", "wbr");

    private final Document page;

    private HtmlReader(Document page) {
        this.page = page;
    }

    static HtmlReader parse(String html) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        page.select(DROPPED).remove();
        tellRows(page);
        tellNumbers(page);
        return new HtmlReader(page);
    }

    /** The page's title, or null if it has none. */
    @Nullable
    String title() {
        String title = page.title().strip();
        return title.isEmpty() ? null : title;
    }

    List<Section> sections(String title) {
        Lines lines = new Lines(title);
        page.body().traverse(lines);
        lines.flush();
        return lines.outline.sections();
    }

    private static final class Lines implements NodeVisitor {
        private final Section.Outline outline;
        private final StringBuilder text = new StringBuilder();
        private int textLine = 1;
        private int line = 1;
        private int headingLine;

        Lines(String title) {
            this.outline = new Section.Outline(title);
        }

        @Override
        public void head(Node node, int depth) {
            Range.Position at = node.sourceRange().start();
            if (at.isTracked()) {
                line = Math.max(1, at.lineNumber());
            }
            if (node instanceof TextNode words) {
                if (text.toString().isBlank()) {
                    textLine = line;
                    text.setLength(0);
                }
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element && !INLINE.contains(element.normalName())) {
                flush();
                headingLine = line;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element) || INLINE.contains(element.normalName())) {
                return;
            }
            String name = element.normalName();
            if (name.matches("h[1-6]")) {
                String heading = text.toString().strip();
                text.setLength(0);
                outline.heading(name.charAt(1) - '0', headingLine, heading);
            } else {
                flush();
            }
        }

        void flush() {
            outline.block(textLine, text.toString());
            text.setLength(0);
        }
    }

    /** Rows become one text each, under the names in the first row; tables that only lay out other tables are left. */
    private static void tellRows(Document page) {
        for (Element table : page.select("table:not(:has(table))")) {
            List<String> header = List.of();
            Elements rows = table.select("tr");
            for (Element row : rows) {
                List<String> cells =
                        row.children().stream().map(cell -> cell.text().strip()).toList();
                boolean isHeader = header.isEmpty() && rows.size() > 1;
                if (isHeader) {
                    header = cells;
                }
                row.empty().appendElement("td").text(isHeader ? "" : TableText.row(header, cells));
            }
        }
    }

    private static void tellNumbers(Document page) {
        for (Element list : page.select("ol")) {
            int number = 1;
            for (Element item : list.children()) {
                item.prependText(number + ". ");
                number++;
            }
        }
    }
}
