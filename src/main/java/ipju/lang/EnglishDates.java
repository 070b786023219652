package ipju.lang;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days and spans in English words: "next Friday", "end of January", "first half of 2027", "in two weeks". */
final class EnglishDates {

    private static final Map<String, Integer> ENGLISH_WEEKDAYS = Map.ofEntries(
            Map.entry("monday", 1),
            Map.entry("mon", 1),
            Map.entry("tuesday", 2),
            Map.entry("tue", 2),
            Map.entry("wednesday", 3),
            Map.entry("wed", 3),
            Map.entry("thursday", 4),
            Map.entry("thu", 4),
            Map.entry("friday", 5),
            Map.entry("fri", 5),
            Map.entry("saturday", 6),
            Map.entry("sunday", 7));

    private final Scan scan;
    private final LocalDate today;
    private final DatePeriods periods;
    private final RelativeDates relative;

    EnglishDates(Scan scan, LocalDate today, DatePeriods periods, RelativeDates relative) {
        this.scan = scan;
        this.today = today;
        this.periods = periods;
        this.relative = relative;
    }

    @Nullable
    DatePoint read(int i) {
        String word = scan.latinWord(i);
        if (word == null) {
            return null;
        }
        int end = i + word.length();
        int p = scan.skipSpaces(end);
        Integer weekday = ENGLISH_WEEKDAYS.get(word);
        if (weekday != null) {
            boolean verb = word.equals("sat") || word.equals("sun");
            return verb ? null : DatePoint.day(today.with(TemporalAdjusters.next(DayOfWeek.of(weekday))), true, end);
        }
        switch (word) {
            case "today", "tonight":
                return DatePoint.day(today, true, end);
            case "tomorrow":
                return DatePoint.day(today.plusDays(1), true, end);
            case "next", "this", "coming":
                return named(word, p);
            case "q":
                return scan.at(end) >= '1' && scan.at(end) <= '4' && !scan.isDigit(end + 1)
                        ? periods.period('q', scan.at(end) - '0', end + 1)
                        : null;
            case "h":
                return (scan.at(end) == '1' || scan.at(end) == '2') && !scan.isDigit(end + 1) && !scan.isLatin(end + 1)
                        ? periods.period('h', scan.at(end) - '0', end + 1)
                        : null;
            case "first", "second", "third", "fourth":
                int n = List.of("first", "second", "third", "fourth").indexOf(word) + 1;
                if (scan.match(p, "quarter") >= 0) {
                    return periods.period('q', n, scan.match(p, "quarter"));
                }
                return n < 3 && scan.match(p, "half") >= 0 ? periods.period('h', n, scan.match(p, "half")) : null;
            case "end", "late", "early", "mid", "middle", "beginning", "start":
                return partial(word, p, end);
            default:
                break;
        }
        if (periods.yearAt(p) > 0
                && List.of("in", "by", "before", "after", "since", "until", "during")
                        .contains(word)) {
            return null;
        }
        int length = word.length();
        Numeral numeral = length > 2 && length < 10 ? Numerals.read(scan, i) : null;
        DatePoint counted = numeral == null ? null : relative.from(i);
        return counted != null ? counted : relative.now(i);
    }

    private @Nullable DatePoint named(String word, int p) {
        int more = word.equals("this") ? 0 : 1;
        String noun = scan.latinWord(p);
        if (noun == null) {
            return null;
        }
        int end = p + noun.length();
        Integer weekday = ENGLISH_WEEKDAYS.get(noun);
        if (weekday != null) {
            // "Next Tuesday" is the one of next week, "this Tuesday" the coming one.
            LocalDate coming = today.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return DatePoint.day(word.equals("next") ? monday.plusWeeks(1).plusDays(weekday - 1L) : coming, true, end);
        }
        switch (noun) {
            case "week":
                return periods.week(more, end);
            case "month":
                return DatePoint.month(YearMonth.from(today).plusMonths(more), true, end);
            case "year":
                return periods.year(today.getYear() + more, end);
            case "weekend":
                LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(5)
                        .plusWeeks(word.equals("next") ? 1 : 0);
                return DatePoint.span(saturday, saturday.plusDays(1), true, end);
            case "quarter":
                YearMonth first = YearMonth.from(today)
                        .withMonth((today.getMonthValue() - 1) / 3 * 3 + 1)
                        .plusMonths(3L * more);
                return DatePoint.span(first.atDay(1), first.plusMonths(2).atEndOfMonth(), true, end);
            default:
                DateNumbers.Written month = DateNumbers.read(scan, p);
                return month != null && month.day() == 0 ? periods.resolve(month) : null;
        }
    }

    /** "end of January", "early March", "mid-December", "end of the month". */
    private @Nullable DatePoint partial(String word, int p, int end) {
        int q = scan.at(end) == '-' ? end + 1 : p;
        for (String joint : List.of("of", "the", "in", "this")) {
            int next = scan.match(q, joint);
            q = next < 0 ? q : scan.skipSpaces(next);
        }
        DateNumbers.Written written = DateNumbers.read(scan, q);
        DatePoint month = written != null && written.month() > 0 && written.day() == 0 && scan.isLatin(q)
                ? periods.resolve(written)
                : null;
        if (scan.match(q, "month") >= 0) {
            month = DatePoint.month(YearMonth.from(today), true, scan.match(q, "month"));
        } else if (scan.match(q, "next month") >= 0) {
            month = DatePoint.month(YearMonth.from(today).plusMonths(1), true, scan.match(q, "next month"));
        } else if (scan.match(q, "year") >= 0 && word.equals("end")) {
            return DatePoint.span(
                    LocalDate.of(today.getYear(), 12, 1),
                    LocalDate.of(today.getYear(), 12, 31),
                    true,
                    scan.match(q, "year"));
        } else if (periods.yearAt(q) > 0 && word.equals("end")) {
            return DatePoint.span(
                    LocalDate.of(periods.yearAt(q), 12, 1), LocalDate.of(periods.yearAt(q), 12, 31), true, q + 4);
        }
        if (month == null || !month.month()) {
            return null;
        }
        return switch (word) {
            case "end", "late" -> month.part(21, 31, month.end());
            case "mid", "middle" -> month.part(11, 20, month.end());
            default -> month.part(1, 10, month.end());
        };
    }
}
