package ipju.lang;

import java.math.BigDecimal;

/**
 * A number as it stands in a text, without unit or sign.
 *
 * @param value never negative
 * @param scale what the last multiplier made of it, where there is one coefficient only: 만 for {@code 300만}, 천만 for
 *     {@code 3천만}, a million for {@code 2 million}, else 1. {@code 200~300만} lends it to its first number
 * @param start first position, of the folded text
 * @param end position after the last
 * @param kind how it is written
 * @param open whether it ends in 천, 백 or 십 with no 만 above: {@code 3천} is said for 3천만 where money is meant
 */
record Numeral(BigDecimal value, BigDecimal scale, int start, int end, Kind kind, boolean open) {

    /** How a number is written. */
    enum Kind {
        /** Digits only, with commas and a decimal point. */
        DIGITS,
        /** Digits with 십 백 천 만 억 조, or with {@code million} and the like. */
        MIXED,
        /** Sino-Korean words only: 이백오십. Single syllables are common words too; the reader must look around. */
        SINO,
        /** Native Korean words, 1 to 99: 스물다섯. */
        NATIVE,
        /** English words. */
        ENGLISH
    }

    boolean isPlain() {
        return kind == Kind.DIGITS;
    }

    /** Whether 만 or more was said of it. */
    boolean isManSaid() {
        return scale.compareTo(Numerals.MAN) >= 0;
    }

    BigDecimal signed(boolean negative) {
        return negative ? value.negate() : value;
    }

    boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) > 0;
    }

    Numeral times(BigDecimal factor) {
        return new Numeral(value.multiply(factor), scale.multiply(factor), start, end, kind, false);
    }

    int length() {
        return end - start;
    }
}
