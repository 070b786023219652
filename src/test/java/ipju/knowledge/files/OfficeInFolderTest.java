package ipju.knowledge.files;

import static ipju.OfficeFixtures.lines;
import static ipju.OfficeFixtures.p;
import static ipju.OfficeFixtures.wordParts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipju.OfficeFixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PDFs and office documents among the other files: their sidecars, what is not read, and what changes are seen. */
@Timeout(120)
class OfficeInFolderTest {

    private static final String META = "title: A\nlang: en\nas_of: 2026-11-01\n";

    @TempDir
    Path dir;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir).document("ok.md", "Text.");
    }

    private static byte[] word(String text) {
        return OfficeFixtures.zip(wordParts(p("", text)));
    }

    @Test
    void document_without_a_sidecar_is_one_error_be_it_damaged_or_not() {
        folder.file("a.docx", word("Text.")).file("b.pdf", "damaged").file("c.xlsx", "damaged");

        assertThat(folder.problems())
                .containsExactly(
                        "error a.docx:0 has no a.docx.meta.yaml beside it: expected title, lang, as_of",
                        "error b.pdf:0 has no b.pdf.meta.yaml beside it: expected title, lang, as_of",
                        "error c.xlsx:0 has no c.xlsx.meta.yaml beside it: expected title, lang, as_of");
    }

    @Test
    void sidecar_is_checked_as_a_front_matter_is() {
        folder.file("a.docx", word("Text.")).file("a.docx.meta.yaml", "lang: en\nstatus: curent\n");

        assertThat(folder.problems())
                .hasSize(3)
                .allMatch(problem -> problem.startsWith("error a.docx.meta.yaml:"))
                .anyMatch(problem -> problem.contains("\"title\" is missing"))
                .anyMatch(problem -> problem.contains("did you mean \"current\"?"));
        assertThat(folder.passages("a.docx")).isEmpty();
    }

    @Test
    void sidecar_without_its_document_is_a_warning() {
        folder.file("gone.pdf.meta.yaml", META);

        assertThat(folder.problems())
                .containsExactly("warning gone.pdf.meta.yaml:0 describes nothing: expected gone.pdf beside it");
    }

    @Test
    void other_documents_are_warned_of_with_what_to_do() {
        folder.file("a.hwp", "x")
                .file("b.HWPX", "x")
                .file("c.xls", "x")
                .file("d.pptx", "x")
                .file("e.doc", "x");

        assertThat(folder.problems())
                .containsExactly(
                        "warning a.hwp:0 not read: save it as .docx or .pdf and put that here",
                        "warning b.HWPX:0 not read: save it as .docx or .pdf and put that here",
                        "warning c.xls:0 not read: save it as .xlsx and put that here",
                        "warning d.pptx:0 not read: save it as .pdf and put that here",
                        "warning e.doc:0 not read: save it as .docx or .pdf and put that here");
    }

    @Test
    void marks_that_office_programs_leave_beside_open_documents_are_no_part_of_the_folder() {
        folder.file("a.docx", word("Text.")).file("a.docx.meta.yaml", META).file("~$a.docx", "x");

        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void edition_changes_with_the_document_and_with_its_sidecar() {
        folder.file("a.docx", word("One.")).file("a.docx.meta.yaml", META);
        String one = folder.read().edition();

        folder.file("a.docx", word("Two."));
        String two = folder.read().edition();
        assertThat(folder.passages("a.docx").get(0).text()).isEqualTo("Two.");

        folder.file("a.docx.meta.yaml", META.replace("A", "B"));
        assertThat(folder.read().edition()).isNotEqualTo(two);
        assertThat(two).isNotEqualTo(one);
        assertThat(folder.passages("a.docx").get(0).document().title()).isEqualTo("B");
    }

    @Test
    void document_that_did_not_change_is_not_read_again() {
        AtomicInteger asked = new AtomicInteger();
        folder.with(new FolderReader(
                Limits.DEFAULT, FileBytes.REAL, new OfficeFiles(OfficeLimits.DEFAULT, asked::getAndIncrement)));
        folder.file("a.docx", word("One.")).file("a.docx.meta.yaml", META).file("b.pdf", "damaged");
        folder.file("b.pdf.meta.yaml", META);
        List<String> first = folder.problems();
        asked.set(0);

        folder.document("ok.md", "Edited.");

        assertThat(folder.problems()).isEqualTo(first).hasSize(1);
        assertThat(folder.passages("a.docx").get(0).text()).isEqualTo("One.");
        // each reading makes a start, only a real one goes on from there
        assertThat(asked.get()).isZero();
    }

    @Test
    void watcher_tells_of_documents_and_sidecars() throws Exception {
        Files.write(dir.resolve("a.pdf"), OfficeFixtures.pdf(lines("One.")));
        AtomicInteger told = new AtomicInteger();
        try (FolderWatcher watcher = FolderWatcher.watch(dir, told::incrementAndGet)) {
            assertThat(watcher).isNotNull();
            Files.write(dir.resolve("a.pdf"), OfficeFixtures.pdf(lines("Two.")));
            await().atMost(Duration.ofSeconds(20)).until(() -> told.get() == 1);
            Files.writeString(dir.resolve("a.pdf.meta.yaml"), META);
            await().atMost(Duration.ofSeconds(20)).until(() -> told.get() == 2);
            Files.delete(dir.resolve("a.pdf"));
            await().atMost(Duration.ofSeconds(20)).until(() -> told.get() == 3);
        }
    }
}
