package ipju.knowledge.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** ISO dates in the years 1900 to 2100. */
final class Dates {

    static final String EXPECTED = "expected one such as 2026-01-31, in the years 1900 to 2100";

    private Dates() {}

    static Optional<LocalDate> read(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= 1900 && date.getYear() <= 2100 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
