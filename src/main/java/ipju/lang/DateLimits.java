package ipju.lang;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words around a day or month that open one of its ends: 까지, 이후, 부터, "before", "not before", "by". */
final class DateLimits {

    private static final List<String> TILL =
            List.of("까지", "안으로", "안에", "이내", "내로", "or earlier", "or before", "or sooner");
    private static final List<String> SINCE = List.of("이후", "or later", "or after");
    private static final List<String> ONWARD = List.of("부터", "onwards", "onward");
    private static final List<String> BY =
            List.of("no later than", "not later than", "by", "until", "till", "on or before");
    private static final List<String> NOT_BEFORE = List.of("on or after", "no earlier than", "not earlier than");
    private static final List<String> FROM = List.of("starting", "starting from", "since", "from", "as of");

    private DateLimits() {}

    /** A point with its ends as the words make them, and the stretch of text that says so. */
    record Limited(@Nullable LocalDate from, @Nullable LocalDate to, boolean beginning, int start, int end) {}

    /**
     * The point with the words after it, else with those before it.
     *
     * @param floor words before this place belong to the date before
     */
    static Limited of(Scan scan, int floor, int start, DatePoint point) {
        Limited after = after(scan, start, point);
        Limited before = after == null ? before(scan, floor, start, point) : null;
        return after != null
                ? after
                : before != null ? before : new Limited(point.from(), point.to(), false, start, point.end());
    }

    private static @Nullable Limited after(Scan scan, int start, DatePoint point) {
        LocalDate from = point.from();
        LocalDate to = point.to();
        int p = scan.skipSpaces(point.end());
        int till = scan.matchAny(p, TILL);
        if (till >= 0) {
            return new Limited(null, to, false, start, till);
        }
        int since = scan.matchAny(p, SINCE);
        if (since >= 0) {
            return new Limited(from, null, false, start, since);
        }
        int onward = scan.matchAny(p, ONWARD);
        if (onward >= 0) {
            return new Limited(from, null, true, start, onward);
        }
        if (scan.match(p, "이전") >= 0) {
            return new Limited(null, from.equals(to) ? to : from.minusDays(1), false, start, p + 2);
        }
        if (scan.at(p) == '전' && standsAlone(scan, p + 1)) {
            return new Limited(null, from.minusDays(1), false, start, p + 1);
        }
        return scan.at(p) == '후' && standsAlone(scan, p + 1)
                ? new Limited(dayAfter(point), null, false, start, p + 1)
                : null;
    }

    private static @Nullable Limited before(Scan scan, int floor, int start, DatePoint point) {
        LocalDate from = point.from();
        LocalDate to = point.to();
        int end = point.end();
        int back = scan.backOverSpaces(start);
        int the = scan.matchBefore(back, "the");
        back = the < 0 ? back : scan.backOverSpaces(the);
        int at = scan.matchBeforeAny(back, BY);
        if (at >= floor) {
            return new Limited(null, to, false, at, end);
        }
        at = scan.matchBefore(back, "before");
        if (at >= floor) {
            boolean not = scan.matchBefore(scan.backOverSpaces(at), "not") >= 0;
            return not ? new Limited(from, null, false, at, end) : new Limited(null, from.minusDays(1), false, at, end);
        }
        at = scan.matchBeforeAny(back, NOT_BEFORE);
        if (at >= floor) {
            return new Limited(from, null, false, at, end);
        }
        at = scan.matchBeforeAny(back, FROM);
        if (at >= floor) {
            return new Limited(from, null, true, at, end);
        }
        at = scan.matchBefore(back, "after");
        return at >= floor ? new Limited(dayAfter(point), null, false, at, end) : null;
    }

    /** After a day is from that day on, as people say it; after a month is when the month is over. */
    private static LocalDate dayAfter(DatePoint point) {
        return point.from().equals(point.to()) ? point.from() : point.to().plusDays(1);
    }

    private static boolean standsAlone(Scan scan, int i) {
        return !scan.isHangul(i) || scan.at(i) == '에' || scan.at(i) == '까';
    }
}
