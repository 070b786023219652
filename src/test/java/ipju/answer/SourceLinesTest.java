package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Line;
import ipju.chat.Source;
import ipju.lang.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceLinesTest {

    private static final LocalDate OLD = LocalDate.of(2026, 11, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 11, 20);

    @Test
    void rows_of_one_table_share_a_footnote_with_the_oldest_day() {
        List<Source> sources = List.of(row("units.csv", 21, NEW), row("units.csv", 6, OLD), row("units.csv", 6, OLD));

        assertThat(SourceLines.lines(sources, Language.KO))
                .containsExactly(Line.source("📄 호실 목록 6, 21행 · 2026-11-01 기준"));
        assertThat(SourceLines.lines(sources, Language.EN))
                .containsExactly(Line.source("📄 호실 목록, rows 6, 21 · as of 2026-11-01"));
        assertThat(SourceLines.lines(sources.subList(0, 1), Language.EN))
                .containsExactly(Line.source("📄 호실 목록, row 21 · as of 2026-11-20"));
    }

    @Test
    void places_of_one_document_stand_on_lines_of_their_own_with_their_link() {
        Source first = new Source("안내", "a.md", "주차 > 방문", OLD, "글", "https://example.com/a");
        Source second = new Source("안내", "a.md", "line 3", null, "글", null);

        assertThat(SourceLines.lines(List.of(first, second), Language.KO))
                .containsExactly(
                        Line.source("📄 안내 › 주차 › 방문 · 2026-11-01 기준 · https://example.com/a"),
                        Line.source("📄 안내 › line 3"));
    }

    @Test
    void without_sources_there_is_no_footnote() {
        assertThat(SourceLines.lines(List.of(), Language.KO)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void every_table_has_a_name_in_words_in_both_languages(Table table) {
        Row row = new Row(table, table.file(), 2, Map.of("as_of", "2026-11-01"));

        assertThat(SourceLines.of(row, Language.KO).title()).matches("[가-힣 ]+");
        assertThat(SourceLines.of(row, Language.EN).title()).matches("[A-Z][a-z ]+");
    }

    @Test
    void a_free_table_goes_by_its_file_name() {
        Row row = new Row(null, "extra/lunch_places.csv", 4, Map.of("name", "국수", "url", "https://example.com"));
        Source source = SourceLines.of(row, Language.EN);

        assertThat(source.title()).isEqualTo("lunch places");
        assertThat(source.locator()).isEqualTo("row 4");
        assertThat(source.asOf()).isNull();
        assertThat(source.url()).isEqualTo("https://example.com");
        assertThat(source.quote()).contains("name: 국수");
    }

    private static Source row(String file, int number, LocalDate asOf) {
        return new Source("호실 목록", file, "row " + number, asOf, "unit: 301", null);
    }
}
