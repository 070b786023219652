package ipju.lang;

import java.math.BigDecimal;
import java.util.List;

/** Deposit and rent in one breath. */
final class MoneyPair {

    private final Scan scan;
    private final QuantityReader reader;

    MoneyPair(Scan scan, QuantityReader reader) {
        this.scan = scan;
        this.reader = reader;
    }

    /** 3천에 250, 3000/250, 1억에 월 500, 삼천에 이백오십: deposit and rent in 만원. */
    int read(Numeral first) {
        int p = first.end();
        int unit = scan.matchAny(p, List.of("만원", "만 원", "원"));
        p = unit >= 0 ? unit : p;
        int gap = scan.skipSpaces(p);
        boolean slash = scan.at(gap) == '/';
        if ((!slash && scan.at(gap) != '에')
                || first.kind() == Numeral.Kind.ENGLISH
                || first.kind() == Numeral.Kind.NATIVE) {
            return -1;
        }
        int next = scan.skipSpaces(gap + 1);
        int month = scan.matchAny(next, List.of("월세", "월"));
        next = month >= 0 ? scan.skipSpaces(month) : next;
        Numeral second = Numerals.read(scan, next);
        if (second == null || second.kind() == Numeral.Kind.ENGLISH || second.kind() == Numeral.Kind.NATIVE) {
            return -1;
        }
        boolean large = first.value().compareTo(BigDecimal.valueOf(100)) >= 0
                && second.value().compareTo(BigDecimal.TEN) >= 0;
        int end = second.end();
        int won = scan.matchAny(scan.skipSpaces(end), List.of("원"));
        boolean bare = second.kind() != Numeral.Kind.SINO || won >= 0 || second.length() > 1;
        Units.Match other = won >= 0 ? null : Units.match(scan, end);
        if (!large
                || !bare
                || (other != null
                        && other.unit().measure() != Measure.MONEY
                        && !other.unit().spelling().equals("인"))
                || scan.at(end) == '/'
                || reader.isTaken(next)
                || (first.value().scale() > 0 && first.value().compareTo(QuantityReader.SAID_IN_MAN) < 0)) {
            return -1;
        }
        QuantityDraft deposit =
                QuantityDraft.of(Measure.MONEY, inMan(first, unit >= 0 && first.isScaled()), BigDecimal.ONE);
        deposit.role = Quantity.Role.DEPOSIT;
        deposit.word = "원";
        QuantityDraft rent = QuantityDraft.of(Measure.MONEY, inMan(second, won >= 0), BigDecimal.ONE);
        rent.role = Quantity.Role.RENT;
        rent.per = Quantity.Per.MONTH;
        rent.word = "원";
        int close = won >= 0 ? won : end;
        int bounded = Bounds.after(scan, close, rent);
        Bounds.after(scan, close, deposit);
        Bounds.before(scan, first.start(), deposit);
        Bounds.before(scan, first.start(), rent);
        reader.add(deposit, first.start(), p);
        reader.add(rent, next, bounded);
        return bounded;
    }

    private static BigDecimal inMan(Numeral numeral, boolean literal) {
        return !literal && numeral.value().compareTo(QuantityReader.SAID_IN_MAN) < 0 && !numeral.isManSaid()
                ? numeral.value().multiply(Numerals.MAN)
                : numeral.value();
    }
}
