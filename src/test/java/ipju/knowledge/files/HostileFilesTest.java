package ipju.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HostileFilesTest {

    private static final Limits SMALL = new Limits(1000, 3000, 5, 200, 400, 300, 3);

    @TempDir
    Path dir;

    @TempDir
    Path outside;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir).document("ok.md", "The office is open.");
    }

    @Test
    void link_out_of_the_folder_is_refused_and_not_read() throws IOException {
        Files.writeString(outside.resolve("secret.md"), "---\ntitle: S\nlang: en\nas_of: 2026-01-01\n---\nSecret.");
        Files.createSymbolicLink(dir.resolve("a.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(dir.resolve("sub"), outside);

        assertThat(folder.problems())
                .containsExactly(
                        "error a.md:0 the link leaves the folder: expected a file inside it",
                        "error sub:0 the link leaves the folder: expected a file inside it");
        assertThat(folder.read().passages()).hasSize(1);
    }

    @Test
    void link_to_a_file_inside_is_read_also_behind_a_dot_folder() throws IOException {
        folder.file("..data/b.md", "---\ntitle: B\nlang: en\nas_of: 2026-11-01\n---\nMounted.");
        Files.createSymbolicLink(dir.resolve("b.md"), Path.of("..data/b.md"));

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.passages("b.md").get(0).text()).isEqualTo("Mounted.");
    }

    @Test
    void link_loops_and_broken_links_end() throws IOException {
        Files.createSymbolicLink(dir.resolve("self"), dir);
        Files.createSymbolicLink(dir.resolve("x.md"), dir.resolve("y.md"));
        Files.createSymbolicLink(dir.resolve("y.md"), dir.resolve("x.md"));
        Files.createSymbolicLink(dir.resolve("z.md"), dir.resolve("gone.md"));

        assertThat(folder.problems())
                .hasSize(4)
                .anyMatch(p -> p.startsWith("warning self:0 not read: a link to a folder"))
                .anyMatch(p -> p.startsWith("error x.md:0 cannot be read"))
                .anyMatch(p -> p.startsWith("error z.md:0 the link points to nothing"));
    }

    @Test
    void pipe_is_not_opened() throws Exception {
        Process process = new ProcessBuilder("mkfifo", dir.resolve("p.md").toString()).start();
        Assumptions.assumeTrue(process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0);

        assertThat(folder.problems())
                .containsExactly(
                        "error p.md:0 not a plain file (a pipe, socket or device): expected a document or a table");
    }

    @Test
    void device_behind_a_link_is_refused() throws IOException {
        Files.createSymbolicLink(dir.resolve("zero.txt"), Path.of("/dev/zero"));

        assertThat(folder.problems()).singleElement().asString().contains("the link leaves the folder");
    }

    @Test
    void folder_named_like_a_document_is_a_folder() {
        folder.document("x.md/inner.md", "Inside.");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.passages("x.md/inner.md")).hasSize(1);
    }

    @Test
    void name_with_a_control_character_is_an_error_in_one_line() {
        folder.document("a\nb.md", "x").document("c\u202Edm.md", "x");

        assertThat(folder.problems())
                .hasSize(2)
                .anyMatch(p -> p.startsWith("error a\\u000ab.md:0 the file name holds a control character"))
                .anyMatch(p -> p.startsWith("error c\\u202edm.md:0 the file name holds a control character"));
    }

    @Test
    void name_that_is_no_utf8_is_an_error() throws Exception {
        ProcessBuilder touch = new ProcessBuilder("sh", "-c", "touch \"$(printf 'b\\377d.md')\"");
        Process process = touch.directory(dir.toFile()).start();
        Assumptions.assumeTrue(process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0);

        assertThat(folder.problems())
                .containsExactly("error b\uFFFDd.md:0 the file name cannot be decoded: expected UTF-8");
    }

    @Test
    void names_in_decomposed_letters_are_composed() {
        folder.document(Normalizer.normalize("주차.md", Normalizer.Form.NFD), "Elsewhere.");

        assertThat(folder.passages("주차.md")).hasSize(1);
    }

    @Test
    void file_that_vanishes_or_is_locked_is_an_error_and_the_rest_is_read() {
        folder.file("gone.md", "x").file("locked.md", "x").file("bad.md", "x");
        FolderReader reader = new FolderReader(Limits.DEFAULT, file -> {
            String name = file.getFileName().toString();
            if (name.equals("gone.md")) {
                throw new NoSuchFileException(file.toString());
            }
            if (name.equals("locked.md")) {
                throw new AccessDeniedException(file.toString());
            }
            return name.equals("bad.md") ? new FailingStream() : Files.newInputStream(file);
        });

        assertThat(folder.with(reader).problems())
                .containsExactly(
                        "error bad.md:0 cannot be read (disk trouble): expected a readable file",
                        "error gone.md:0 the file went away while the folder was read",
                        "error locked.md:0 cannot be read (access denied): expected a readable file");
        assertThat(folder.read().passages()).hasSize(1);
    }

    private static final class FailingStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("disk trouble");
        }
    }

    @Test
    void file_over_the_limit_is_an_error() {
        folder.file("big.txt", "x\n".repeat(600)).with(new FolderReader(SMALL, FileBytes.REAL));

        assertThat(folder.problems()).containsExactly("error big.txt:0 is over 1000 bytes: expected a smaller file");
    }

    @Test
    void endless_file_is_cut_off_at_the_limit() {
        folder.file("big.txt", "x")
                .with(new FolderReader(
                        SMALL, f -> f.endsWith("big.txt") ? new Endless() : new ByteArrayInputStream(new byte[0])));

        assertThat(folder.problems()).anyMatch(p -> p.startsWith("error big.txt:0 is over 1000 bytes"));
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }

    @Test
    void folder_over_the_limit_is_an_error_and_the_first_files_are_read() {
        for (int i = 0; i < 4; i++) {
            folder.document("z" + i + ".md", ("text " + i + "\n\n").repeat(100));
        }

        assertThat(folder.with(new FolderReader(SMALL, FileBytes.REAL)).problems())
                .containsExactly("error .:0 more than 3000 bytes in all files: z3.md and what follows is not read");
        assertThat(folder.read().passages()).isNotEmpty();
    }

    @Test
    void too_many_files_are_one_error() {
        for (int i = 0; i < 9; i++) {
            folder.file("z" + i + ".png", "");
        }

        assertThat(folder.with(new FolderReader(SMALL, FileBytes.REAL)).problems())
                .contains("error .:0 more than 5 files: the rest is not read");
    }

    @Test
    void deep_folders_are_an_error() {
        folder.document("a/b/c/d/e.md", "x");

        assertThat(folder.with(new FolderReader(SMALL, FileBytes.REAL)).problems())
                .containsExactly("error a/b/c/d:0 folders are nested more than 3 deep: not read");
    }

    @Test
    void file_of_too_many_lines_is_an_error() {
        folder.file("a.txt", "\n".repeat(401)).with(new FolderReader(SMALL, FileBytes.REAL));

        assertThat(folder.problems()).contains("error a.txt:402 more than 400 lines: expected a smaller file");
    }

    @Test
    void line_of_five_megabytes_is_an_error_with_its_line() {
        folder.file("a.csv", "name,value\na,1\nb," + "x".repeat(5_000_000) + "\n");

        assertThat(folder.problems()).containsExactly("error a.csv:3 a line of more than 1 MB: expected shorter lines");
    }

    @Test
    void line_of_nearly_a_megabyte_is_read() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            words.append("word").append(i).append(' ');
        }
        folder.document("long.md", words.toString());

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.passages("long.md"))
                .hasSizeGreaterThan(700)
                .allMatch(p -> p.text().length() <= 1300);
    }

    @Test
    void korean_markdown_in_the_old_code_page_is_an_error_with_its_line() {
        folder.file("ko.md", "---\ntitle: 주차\nlang: ko\n---\n".getBytes(Charset.forName("MS949")));

        assertThat(folder.problems()).containsExactly("error ko.md:2 cannot be decoded as UTF-8: expected UTF-8");
    }

    @Test
    void korean_table_in_the_old_code_page_is_read_with_a_warning() {
        folder.file("centers.csv", Folder.CENTERS.getBytes(Charset.forName("MS949")));

        assertThat(folder.problems())
                .containsExactly("warning centers.csv:0 is CP949: read, but UTF-8 is expected; save it again as \"CSV"
                        + " UTF-8\"");
        assertThat(folder.passages("centers.csv").get(0).heading()).contains("성수 에이타워");
    }

    @Test
    void mark_at_the_start_is_no_part_of_the_text() {
        folder.file("centers.csv", "\uFEFF" + Folder.CENTERS)
                .file("b.md", "\uFEFF---\ntitle: B\nlang: en\nas_of: 2026-11-01\n---\nText.");

        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void utf16_says_so() {
        folder.file("centers.csv", "\uFEFF".concat(Folder.CENTERS).getBytes(StandardCharsets.UTF_16LE));

        assertThat(folder.problems())
                .containsExactly("error centers.csv:0 is UTF-16: expected UTF-8, save it again as UTF-8");
    }

    @Test
    void nul_bytes_and_binary_are_errors() {
        folder.file("a.md", "---\ntitle: A\n\0\n---\n")
                .file("b.csv", "a,b\n1,\u0001\n")
                .file("c.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, (byte) 0xFF});

        assertThat(folder.problems())
                .containsExactly(
                        "error a.md:3 holds a NUL byte, so it is not text: expected UTF-8 text",
                        "error b.csv:2 holds control characters, so it is not text: expected UTF-8 text",
                        "error c.csv:1 cannot be decoded as UTF-8: expected UTF-8 or CP949 text");
    }

    @Test
    void deeply_nested_documents_end_with_text_or_a_problem() {
        folder.document("quotes.md", ">".repeat(50_000) + " deep\n")
                .document("stars.md", "*".repeat(50_000) + "a" + "*".repeat(50_000))
                .document("brackets.md", "[".repeat(100_000))
                .document("lists.md", "- ".repeat(20_000) + "x\n")
                .file("a.html", "<div>".repeat(50_000) + "deep" + "<table><tr><td>".repeat(5_000))
                .file("a.html.meta.yaml", "title: A\nlang: en\nas_of: 2026-11-01\n");

        assertThat(folder.problems()).allMatch(p -> p.contains("nested too deep") || p.contains("holds no text"));
    }
}
