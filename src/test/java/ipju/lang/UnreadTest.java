package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "30마력 전기가 필요해요, 30마력",
        "we need 30 horsepower, need 30 horsepower",
        "30평 사무실에 1e999 정도, 1e999",
        "A4 크기, A4",
        "99999999999999999999999999999999999평 사무실, 99999999999999999999999999999999999평"
    })
    void a_number_that_nothing_was_made_of_is_told_with_its_words(String text, String piece) {
        assertThat(unread(text)).containsExactly(piece);
    }

    @Test
    void what_was_read_is_not_told() {
        assertThat(unread("전용 30평, 월세 200 이하, 5층 이상, 12월 10일 입주")).isEmpty();
        assertThat(unread("010-1234-5678, https://example.com/30, a1@example.com"))
                .isEmpty();
        assertThat(unread("사무실 있나요?")).isEmpty();
        assertThat(unread("")).isEmpty();
    }

    @Test
    void what_is_left_out_of_the_values_is_told() {
        String text = "$2000 for 30 pyeong";
        List<Quantity> areas = Quantities.read(text).stream()
                .filter(quantity -> quantity.measure() == Measure.AREA)
                .toList();

        assertThat(Unread.numbers(text, areas, List.of()))
                .extracting(Unread.Piece::said)
                .containsExactly("$2000 for");
    }

    @Test
    void every_digit_is_either_read_or_told() {
        qt().withExamples(3_000)
                .forAll(strings().betweenCodePoints(' ', 'z').ofLengthBetween(0, 40))
                .checkAssert(text -> {
                    List<Quantity> quantities = Quantities.read(text);
                    List<DateMention> dates = Dates.read(text, TODAY);
                    List<Unread.Piece> pieces = Unread.numbers(text, quantities, dates);
                    boolean[] covered = new boolean[text.length()];
                    quantities.forEach(q -> Arrays.fill(covered, q.start(), q.end(), true));
                    dates.forEach(d -> Arrays.fill(covered, d.start(), d.end(), true));
                    pieces.forEach(p -> {
                        assertThat(text.substring(p.start(), p.end())).isEqualTo(p.said());
                        Arrays.fill(covered, p.start(), p.end(), true);
                    });
                    Scan scan = new Scan(text);
                    BitSet shapes = new BitSet();
                    Shapes.mark(scan, shapes);
                    for (int i = 0; i < text.length(); i++) {
                        assertThat(!Character.isDigit(text.charAt(i)) || covered[i] || shapes.get(i))
                                .as("%s at %d", text, i)
                                .isTrue();
                    }
                });
    }

    private static List<String> unread(String text) {
        List<Quantity> measured = Quantities.read(text).stream()
                .filter(quantity ->
                        quantity.measure() != Measure.COUNT || !quantity.word().isEmpty())
                .toList();
        return Unread.numbers(text, measured, Dates.read(text, TODAY)).stream()
                .map(Unread.Piece::said)
                .toList();
    }
}
