package ipju.catalog;

import java.time.LocalDate;

/** Where a program stands on a day. */
public enum ProgramStatus {
    /** Its window is open, or it has none and is always open. */
    OPEN,
    /** Open until its funds are used up, which the folder cannot know. */
    WHILE_FUNDS_LAST,
    /** Its window lies ahead. */
    UPCOMING,
    /** Its window is past. */
    CLOSED,
    /** The folder does not say. */
    UNKNOWN;

    /**
     * The status of a row of {@code programs.csv}. A window that is past is closed whatever the rule says; a row without
     * a window and without a rule is unknown.
     */
    public static ProgramStatus of(Row program, LocalDate today) {
        if (program.date("open_to").map(today::isAfter).orElse(false)) {
            return CLOSED;
        }
        if (program.date("open_from").map(today::isBefore).orElse(false)) {
            return UPCOMING;
        }
        String rule = program.text("status_rule").orElse("");
        switch (rule) {
            case "always":
                return OPEN;
            case "while_funds_last":
                return WHILE_FUNDS_LAST;
            case "unknown":
                return UNKNOWN;
            default:
                return program.has("open_from") || program.has("open_to") ? OPEN : UNKNOWN;
        }
    }
}
