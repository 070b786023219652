package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import ipju.chat.Line;
import ipju.lang.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void what_fits_stays_one_message() {
        List<Line> lines = List.of(Line.lead("Answer."), Line.body("More."));

        assertThat(Pieces.of(lines, 100, Language.EN)).containsExactly(lines);
        assertThat(Pieces.of(List.of(), 100, Language.EN)).isEmpty();
    }

    @Test
    void messages_break_between_lines_and_keep_what_each_line_is_for() {
        List<Line> lines = List.of(Line.lead("a".repeat(60)), Line.body("b".repeat(60)), Line.source("c"));

        assertThat(Pieces.of(lines, 100, Language.EN))
                .containsExactly(List.of(lines.get(0)), List.of(lines.get(1), lines.get(2)));
    }

    @Test
    void a_long_line_breaks_behind_a_sentence() {
        String first = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen.";
        String second = "Fifteen sixteen seventeen eighteen.";

        assertThat(Pieces.of(List.of(Line.body(first + " " + second)), 100, Language.EN))
                .containsExactly(List.of(Line.body(first)), List.of(Line.body(second)));
    }

    @Test
    void a_sentence_without_end_breaks_before_a_word() {
        List<List<Line>> pieces = Pieces.of(List.of(Line.body("word ".repeat(30))), 100, Language.EN);

        assertThat(pieces)
                .hasSize(2)
                .allSatisfy(piece -> assertThat(piece.get(0).text()).matches("(word ?)+"));
    }

    @Test
    void a_pair_that_makes_one_character_is_never_cut() {
        List<List<Line>> pieces = Pieces.of(List.of(Line.body("x" + "😀".repeat(90))), 100, Language.KO);

        assertThat(pieces).hasSizeGreaterThan(1).allSatisfy(piece -> {
            String text = piece.get(0).text();
            assertThat(Character.isLowSurrogate(text.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1)))
                    .isFalse();
        });
    }

    @Test
    void what_is_too_long_for_three_messages_ends_with_how_to_get_the_rest() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            lines.add(Line.body("line " + i + " of many"));
        }

        List<List<Line>> pieces = Pieces.of(lines, 200, Language.EN);

        assertThat(pieces).hasSize(3);
        List<Line> last = pieces.get(2);
        assertThat(last.get(last.size() - 1).text()).contains("narrower");
    }

    @Test
    void whatever_is_said_comes_in_one_to_three_messages_within_the_limit() {
        qt().forAll(
                        lists().of(strings().allPossible().ofLengthBetween(1, 400))
                                .ofSizeBetween(1, 12),
                        integers().between(100, 300))
                .check((texts, limit) -> {
                    List<Line> lines = texts.stream()
                            .map(text -> text.replaceAll("\\R", " ").replace('\n', ' '))
                            .filter(text -> !text.isBlank())
                            .map(Line::body)
                            .toList();
                    List<List<Line>> pieces = Pieces.of(lines, limit, Language.KO);
                    return pieces.size() <= 3
                            && pieces.stream().allMatch(piece -> length(piece) <= limit && !piece.isEmpty());
                });
    }

    private static int length(List<Line> piece) {
        return piece.stream().mapToInt(line -> line.text().length()).sum() + piece.size() - 1;
    }
}
