package ipju.catalog;

import java.util.List;

/**
 * A column of a table.
 *
 * @param name as in the header
 * @param kind what a cell may hold
 * @param required whether the header must have it and every row must fill it
 * @param oneOf for {@link Kind#ONE_OF} the words allowed, else empty
 */
public record Column(String name, Kind kind, boolean required, List<String> oneOf) {

    /** What a cell may hold. An empty cell means "not stated", never zero or no. */
    public enum Kind {
        /** Any text. */
        TEXT,
        /** Several texts, separated by {@code ;}. */
        LIST,
        /** A whole number, zero or more. */
        WHOLE,
        /** A number, zero or more, with a decimal point. */
        DECIMAL,
        /** Money in whole won. */
        WON,
        /** A floor: a whole number, {@code B2} or -2 for the second basement, never 0. */
        FLOOR,
        /** A year from 1900 to 2100. */
        YEAR,
        /** An ISO date in the years 1900 to 2100. */
        DATE,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** One of a closed list of words. */
        ONE_OF,
        /** The id of a row of {@code centers.csv}. */
        CENTER,
        /** Digits of an industry code, 1 to 5 of them, or empty. */
        KSIC
    }

    public Column {
        oneOf = List.copyOf(oneOf);
    }

    static Column required(String name, Kind kind) {
        return new Column(name, kind, true, List.of());
    }

    static Column optional(String name, Kind kind) {
        return new Column(name, kind, false, List.of());
    }

    static Column choice(String name, boolean required, String... words) {
        return new Column(name, Kind.ONE_OF, required, List.of(words));
    }
}
