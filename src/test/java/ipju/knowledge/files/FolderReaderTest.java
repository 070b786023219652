package ipju.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Table;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Passage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {

    @TempDir
    Path dir;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir);
    }

    @Test
    void missing_folder_is_one_error() {
        Folder missing = new Folder(dir.resolve("nowhere"));

        assertThat(missing.problems())
                .singleElement()
                .asString()
                .startsWith("error .:0 the folder")
                .endsWith("nowhere does not exist: expected documents and tables");
        assertThat(missing.read().edition()).matches("[0-9a-f]{12}");
    }

    @Test
    void empty_folder_is_one_error_even_with_a_readme_in_it() {
        folder.file("README.md", "about")
                .file(".hidden", "x")
                .file(".git/a.md", "x")
                .file("sub/README.md", "y");

        assertThat(folder.problems()).singleElement().asString().contains("is empty: expected documents and tables");
    }

    @Test
    void file_instead_of_a_folder_is_one_error() {
        folder.file("a.txt", "x");

        assertThat(new Folder(dir.resolve("a.txt")).problems())
                .singleElement()
                .asString()
                .contains("a.txt is not a folder");
    }

    @Test
    void folder_with_nothing_to_say_is_an_error() {
        folder.file("logo.png", "x");

        assertThat(folder.problems())
                .containsExactly(
                        "error .:0 nothing to answer from: expected a document with text or a table with rows",
                        "warning logo.png:0 not read: expected .md, .csv, .html, .txt, .pdf, .docx or .xlsx");
    }

    @Test
    void sound_folder_has_no_problems() {
        folder.centers()
                .file(
                        "space/units.csv",
                        Folder.UNITS + "seongsu-a,302,3,industrial,82.7,161.5,lease,2500000,open,us,2026-11-20\n")
                .document("faq.md", "# Parking\n\n## Visitors\n\nOne hour is free.\n")
                .file("glossary.csv", "ko,en,aliases\n월세,rent,임대료;monthly rent\n")
                .file("golden.yaml", "- question: Is parking free?\n  lang: en\n  expect: answer\n  cites: [faq.md]\n");

        KnowledgeBase base = folder.read();

        assertThat(Folder.shown(base)).isEmpty();
        assertThat(base.rowCounts())
                .containsEntry("units", 1)
                .containsEntry("centers", 2)
                .containsEntry("glossary", 1);
        assertThat(base.catalog().rows(Table.UNITS)).hasSize(1);
        assertThat(base.glossary().get(0).forms()).containsExactly("월세", "rent", "임대료", "monthly rent");
        assertThat(base.golden()).hasSize(1);
        assertThat(base.passages())
                .extracting(Passage::id)
                .containsExactly("centers.csv#row 2", "centers.csv#row 3", "faq.md#Visitors", "space/units.csv#row 2");
        assertThat(base.newestAsOf()).contains(java.time.LocalDate.of(2026, 11, 20));
    }

    @Test
    void edition_is_the_same_for_the_same_files_and_changes_with_any_byte_or_name() {
        folder.document("a.md", "One.");
        String first = folder.read().edition();

        assertThat(folder.read().edition()).isEqualTo(first);
        assertThat(folder.file("README.md", "not counted").read().edition()).isEqualTo(first);
        String withPicture = folder.file("logo.png", "x").read().edition();
        assertThat(withPicture).isNotEqualTo(first);
        assertThat(folder.file("logo.png", "y").read().edition()).isNotEqualTo(withPicture);
    }

    @Test
    void passages_that_say_the_same_in_one_language_are_a_warning() {
        String text = "The car park is open from seven to ten every day.";
        folder.document("a.md", "## One\n\n" + text).document("b.md", "## Two\n\n" + text.replace(" day", "  DAY"));

        assertThat(folder.problems())
                .containsExactly("warning b.md:6 says the same as a.md line 6: expected each text once");
    }

    @Test
    void passage_ids_are_unique() {
        folder.document("a.md", "Zero.\n\n## A\n\nOne.\n\n## A\n\nTwo.\n\n## A (2)\n\nThree.\n");

        List<String> ids = folder.read().passages().stream().map(Passage::id).toList();

        assertThat(new HashSet<>(ids)).hasSize(4);
        assertThat(ids).containsExactly("a.md#line 6", "a.md#A", "a.md#A (2)", "a.md#A (2) (2)");
    }

    @Test
    void many_problems_of_one_file_are_told_in_a_bounded_number() {
        folder.centers()
                .file(
                        "units.csv",
                        Folder.UNITS + "nowhere,1,1,industrial,1,1,lease,1,open,us,2026-11-20\n".repeat(1000));

        assertThat(folder.problems())
                .hasSize(Problems.MOST_A_FILE + 1)
                .anyMatch(p -> p.matches("error units.csv:0 and \\d+ more errors, not listed"));
    }
}
