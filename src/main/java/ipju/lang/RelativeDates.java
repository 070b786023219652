package ipju.lang;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days counted from today: 3개월 뒤, "within 30 days", 즉시, "right away". */
final class RelativeDates {

    private static final List<String> NOW =
            List.of("즉시", "지금", "당장", "바로", "now", "immediately", "asap", "right away", "straight away", "at once");

    private final Scan scan;
    private final LocalDate today;

    RelativeDates(Scan scan, LocalDate today) {
        this.scan = scan;
        this.today = today;
    }

    /** 3개월 뒤, 2주 안에, in two weeks, within 30 days: from today. */
    @Nullable
    DatePoint from(int i) {
        if (!scan.startsWord(i) && !scan.isHangul(i - 1)) {
            return null;
        }
        Numeral numeral = Numerals.read(scan, i);
        if (numeral == null || numeral.value().scale() > 0 || numeral.value().precision() > 3) {
            return null;
        }
        Units.Match unit = Units.match(scan, numeral.end());
        if (unit == null) {
            return null;
        }
        long n = numeral.value().longValue() * unit.unit().factor().longValue();
        LocalDate day;
        if (unit.unit().measure() == Measure.DAYS) {
            day = today.plusDays(n);
        } else if (unit.unit().measure() == Measure.DURATION && n < 600) {
            day = today.plusMonths(n);
        } else {
            return null;
        }
        int p = scan.skipSpaces(unit.end());
        int within = scan.matchAny(p, List.of("안에", "안으로", "이내", "내에", "내로"));
        int back = scan.backOverSpaces(i);
        if (within >= 0 || scan.matchBefore(back, "within") >= 0) {
            return DatePoint.span(today, day, true, within >= 0 ? within : unit.end());
        }
        int later = scan.matchAny(p, List.of("뒤", "후에", "후", "later", "from now", "from today"));
        if (later >= 0 || scan.matchBefore(back, "in") >= 0) {
            return DatePoint.day(day, true, later >= 0 ? later : unit.end());
        }
        return null;
    }

    @Nullable
    DatePoint now(int i) {
        int end = scan.matchAny(i, NOW);
        if (end < 0) {
            return null;
        }
        int p = scan.skipSpaces(end);
        boolean place = scan.at(i) == '바' && "옆앞뒤위아밑그".indexOf(scan.at(p)) >= 0;
        return place ? null : new DatePoint(today, today, true, false, true, null, end);
    }
}
