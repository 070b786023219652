package ipju.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.knowledge.Document;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FrontMatterTest {

    private static final String GOOD = "title: A\nlang: en\nas_of: 2026-11-01\n";

    @TempDir
    Path dir;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir).document("ok.md", "Text.");
    }

    private String problem(String block) {
        folder.file("a.md", "---\n" + block + "---\nBody.\n");
        assertThat(folder.problems()).hasSize(1);
        return folder.problems().get(0);
    }

    @Test
    void all_keys_are_read_and_dates_may_be_quoted() {
        folder.file("a.md", "---\n" + GOOD + """
                topic: parking
                source_url: https://www.sd.go.kr/a
                source_date: "2026-10-01"
                review_by: 2027-01-01
                expires: '2027-06-30'
                owner: Kim
                status: current
                ---
                Body.
                """);

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.passages("a.md").get(0).document())
                .isEqualTo(new Document(
                        "a.md",
                        "A",
                        ipju.lang.Language.EN,
                        "parking",
                        "https://www.sd.go.kr/a",
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 6, 30),
                        "Kim",
                        Document.Status.CURRENT));
    }

    @Test
    void missing_keys_are_errors() {
        assertThat(problem("lang: en\nas_of: 2026-11-01\n"))
                .isEqualTo("error a.md:1 \"title\" is missing: every document needs one");
        assertThat(problem("title: A\nas_of: 2026-11-01\n"))
                .isEqualTo("error a.md:1 \"lang\" is missing: expected ko or en");
        assertThat(problem("title: A\nlang: ko\n"))
                .isEqualTo("error a.md:1 \"as_of\" is missing: a current document needs the date it was true");
        assertThat(problem("title: A\nlang: ko\nas_of:\n")).startsWith("error a.md:4 \"as_of\" is missing");
        assertThat(folder.passages("a.md")).isEmpty();
    }

    @Test
    void no_block_or_no_end_is_an_error() {
        folder.file("a.md", "# Title\n").file("b.md", "---\ntitle: B\n");

        assertThat(folder.problems())
                .containsExactly(
                        "error a.md:1 front matter is missing: expected ---, title, lang and as_of, --- at the top",
                        "error b.md:1 the front matter has no end: expected a line --- after its last key");
    }

    @Test
    void unknown_key_names_the_nearest_known_one() {
        assertThat(problem(GOOD + "expirs: 2026-01-01\n"))
                .isEqualTo("error a.md:5 unknown key \"expirs\": did you mean \"expires\"?");
        assertThat(folder.passages("a.md")).isEmpty();
        assertThat(problem(GOOD + "zzz: 1\n"))
                .startsWith("error a.md:5 unknown key \"zzz\": expected one of title, lang");
        assertThat(folder.passages("a.md")).hasSize(1);
    }

    @Test
    void wrong_values_are_errors_that_say_what_was_expected() {
        assertThat(problem("title: A\nlang: jp\nas_of: 2026-11-01\n"))
                .isEqualTo("error a.md:3 lang \"jp\" is not known: expected ko or en");
        assertThat(problem("title: A\nlang: en\nas_of: 1.11.2026\n"))
                .isEqualTo(
                        "error a.md:4 as_of \"1.11.2026\" is not a date: expected one such as 2026-01-31, in the years"
                                + " 1900 to 2100");
        assertThat(problem("title: A\nlang: en\nas_of: 2206-11-01\n")).contains("is not a date");
        assertThat(problem(GOOD + "review_by: 2026-02-30\n")).startsWith("error a.md:5 review_by \"2026-02-30\"");
        assertThat(problem(GOOD + "status: historcal\n"))
                .isEqualTo(
                        "error a.md:5 status \"historcal\" is not known: expected current, historical or draft, did you"
                                + " mean \"historical\"?");
        assertThat(problem(GOOD + "owner: [a, b]\n"))
                .isEqualTo("error a.md:5 \"owner\" holds several values: expected one");
        assertThat(problem("- a\n- b\n")).startsWith("error a.md:2 expected lines such as");
    }

    @Test
    void bad_yaml_is_an_error_with_its_line_in_the_file() {
        assertThat(problem("title: A\nlang: en\nowner: [a\nas_of: 2026-11-01\n"))
                .matches("error a.md:[45] not readable as YAML: .*");
        assertThat(problem("title: A\nlang: \"en\nas_of: 2026-11-01\n")).startsWith("error a.md:");
        assertThat(problem(GOOD + "title: B\n"))
                .isEqualTo("error a.md:5 the key \"title\" stands twice: expected once");
    }

    @Test
    void alias_bombs_and_depth_are_refused_at_once() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
        }
        assertThat(problem(bomb.toString())).startsWith("error a.md:3 a YAML alias (*name): expected the value itself");
        assertThat(problem("title: " + "[".repeat(100_000) + "\n")).startsWith("error a.md:2 ");
    }

    @Test
    void dates_that_are_past_or_ahead_are_warnings() {
        folder.file(
                "a.md",
                "---\ntitle: A\nlang: en\nas_of: 2026-11-25\nreview_by: 2026-11-23\nexpires: 2026-11-23\n---\nBody.");

        assertThat(folder.problems())
                .containsExactly(
                        "warning a.md:4 as_of 2026-11-25 is after today, 2026-11-24",
                        "warning a.md:5 review_by 2026-11-23 is past: review the document",
                        "warning a.md:6 expires 2026-11-23 is past: the document is told as over");
        assertThat(folder.passages("a.md")).hasSize(1);
    }

    @Test
    void dates_of_today_are_fine_and_historical_documents_are_not_warned_of() {
        folder.file(
                        "a.md",
                        "---\ntitle: A\nlang: en\nas_of: 2026-11-24\nreview_by: 2026-11-24\nexpires: 2026-11-24\n---\nOne.")
                .file("b.md", "---\ntitle: B\nlang: en\nstatus: historical\nreview_by: 2011-01-01\n---\nTwo.");

        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void link_that_is_no_web_page_is_not_used() {
        assertThat(problem(GOOD + "source_url: \"javascript:alert(1)\"\n"))
                .isEqualTo("warning a.md:5 source_url \"javascript:alert(1)\" is not used: expected https://...");
        assertThat(folder.passages("a.md").get(0).document().sourceUrl()).isNull();
    }
}
