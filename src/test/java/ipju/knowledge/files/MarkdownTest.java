package ipju.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import ipju.lang.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class MarkdownTest {

    @TempDir
    Path dir;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir);
    }

    private List<Passage> passages(String body) {
        return folder.document("a.md", body).passages("a.md");
    }

    private String text(String body) {
        List<Passage> passages = passages(body);
        assertThat(passages).hasSize(1);
        return passages.get(0).text();
    }

    @Test
    void passages_follow_headings_and_know_their_lines() {
        List<Passage> passages = passages("""
                First words.

                # Parking

                Under the title.

                ## Visitors

                One hour free.

                ### Nights

                Closed.

                ## Trucks

                To 2 t.

                # Other

                Else.
                """);

        assertThat(passages)
                .extracting(Passage::locator)
                .containsExactly("line 6", "line 10", "Visitors", "Visitors > Nights", "Trucks", "Other");
        assertThat(passages).extracting(Passage::line).containsExactly(6, 10, 12, 16, 20, 24);
        assertThat(passages)
                .extracting(Passage::heading)
                .containsExactly(
                        "Parking",
                        "Parking",
                        "Parking > Visitors",
                        "Parking > Visitors > Nights",
                        "Parking > Trucks",
                        "Parking > Other");
        assertThat(passages.get(0).document().language()).isEqualTo(Language.EN);
        assertThat(passages.get(0).asOf()).contains(LocalDate.of(2026, 11, 1));
    }

    @Test
    void marks_are_taken_off() {
        assertThat(text("A *b* **c** `d` [link](https://x.example) ![picture](p.png) <b>e</b> &amp; f\\\ng\nh\n"))
                .isEqualTo("A b c d link picture e & f\ng h");
    }

    @Test
    void list_items_stand_on_lines_of_their_own_and_keep_their_numbers() {
        assertThat(text("- one\n- two\n  - inner\n\n3. three\n4. four\n\n   more of four\n"))
                .isEqualTo("one\ntwo\ninner\n3. three\n4. four\nmore of four");
    }

    @Test
    void table_rows_name_their_columns() {
        assertThat(text("| item | price |\n|---|---|\n| *hour* | 2,000 |\n| day | |\n"))
                .isEqualTo("item: hour; price: 2,000\nitem: day");
    }

    @Test
    void code_quotes_and_html_blocks_are_text_without_scripts_or_comments() {
        assertThat(
                        text(
                                "```\na  b\n```\n\n> quoted\n\n<div>in <b>html</b></div>\n\n<!-- hidden -->\n\n<script>x()</script>\n"))
                .isEqualTo("a  b\nquoted\nin html");
    }

    @Test
    void long_sections_are_cut_at_paragraph_ends() {
        String paragraph =
                "Words that fill a line of this document. ".repeat(12).strip();
        StringBuilder body = new StringBuilder("## Rules\n");
        for (int i = 1; i <= 6; i++) {
            body.append("\nNo. ").append(i).append(". ").append(paragraph).append('\n');
        }

        List<Passage> passages = passages(body.toString());

        assertThat(passages).extracting(Passage::locator).containsExactly("Rules", "Rules (2)", "Rules (3)");
        assertThat(passages).extracting(Passage::line).containsExactly(6, 12, 16);
        assertThat(passages)
                .allMatch(p ->
                        p.text().length() <= PassageCutter.ABOUT && p.text().endsWith("."));
    }

    @Test
    void paragraph_that_is_far_too_long_is_cut_at_a_sentence() {
        List<Passage> passages = passages("## Rules\n\n" + "This is a sentence of some length. ".repeat(200));

        assertThat(passages)
                .hasSizeGreaterThan(4)
                .allMatch(p -> p.text().endsWith(".") && p.text().length() <= 1201);
    }

    @Test
    void draft_is_not_found_and_historical_needs_no_date() {
        folder.file("d.md", "---\ntitle: D\nlang: en\nstatus: draft\n---\nText.")
                .file("h.md", "---\ntitle: H\nlang: ko\nstatus: historical\n---\n옛날 이야기.");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.passages("d.md")).isEmpty();
        assertThat(folder.passages("h.md").get(0).document().status()).isEqualTo(Document.Status.HISTORICAL);
    }

    @Test
    void document_without_text_is_a_warning() {
        folder.document("a.md", "").document("b.md", "Text.");

        assertThat(folder.problems()).containsExactly("warning a.md:0 holds no text below its front matter");
    }

    @Test
    void windows_line_ends_are_line_ends() {
        folder.file("a.md", "---\r\ntitle: A\r\nlang: en\r\nas_of: 2026-11-01\r\n---\r\n\r\n## H\r\n\r\nText.\r\n");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.passages("a.md").get(0).line()).isEqualTo(7);
    }
}
