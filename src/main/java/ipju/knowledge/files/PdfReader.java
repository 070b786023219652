package ipju.knowledge.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF to its paragraphs, page by page. */
final class PdfReader {

    /** Pages that hold less are pictures with a stamp or a page number on them. */
    private static final int FEWEST_LETTERS = 4;

    /** So many page numbers are named, not more. */
    private static final int NAMED_PAGES = 10;

    static {
        OwnFonts.use();
    }

    private PdfReader() {}

    static OfficeText read(byte[] bytes, Effort effort) throws IOException {
        FileShape shape = FileShape.of(bytes);
        if (shape != FileShape.PDF) {
            throw effort.refuse(
                    shape == FileShape.EMPTY
                            ? "is empty"
                            : "is not what its name says but " + shape.words() + ": expected a real .pdf");
        }
        PdfStreams.check(bytes, effort);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (pdf.isEncrypted() && !pdf.getCurrentAccessPermission().canExtractContent()) {
                throw effort.refuse("does not allow its text to be copied: expected it saved without that lock");
            }
            if (pdf.isEncrypted()) {
                // only now can be seen what is in the streams
                PdfStreams.check(pdf, effort);
            }
            int count = pdf.getNumberOfPages();
            if (count > effort.limits().pages()) {
                throw effort.refuse("has " + count + " pages: expected at most "
                        + effort.limits().pages());
            }
            return sections(pages(pdf, count, effort), effort);
        } catch (InvalidPasswordException e) {
            throw effort.refuse(OfficePackage.PASSWORD);
        }
    }

    private static List<PdfLine.Page> pages(PDDocument pdf, int count, Effort effort) throws IOException {
        PdfStripper stripper = new PdfStripper(effort);
        List<PdfLine.Page> pages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            effort.step();
            pages.add(stripper.page(pdf, number));
        }
        effort.step();
        return pages;
    }

    private static OfficeText sections(List<PdfLine.Page> all, Effort effort) throws UnreadableException {
        List<String> empty = new ArrayList<>();
        long letters = 0;
        long unreadable = 0;
        for (PdfLine.Page page : all) {
            long onPage = 0;
            for (PdfLine line : page.lines()) {
                onPage += line.text()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count();
                unreadable +=
                        line.text().codePoints().filter(PdfReader::isUnreadable).count();
            }
            letters += onPage;
            if (onPage < FEWEST_LETTERS) {
                empty.add(String.valueOf(page.number()));
            }
        }
        if (empty.size() == all.size()) {
            throw effort.refuse(
                    "holds no text, only pictures of it (a scan?): expected it saved with text, by a program"
                            + " that reads scans");
        }
        if (unreadable > letters / 5) {
            throw effort.refuse("holds text that cannot be told from its pictures: expected it saved anew as PDF");
        }
        List<PdfLine.Page> pages = PdfFurniture.without(all);
        PdfParagraphs paragraphs = new PdfParagraphs(pages);
        PdfOutline outline = new PdfOutline(all);
        pages.forEach(page -> outline.page(page.number(), paragraphs.of(page)));
        List<Section> sections = outline.sections();
        List<String> warnings = new ArrayList<>();
        if (!empty.isEmpty()) {
            String which = String.join(", ", empty.subList(0, Math.min(NAMED_PAGES, empty.size())));
            String more = empty.size() > NAMED_PAGES ? " and " + (empty.size() - NAMED_PAGES) + " more" : "";
            warnings.add("pages without text are not read: " + which + more);
        }
        return OfficeText.of(sections, "p.", warnings);
    }

    private static boolean isUnreadable(int letter) {
        int type = Character.getType(letter);
        return letter == FileNames.UNDECODED || type == Character.PRIVATE_USE || type == Character.CONTROL;
    }
}
