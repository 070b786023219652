package ipju.lang;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the text around a number says of it: a currency, a word for money, a sign, things it may measure. */
final class Clues {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final Scan scan;
    private final QuantityReader reader;

    Clues(Scan scan, QuantityReader reader) {
        this.scan = scan;
        this.reader = reader;
    }

    /** 3.5M and 1.2b where money is meant. */
    Numeral withMillions(Numeral numeral) {
        char c = scan.at(numeral.end());
        if (!numeral.isPlain()
                || (c != 'm' && c != 'b')
                || scan.isLatin(numeral.end() + 1)
                || scan.isDigit(numeral.end() + 1)) {
            return numeral;
        }
        int gap = scan.skipSpaces(numeral.end() + 1);
        boolean won = scan.match(gap, "won") >= 0 || scan.match(gap, "krw") >= 0 || scan.at(gap) == '원';
        boolean money = won
                || isCurrencyBefore(numeral.start())
                || (moneyAround(numeral.start(), numeral.end() + 1)
                        && !near(numeral.start(), numeral.end() + 1, QuantityWords.LENGTH_WORDS, 32));
        if (!money) {
            return numeral;
        }
        BigDecimal scale = c == 'm' ? MILLION : BILLION;
        return new Numeral(
                numeral.value().multiply(scale), scale, numeral.start(), numeral.end() + 1, Numeral.Kind.MIXED, false);
    }

    private boolean moneyAround(int start, int end) {
        return MoneyWords.before(scan, reader.floor(), start) != null || MoneyWords.after(scan, end) != null;
    }

    boolean isCurrencyBefore(int i) {
        int back = scan.backOverSpaces(i);
        return scan.at(back - 1) == '₩' || scan.matchBefore(back, "krw") >= 0;
    }

    @Nullable
    String foreignBefore(int i) {
        int back = scan.backOverSpaces(i);
        if (scan.at(back - 1) == '$' || scan.matchBefore(back, "usd") >= 0) {
            return "USD";
        }
        return scan.at(back - 1) == '€' || scan.matchBefore(back, "eur") >= 0 ? "EUR" : null;
    }

    /** A role word right before the number, with at most a particle or a bound between; null if none. */
    MoneyWords.@Nullable Found moneyWordAt(int i) {
        int back = scan.backOverSpaces(i);
        for (int round = 0; round < 3; round++) {
            MoneyWords.Found found = MoneyWords.before(scan, reader.floor(), back);
            if (found == null || found.end() == back) {
                return found;
            }
            int glue = scan.matchBeforeAny(back, QuantityWords.MONEY_GLUE);
            if (glue < 0) {
                return null;
            }
            back = scan.backOverSpaces(glue);
        }
        MoneyWords.Found found = MoneyWords.before(scan, reader.floor(), back);
        return found != null && found.end() == back ? found : null;
    }

    int perSquareMetre(int end) {
        return scan.matchAny(scan.skipSpaces(end), QuantityWords.SQUARE_METRES);
    }

    /** Whether the number ends its word: no letter after it, or a particle. */
    boolean isFree(int end) {
        if (scan.isLatin(end)) {
            return false;
        }
        return !scan.isHangul(end)
                || QuantityWords.PARTICLES.indexOf(scan.at(end)) >= 0
                || scan.at(end) == '밑'
                || scan.at(end) == '인'
                || scan.at(end) == '아';
    }

    /** The place of a minus sign before the number, if it is one; else the place itself. */
    int signed(int i) {
        if (scan.at(i - 1) == '-' && (i < 2 || scan.isSpace(i - 2) || scan.at(i - 2) == '(' || scan.at(i - 2) == ':')) {
            return i - 1;
        }
        int minus = scan.matchBeforeAny(scan.backOverSpaces(i), List.of("마이너스", "음수", "minus", "negative"));
        return minus >= 0 ? minus : i;
    }

    boolean near(int start, int end, List<String> words) {
        return near(start, end, words, 16);
    }

    private boolean near(int start, int end, List<String> words, int before) {
        String around = scan.folded(Math.max(reader.floor(), start - before), start) + " " + scan.folded(end, end + 12);
        for (String word : words) {
            if (around.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
