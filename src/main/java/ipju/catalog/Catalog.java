package ipju.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rows of an edition, by table, in file order. Immutable.
 *
 * @param tables the rows of each known table; a table that is not there has no rows
 * @param free the rows of all other CSV files
 */
public record Catalog(Map<Table, List<Row>> tables, List<Row> free) {

    public Catalog {
        Map<Table, List<Row>> copy = new EnumMap<>(Table.class);
        tables.forEach((table, rows) -> copy.put(table, List.copyOf(rows)));
        tables = Map.copyOf(copy);
        free = List.copyOf(free);
    }

    public List<Row> rows(Table table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The center with this id. */
    public Optional<Row> center(String id) {
        return rows(Table.CENTERS).stream()
                .filter(row -> row.need("id").equals(id))
                .findFirst();
    }
}
