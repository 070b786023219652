package ipju.knowledge.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comma-separated text to records (RFC 4180), keeping both numbers of each: the one a spreadsheet shows and the line in
 * the file. Where the quotes are broken the line is skipped and reading goes on with the next one.
 */
final class CsvParser {

    /**
     * A record of the file.
     *
     * @param number as a spreadsheet shows it, the header is 1; empty lines count
     * @param line where it begins in the file
     * @param cells as written, quotes taken off
     */
    record Entry(int number, int line, List<String> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String file;
    private final String text;
    private final Problems problems;
    private int at;
    private int line = 1;

    private CsvParser(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /**
     * All records but empty ones, in order; broken ones are noted and left out.
     *
     * @return empty if the first line, which names the columns, is broken
     */
    static Optional<List<Entry>> parse(String file, String text, Problems problems) {
        return new CsvParser(file, text, problems).records();
    }

    private Optional<List<Entry>> records() {
        List<Entry> records = new ArrayList<>();
        int number = 0;
        while (at < text.length()) {
            int start = at;
            int startLine = line;
            number++;
            List<String> cells = new ArrayList<>();
            if (!record(cells)) {
                if (number == 1) {
                    return Optional.empty();
                }
                at = text.indexOf('\n', start) + 1;
                if (at == 0) {
                    at = text.length();
                }
                line = startLine + 1;
                continue;
            }
            Entry record = new Entry(number, startLine, List.copyOf(cells));
            if (!record.isEmpty()) {
                records.add(record);
            }
        }
        return Optional.of(records);
    }

    /** Reads up to and over the line end; false if the quotes are broken. */
    private boolean record(List<String> cells) {
        while (true) {
            if (at < text.length() && text.charAt(at) == '"') {
                if (!quoted(cells)) {
                    return false;
                }
            } else {
                plain(cells);
            }
            if (at >= text.length()) {
                return true;
            }
            boolean ends = text.charAt(at) == '\n';
            at++;
            if (ends) {
                line++;
                return true;
            }
        }
    }

    private void plain(List<String> cells) {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        cells.add(text.substring(start, at));
    }

    private boolean quoted(List<String> cells) {
        int startLine = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            at++;
            if (c != '"') {
                cell.append(c);
                line += c == '\n' ? 1 : 0;
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                cells.add(cell.toString());
                return endsWell(startLine);
            }
        }
        problems.error(file, startLine, "a quoted cell has no end: expected a closing \" (inside a cell, write \"\")");
        return false;
    }

    private boolean endsWell(int startLine) {
        if (at >= text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n') {
            return true;
        }
        problems.error(file, startLine, "text after a closing quote: expected a comma (inside a cell, write \"\")");
        return false;
    }
}
