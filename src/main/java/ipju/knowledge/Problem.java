package ipju.knowledge;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in the folder.
 *
 * @param severity an error keeps a new edition from replacing a good one, a warning does not
 * @param file relative to the folder
 * @param line from 1, the header of a table is line 1; in a PDF the page, in a Word document the paragraph, in a sheet
 *     the row; null where a file has no lines or could not be read
 * @param message what is wrong and what was expected, one line
 */
public record Problem(
        Severity severity, String file, @Nullable Integer line, String message) {

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** By file, then line, then message. */
    public static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparing(p -> p.line() == null ? 0 : p.line())
            .thenComparing(Problem::message);

    public static Problem error(String file, @Nullable Integer line, String message) {
        return new Problem(Severity.ERROR, file, line, message);
    }

    public static Problem warning(String file, @Nullable Integer line, String message) {
        return new Problem(Severity.WARNING, file, line, message);
    }

    /** File and line as compilers write them: {@code units.csv:14}. */
    public String place() {
        return line == null ? file : file + ":" + line;
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
