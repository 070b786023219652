package ipju.catalog;

import java.time.LocalDate;
import java.util.Map;

/**
 * How old a row may be before it is stale.
 *
 * @param days days after {@code as_of}, by table; a table that is not named has no limit
 */
public record Freshness(Map<Table, Integer> days) {

    public static final Freshness DEFAULT = new Freshness(Map.of(
            Table.UNITS, 14,
            Table.ELIGIBILITY, 365,
            Table.FEES, 365,
            Table.FACILITY, 365,
            Table.CONTACTS, 365));

    public Freshness {
        days = Map.copyOf(days);
    }

    /** Whether the row is older than its table allows. Sample rows never are; programs go by their window instead. */
    public boolean stale(Row row, LocalDate today) {
        Integer limit = row.table() == null ? null : days.get(row.table());
        return limit != null
                && !row.sample()
                && row.table() != Table.PROGRAMS
                && row.asOf().map(day -> day.plusDays(limit).isBefore(today)).orElse(false);
    }
}
