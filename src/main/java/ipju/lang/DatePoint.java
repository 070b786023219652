package ipju.lang;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A span of days as read from a text, before the words that open one of its ends.
 *
 * @param yearSaid whether the text gave a year, so that a range need not guess it
 * @param month whether it is a whole month, of which a part may be said (초, 말)
 * @param end the place after it, in the folded text
 */
record DatePoint(
        LocalDate from,
        LocalDate to,
        boolean yearSaid,
        boolean month,
        boolean immediate,
        @Nullable LocalDate otherwise,
        int end) {

    static DatePoint day(LocalDate day, boolean yearSaid, int end) {
        return new DatePoint(day, day, yearSaid, false, false, null, end);
    }

    static DatePoint month(YearMonth month, boolean yearSaid, int end) {
        return new DatePoint(month.atDay(1), month.atEndOfMonth(), yearSaid, true, false, null, end);
    }

    static DatePoint span(LocalDate from, LocalDate to, boolean yearSaid, int end) {
        return new DatePoint(from, to, yearSaid, false, false, null, end);
    }

    DatePoint until(int newEnd) {
        return new DatePoint(from, to, yearSaid, month, immediate, otherwise, newEnd);
    }

    DatePoint years(int more) {
        return more == 0
                ? this
                : new DatePoint(from.plusYears(more), to.plusYears(more), yearSaid, month, immediate, null, end);
    }

    DatePoint part(int first, int last, int newEnd) {
        LocalDate a = from.withDayOfMonth(first);
        return span(a, last > 28 ? YearMonth.from(a).atEndOfMonth() : a.withDayOfMonth(last), yearSaid, newEnd);
    }
}
