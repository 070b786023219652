package ipju.knowledge.files;

import ipju.catalog.Column;
import ipju.catalog.Row;
import ipju.lang.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a cell holds what its column asks for. Whatever passes here, {@link Row}'s getters can read. */
final class Cells {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2}");
    private static final Pattern WON = Pattern.compile("[0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4}");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\\.[0-9]{1,12})?");
    private static final Pattern YEAR = Pattern.compile("19[0-9]{2}|20[0-9]{2}|2100");
    private static final Pattern FLOOR = Pattern.compile("[Bb]?[0-9]{1,3}|-[0-9]{1,3}");
    private static final Pattern KSIC = Pattern.compile("[0-9]{1,5}");

    private Cells() {}

    /** The cell without white space around it, of any kind. */
    static String tidy(String cell) {
        return cell.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
    }

    /** What is wrong with a cell that is not empty, and what was expected; a center's id is judged elsewhere. */
    static Optional<String> wrong(Column column, String cell) {
        return switch (column.kind()) {
            case TEXT, LIST, CENTER -> Optional.empty();
            case WHOLE -> number(column, cell, WHOLE, "is not a whole number: expected one such as 12");
            case DECIMAL -> number(column, cell, DECIMAL, "is not a number: expected one such as 82.5");
            case WON -> number(column, cell, WON, "is not an amount in whole won: expected one such as 30000000");
            case YEAR -> match(column, cell, YEAR, "is not a year: expected one from 1900 to 2100");
            case KSIC -> match(column, cell, KSIC, "is not an industry code: expected 1 to 5 digits or nothing");
            case FLOOR ->
                isFloor(cell)
                        ? Optional.empty()
                        : say(column, cell, "is not a floor: expected one such as 7 or B2, never 0");
            case DATE ->
                Dates.read(cell).isPresent() ? Optional.empty() : say(column, cell, "is not a date: " + Dates.EXPECTED);
            case YES_NO ->
                List.of("yes", "no").contains(cell.toLowerCase(Locale.ROOT))
                        ? Optional.empty()
                        : say(column, cell, "is not known: expected yes, no or nothing");
            case ONE_OF -> column.oneOf().contains(cell) ? Optional.empty() : say(column, cell, choice(column, cell));
        };
    }

    private static String choice(Column column, String cell) {
        String hint = Nearest.of(cell, column.oneOf())
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
        return "is not known: expected " + String.join(", ", column.oneOf()) + hint;
    }

    private static boolean isFloor(String cell) {
        return FLOOR.matcher(cell).matches() && !cell.matches("\\D?0+");
    }

    private static Optional<String> number(Column column, String cell, Pattern pattern, String wrong) {
        if (cell.startsWith("-") && pattern.matcher(cell.substring(1)).matches()) {
            return say(column, cell, "is negative: expected zero or more");
        }
        return match(column, cell, pattern, wrong);
    }

    private static Optional<String> match(Column column, String cell, Pattern pattern, String wrong) {
        return pattern.matcher(cell).matches() ? Optional.empty() : say(column, cell, wrong);
    }

    private static Optional<String> say(Column column, String cell, String wrong) {
        return Optional.of(column.name() + " " + Problems.quoted(cell) + " " + wrong);
    }
}
