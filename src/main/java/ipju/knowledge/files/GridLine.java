package ipju.knowledge.files;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a table in a document or a sheet, as wide as the table.
 *
 * @param number the row as its program counts it, from 1
 * @param cells one a column, empty ones too
 */
record GridLine(int number, List<Cell> cells) {

    GridLine {
        cells = List.copyOf(cells);
    }

    /**
     * A cell.
     *
     * @param text as it is shown, on one line
     * @param number whether it holds a number or a date rather than words
     * @param strong whether it is bold or on a ground of its own, as headers are
     * @param from where its text stands if the cell is merged into another
     */
    record Cell(String text, boolean number, boolean strong, From from) {

        static final Cell EMPTY = new Cell("", false, false, From.ITSELF);

        /** Figures with a sign or a measure, a date, a phone number, a mail or web address. */
        private static final Pattern VALUE = Pattern.compile(
                "[₩$€(+-]?\\d[\\d.,:/~%()\\s-]*(KRW|원|만원|㎡|m2|m²|평|층|호|개월|월|년|일|시|분|명|대|kW|톤|t|m|%)?|\\S+@\\S+|https?://\\S+",
                Pattern.CASE_INSENSITIVE);

        private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d년?");

        /** A header says what stands below it in few words. */
        private static final int LONG = 60;

        boolean isEmpty() {
            return text.isEmpty();
        }

        boolean isOwn() {
            return !text.isEmpty() && from == From.ITSELF;
        }

        /** Whether it rather is something said than the name of a column. Years do name columns. */
        boolean isValue() {
            boolean year = YEAR.matcher(text).matches();
            return !year
                    && (number || text.length() > LONG || VALUE.matcher(text).matches());
        }
    }

    /** Where a cell's text stands. */
    enum From {
        ITSELF,
        LEFT,
        ABOVE
    }

    /** Cells with a text of their own. */
    int own() {
        return (int) cells.stream().filter(Cell::isOwn).count();
    }

    /** Cells that show a text, merged ones each. */
    int used() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    boolean isStrong() {
        return cells.stream().filter(Cell::isOwn).allMatch(Cell::strong);
    }

    /** Whether it may be a header: several cells, most of them names. */
    boolean isNames() {
        long values = cells.stream().filter(Cell::isOwn).filter(Cell::isValue).count();
        return own() >= 2 && 2 * values < own();
    }

    /** The text of a line that is no row of its table. */
    String joined() {
        return String.join(
                "; ", cells.stream().filter(Cell::isOwn).map(Cell::text).toList());
    }
}
