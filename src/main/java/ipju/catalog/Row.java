package ipju.catalog;

import ipju.lang.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, already checked: the typed getters never fail on a row that the reader let through.
 *
 * @param table the table, or null for a free table
 * @param file relative to the folder
 * @param number the row's number in the file; the header is row 1
 * @param cells column to cell as written, trimmed, in header order; empty cells are left out. In a workbook the column that
 *     names the rows may itself have no name, which is then empty
 * @param sheet where it stands if the file is a workbook; null for a CSV file
 */
public record Row(
        @Nullable Table table,
        String file,
        int number,
        Map<String, String> cells,
        @Nullable Sheet sheet) {

    /**
     * A sheet of a workbook, with what the workbook says of all its rows.
     *
     * @param name on its tab
     * @param title of the workbook
     * @param asOf the date for which it holds; a row may state its own
     * @param url a public page
     */
    public record Sheet(
            String name,
            String title,
            @Nullable LocalDate asOf,
            @Nullable String url) {}

    public Row {
        Map<String, String> used = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            if (!cell.isBlank()) {
                used.put(column, cell.strip());
            }
        });
        cells = Collections.unmodifiableMap(used);
    }

    /** A row of a CSV file. */
    public Row(@Nullable Table table, String file, int number, Map<String, String> cells) {
        this(table, file, number, cells, null);
    }

    /** The place in the file, as shown to people and tools: {@code row 7}, in a workbook {@code Sheet!row 7}. */
    public String locator() {
        return (sheet == null ? "" : sheet.name() + "!") + "row " + number;
    }

    /** The used cells as written: {@code column: value; …}; a cell of a column without a name stands alone. */
    public String quote() {
        return cells.entrySet().stream()
                .map(e -> e.getKey().isEmpty() ? e.getValue() : e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("; "));
    }

    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The cell as written; empty if it is not stated. */
    public Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The cell of a required column. */
    public String need(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalStateException(file + " " + locator() + " has no " + column);
        }
        return cell;
    }

    /** {@code column_ko} or {@code column_en}; the other language's cell if only that is filled. */
    public Optional<String> text(String column, Language language) {
        return text(column + "_" + language.code())
                .or(() -> text(column + "_" + language.other().code()));
    }

    public Optional<BigDecimal> decimal(String column) {
        return text(column).map(cell -> new BigDecimal(cell.replace(",", "")));
    }

    public Optional<Integer> whole(String column) {
        return decimal(column).map(BigDecimal::intValueExact);
    }

    /** A floor as a whole number: {@code 7}, {@code B2} = -2. */
    public Optional<Integer> floor(String column) {
        return text(column).map(Row::readFloor);
    }

    public Optional<LocalDate> date(String column) {
        return text(column).map(LocalDate::parse);
    }

    /** The parts of a list cell, separated by {@code ;}. */
    public List<String> list(String column) {
        List<String> parts = new ArrayList<>();
        for (String part : text(column).orElse("").split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return List.copyOf(parts);
    }

    /** What the thing of the row is called: its aliases, its Korean and its English name. */
    public List<String> names() {
        List<String> names = new ArrayList<>(list("aliases"));
        names.add(need("name_ko"));
        names.add(need("name_en"));
        return names;
    }

    public boolean yes(String column) {
        return text(column).map(cell -> cell.equalsIgnoreCase("yes")).orElse(false);
    }

    /** Whether the row is an invented demonstration row. */
    public boolean sample() {
        return yes("sample");
    }

    /** The date for which it holds: its own, or that of its workbook. */
    public Optional<LocalDate> asOf() {
        return date("as_of").or(() -> Optional.ofNullable(sheet == null ? null : sheet.asOf()));
    }

    /** Reads a floor cell; throws NumberFormatException for anything else, and for floor 0. */
    public static int readFloor(String cell) {
        String text = cell.strip().toUpperCase(Locale.ROOT);
        int floor = text.startsWith("B") ? -Integer.parseInt(text.substring(1)) : Integer.parseInt(text);
        if (floor == 0) {
            throw new NumberFormatException("there is no floor 0");
        }
        return floor;
    }
}
