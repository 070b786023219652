package ipju.chat;

/**
 * One line of a reply, without markup; the role tells the channel how to show it.
 *
 * @param role what the line is for
 * @param text plain text, one line, never blank
 */
public record Line(Role role, String text) {

    /** What a line is for. */
    public enum Role {
        /** The answer itself, shown strong. */
        LEAD,
        /** Everything else that is said. */
        BODY,
        /** One line of a table, its columns filled up with spaces; shown in letters of one width. */
        TABLE,
        /** A warning about what is said: sample, stale, historical, computed. */
        CAVEAT,
        /** Where it stands, shown like a footnote. */
        SOURCE
    }

    public Line {
        if (text.isBlank() || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line is one line of text, got: " + text);
        }
    }

    public static Line lead(String text) {
        return new Line(Role.LEAD, text);
    }

    public static Line body(String text) {
        return new Line(Role.BODY, text);
    }

    public static Line table(String text) {
        return new Line(Role.TABLE, text);
    }

    public static Line caveat(String text) {
        return new Line(Role.CAVEAT, text);
    }

    public static Line source(String text) {
        return new Line(Role.SOURCE, text);
    }
}
