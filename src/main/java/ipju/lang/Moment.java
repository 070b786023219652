package ipju.lang;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A moment as people write it in settings and question files: {@code 2026-11-24T10:00:00+09:00}, {@code …Z}, or a day
 * alone, which means its noon in a zone that is known only later.
 */
public sealed interface Moment {

    /** What to write, for messages about something else. */
    String EXPECTED = "a day or moment such as 2026-11-24 or 2026-11-24T10:00:00+09:00";

    /** The instant meant in a zone. */
    Instant in(ZoneId zone);

    /** Reads it; empty for anything else. */
    static Optional<Moment> read(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? new Exact(OffsetDateTime.parse(text).toInstant())
                            : new Day(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment with its offset. */
    record Exact(Instant instant) implements Moment {
        @Override
        public Instant in(ZoneId zone) {
            return instant;
        }
    }

    /** A day alone. */
    record Day(LocalDate date) implements Moment {
        @Override
        public Instant in(ZoneId zone) {
            return date.atTime(LocalTime.NOON).atZone(zone).toInstant();
        }
    }
}
