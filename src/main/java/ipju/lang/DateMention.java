package ipju.lang;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or span of days that somebody said, both ends included. "12월 10일" is one day, "12월" its whole month, "before
 * December" has no {@code from} and ends on the last of November.
 *
 * @param from the first day, null for open
 * @param to the last day, null for open
 * @param beginning whether an open end was said as a beginning (1월부터, "from January"): what is meant goes on from that day,
 *     while 1월 이후 and "after January" only say that nothing comes before
 * @param immediate whether it was a word like 즉시, 바로 or "now", which is today; 바로 and 지금 have other uses too
 * @param ambiguous whether day and month may be the other way round (03/04 in English): ask
 * @param otherwise where ambiguous, the first day of the other reading
 * @param said the words as written
 * @param start where they begin in the text as written
 * @param end the place after them
 */
public record DateMention(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean beginning,
        boolean immediate,
        boolean ambiguous,
        @Nullable LocalDate otherwise,
        String said,
        int start,
        int end) {

    /** Whether it is one day. */
    public boolean isDay() {
        return from != null && from.equals(to);
    }
}
