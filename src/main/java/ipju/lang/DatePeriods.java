package ipju.lang;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the calendar: days, months and their parts, quarters, halves and years, each the nearest that is not over
 * where no year is said.
 */
final class DatePeriods {

    static final String WEEKDAYS = "월화수목금토일";

    private final Scan scan;
    private final LocalDate today;
    private final boolean english;

    DatePeriods(Scan scan, LocalDate today, boolean english) {
        this.scan = scan;
        this.today = today;
        this.english = english;
    }

    @Nullable
    DatePoint resolve(DateNumbers.Written written) {
        if (written.month() == 0) {
            int end = written.end();
            DatePoint part = partOfYear(written.year(), scan.skipSpaces(end));
            return part != null ? part : year(written.year(), end);
        }
        int year = written.year();
        if (written.day() == 0) {
            YearMonth month = YearMonth.of(year == 0 ? today.getYear() : year, written.month());
            if (year == 0 && month.isBefore(YearMonth.from(today))) {
                month = month.plusYears(1);
            }
            return part(DatePoint.month(month, year != 0, written.end()));
        }
        LocalDate day = coming(year, written.month(), written.day());
        LocalDate other = written.slashed() && english ? coming(year, written.day(), written.month()) : null;
        return new DatePoint(day, day, year != 0, false, false, other, written.end());
    }

    private LocalDate coming(int year, int month, int day) {
        if (year != 0) {
            return LocalDate.of(year, month, day);
        }
        LocalDate out = LocalDate.of(today.getYear() + (month == 2 && day == 29 ? toLeap() : 0), month, day);
        return out.isBefore(today) ? LocalDate.of(out.getYear() + (month == 2 && day == 29 ? 4 : 1), month, day) : out;
    }

    private int toLeap() {
        int more = 0;
        while (!Year.isLeap(today.getYear() + more)) {
            more++;
        }
        return more;
    }

    static DatePoint year(int year, int end) {
        return DatePoint.span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true, end);
    }

    /** 초, 중순, 말 after a month. */
    private DatePoint part(DatePoint month) {
        int p = scan.skipSpaces(month.end());
        if (scan.match(p, "초순") >= 0 || scan.match(p, "상순") >= 0) {
            return month.part(1, 10, p + 2);
        }
        if (scan.match(p, "중순") >= 0) {
            return month.part(11, 20, p + 2);
        }
        if (scan.match(p, "하순") >= 0) {
            return month.part(21, 31, p + 2);
        }
        if (scan.at(p) == '초' && scan.at(p + 1) != '과') {
            return month.part(1, 10, p + 1);
        }
        if (scan.at(p) == '말' && scan.at(p + 1) != '고') {
            return month.part(21, 31, p + 1);
        }
        return month;
    }

    /** What may follow a year: 상반기, 2분기, 초, 말, 3월. */
    @Nullable
    DatePoint partOfYear(int year, int p) {
        LocalDate first = LocalDate.of(year, 1, 1);
        int half = scan.match(p, "상반기");
        if (half >= 0) {
            return DatePoint.span(first, LocalDate.of(year, 6, 30), true, half);
        }
        half = scan.match(p, "하반기");
        if (half >= 0) {
            return DatePoint.span(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31), true, half);
        }
        char c = scan.at(p);
        if (c >= '1' && c <= '4' && scan.match(p + 1, "분기") >= 0) {
            return quarter(year, c - '0', p + 3, true);
        }
        DateNumbers.Written month = scan.isDigit(p) ? DateNumbers.read(scan, p) : null;
        if (month != null && month.year() == 0 && month.month() > 0 && !month.slashed()) {
            return resolve(new DateNumbers.Written(year, month.month(), month.day(), false, month.end()));
        }
        if (c == '초') {
            return DatePoint.span(first, LocalDate.of(year, 3, 31), true, p + 1);
        }
        return c == '말' && scan.at(p + 1) != '고'
                ? DatePoint.span(LocalDate.of(year, 10, 1), LocalDate.of(year, 12, 31), true, p + 1)
                : null;
    }

    private static DatePoint quarter(int year, int quarter, int end, boolean said) {
        YearMonth last = YearMonth.of(year, quarter * 3);
        return DatePoint.span(last.minusMonths(2).atDay(1), last.atEndOfMonth(), said, end);
    }

    private DatePoint comingQuarter(int quarter, int end) {
        DatePoint now = quarter(today.getYear(), quarter, end, false);
        return now.to().isBefore(today) ? now.years(1) : now;
    }

    /** 2분기, 2Q 2027, 1H 2027, 2027 Q2. */
    @Nullable
    DatePoint quarter(int i) {
        if (scan.isDigit(i - 1)) {
            return null;
        }
        char c = scan.at(i);
        if (c >= '1' && c <= '4' && scan.match(i + 1, "분기") >= 0) {
            return comingQuarter(c - '0', i + 3);
        }
        if (c >= '1'
                && c <= '4'
                && (scan.at(i + 1) == 'q' || (scan.at(i + 1) == 'h' && c < '3'))
                && !scan.isLatin(i + 2)) {
            return period(scan.at(i + 1), c - '0', i + 2);
        }
        int year = yearAt(i);
        int p = scan.skipSpaces(i + 4);
        char kind = scan.at(p);
        char n = scan.at(p + 1);
        boolean named = (kind == 'q' && n >= '1' && n <= '4') || (kind == 'h' && (n == '1' || n == '2'));
        return year > 0 && named && !scan.isLatin(p + 2) ? ofKind(kind, n - '0', year, p + 2) : null;
    }

    @Nullable
    DatePoint period(char kind, int n, int end) {
        int p = scan.skipSpaces(end);
        int of = scan.match(p, "of");
        p = of < 0 ? p : scan.skipSpaces(of);
        int year = yearAt(p);
        if (year > 0) {
            return ofKind(kind, n, year, p + 4);
        }
        int next = scan.match(p, "next year");
        if (next >= 0) {
            return ofKind(kind, n, today.getYear() + 1, next);
        }
        DatePoint now = ofKind(kind, n, today.getYear(), end);
        return now.to().isBefore(today) ? ofKind(kind, n, today.getYear() + 1, end) : now;
    }

    private static DatePoint ofKind(char kind, int n, int year, int end) {
        return kind == 'q'
                ? quarter(year, n, end, true)
                : DatePoint.span(
                        LocalDate.of(year, n == 1 ? 1 : 7, 1),
                        LocalDate.of(year, n == 1 ? 6 : 12, n == 1 ? 30 : 31),
                        true,
                        end);
    }

    int yearAt(int i) {
        if (!scan.isDigit(i) || scan.isDigit(i + 4) || scan.isDigit(i - 1)) {
            return 0;
        }
        int year = 0;
        for (int p = i; p < i + 4; p++) {
            if (!scan.isDigit(p)) {
                return 0;
            }
            year = year * 10 + scan.at(p) - '0';
        }
        return year >= 1900 && year <= 2100 ? year : 0;
    }

    DatePoint monthFromNow(int more, int end) {
        return part(DatePoint.month(YearMonth.from(today).plusMonths(more), true, end));
    }

    DatePoint week(int more, int end) {
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(more);
        int p = scan.skipSpaces(end);
        int day = WEEKDAYS.indexOf(scan.at(p));
        if (scan.match(p, "주말") >= 0) {
            return DatePoint.span(monday.plusDays(5), monday.plusDays(6), true, p + 2);
        }
        return day >= 0 && scan.match(p + 1, "요일") >= 0
                ? DatePoint.day(monday.plusDays(day), true, p + 3)
                : DatePoint.span(monday, monday.plusDays(6), true, end);
    }
}
