package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmountsPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** What messages are made of, so that random texts come near the grammar. */
    private static final List<String> PIECES = List.of(
            "1",
            "30",
            "3천",
            "250",
            "평",
            "평대",
            " ",
            ",",
            "~",
            "-",
            ".",
            "/",
            "에",
            "월",
            "보증금",
            "이하",
            "이상",
            "말고",
            "층",
            "지하",
            "억",
            "만",
            "원",
            "㎡",
            "m",
            "t",
            "kg",
            "호",
            "A-",
            "B",
            "12월",
            "10일",
            "2026",
            "이",
            "삼",
            "백",
            "열",
            "명",
            "about",
            "under",
            "between",
            "and",
            "to",
            "million",
            "won",
            "KRW",
            "$",
            "floor",
            "the",
            "second",
            "next",
            "month",
            "March",
            "from",
            "by",
            "3/4",
            "010-1234-5678",
            "a@b.kr",
            "http://",
            "약",
            "정도",
            "전용",
            "\n",
            "\uD83D",
            "\u0000",
            "쯤",
            "톤",
            "한",
            "달",
            "대",
            "코드",
            "58221",
            "%",
            "'",
            "(",
            ")");

    @Test
    void won_written_in_either_language_reads_back() {
        qt().withExamples(3_000)
                .forAll(longs().between(0, 9_999_999_999_999L), integers().between(0, 8))
                .check((value, zeros) -> {
                    long amount = value / (long) Math.pow(10, zeros) * (long) Math.pow(10, zeros);
                    for (Language language : Language.values()) {
                        String text = AmountText.won(amount, language);
                        Quantity read = Quantities.read(text).get(0);
                        assertThat(read.measure()).as(text).isEqualTo(Measure.MONEY);
                        assertThat(read.exactly().orElseThrow())
                                .as(text)
                                .isEqualByComparingTo(BigDecimal.valueOf(amount));
                        assertThat(Figures.unsupported(text, List.of(Long.toString(amount))))
                                .as(text)
                                .isEmpty();
                    }
                    return true;
                });
    }

    @Test
    void areas_in_pyeong_read_back() {
        qt().withExamples(2_000).forAll(integers().between(1, 99_999)).check(tenths -> {
            BigDecimal pyeong = BigDecimal.valueOf(tenths, 1);
            Quantity read = Quantities.read(pyeong.toPlainString() + "평").get(0);
            BigDecimal back = read.exactly()
                    .orElseThrow()
                    .multiply(BigDecimal.valueOf(121))
                    .divide(BigDecimal.valueOf(400), 12, RoundingMode.HALF_UP);
            return back.compareTo(pyeong) == 0;
        });
    }

    @Test
    void areas_written_for_people_read_back_as_stated() {
        qt().withExamples(2_000).forAll(integers().between(1, 9_999_999)).check(hundredths -> {
            BigDecimal metres = BigDecimal.valueOf(hundredths, 2);
            for (Language language : Language.values()) {
                Quantity read =
                        Quantities.read(AmountText.area(metres, language)).get(0);
                assertThat(read.exactly().orElseThrow()).isEqualByComparingTo(metres);
            }
            return true;
        });
    }

    @Test
    void dates_read_back_in_every_form() {
        qt().withExamples(2_000).forAll(integers().between(0, 70_000)).check(days -> {
            LocalDate day = LocalDate.of(1905, 1, 1).plusDays(days);
            String month = AmountText.monthDay(day, Language.EN);
            for (String text : List.of(
                    day.toString(),
                    day.getYear() + "년 " + AmountText.monthDay(day, Language.KO),
                    day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth() + ".",
                    month + " " + day.getYear())) {
                DateMention read = Dates.read(text, TODAY).get(0);
                assertThat(read.from()).as(text).isEqualTo(day);
                assertThat(read.to()).as(text).isEqualTo(day);
                assertThat(Figures.unsupported(text, List.of(day.toString())))
                        .as(text)
                        .isEmpty();
            }
            return true;
        });
    }

    @Test
    void no_text_makes_them_throw_and_places_fit() {
        qt().withExamples(3_000)
                .forAll(lists().of(integers().between(0, PIECES.size() - 1)).ofSizeBetween(0, 24))
                .check(picks -> {
                    StringBuilder text = new StringBuilder();
                    picks.forEach(pick -> text.append(PIECES.get(pick)));
                    return fits(text.toString());
                });
        qt().withExamples(2_000)
                .forAll(strings().allPossible().ofLengthBetween(0, 60))
                .check(AmountsPropertyTest::fits);
    }

    private static boolean fits(String text) {
        int last = 0;
        for (Quantity quantity : Quantities.read(text)) {
            assertThat(quantity.start()).as(text).isGreaterThanOrEqualTo(last);
            assertThat(text.substring(quantity.start(), quantity.end())).isEqualTo(quantity.said());
            last = quantity.end();
        }
        last = 0;
        for (DateMention date : Dates.read(text, TODAY)) {
            assertThat(date.start()).as(text).isGreaterThanOrEqualTo(last);
            assertThat(text.substring(date.start(), date.end())).isEqualTo(date.said());
            last = date.end();
        }
        for (Figure figure : Figures.of(text)) {
            assertThat(text.substring(figure.start(), figure.end())).isEqualTo(figure.said());
        }
        assertThat(Figures.unsupported(text, List.of(text))).as(text).isEmpty();
        assertThat(BusinessNumber.find(text)
                        .map(number -> number.digits().length())
                        .orElse(10))
                .isEqualTo(10);
        return true;
    }
}
