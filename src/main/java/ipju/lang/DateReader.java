package ipju.lang;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grammar of {@link Dates}, at work on one text. One thread. */
final class DateReader {

    private final Scan scan;
    private final DatePeriods periods;
    private final RelativeDates relative;
    private final KoreanDates korean;
    private final EnglishDates english;
    private final List<DateMention> out = new ArrayList<>();
    private int floor;

    DateReader(Scan scan, LocalDate today, boolean english) {
        this.scan = scan;
        this.periods = new DatePeriods(scan, today, english);
        this.relative = new RelativeDates(scan, today);
        this.korean = new KoreanDates(scan, today, periods, relative);
        this.english = new EnglishDates(scan, today, periods, relative);
    }

    List<DateMention> read() {
        int i = 0;
        while (i < scan.length()) {
            DatePoint point = safePoint(i);
            if (point != null && point.end() > i) {
                i = mention(i, point);
            } else if (scan.isDigit(i)) {
                do {
                    i++;
                } while (scan.isDigit(i));
            } else {
                i++;
            }
        }
        return List.copyOf(out);
    }

    private @Nullable DatePoint safePoint(int i) {
        try {
            return point(i);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private @Nullable DatePoint point(int i) {
        char c = scan.at(i);
        if (scan.isDigit(i)) {
            DatePoint counted = relative.from(i);
            if (counted != null) {
                return counted;
            }
            DatePoint quarter = periods.quarter(i);
            if (quarter != null) {
                return quarter;
            }
        }
        DateNumbers.Written written = DateNumbers.read(scan, i);
        if (written != null) {
            return periods.resolve(written);
        }
        if (Jamo.isSyllable(c)) {
            return korean.read(i);
        }
        return scan.isLatin(i) && !scan.isLatin(i - 1) && !scan.isDigit(i - 1) ? english.read(i) : null;
    }

    private int mention(int i, DatePoint first) {
        DatePoint second = second(first);
        DateLimits.Limited limited = second == null
                ? DateLimits.of(scan, floor, i, first)
                : new DateLimits.Limited(first.from(), second.to(), false, i, second.end());
        out.add(new DateMention(
                limited.from(),
                limited.to(),
                limited.beginning(),
                first.immediate(),
                first.otherwise() != null,
                first.otherwise(),
                scan.said(limited.start(), limited.end()),
                scan.sourceStart(limited.start()),
                scan.sourceEnd(limited.end())));
        floor = limited.end();
        return floor;
    }

    /** The end of a range: 3월~5월, 12월 10일부터 15일까지, from March to May. */
    private @Nullable DatePoint second(DatePoint first) {
        int p = scan.skipSpaces(first.end());
        int next;
        if (scan.at(p) == '~' || (scan.at(p) == '-' && first.end() == p - 1)) {
            next = p + 1;
        } else if (scan.match(p, "부터") >= 0 || scan.match(p, "에서") >= 0) {
            next = p + 2;
        } else if (scan.match(p, "to") >= 0 || scan.match(p, "until") >= 0 || scan.match(p, "through") >= 0) {
            next = scan.latinEnd(p);
        } else if (scan.match(p, "and") >= 0 && !first.immediate()) {
            next = scan.latinEnd(p);
        } else {
            return null;
        }
        next = scan.skipSpaces(next);
        DatePoint second = dayOfSameMonth(first, next);
        second = second != null ? second : safePoint(next);
        if (second == null || second.immediate()) {
            return null;
        }
        if (second.to().isBefore(first.from())) {
            if (second.yearSaid()) {
                return null;
            }
            second = second.years(1 + first.from().getYear() - second.to().getYear());
            if (second.to().isBefore(first.from())) {
                return null;
            }
        }
        int end = scan.match(scan.skipSpaces(second.end()), "까지");
        return end >= 0 ? second.until(end) : second;
    }

    /** 12월 10일부터 15일까지. */
    private @Nullable DatePoint dayOfSameMonth(DatePoint first, int i) {
        if (!scan.isDigit(i) || first.month()) {
            return null;
        }
        int p = i;
        int day = 0;
        while (scan.isDigit(p) && p - i < 2) {
            day = day * 10 + scan.at(p) - '0';
            p++;
        }
        if (scan.at(p) != '일'
                || day < first.from().getDayOfMonth()
                || day > first.from().lengthOfMonth()) {
            return null;
        }
        return DatePoint.day(first.from().withDayOfMonth(day), first.yearSaid(), p + 1);
    }
}
