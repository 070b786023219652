package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.quicktheories.impl.Constraint;

/** Digits and unit words glued at random, as long as messages get: read without a slip, and in time that grows with them. */
class GluedTextsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int LONGEST = 4_096;

    private static final List<String> GLUE = List.of(
            "0",
            "1",
            "9",
            "12",
            "3000",
            "1.5",
            ",",
            ".",
            "-",
            "~",
            "/",
            " ",
            "\n",
            "천",
            "백",
            "십",
            "만",
            "억",
            "조",
            "원",
            "평",
            "평대",
            "㎡",
            "m2",
            "층",
            "지하",
            "B1",
            "t/㎡",
            "kW",
            "명",
            "인",
            "월",
            "일",
            "년",
            "월세",
            "보증금",
            "이하",
            "이상",
            "미만",
            "초과",
            "말고",
            "빼고",
            "이나",
            "에",
            "이",
            "열",
            "스물",
            "오",
            "약",
            "최소",
            "최대",
            "-30",
            "1e999",
            "999999999999",
            "$",
            "€",
            "₩",
            "KRW",
            "million",
            "won",
            "py",
            "sqm",
            "floor",
            "floors",
            "the",
            "2nd",
            "second",
            "or",
            "and",
            "to",
            "between",
            "from",
            "not",
            "at most",
            "under",
            "over",
            "about",
            "max",
            "min",
            "next",
            "month",
            "March",
            "before",
            "after",
            "이후",
            "부터",
            "until",
            "03/04",
            "2027-13-40",
            "twenty",
            "hundred",
            "thousand",
            "다음",
            "달",
            "내년",
            "상반기",
            "초",
            "말");

    @Test
    void no_glued_text_makes_a_reader_throw() {
        qt().withExamples(4_000).forAll(glued(1, 40)).checkAssert(GluedTextsTest::isReadSoundly);
        qt().withExamples(2_000)
                .forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 80))
                .checkAssert(GluedTextsTest::isReadSoundly);
    }

    @Test
    void the_longest_message_is_read_too() {
        qt().withExamples(60).forAll(glued(1_500, 1_501)).checkAssert(GluedTextsTest::isReadSoundly);
    }

    @Test
    void each_piece_repeated_takes_no_more_time_than_its_length() {
        for (String piece : GLUE) {
            for (String pair :
                    List.of(piece, piece + " ", piece + "1", piece + "층", "2nd " + piece + " ", "3 " + piece)) {
                String text = pair.repeat(LONGEST * 8 / pair.length());

                Assertions.assertTimeout(Duration.ofSeconds(10), () -> isReadSoundly(text), pair);
            }
        }
    }

    private static Gen<String> glued(int least, int most) {
        return source -> {
            StringBuilder text = new StringBuilder();
            long count = source.next(Constraint.between(least, most));
            for (int i = 0; i < count && text.length() < LONGEST; i++) {
                text.append(GLUE.get((int) source.next(Constraint.between(0, GLUE.size() - 1))));
            }
            return text.toString();
        };
    }

    private static void isReadSoundly(String text) {
        List<Quantity> quantities = Quantities.read(text);
        for (Quantity quantity : quantities) {
            assertThat(isSmall(quantity.min()) && isSmall(quantity.max()))
                    .as(text)
                    .isTrue();
        }
        List<DateMention> dates = Dates.read(text, TODAY);
        for (DateMention date : dates) {
            assertThat(date.from() != null || date.to() != null).as(text).isTrue();
        }
        Unread.numbers(text, quantities, dates);
    }

    /** Whether a number can be worked with: no exponent that would fill the memory when written out. */
    private static boolean isSmall(BigDecimal value) {
        return value == null || value.precision() < 200 && Math.abs(value.scale()) < 200;
    }
}
