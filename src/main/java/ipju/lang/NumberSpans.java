package ipju.lang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two numbers as the ends of a span: 20~30평, 200에서 300만, "between 20 and 30". */
final class NumberSpans {

    private final Scan scan;
    private final QuantityReader reader;

    NumberSpans(Scan scan, QuantityReader reader) {
        this.scan = scan;
        this.reader = reader;
    }

    boolean isBetween(int i) {
        int back = scan.backOverSpaces(i);
        return scan.matchBeforeAny(back, List.of("between", "from", "between krw", "from krw", "between ₩")) >= 0;
    }

    /** The number after ~, 에서 and the like, or null. */
    @Nullable
    Numeral second(int i, boolean between) {
        int p = scan.skipSpaces(i);
        int next;
        if (scan.at(p) == '~' || scan.at(p) == '-') {
            next = p + 1;
        } else if (scan.match(p, "에서") >= 0 || scan.match(p, "부터") >= 0 || scan.match(p, "내지") >= 0) {
            next = p + 2;
        } else if (scan.match(p, "to") >= 0 || (between && scan.match(p, "and") >= 0)) {
            next = scan.match(p, scan.at(p) == 't' ? "to" : "and");
        } else {
            return null;
        }
        next = scan.skipSpaces(next);
        int currency = scan.matchAny(next, List.of("krw ", "₩ "));
        next = currency >= 0 ? currency : next;
        Numeral read = reader.isTaken(next) ? null : Numerals.read(scan, next);
        boolean more = (read != null && scan.at(read.end()) == '-' && scan.isDigit(read.end() + 1))
                || (read != null
                        && p > i
                        && scan.at(p) == '-'
                        && scan.matchAny(read.end(), QuantityWords.ORDINAL_ENDS) >= 0);
        return read == null || read.kind() == Numeral.Kind.NATIVE || more ? null : read;
    }

    static boolean fits(Units.@Nullable Match first, Units.@Nullable Match second) {
        return first == null
                || (second != null
                        && first.unit().measure() == second.unit().measure()
                        && first.unit().factor().equals(second.unit().factor()));
    }

    /** KRW 298,000,000 - 5F: a dash between two conditions, not between two ends. */
    boolean isNextCondition(
            Numeral first, Numeral second, Units.@Nullable Match unit, Units.@Nullable Match secondUnit) {
        return unit == null
                && secondUnit != null
                && scan.at(scan.skipSpaces(first.end())) == '-'
                && first.value().compareTo(second.value()) > 0;
    }

    /** 200~300만 lends its 만 to the 200, and 2~3천만 its 천만. */
    static Numeral shared(Numeral first, Numeral second, Units.@Nullable Match firstUnit) {
        boolean lends =
                firstUnit == null && !first.isScaled() && second.isScaled() && first.kind() == Numeral.Kind.DIGITS;
        if (!lends) {
            return first;
        }
        if (first.value().multiply(second.scale()).compareTo(second.value()) < 0) {
            return first.times(second.scale());
        }
        // 5000~1억: what is bare beside 억 is said in 만
        boolean man =
                second.scale().compareTo(Numerals.MAN) > 0 && first.value().compareTo(QuantityReader.SAID_IN_MAN) < 0;
        return man ? first.times(Numerals.MAN) : first;
    }
}
