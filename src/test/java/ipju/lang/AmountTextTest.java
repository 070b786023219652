package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AmountTextTest {

    @Test
    void won_is_written_in_words_only_where_nothing_is_lost() {
        assertThat(AmountText.won(1_650_000, Language.KO)).isEqualTo("165만 원");
        assertThat(AmountText.won(120_000_000, Language.KO)).isEqualTo("1억 2,000만 원");
        assertThat(AmountText.won(300_000_000, Language.KO)).isEqualTo("3억 원");
        assertThat(AmountText.won(2_792_075, Language.KO)).isEqualTo("2,792,075원");
        assertThat(AmountText.won(0, Language.KO)).isEqualTo("0원");
        assertThat(AmountText.won(1_650_000, Language.EN)).isEqualTo("KRW 1.65 million");
        assertThat(AmountText.won(120_000_000, Language.EN)).isEqualTo("KRW 120 million");
        assertThat(AmountText.won(1_200_000_000, Language.EN)).isEqualTo("KRW 1.2 billion");
        assertThat(AmountText.won(977_075, Language.EN)).isEqualTo("KRW 977,075");
        assertThat(AmountText.won(1_234_567, Language.EN)).isEqualTo("KRW 1,234,567");
        assertThat(AmountText.won(-1_650_000, Language.KO)).isEqualTo("-165만 원");
        assertThat(AmountText.won(Long.MIN_VALUE, Language.EN)).contains("9,223,372,036,854,775,808");
    }

    @Test
    void areas_are_told_as_stated_with_their_pyeong() {
        assertThat(AmountText.area(new BigDecimal("82.7"), Language.KO)).isEqualTo("82.7㎡(25.0평)");
        assertThat(AmountText.area(new BigDecimal("82.7"), Language.EN)).isEqualTo("82.7 m² (25.0 pyeong)");
        assertThat(AmountText.area(new BigDecimal("82.64"), Language.KO)).isEqualTo("82.64㎡(25.0평)");
        assertThat(AmountText.area(new BigDecimal("1000"), Language.KO)).isEqualTo("1,000㎡(302.5평)");
        assertThat(AmountText.area(Units.PYEONG.multiply(BigDecimal.TEN), Language.EN))
                .isEqualTo("33.06 m² (10.0 pyeong)");
    }

    @Test
    void dates_are_written_for_people() {
        assertThat(AmountText.date(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-20");
        assertThat(AmountText.monthDay(LocalDate.of(2026, 12, 10), Language.KO)).isEqualTo("12월 10일");
        assertThat(AmountText.monthDay(LocalDate.of(2026, 12, 10), Language.EN)).isEqualTo("10 December");
    }
}
