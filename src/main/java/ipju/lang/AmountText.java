package ipju.lang;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** How we write amounts and dates to people. */
public final class AmountText {

    private static final long MAN = 10_000;
    private static final long EOK = 100_000_000;

    private AmountText() {}

    /**
     * Won: {@code 165만 원}, {@code 1억 2,000만 원}, {@code 2,792,075원}; {@code KRW 1.65 million}, {@code KRW 977,075}. Always
     * exact: words are used only where nothing is lost.
     */
    public static String won(long amount, Language language) {
        String sign = amount < 0 ? "-" : "";
        // The one long that has no positive counterpart is far from round.
        long size = amount == Long.MIN_VALUE ? amount : Math.abs(amount);
        return language.pick(sign + korean(size), (sign.isEmpty() ? "KRW " : "-KRW ") + english(size));
    }

    private static String korean(long amount) {
        if (amount < MAN || amount % MAN != 0) {
            return grouped(amount) + "원";
        }
        long eok = amount / EOK;
        long man = amount % EOK / MAN;
        String upper = eok == 0 ? "" : grouped(eok) + "억 ";
        return upper + (man == 0 ? "" : grouped(man) + "만 ") + "원";
    }

    private static String english(long amount) {
        for (int power = 9; power >= 6; power -= 3) {
            BigDecimal scaled = plain(BigDecimal.valueOf(amount, power));
            if (amount >= (power == 9 ? 1_000_000_000L : 1_000_000L) && scaled.scale() <= 2) {
                return number(scaled) + (power == 9 ? " billion" : " million");
            }
        }
        return grouped(amount);
    }

    /**
     * An area as stated with its pyeong, these with one decimal, rounded half up: {@code 82.7㎡(25.0평)}, {@code 82.7 m²
     * (25.0 pyeong)}.
     */
    public static String area(BigDecimal squareMetres, Language language) {
        String metres = squareMetres(squareMetres, language);
        String pyeong = number(pyeong(squareMetres));
        return language.pick(metres + "(" + pyeong + "평)", metres + " (" + pyeong + " pyeong)");
    }

    /** {@code 82.64㎡}, {@code 82.64 m²}: as stated; only a converted value of more than four decimals is cut to two. */
    public static String squareMetres(BigDecimal squareMetres, Language language) {
        BigDecimal value = squareMetres.stripTrailingZeros();
        value = value.scale() > 4 ? value.setScale(2, RoundingMode.HALF_UP) : value;
        return number(value) + language.pick("㎡", " m²");
    }

    /** In pyeong with one decimal, rounded half up. */
    public static BigDecimal pyeong(BigDecimal squareMetres) {
        return Pyeong.fromSquareMetres(squareMetres, 1);
    }

    /** Without the zeros that stand behind the point and say nothing: 66.0 is 66, 120 stays 120. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** With commas and all its decimals. */
    public static String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = grouped(new BigInteger(whole)) + (point < 0 ? "" : plain.substring(point));
        return value.signum() < 0 ? "-" + grouped : grouped;
    }

    /** {@code 2026-11-20}. */
    public static String date(LocalDate date) {
        return date.toString();
    }

    /** {@code 12월 10일}, {@code 10 December}. */
    public static String monthDay(LocalDate date, Language language) {
        return language.pick(
                date.getMonthValue() + "월 " + date.getDayOfMonth() + "일",
                date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    private static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String grouped(BigInteger value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
