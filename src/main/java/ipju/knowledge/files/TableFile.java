package ipju.knowledge.files;

import ipju.catalog.Row;
import ipju.catalog.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file split into records, not yet checked.
 *
 * @param table what its name says it holds; null for a free table
 * @param records the header first
 */
record TableFile(String file, @Nullable Table table, List<CsvParser.Entry> records) {

    /** A row that passed, with the line in the file where it begins. */
    record Line(Row row, int line) {}

    /** How the table is named in messages. */
    String shortName() {
        return FileNames.last(file);
    }
}
