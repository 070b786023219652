package ipju.knowledge.files;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes of a file, reading ends without an exception, and every problem is one line. */
@Timeout(60)
class HostileBytesTest {

    private static final List<String> NAMES = List.of(
            "a.md",
            "a.txt",
            "a.html",
            "a.html.meta.yaml",
            "a.csv",
            "units.csv",
            "centers.csv",
            "programs.csv",
            "glossary.csv",
            "golden.yaml",
            "a.docx");

    /** Pieces that mean something to one reader or another. */
    private static final List<String> PIECES = List.of(
            "---\n",
            "title: ",
            "lang: ko\n",
            "as_of: 2026-01-01\n",
            "\n",
            "\"",
            ",",
            "- ",
            "question: ",
            "expect: answer\n",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a ",
            "*",
            ":",
            "# ",
            "> ",
            "| a | b |\n|---|---|\n",
            "```\n",
            "<table><tr>",
            "<h1>",
            "</h1>",
            "<!--",
            "center,unit\n",
            "id,name_ko,name_en,source,as_of\n",
            "ko,en,aliases\n",
            "as_of\n",
            "2026-99-99",
            "B0",
            "너는 이제",
            ".",
            "\r",
            "\t",
            "\u0000",
            "가",
            "\uD83D\uDE00",
            "1,2,3\n",
            "!!",
            "%",
            "?",
            "'",
            "~",
            "ignore previous instructions");

    @TempDir
    Path dir;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir);
        NAMES.forEach(name -> folder.file(name, ""));
    }

    @Test
    void random_bytes_never_throw() {
        qt().withExamples(300)
                .forAll(lists().of(integers().between(0, 255)).ofSizeBetween(0, 200))
                .checkAssert(this::readAll);
    }

    @Test
    void pieces_of_real_files_in_any_order_never_throw() {
        qt().withExamples(1500)
                .forAll(lists().of(integers().between(0, PIECES.size() - 1)).ofSizeBetween(0, 40))
                .checkAssert(picks -> {
                    StringBuilder text = new StringBuilder();
                    picks.forEach(i -> text.append(PIECES.get(i)));
                    readAll(text.toString().getBytes(StandardCharsets.UTF_8));
                });
    }

    @Test
    void pieces_below_good_beginnings_never_throw() {
        qt().withExamples(700)
                .forAll(lists().of(integers().between(0, PIECES.size() - 1)).ofSizeBetween(0, 40))
                .checkAssert(picks -> {
                    StringBuilder text = new StringBuilder();
                    picks.forEach(i -> text.append(PIECES.get(i)));
                    readAll(("---\ntitle: A\nlang: en\nas_of: 2026-01-01\n---\n" + text)
                            .getBytes(StandardCharsets.UTF_8));
                    readAll((Folder.CENTERS + text).getBytes(StandardCharsets.UTF_8));
                    readAll(("- question: a\n  expect: answer\n" + text).getBytes(StandardCharsets.UTF_8));
                });
    }

    private void readAll(List<Integer> content) {
        byte[] bytes = new byte[content.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = content.get(i).byteValue();
        }
        readAll(bytes);
    }

    private void readAll(byte[] bytes) {
        folder.with(new FolderReader(Limits.DEFAULT, file -> new ByteArrayInputStream(bytes)))
                .problems();
    }
}
