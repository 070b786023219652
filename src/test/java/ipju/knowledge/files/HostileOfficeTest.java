package ipju.knowledge.files;

import static ipju.OfficeFixtures.lines;
import static ipju.OfficeFixtures.p;
import static ipju.OfficeFixtures.pdf;
import static ipju.OfficeFixtures.wordParts;
import static ipju.OfficeFixtures.workbookParts;
import static ipju.OfficeFixtures.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import ipju.OfficeFixtures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are broken, locked, disguised or made to do harm: one problem with the file's name, and the rest is read. */
@Timeout(120)
class HostileOfficeTest {

    private static final OfficeLimits SMALL = new OfficeLimits(3 << 20, 100, 20, 2, 10, 200, Duration.ofSeconds(60));

    @TempDir
    Path dir;

    @TempDir
    Path outside;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir).document("ok.md", "The office is open.");
    }

    private void file(String name, byte[] bytes) {
        folder.file(name, bytes).file(name + ".meta.yaml", "title: A\nlang: en\nas_of: 2026-11-01\n");
    }

    /** That it is one error in these words, and that the rest is read. */
    private void assertRefused(String name, byte[] bytes, String message) {
        file(name, bytes);
        var base = folder.read();
        assertThat(Folder.shown(base)).containsExactly("error " + name + ":0 " + message);
        assertThat(base.passages())
                .extracting(passage -> passage.document().file())
                .containsExactly("ok.md");
    }

    private void limited() {
        folder.with(new FolderReader(Limits.DEFAULT, FileBytes.REAL, new OfficeFiles(SMALL, () -> 0)));
    }

    @Test
    void file_of_another_kind_than_its_name_says_is_refused() {
        byte[] word = zip(wordParts(p("", "Text.")));
        byte[] workbook = zip(workbookParts("<sheetData/>"));
        String real = ": expected a real .docx, saved by an office program";

        assertRefused("a.docx", pdf(lines("Text.")), "is not what its name says but a PDF" + real);
        assertRefused("a.docx", workbook, "is not what its name says but an Excel workbook" + real);
        assertRefused(
                "a.docx",
                "<html><table></table></html>".getBytes(StandardCharsets.UTF_8),
                "is not what its name says but a web page or XML" + real);
        assertRefused(
                "a.docx",
                zip(Map.of("mimetype", "application/hwp+zip")),
                "is not what its name says but another kind of archive" + real);
        assertRefused("a.docx", new byte[0], "is empty");
        assertRefused(
                "a.docx",
                "plain".getBytes(StandardCharsets.UTF_8),
                "is not what its name says but another kind of file, or a damaged one" + real);
        folder = new Folder(outside).document("ok.md", "The office is open.");
        assertRefused("b.pdf", word, "is not what its name says but an archive: expected a real .pdf");
    }

    @Test
    void locked_documents_are_refused() throws IOException, GeneralSecurityException {
        assertRefused("a.xlsx", locked(zip(workbookParts("<sheetData/>"))), OfficePackage.PASSWORD);
        assertRefused(
                "a.xlsx",
                oldWorkbook(),
                "is not what its name says but a document of an old office program:"
                        + " expected a real .xlsx, saved by an office program");
        folder = new Folder(outside).document("ok.md", "The office is open.");
        assertRefused("a.pdf", lockedPdf("secret", true), OfficePackage.PASSWORD);
        assertRefused(
                "a.pdf",
                lockedPdf("", false),
                "does not allow its text to be copied: expected it saved without that lock");
    }

    @Test
    void pdf_that_anybody_may_open_and_copy_from_is_read_though_it_is_locked_against_changes() throws IOException {
        file("a.pdf", lockedPdf("", true));

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.passages("a.pdf").get(0).text()).isEqualTo("Text of a page.");
    }

    private static byte[] locked(byte[] office) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem old = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(office));
                    var into = encryptor.getDataStream(old)) {
                parts.save(into);
            } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
                throw new IOException(e);
            }
            old.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] oldWorkbook() throws IOException {
        try (POIFSFileSystem old = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            old.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
            old.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedPdf(String password, boolean copies) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(lines("Text of a page.")));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AccessPermission rights = new AccessPermission();
            rights.setCanExtractContent(copies);
            rights.setCanModify(false);
            document.protect(new StandardProtectionPolicy("owner", password, rights));
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void pictures_of_text_are_refused() {
        assertRefused(
                "a.pdf",
                pdf(List.of(), List.of()),
                "holds no text, only pictures of it (a scan?): expected it saved"
                        + " with text, by a program that reads scans");
    }

    @Test
    void macros_are_refused() {
        Map<String, String> parts = wordParts(p("", "Text."));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) -> xml.replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml"));
        assertRefused("a.docx", zip(parts), "holds macros: expected it saved without them, as .docx");

        Map<String, String> beside = wordParts(p("", "Text."));
        beside.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) -> xml.replace(
                        "<Override",
                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override"));
        beside.put("word/vbaProject.bin", "x");
        assertRefused("a.docx", zip(beside), "holds macros: expected it saved without them, as .docx");
    }

    @Test
    void links_to_other_files_are_told_and_not_followed_and_those_to_click_on_are_fine() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.xml"), "<x>secret</x>");
        Map<String, String> parts = wordParts(p("", "Text."));
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        parts.put(
                "word/_rels/document.xml.rels",
                OfficeFixtures.relations("<Relationship Id=\"l\" Type=\"" + type
                        + "hyperlink\" Target=\"https://example.com\" TargetMode=\"External\"/>"));
        file("a.docx", zip(parts));
        assertThat(folder.problems()).isEmpty();

        parts.put(
                "word/_rels/document.xml.rels",
                OfficeFixtures.relations("<Relationship Id=\"l\" Type=\"" + type + "footnotes\" Target=\""
                        + secret.toUri() + "\" TargetMode=\"External\"/>"));
        file("a.docx", zip(parts));
        assertThat(folder.problems())
                .containsExactly(
                        "warning a.docx:0 points to other files, which are not opened: what they hold is not read");
        assertThat(folder.passages("a.docx").get(0).text()).isEqualTo("Text.");
    }

    @Test
    void entities_and_document_types_are_refused_in_every_part() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.txt"), "secret");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        for (String part : List.of("word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels")) {
            Map<String, String> parts = wordParts(p("", "Text."));
            parts.put("word/styles.xml", "<styles/>");
            String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
            parts.put(
                    "word/_rels/document.xml.rels",
                    OfficeFixtures.relations("<Relationship Id=\"s\" Type=\"" + type + "\" Target=\"styles.xml\"/>"));
            parts.computeIfPresent(
                    part,
                    (name, xml) -> xml.startsWith("<?")
                            ? xml.replaceFirst("\\?>", "?>" + entity.replace("$", "\\$"))
                            : entity + xml);
            parts.computeIfPresent(part, (name, xml) -> xml.replace("Text.", "&e;"));
            file("a.docx", zip(parts));

            assertThat(folder.problems()).as(part).singleElement().asString().startsWith("error a.docx:0 ");
            assertThat(folder.read().passages().toString()).doesNotContain("secret");
        }
    }

    @Test
    void billion_laughs_end() {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'z'; c++) {
            type.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        Map<String, String> parts = wordParts(p("", "&y;"));
        parts.computeIfPresent("word/document.xml", (name, xml) -> xml.replace("<w:document", type + "]><w:document"));

        assertRefused(
                "a.docx", zip(parts), "holds a document type, as no office program writes it: expected it saved anew");
    }

    @Test
    void parts_that_unpack_to_far_more_than_they_are_end_at_the_limit() {
        String bomb = " ".repeat(30 << 20);
        assertRefused(
                "a.docx",
                zip(wordParts(p("", "Text.") + bomb)),
                "a part of it unpacks to more than 100 times its size, as in a file made to do harm: expected it saved"
                        + " anew");
        limited();
        Map<String, String> unread = wordParts(p("", "Text."));
        unread.put("word/media/image1.png", " ".repeat(4 << 20));
        assertRefused("a.docx", zip(unread), "unpacks to more than 3 MB: expected a smaller document");
    }

    @Test
    void streams_of_a_pdf_that_unpack_to_too_much_end_at_the_limit() throws IOException {
        limited();
        assertRefused(
                "a.pdf",
                withStream("/Filter/FlateDecode", deflated(new byte[4 << 20])),
                "unpacks to more than 3 MB: expected a smaller document");
        assertRefused(
                "a.pdf",
                withStream("/Filter[/FlateDecode/FlateDecode]", deflated(deflated(new byte[4 << 20]))),
                "is packed more than once, as in a file made to do harm: expected it saved anew");
    }

    private static byte[] withStream(String filter, byte[] stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Length " + stream.length + filter + ">>stream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(stream);
        out.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    @Test
    void pages_cells_letters_and_parts_have_limits() {
        limited();
        assertRefused("a.pdf", pdf(lines("One."), lines("Two."), lines("Three.")), "has 3 pages: expected at most 2");
        folder = new Folder(dir.resolve("cells")).document("ok.md", "The office is open.");
        limited();
        String cells = "<row>" + "<c><v>1</v></c>".repeat(11) + "</row>";
        assertRefused(
                "a.xlsx",
                zip(workbookParts("<sheetData>" + cells + "</sheetData>")),
                "holds more than 10 cells: expected a smaller workbook");
        folder = new Folder(dir.resolve("letters")).document("ok.md", "The office is open.");
        limited();
        assertRefused(
                "a.docx",
                zip(wordParts(p("", "word ".repeat(41)))),
                "holds more than 200 letters: expected several smaller documents");
        Map<String, String> parts = wordParts(p("", "Text."));
        for (int i = 0; i < 20; i++) {
            parts.put("word/" + i + ".xml", "x");
        }
        assertRefused("a.docx", zip(parts), "holds more than 20 parts: expected a simpler document");
    }

    @Test
    void time_has_a_limit() {
        long[] now = {0};
        Duration step = Duration.ofSeconds(1);
        folder.with(new FolderReader(
                Limits.DEFAULT, FileBytes.REAL, new OfficeFiles(SMALL, () -> now[0] += step.toNanos())));

        assertRefused(
                "a.docx",
                zip(wordParts(p("", "Text.").repeat(10))),
                "takes longer than 60 s to read: expected a" + " simpler file");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertRefused(
                "a.docx",
                zip(wordParts(
                        "<w:tbl><w:tr><w:tc>".repeat(1_000) + p("", "x") + "</w:tc></w:tr></w:tbl>".repeat(1_000))),
                "is nested too deep to be read: expected a simpler document");
    }

    @Test
    void merged_cells_of_a_whole_sheet_do_not_fill_the_memory() {
        StringBuilder merges = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            merges.append("<mergeCell ref=\"A1:XFD1048576\"/>");
        }
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 400; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        file(
                "a.xlsx",
                zip(workbookParts("<sheetData>" + rows + "<row r=\"500\"><c r=\"XFD500\"><v>1</v></c></row></sheetData>"
                        + "<mergeCells>" + merges + "</mergeCells>")));

        assertThat(folder.problems())
                .containsExactly("error a.xlsx:0 holds more than 300000 cells: expected a smaller workbook");
    }

    @Test
    void documents_cut_short_or_with_wrong_bytes_are_one_problem_at_most() throws IOException {
        Map<String, byte[]> good = Map.of(
                "a.pdf", pdf(lines("Text of a page."), lines("More of it.")),
                "a.docx", zip(wordParts(p("", "Text."))),
                "a.xlsx", zip(workbookParts("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>")),
                "b.xlsx", locked());
        good.forEach((name, bytes) -> qt().withExamples(60)
                .forAll(
                        integers().between(0, bytes.length - 1),
                        integers().between(0, 255),
                        integers().between(0, 1))
                .checkAssert((at, value, cut) -> {
                    byte[] bad = cut == 1 ? Arrays.copyOf(bytes, at) : bytes.clone();
                    if (cut == 0) {
                        bad[at] = (byte) (int) value;
                    }
                    file(name, bad);
                    var base = folder.read();
                    assertThat(Folder.shown(base).stream().filter(problem -> problem.startsWith("error")))
                            .as(name + " " + at + " " + value + " " + cut)
                            .hasSizeLessThanOrEqualTo(1)
                            .allMatch(problem -> problem.startsWith("error " + name + ":0 "));
                    assertThat(base.passages())
                            .anyMatch(passage -> passage.document().file().equals("ok.md"));
                    delete(name);
                }));
    }

    private static byte[] locked() {
        try {
            return locked(zip(workbookParts("<sheetData/>")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(dir.resolve(name));
            Files.delete(dir.resolve(name + ".meta.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
