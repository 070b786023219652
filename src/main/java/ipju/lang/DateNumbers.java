package ipju.lang;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dates written with numbers or month names: {@code 2026-03-10}, {@code '26.3.10}, {@code 26년 3월}, {@code 3/10(화)},
 * {@code 1st of March, 2027}. What is not written is 0.
 */
final class DateNumbers {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("jan", 1),
            Map.entry("february", 2),
            Map.entry("feb", 2),
            Map.entry("march", 3),
            Map.entry("mar", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12));
    private static final List<String> ORDINAL_ENDS = List.of("st", "nd", "rd", "th");

    private DateNumbers() {}

    /**
     * A date as written.
     *
     * @param year 0 if not written
     * @param month 0 if not written (a year alone)
     * @param day 0 if not written
     * @param slashed whether it is 03/04, which English readers take either way
     */
    record Written(int year, int month, int day, boolean slashed, int end) {

        boolean isReal() {
            if ((year != 0 && (year < 1900 || year > 2100)) || month > 12 || day > 31) {
                return false;
            }
            try {
                return month == 0 || day == 0 || LocalDate.of(year == 0 ? 2000 : year, month, day) != null;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    /** The date that begins at the place, or null. A month name alone and a year with 년 alone count. */
    static @Nullable Written read(Scan scan, int i) {
        char c = scan.at(i);
        Written out = null;
        if (scan.isDigit(i) && !scan.isDigit(i - 1) && !isInsideNumber(scan, i)) {
            out = numeric(scan, i);
        } else if ((c == '\'' || c == '’' || c == '‘') && number(scan, i + 1, 2) >= 0 && scan.isDigit(i + 2)) {
            out = dotted(scan, i + 1, 2000 + number(scan, i + 1, 2), i + 3, true);
        } else if (scan.isLatin(i) && !scan.isLatin(i - 1)) {
            out = monthFirst(scan, i);
        }
        return out != null && out.isReal() ? out : null;
    }

    private static boolean isInsideNumber(Scan scan, int i) {
        char before = scan.at(i - 1);
        boolean grouped = before == ',' && digitsEnd(scan, i) == i + 3;
        return ((before == '.' || grouped || before == '-' || before == '/') && scan.isDigit(i - 2))
                || scan.isLatin(i - 1);
    }

    /** A number of at most so many digits, not followed by another digit; -1 if none. */
    private static int number(Scan scan, int i, int most) {
        int value = 0;
        int p = i;
        while (scan.isDigit(p) && p - i < most) {
            value = value * 10 + scan.at(p) - '0';
            p++;
        }
        return p == i || scan.isDigit(p) ? -1 : value;
    }

    private static int digitsEnd(Scan scan, int i) {
        int p = i;
        while (scan.isDigit(p) && p - i < 5) {
            p++;
        }
        return p;
    }

    private static @Nullable Written numeric(Scan scan, int i) {
        int end = digitsEnd(scan, i);
        int length = end - i;
        int value = number(scan, i, 4);
        if (value < 0) {
            return null;
        }
        int gap = scan.skipSpaces(end);
        if (scan.at(gap) == '년' && (length == 4 || length == 2)) {
            return koreanYear(scan, length == 2 ? 2000 + value : value, length, gap + 1);
        }
        if (length <= 2 && scan.at(gap) == '월' && scan.at(gap + 1) != '세') {
            return koreanMonth(scan, 0, value, gap + 1);
        }
        if (length == 4 && value >= 1900 && value <= 2100) {
            return dotted(scan, i, value, end, false);
        }
        if (length == 2 && scan.at(end) == '.' && value >= 20 && value <= 60) {
            Written short2 = dotted(scan, i, 2000 + value, end, false);
            if (short2 != null && short2.day() > 0) {
                return short2;
            }
        }
        return length <= 2 ? dayFirst(scan, value, end) : null;
    }

    private static @Nullable Written koreanYear(Scan scan, int year, int length, int end) {
        int p = scan.skipSpaces(end);
        int month = number(scan, p, 2);
        int gap = month < 0 ? p : scan.skipSpaces(digitsEnd(scan, p));
        if (month > 0 && scan.at(gap) == '월') {
            return koreanMonth(scan, year, month, gap + 1);
        }
        return length == 4 ? new Written(year, 0, 0, false, end) : null;
    }

    private static Written koreanMonth(Scan scan, int year, int month, int end) {
        int p = scan.skipSpaces(end);
        int day = number(scan, p, 2);
        int gap = day < 0 ? p : scan.skipSpaces(digitsEnd(scan, p));
        if (day > 0 && scan.at(gap) == '일') {
            return new Written(year, month == 0 ? 99 : month, day, false, weekday(scan, gap + 1));
        }
        return new Written(year, month == 0 ? 99 : month, 0, false, end);
    }

    /** The place after a weekday in brackets, as in 3/10(화). */
    private static int weekday(Scan scan, int i) {
        int p = scan.skipSpaces(i);
        return scan.at(p) == '(' && "월화수목금토일".indexOf(scan.at(p + 1)) >= 0 && scan.at(p + 2) == ')' ? p + 3 : i;
    }

    /** Year first, with - . or / and perhaps gaps after the points; a year and month need an unmistakable form. */
    private static @Nullable Written dotted(Scan scan, int i, int year, int end, boolean quoted) {
        char mark = scan.at(end);
        if (mark != '-' && mark != '.' && mark != '/') {
            return null;
        }
        int p = mark == '.' ? scan.skipSpaces(end + 1) : end + 1;
        int month = number(scan, p, 2);
        if (month < 1 || month > 12) {
            return null;
        }
        int monthEnd = digitsEnd(scan, p);
        int q = scan.at(monthEnd) == mark ? (mark == '.' ? scan.skipSpaces(monthEnd + 1) : monthEnd + 1) : -1;
        int day = q < 0 ? -1 : number(scan, q, 2);
        if (day >= 1 && day <= 31) {
            int dayEnd = digitsEnd(scan, q);
            return new Written(
                    year,
                    month,
                    day,
                    false,
                    weekday(
                            scan,
                            scan.at(dayEnd) == '.' && mark == '.' && !scan.isDigit(dayEnd + 1) ? dayEnd + 1 : dayEnd));
        }
        boolean plain = q < 0 || (mark == '.' && !scan.isDigit(q));
        boolean clear = mark == '-'
                ? monthEnd - p == 2
                : mark == '/' ? monthEnd - p == 2 || month < 10 : quoted || monthEnd - p == 2 || q >= 0;
        return plain && clear && !scan.isDigit(monthEnd)
                ? new Written(year, month, 0, false, q >= 0 ? monthEnd + 1 : monthEnd)
                : null;
    }

    /** 3/10, 03/04/2027, 1 March 2027, 1st of March. */
    private static @Nullable Written dayFirst(Scan scan, int value, int end) {
        if (scan.at(end) == '/') {
            int second = number(scan, end + 1, 2);
            int next = digitsEnd(scan, end + 1);
            if (second < 0) {
                return null;
            }
            int year = scan.at(next) == '/' ? number(scan, next + 1, 4) : 0;
            if (year > 0) {
                next = digitsEnd(scan, next + 1);
                year = year < 100 ? 2000 + year : year;
            } else if (scan.at(next) == '/' || scan.at(next) == '만' || scan.isLatin(next) || scan.at(next) == '%') {
                return null;
            }
            if (value == 24 && second == 7 && year == 0) {
                return null;
            }
            boolean dayFirst = value > 12 && second <= 12;
            int month = dayFirst ? second : value;
            int day = dayFirst ? value : second;
            return month < 1 || day < 1
                    ? null
                    : new Written(year, month, day, !dayFirst && day <= 12 && month != day, weekday(scan, next));
        }
        int p = scan.matchAny(end, ORDINAL_ENDS);
        p = scan.skipSpaces(p < 0 ? end : p);
        int of = scan.match(p, "of");
        p = of < 0 ? p : scan.skipSpaces(of);
        int month = monthAt(scan, p);
        if (month == 0 || p == end || value < 1) {
            return null;
        }
        return withYear(scan, month, value, scan.latinEnd(p));
    }

    private static int monthAt(Scan scan, int i) {
        String word = scan.latinWord(i);
        return word == null ? 0 : MONTHS.getOrDefault(word, 0);
    }

    private static @Nullable Written monthFirst(Scan scan, int i) {
        int month = monthAt(scan, i);
        if (month == 0) {
            return null;
        }
        int end = scan.latinEnd(i);
        int p = scan.skipBlanks(scan.at(end) == '.' ? end + 1 : end);
        int the = scan.match(p, "the");
        p = the < 0 ? p : scan.skipSpaces(the);
        int day = number(scan, p, 2);
        int dayEnd = digitsEnd(scan, p);
        if (day >= 1 && day <= 31 && scan.at(dayEnd) != '%' && scan.at(dayEnd) != ':') {
            int suffix = scan.matchAny(dayEnd, ORDINAL_ENDS);
            if (suffix >= 0 || (!scan.isLatin(dayEnd) && !scan.isHangul(dayEnd))) {
                return withYear(scan, month, day, suffix < 0 ? dayEnd : suffix);
            }
        }
        Written out = withYear(scan, month, 0, end);
        String word = scan.folded(i, end);
        boolean verb = word.equals("may")
                || word.equals("march")
                || word.equals("mar")
                || word.equals("dec")
                || word.equals("sep");
        return verb && out.year() == 0 && !isNamed(scan, i) ? null : out;
    }

    /** "in May", "by March": a month and no verb. */
    private static boolean isNamed(Scan scan, int i) {
        int back = scan.backOverSpaces(i);
        return scan.matchBeforeAny(
                        back,
                        List.of(
                                "in", "by", "of", "until", "till", "before", "after", "from", "since", "next", "early",
                                "late", "mid", "this", "to", "end", "and", "through"))
                >= 0;
    }

    private static Written withYear(Scan scan, int month, int day, int end) {
        int p = end;
        if (scan.at(p) == ',' || scan.at(p) == '.') {
            p++;
        }
        p = scan.skipBlanks(p);
        int of = scan.match(p, "of");
        p = of < 0 ? p : scan.skipBlanks(of);
        int year = number(scan, p, 4);
        return year >= 1900 && year <= 2100 && p > end && !scan.isLatin(p + 4)
                ? new Written(year, month, day, false, p + 4)
                : new Written(0, month, day, false, end);
    }
}
