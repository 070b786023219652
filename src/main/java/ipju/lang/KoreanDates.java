package ipju.lang;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days and spans in Korean words: 다음 달 초, 내년 상반기, 이번 주, 연말, 모레. */
final class KoreanDates {

    private final Scan scan;
    private final LocalDate today;
    private final DatePeriods periods;
    private final RelativeDates relative;

    KoreanDates(Scan scan, LocalDate today, DatePeriods periods, RelativeDates relative) {
        this.scan = scan;
        this.today = today;
        this.periods = periods;
        this.relative = relative;
    }

    @Nullable
    DatePoint read(int i) {
        if (!scan.mayStartWord(i)) {
            return null;
        }
        int end = scan.matchAny(i, List.of("다다음 달", "다다음달"));
        if (end >= 0) {
            return periods.monthFromNow(2, end);
        }
        end = scan.matchAny(i, List.of("다음 달", "다음달", "담달", "담 달", "내달"));
        if (end >= 0) {
            return periods.monthFromNow(1, end);
        }
        end = scan.matchAny(i, List.of("이번 달", "이번달", "이달"));
        if (end >= 0) {
            return periods.monthFromNow(0, end);
        }
        end = scan.matchAny(i, List.of("내후년", "내년", "다음 해", "올해", "금년", "올 해", "작년"));
        if (end >= 0) {
            char c = scan.at(i);
            int more = scan.match(i, "내후년") >= 0 ? 2 : c == '내' || c == '다' ? 1 : c == '작' ? -1 : 0;
            int year = today.getYear() + more;
            DatePoint part = periods.partOfYear(year, scan.skipSpaces(end));
            return part != null ? part : periods.year(year, end);
        }
        end = scan.matchAny(i, List.of("이번 주", "이번주", "금주", "다음 주", "다음주", "담주", "차주"));
        if (end >= 0) {
            boolean next = scan.at(i) == '다' || scan.at(i) == '담' || scan.at(i) == '차';
            return periods.week(next ? 1 : 0, end);
        }
        return koreanDay(i);
    }

    private @Nullable DatePoint koreanDay(int i) {
        int day = DatePeriods.WEEKDAYS.indexOf(scan.at(i));
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
                return scan.match(i, "주말") >= 0 ? periods.week(0, i) : null;
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
                return scan.match(i + 1, "반기") >= 0 ? periods.period('h', upper ? 1 : 2, i + 3) : null;
            default:
                return relative.now(i);
        }
    }
}
