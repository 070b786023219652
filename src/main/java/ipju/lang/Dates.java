package ipju.lang;

import java.time.LocalDate;
import java.util.List;

/**
 * Finds the dates that a message names, in Korean and English: {@code 12월 10일}, {@code 2026.3.10.}, 내년 상반기, 담달 초,
 * {@code before December}, {@code 1 March 2027}, {@code Q2 2027}, {@code next Friday}. What has no year is the nearest that
 * is not over; a weekday is the next one after today. Weeks begin on Monday. The time of day is not read.
 */
public final class Dates {

    private Dates() {}

    /**
     * In the order of the text, without overlaps. Never throws; 31 February and the like are left out, as are years
     * outside 1900 to 2100.
     */
    public static List<DateMention> read(String text, LocalDate today) {
        String head = text.length() > Quantities.MOST_CHARS ? text.substring(0, Quantities.MOST_CHARS) : text;
        boolean english = Language.guess(head) == Language.EN;
        return new DateReader(new Scan(head), today, english).read();
    }
}
