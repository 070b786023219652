package ipju.lang;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number at a place: digits with commas, {@code 1억 2,000만}, {@code 3백5십}, 이백오십, 스물다섯, {@code 3.5 million},
 * {@code twenty-five}. Numbers of more than {@value #MOST_DIGITS} digits are no numbers.
 */
final class Numerals {

    static final int MOST_DIGITS = 30;

    static final BigDecimal MAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal NONE = BigDecimal.ONE.negate();

    private static final String SINO_DIGITS = "영일이삼사오육칠팔구";
    private static final List<String> NATIVE_TENS = List.of("열", "스물", "스무", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔");
    private static final int[] NATIVE_TEN_VALUES = {10, 20, 20, 30, 40, 50, 60, 70, 80, 90};
    private static final List<String> NATIVE_ONES =
            List.of("하나", "다섯", "여섯", "일곱", "여덟", "아홉", "한", "둘", "두", "셋", "세", "석", "넷", "네", "넉");
    private static final int[] NATIVE_ONE_VALUES = {1, 5, 6, 7, 8, 9, 1, 2, 2, 3, 3, 3, 4, 4, 4};

    private Numerals() {}

    /** The number that begins exactly at the place, or null. Looks at nothing before it. */
    static @Nullable Numeral read(Scan scan, int i) {
        char c = scan.at(i);
        if (c >= '0' && c <= '9') {
            return digits(scan, i);
        }
        if (Jamo.isSyllable(c)) {
            Numeral sino = korean(scan, i);
            Numeral own = nativeKorean(scan, i);
            return own == null || (sino != null && sino.length() >= own.length()) ? sino : own;
        }
        return c >= 'a' && c <= 'z' && !scan.isLatin(i - 1) ? EnglishNumerals.read(scan, i) : null;
    }

    /** The place after the run of digits, commas and points that begins here, however long. */
    static int skipDigits(Scan scan, int i) {
        int p = i;
        while (scan.isDigit(p)) {
            p++;
        }
        if (p - i <= 3) {
            while (scan.at(p) == ','
                    && scan.isDigit(p + 1)
                    && scan.isDigit(p + 2)
                    && scan.isDigit(p + 3)
                    && !scan.isDigit(p + 4)) {
                p += 4;
            }
        }
        if (scan.at(p) == '.' && scan.isDigit(p + 1)) {
            p++;
            while (scan.isDigit(p)) {
                p++;
            }
        }
        return p;
    }

    /** The digits from one place to another as a number, or null if they are too many. */
    static @Nullable BigDecimal value(Scan scan, int start, int end) {
        StringBuilder out = new StringBuilder();
        for (int p = start; p < end; p++) {
            char c = scan.at(p);
            if (c != ',') {
                out.append(c);
                if (out.length() > MOST_DIGITS) {
                    return null;
                }
            }
        }
        return new BigDecimal(out.toString());
    }

    private static @Nullable Numeral digits(Scan scan, int i) {
        int end = skipDigits(scan, i);
        BigDecimal value = value(scan, i, end);
        if (value == null) {
            return null;
        }
        int gap = scan.skipSpaces(end);
        if (isMultiplier(scan.at(gap)) && (gap == end || standsAfterSpace(scan, gap)) && !isMeasured(scan, gap)) {
            Numeral korean = korean(scan, i);
            if (korean != null) {
                return korean;
            }
        }
        return scaled(scan, i, end, value, Numeral.Kind.DIGITS);
    }

    /** 200 만원 is a number with a multiplier; 5 천장 and 3만큼 are not. */
    private static boolean standsAfterSpace(Scan scan, int i) {
        int p = i;
        while (isMultiplier(scan.at(p))) {
            p++;
        }
        return !scan.isHangul(p) || scan.at(p) == '원' || "대정쯤이에".indexOf(scan.at(p)) >= 0;
    }

    /** Syllables that are no multiplier here: 3만큼, 제6조 3호. */
    private static boolean isMeasured(Scan scan, int i) {
        if (scan.at(i) == '천') {
            return isCeiling(scan, i);
        }
        if (scan.at(i) != '조') {
            return scan.at(i) == '만' && scan.at(i + 1) == '큼';
        }
        int p = scan.skipSpaces(i + 1);
        return scan.at(p) != '원' && !(scan.isDigit(p) && isEok(scan, skipDigits(scan, p)));
    }

    /** 천장 and 천정, typed right behind a number. */
    private static boolean isCeiling(Scan scan, int i) {
        return scan.at(i) == '천' && (scan.at(i + 1) == '장' || (scan.at(i + 1) == '정' && scan.at(i + 2) != '도'));
    }

    private static boolean isEok(Scan scan, int i) {
        return scan.at(i) == '억' || (small(scan.at(i)) > 0 && scan.at(i + 1) == '억');
    }

    private static boolean isMultiplier(char c) {
        return small(c) > 0 || big(c) != null;
    }

    private static int small(char c) {
        return c == '십' ? 10 : c == '백' ? 100 : c == '천' ? 1_000 : 0;
    }

    private static @Nullable BigDecimal big(char c) {
        return switch (c) {
            case '만' -> MAN;
            case '억' -> BigDecimal.valueOf(100_000_000);
            case '조' -> BigDecimal.valueOf(1_000_000_000_000L);
            default -> null;
        };
    }

    private static int sinoDigit(char c) {
        return c == '륙' ? 6 : SINO_DIGITS.indexOf(c);
    }

    /** Sections of 천 백 십 under falling 조 억 만; digits or words or both. */
    private static @Nullable Numeral korean(Scan scan, int start) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal scale = BigDecimal.ONE;
        BigDecimal lastBig = null;
        int lastSmall = Integer.MAX_VALUE;
        int coefficients = 0;
        int bigs = 0;
        boolean digits = false;
        boolean units = false;
        boolean closed = false;
        int p = start;
        while (!closed) {
            BigDecimal coefficient = NONE;
            int after = p;
            if (scan.isDigit(p)) {
                after = skipDigits(scan, p);
                BigDecimal read = value(scan, p, after);
                if (read == null) {
                    break;
                }
                coefficient = read;
                digits = true;
            } else if (sinoDigit(scan.at(p)) >= 0) {
                coefficient = BigDecimal.valueOf(sinoDigit(scan.at(p)));
                after = p + 1;
            }
            boolean said = coefficient.signum() >= 0;
            int unitAt = said && scan.isDigit(p) && standsAfterSpace(scan, scan.skipSpaces(after))
                    ? scan.skipSpaces(after)
                    : after;
            int small = isCeiling(scan, unitAt) ? 0 : small(scan.at(unitAt));
            BigDecimal big = isMeasured(scan, unitAt) ? null : big(scan.at(unitAt));
            if (small > 0 && small < lastSmall) {
                section = section.add((said ? coefficient : BigDecimal.ONE).multiply(BigDecimal.valueOf(small)));
                scale = scale.multiply(BigDecimal.valueOf(small));
                lastSmall = small;
                coefficients++;
                units = true;
                p = unitAt + 1;
            } else if (big != null && (lastBig == null || big.compareTo(lastBig) < 0)) {
                if (said) {
                    section = section.add(coefficient);
                    coefficients++;
                } else if (section.signum() == 0) {
                    if (lastBig != null) {
                        break;
                    }
                    section = BigDecimal.ONE;
                    coefficients++;
                }
                total = total.add(section.multiply(big));
                scale = scale.multiply(big);
                section = BigDecimal.ZERO;
                lastBig = big;
                lastSmall = Integer.MAX_VALUE;
                units = true;
                bigs++;
                p = continues(scan, unitAt + 1, big);
            } else if (said && units && isNextWord(scan, p, digits)) {
                closed = true;
            } else if (said) {
                // "3 250": a coefficient that follows a gap is another number.
                section = section.add(coefficient);
                coefficients++;
                lastSmall = lastSmall == Integer.MAX_VALUE ? lastSmall : 1;
                p = after;
                closed = true;
            } else {
                closed = true;
            }
        }
        p = scan.backOverSpaces(p);
        if (p <= start) {
            return null;
        }
        boolean tail = lastSmall != Integer.MAX_VALUE && lastSmall > 1;
        if (tail && lastBig != null && lastBig.compareTo(MAN) > 0) {
            section = section.multiply(MAN);
        }
        boolean one = coefficients == 1 && bigs <= 1;
        Numeral.Kind kind = digits ? (units ? Numeral.Kind.MIXED : Numeral.Kind.DIGITS) : Numeral.Kind.SINO;
        return new Numeral(total.add(section), one ? scale : BigDecimal.ONE, start, p, kind, lastBig == null && units);
    }

    /** 350만이 넘는, 이백이하, 1천사무실: a syllable after a multiplier is a last digit only where a unit follows. */
    private static boolean isNextWord(Scan scan, int i, boolean digits) {
        char c = scan.at(i);
        if (sinoDigit(c) < 0 || Units.match(scan, i + 1) != null) {
            return false;
        }
        boolean wordGoesOn = scan.isHangul(i + 1) && QuantityWords.PARTICLES.indexOf(scan.at(i + 1)) < 0;
        return digits || c == '이' || wordGoesOn;
    }

    /** After 억 or 만 a gap may follow, if what comes then is plainly the rest: 1억 2,000만, 165만 5천 원, 1억 5천. */
    private static int continues(Scan scan, int i, BigDecimal under) {
        int p = scan.skipSpaces(i);
        if (p == i || p - i > 3) {
            return i;
        }
        int after = p;
        if (scan.isDigit(p)) {
            after = skipDigits(scan, p);
            BigDecimal value = value(scan, p, after);
            if (value == null || value.compareTo(under) >= 0) {
                return i;
            }
        } else if (sinoDigit(scan.at(p)) >= 0) {
            after = p + 1;
        }
        char unit = scan.at(after);
        BigDecimal big = big(unit);
        boolean smaller = big != null ? big.compareTo(under) < 0 : small(unit) > 0;
        boolean won = scan.isDigit(p) && scan.at(scan.skipSpaces(after)) == '원';
        return (after > p && (smaller || won)) || (after == p && small(unit) > 0 && standsAfterSpace(scan, p)) ? p : i;
    }

    private static @Nullable Numeral nativeKorean(Scan scan, int i) {
        int value = 0;
        int p = i;
        for (int k = 0; k < NATIVE_TENS.size(); k++) {
            int end = scan.match(p, NATIVE_TENS.get(k));
            if (end >= 0) {
                value = NATIVE_TEN_VALUES[k];
                p = end;
                break;
            }
        }
        for (int k = 0; k < NATIVE_ONES.size(); k++) {
            int end = scan.match(p, NATIVE_ONES.get(k));
            if (end >= 0) {
                value += NATIVE_ONE_VALUES[k];
                p = end;
                break;
            }
        }
        return value == 0
                ? null
                : new Numeral(BigDecimal.valueOf(value), BigDecimal.ONE, i, p, Numeral.Kind.NATIVE, false);
    }

    /** Digits followed by million and the like, or by a k of their own. */
    private static Numeral scaled(Scan scan, int start, int end, BigDecimal value, Numeral.Kind kind) {
        int p = scan.skipSpaces(end);
        if (p == end && scan.at(p) == '-') {
            p++;
        }
        if (p == end && scan.at(p) == 'k' && !scan.isLatin(p + 1) && !scan.isDigit(p + 1)) {
            return new Numeral(
                    value.multiply(BigDecimal.valueOf(1_000)),
                    BigDecimal.valueOf(1_000),
                    start,
                    p + 1,
                    Numeral.Kind.MIXED,
                    false);
        }
        String word = scan.latinWord(p);
        BigDecimal scale = word == null ? null : EnglishNumerals.scale(word);
        if (word == null || scale == null) {
            return new Numeral(value, BigDecimal.ONE, start, end, kind, false);
        }
        return new Numeral(value.multiply(scale), scale, start, p + word.length(), Numeral.Kind.MIXED, false);
    }
}
