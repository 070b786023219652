package ipju.catalog;

import java.util.Locale;

/** What {@code eligibility.csv} says of an activity. */
public enum Verdict {
    YES,
    CONDITIONAL,
    CHECK,
    NO;

    public static Verdict of(Row row) {
        return valueOf(row.need("verdict").toUpperCase(Locale.ROOT));
    }
}
