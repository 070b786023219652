package ipju.knowledge.files;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** Markdown as plain text in sections: marks taken off, each paragraph, list item and table row a block with its line. */
final class MarkdownText {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(100)
            .build();

    private MarkdownText() {}

    /**
     * Reads the text below the front matter.
     *
     * @param linesBefore lines of the file before the text
     */
    static List<Section> sections(String title, String body, int linesBefore) {
        Blocks blocks = new Blocks(title, linesBefore);
        PARSER.parse(body).accept(blocks);
        return blocks.outline.sections();
    }

    private static final class Blocks extends AbstractVisitor {
        private final Section.Outline outline;
        private final int linesBefore;
        private int line = 1;
        /** The number of the list item whose first paragraph comes next. */
        private String number = "";

        Blocks(String title, int linesBefore) {
            this.outline = new Section.Outline(title);
            this.linesBefore = linesBefore;
        }

        @Override
        public void visit(Heading heading) {
            outline.heading(heading.getLevel(), lineOf(heading), inline(heading));
        }

        @Override
        public void visit(Paragraph paragraph) {
            add(paragraph, inline(paragraph));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            add(code, code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            add(code, code.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            add(html, Jsoup.parse(html.getLiteral()).text());
        }

        @Override
        public void visit(OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            int next = start == null ? 1 : start;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                number = next + ". ";
                next++;
                visitChildren(item);
                number = "";
            }
        }

        @Override
        public void visit(ListItem item) {
            number = "";
            visitChildren(item);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                table(block);
            } else {
                visitChildren(block);
            }
        }

        private void table(Node table) {
            List<String> header = new ArrayList<>();
            boolean anyRow = false;
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                        cells.add(inline(cell).replace('\n', ' ').strip());
                    }
                    if (header.isEmpty()) {
                        header = cells;
                        line = lineOf(row);
                    } else {
                        anyRow = true;
                        add(row, TableText.row(header, cells));
                    }
                }
            }
            if (!anyRow) {
                outline.block(line, String.join("; ", header));
            }
        }

        private void add(Node node, String text) {
            outline.block(lineOf(node), number + text.strip());
            number = "";
        }

        /** The line in the file where the block begins; that of the block before if it is not told. */
        private int lineOf(Node node) {
            if (!node.getSourceSpans().isEmpty()) {
                line = linesBefore + 1 + node.getSourceSpans().get(0).getLineIndex();
            }
            return line;
        }

        private static String inline(Node node) {
            Inline inline = new Inline();
            inline.visitChildren(node);
            return inline.text.toString();
        }
    }

    /** The text of a paragraph: links and images by their text, HTML tags dropped, soft line ends as spaces. */
    private static final class Inline extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        /** Made visible to the class around. */
        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }
    }
}
