package ipju.lang;

import java.util.List;
import java.util.Optional;

/**
 * A Korean business registration number, as somebody wrote it. A right check digit says nothing of the firm.
 *
 * @param digits ten digits
 * @param valid whether the check digit is right (weights 1 3 7 1 3 7 1 3 5, plus the tens of five times the ninth digit);
 *     ten zeros are not valid although the sum fits
 * @param start where it begins in the text as written
 * @param end the place after it
 */
public record BusinessNumber(String digits, boolean valid, int start, int end) {

    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};
    private static final int NEAR = 24;
    private static final List<String> WORDS = List.of("사업자", "등록번호", "registration", "business n", "brn", "biz n");

    /** {@code 111-11-11119}. */
    public String formatted() {
        return digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5);
    }

    /** Whether ten digits carry the right check digit. */
    public static boolean isValid(String digits) {
        if (digits.length() != 10
                || digits.equals("0000000000")
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        sum += (digits.charAt(8) - '0') * 5 / 10;
        return (10 - sum % 10) % 10 == digits.charAt(9) - '0';
    }

    /**
     * The first number in the form {@code NNN-NN-NNNNN}, or of ten bare digits near a word such as 사업자번호 or
     * "registration number".
     */
    public static Optional<BusinessNumber> find(String text) {
        Scan scan = new Scan(text);
        int i = 0;
        while (i < scan.length()) {
            if (!scan.isDigit(i)) {
                i++;
                continue;
            }
            int end = i;
            while (scan.isDigit(end)) {
                end++;
            }
            int close = grouped(scan, i, end);
            boolean apart = scan.at(i - 1) != '-' && scan.at(i - 1) != '+';
            if (close < 0 && end - i == 10 && scan.at(end) != '-' && isNamed(scan, i, end)) {
                close = end;
            }
            if (close > 0 && apart) {
                String digits = scan.folded(i, close).replace("-", "").replace(" ", "");
                return Optional.of(
                        new BusinessNumber(digits, isValid(digits), scan.sourceStart(i), scan.sourceEnd(close)));
            }
            i = end;
        }
        return Optional.empty();
    }

    /** The place after NNN-NN-NNNNN (gaps may stand for the hyphens where the number is named), or -1. */
    private static int grouped(Scan scan, int i, int end) {
        char mark = scan.at(end);
        if (end - i != 3 || (mark != '-' && mark != ' ') || scan.at(end + 3) != mark) {
            return -1;
        }
        int close = end + 9;
        for (int p = end + 1; p < close; p++) {
            if (p != end + 3 && !scan.isDigit(p)) {
                return -1;
            }
        }
        return !scan.isDigit(close) && scan.at(close) != '-' && (mark == '-' || isNamed(scan, i, close)) ? close : -1;
    }

    private static boolean isNamed(Scan scan, int start, int end) {
        String around = scan.folded(start - NEAR, start) + " " + scan.folded(end, end + NEAR);
        for (String word : WORDS) {
            if (around.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
