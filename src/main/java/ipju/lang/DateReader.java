package ipju.lang;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grammar of {@link Dates}, at work on one text. One thread. */
final class DateReader {

    private static final String WEEKDAYS = "월화수목금토일";
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
    private static final List<String> NOW =
            List.of("즉시", "지금", "당장", "바로", "now", "immediately", "asap", "right away", "straight away", "at once");

    private final Scan scan;
    private final LocalDate today;
    private final boolean english;
    private final List<DateMention> out = new ArrayList<>();
    private int floor;

    DateReader(Scan scan, LocalDate today, boolean english) {
        this.scan = scan;
        this.today = today;
        this.english = english;
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
            DatePoint relative = relative(i);
            if (relative != null) {
                return relative;
            }
            DatePoint quarter = quarter(i);
            if (quarter != null) {
                return quarter;
            }
        }
        DateNumbers.Written written = DateNumbers.read(scan, i);
        if (written != null) {
            return resolve(written);
        }
        if (Jamo.isSyllable(c)) {
            return korean(i);
        }
        return scan.isLatin(i) && !scan.isLatin(i - 1) && !scan.isDigit(i - 1) ? englishWords(i) : null;
    }

    private @Nullable DatePoint resolve(DateNumbers.Written written) {
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

    private static DatePoint year(int year, int end) {
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
    private @Nullable DatePoint partOfYear(int year, int p) {
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
    private @Nullable DatePoint quarter(int i) {
        if (scan.isDigit(i - 1)) {
            return null;
        }
        char c = scan.at(i);
        if (c >= '1' && c <= '4' && scan.match(i + 1, "분기") >= 0) {
            return comingQuarter(c - '0', i + 3);
        }
        if (c >= '1'
                && c <= '4'
                && (scan.at(i + 1) == 'q' || scan.at(i + 1) == 'h' && c < '3')
                && !scan.isLatin(i + 2)) {
            return period(scan.at(i + 1), c - '0', i + 2);
        }
        int year = yearAt(i);
        int p = scan.skipSpaces(i + 4);
        char kind = scan.at(p);
        char n = scan.at(p + 1);
        boolean named = kind == 'q' && n >= '1' && n <= '4' || kind == 'h' && (n == '1' || n == '2');
        return year > 0 && named && !scan.isLatin(p + 2) ? ofKind(kind, n - '0', year, p + 2) : null;
    }

    private @Nullable DatePoint period(char kind, int n, int end) {
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

    private int yearAt(int i) {
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

    /** 3개월 뒤, 2주 안에, in two weeks, within 30 days: from today. */
    private @Nullable DatePoint relative(int i) {
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

    private @Nullable DatePoint korean(int i) {
        if (!scan.mayStartWord(i)) {
            return null;
        }
        int end = scan.matchAny(i, List.of("다다음 달", "다다음달"));
        if (end >= 0) {
            return monthFromNow(2, end);
        }
        end = scan.matchAny(i, List.of("다음 달", "다음달", "담달", "담 달", "내달"));
        if (end >= 0) {
            return monthFromNow(1, end);
        }
        end = scan.matchAny(i, List.of("이번 달", "이번달", "이달"));
        if (end >= 0) {
            return monthFromNow(0, end);
        }
        end = scan.matchAny(i, List.of("내후년", "내년", "다음 해", "올해", "금년", "올 해", "작년"));
        if (end >= 0) {
            char c = scan.at(i);
            int more = scan.match(i, "내후년") >= 0 ? 2 : c == '내' || c == '다' ? 1 : c == '작' ? -1 : 0;
            int year = today.getYear() + more;
            DatePoint part = partOfYear(year, scan.skipSpaces(end));
            return part != null ? part : year(year, end);
        }
        end = scan.matchAny(i, List.of("이번 주", "이번주", "금주", "다음 주", "다음주", "담주", "차주"));
        if (end >= 0) {
            boolean next = scan.at(i) == '다' || scan.at(i) == '담' || scan.at(i) == '차';
            return week(next ? 1 : 0, end);
        }
        return koreanDay(i);
    }

    private DatePoint week(int more, int end) {
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

    private DatePoint monthFromNow(int more, int end) {
        return part(DatePoint.month(YearMonth.from(today).plusMonths(more), true, end));
    }

    private @Nullable DatePoint koreanDay(int i) {
        int day = WEEKDAYS.indexOf(scan.at(i));
        if (day >= 0 && scan.match(i + 1, "요일") >= 0) {
            return DatePoint.day(today.with(TemporalAdjusters.next(DayOfWeek.of(day + 1))), true, i + 3);
        }
        int year = today.getYear();
        switch (scan.at(i)) {
            case '오':
                return scan.match(i, "오늘") >= 0 ? DatePoint.day(today, true, i + 2) : null;
            case '내':
                return scan.match(i, "내일") >= 0 ? DatePoint.day(today.plusDays(1), true, i + 2) : null;
            case '모':
                return scan.match(i, "모레") >= 0 ? DatePoint.day(today.plusDays(2), true, i + 2) : null;
            case '주':
                return scan.match(i, "주말") >= 0 ? week(0, i) : null;
            case '월':
                if (scan.match(i, "월말") >= 0 || scan.match(i, "월초") >= 0) {
                    boolean first = scan.at(i + 1) == '초';
                    int more = first && today.getDayOfMonth() > 10 ? 1 : 0;
                    DatePoint month = DatePoint.month(YearMonth.from(today).plusMonths(more), true, i);
                    return first ? month.part(1, 10, i + 2) : month.part(21, 31, i + 2);
                }
                return null;
            case '연', '년':
                if (scan.at(i + 1) == '말') {
                    return DatePoint.span(LocalDate.of(year, 12, 1), LocalDate.of(year, 12, 31), true, i + 2);
                }
                return scan.match(i, "연초") >= 0
                        ? DatePoint.span(LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 1, 31), true, i + 2)
                        : scan.match(i, "연내") >= 0
                                ? DatePoint.span(today, LocalDate.of(year, 12, 31), true, i + 2)
                                : null;
            case '상', '하':
                boolean upper = scan.at(i) == '상';
                return scan.match(i + 1, "반기") >= 0 ? period('h', upper ? 1 : 2, i + 3) : null;
            default:
                return now(i);
        }
    }

    private @Nullable DatePoint now(int i) {
        int end = scan.matchAny(i, NOW);
        if (end < 0) {
            return null;
        }
        int p = scan.skipSpaces(end);
        boolean place = scan.at(i) == '바' && "옆앞뒤위아밑그".indexOf(scan.at(p)) >= 0;
        return place ? null : new DatePoint(today, today, true, false, true, null, end);
    }

    private @Nullable DatePoint englishWords(int i) {
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
                        ? period('q', scan.at(end) - '0', end + 1)
                        : null;
            case "h":
                return (scan.at(end) == '1' || scan.at(end) == '2') && !scan.isDigit(end + 1) && !scan.isLatin(end + 1)
                        ? period('h', scan.at(end) - '0', end + 1)
                        : null;
            case "first", "second", "third", "fourth":
                int n = List.of("first", "second", "third", "fourth").indexOf(word) + 1;
                if (scan.match(p, "quarter") >= 0) {
                    return period('q', n, scan.match(p, "quarter"));
                }
                return n < 3 && scan.match(p, "half") >= 0 ? period('h', n, scan.match(p, "half")) : null;
            case "end", "late", "early", "mid", "middle", "beginning", "start":
                return partial(word, p, end);
            default:
                break;
        }
        if (yearAt(p) > 0
                && List.of("in", "by", "before", "after", "since", "until", "during")
                        .contains(word)) {
            return null;
        }
        int length = word.length();
        Numeral numeral = length > 2 && length < 10 ? Numerals.read(scan, i) : null;
        DatePoint relative = numeral == null ? null : relative(i);
        return relative != null ? relative : now(i);
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
                return week(more, end);
            case "month":
                return DatePoint.month(YearMonth.from(today).plusMonths(more), true, end);
            case "year":
                return year(today.getYear() + more, end);
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
                return month != null && month.day() == 0 ? resolve(month) : null;
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
                ? resolve(written)
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
        } else if (yearAt(q) > 0 && word.equals("end")) {
            return DatePoint.span(LocalDate.of(yearAt(q), 12, 1), LocalDate.of(yearAt(q), 12, 31), true, q + 4);
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

    // Ranges and open ends

    private int mention(int i, DatePoint first) {
        DatePoint second = second(first);
        LocalDate from = first.from();
        LocalDate to = second == null ? first.to() : second.to();
        int end = second == null ? first.end() : second.end();
        int start = i;
        LocalDate openFrom = from;
        LocalDate openTo = to;
        boolean beginning = false;
        if (second == null) {
            int p = scan.skipSpaces(end);
            int till = scan.matchAny(p, List.of("까지", "안으로", "안에", "이내", "내로", "or earlier", "or before", "or sooner"));
            int since = scan.matchAny(p, List.of("이후", "or later", "or after"));
            int on = scan.matchAny(p, List.of("부터", "onwards", "onward"));
            if (till >= 0) {
                openFrom = null;
                end = till;
            } else if (since >= 0) {
                openTo = null;
                end = since;
            } else if (on >= 0) {
                openTo = null;
                beginning = true;
                end = on;
            } else if (scan.match(p, "이전") >= 0) {
                openFrom = null;
                openTo = from.equals(to) ? to : from.minusDays(1);
                end = p + 2;
            } else if (scan.at(p) == '전' && standsAlone(p + 1)) {
                openFrom = null;
                openTo = from.minusDays(1);
                end = p + 1;
            } else if (scan.at(p) == '후' && standsAlone(p + 1)) {
                openFrom = after(first);
                openTo = null;
                end = p + 1;
            } else {
                int back = scan.backOverSpaces(i);
                int the = scan.matchBefore(back, "the");
                back = the < 0 ? back : scan.backOverSpaces(the);
                int at;
                if ((at = scan.matchBeforeAny(
                                back,
                                List.of("no later than", "not later than", "by", "until", "till", "on or before")))
                        >= floor) {
                    openFrom = null;
                    start = at;
                } else if ((at = scan.matchBefore(back, "before")) >= floor) {
                    boolean not = scan.matchBefore(scan.backOverSpaces(at), "not") >= 0;
                    openFrom = not ? from : null;
                    openTo = not ? null : from.minusDays(1);
                    start = at;
                } else if ((at = scan.matchBeforeAny(
                                back, List.of("on or after", "no earlier than", "not earlier than")))
                        >= floor) {
                    openTo = null;
                    start = at;
                } else if ((at = scan.matchBeforeAny(
                                back, List.of("starting", "starting from", "since", "from", "as of")))
                        >= floor) {
                    openTo = null;
                    beginning = true;
                    start = at;
                } else if ((at = scan.matchBefore(back, "after")) >= floor) {
                    openFrom = after(first);
                    openTo = null;
                    start = at;
                }
            }
        }
        out.add(new DateMention(
                openFrom,
                openTo,
                beginning,
                first.immediate(),
                first.otherwise() != null,
                first.otherwise(),
                scan.said(start, end),
                scan.sourceStart(start),
                scan.sourceEnd(end)));
        floor = end;
        return end;
    }

    /** After a day is from that day on, as people say it; after a month is when the month is over. */
    private static LocalDate after(DatePoint point) {
        return point.from().equals(point.to()) ? point.from() : point.to().plusDays(1);
    }

    private boolean standsAlone(int i) {
        return !scan.isHangul(i) || scan.at(i) == '에' || scan.at(i) == '까';
    }

    /** The end of a range: 3월~5월, 12월 10일부터 15일까지, from March to May. */
    private @Nullable DatePoint second(DatePoint first) {
        int p = scan.skipSpaces(first.end());
        int next;
        if (scan.at(p) == '~' || scan.at(p) == '-' && first.end() == p - 1) {
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
