package ipju.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.knowledge.Passage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HtmlAndTextTest {

    private static final String META = "lang: en\nas_of: 2026-11-01\n";

    @TempDir
    Path dir;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir).document("ok.md", "Text.");
    }

    @Test
    void page_is_read_under_its_headings_without_scripts() {
        folder.file("a.html", """
                <html><head><title>House rules</title><style>p {}</style></head>
                <body><h1>House rules</h1>
                <p>Welcome to
                the <b>house</b>.</p>
                <script>steal()</script><!-- hidden -->
                <h2>Noise</h2>
                <ul><li>None at night<li>Some by day</ul>
                <ol><li>First</li><li>Second</li></ol>
                <table><tr><th>day</th><th>from</th></tr>
                <tr><td>Monday</td><td>9:00</td></tr></table>
                one<br>two
                </body></html>
                """).file("a.html.meta.yaml", META);

        List<Passage> passages = folder.passages("a.html");

        assertThat(folder.problems()).isEmpty();
        assertThat(passages).extracting(Passage::locator).containsExactly("line 3", "Noise");
        assertThat(passages).extracting(Passage::line).containsExactly(3, 6);
        assertThat(passages.get(0).text()).isEqualTo("Welcome to the house.");
        assertThat(passages.get(0).heading()).isEqualTo("House rules");
        assertThat(passages.get(1).text())
                .isEqualTo("None at night\nSome by day\n1. First\n2. Second\nday: Monday; from: 9:00\none\ntwo");
    }

    @Test
    void sidecar_title_comes_before_the_page_s_own() {
        folder.file("a.html", "<title>x</title><p>Words.").file("a.html.meta.yaml", "title: Better\n" + META);

        assertThat(folder.passages("a.html").get(0).document().title()).isEqualTo("Better");
    }

    @Test
    void text_is_read_by_paragraphs_with_their_lines() {
        folder.file("a.txt", "One\ntwo\n\n\nThree\n").file("a.txt.meta.yaml", "title: A\n" + META);

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.passages("a.txt")).extracting(Passage::locator).containsExactly("line 1", "line 5");
        assertThat(folder.passages("a.txt")).extracting(Passage::text).containsExactly("One\ntwo", "Three");
    }

    @Test
    void text_without_a_sidecar_is_an_error() {
        folder.file("a.txt", "One.").file("b.html", "<p>x");

        assertThat(folder.problems())
                .containsExactly(
                        "error a.txt:0 has no a.txt.meta.yaml beside it: expected title, lang, as_of",
                        "error b.html:0 has no b.html.meta.yaml beside it: expected title, lang, as_of");
    }

    @Test
    void problems_of_a_sidecar_name_the_sidecar_and_its_line() {
        folder.file("a.txt", "One.").file("a.txt.meta.yaml", "title: A\nlang: en\nas_off: 2026-11-01\n");

        assertThat(folder.problems())
                .containsExactly(
                        "error a.txt.meta.yaml:1 \"as_of\" is missing: a current document needs the date it was true",
                        "error a.txt.meta.yaml:3 unknown key \"as_off\": did you mean \"as_of\"?");
    }

    @Test
    void orphan_and_useless_sidecars_are_warnings() {
        folder.file("gone.docx.meta.yaml", "title: A\n" + META).file("ok.md.meta.yaml", "title: A\n" + META);

        assertThat(folder.problems())
                .containsExactly(
                        "warning gone.docx.meta.yaml:0 describes nothing: expected gone.docx beside it",
                        "warning ok.md.meta.yaml:0 not used: ok.md is not of a kind that has a sidecar");
    }
}
