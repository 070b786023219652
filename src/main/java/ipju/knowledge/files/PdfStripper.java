package ipju.knowledge.files;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of one page after the other out of a PDF, in the order in which they are drawn. */
final class PdfStripper extends PDFTextStripper {

    private final Effort effort;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float top;
    private float left;
    private float right;
    private float size;

    PdfStripper(Effort effort) {
        this.effort = effort;
        setSuppressDuplicateOverlappingText(true);
    }

    /**
     * The lines of a page.
     *
     * @param number from 1
     */
    PdfLine.Page page(PDDocument document, int number) throws IOException {
        lines.clear();
        text.setLength(0);
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        flush();
        PDPage page = document.getPage(number - 1);
        boolean turned = page.getRotation() % 180 != 0;
        float height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        return new PdfLine.Page(number, height, List.copyOf(lines));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) throws IOException {
        effort.text(words.length());
        if (!positions.isEmpty() && text.toString().isBlank()) {
            left = positions.get(0).getXDirAdj();
            top = positions.get(0).getYDirAdj();
            right = left;
            size = 0;
        }
        for (TextPosition position : positions) {
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            size = Math.max(size, position.getHeightDir());
        }
        text.append(words);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        flush();
    }

    @Override
    protected void writePageEnd() {
        flush();
    }

    private void flush() {
        String line = text.toString().replace('\u00A0', ' ');
        String tidy = line.replaceAll("\\s+", " ").strip();
        if (!tidy.isEmpty()) {
            lines.add(new PdfLine(tidy, top, left, right, size, line.endsWith(" ")));
        }
        text.setLength(0);
    }
}
