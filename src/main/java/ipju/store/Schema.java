package ipju.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, by numbered migrations. */
final class Schema {

    /** The newest migration that this version knows. */
    static final int NEWEST = 1;

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /**
     * Brings the tables to the newest form. Where they have it already this is one query: to start Flyway takes longer than
     * all else of opening.
     *
     * @throws StoreException if the tables are newer than this version, or a migration fails; each migration is one
     *     transaction
     */
    static void migrate(Connection connection, Path file) {
        int version = version(connection, file);
        if (version > NEWEST) {
            throw StoreException.unusable(file + ": its tables have version " + version + ", this Ipju knows " + NEWEST
                    + "; use a newer one");
        }
        if (version == NEWEST) {
            return;
        }
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(Sqlite.url(file), null, null)
                    .locations("classpath:ipju/store/migrations")
                    .table(HISTORY)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw StoreException.unusable(file + ": its tables cannot be brought up to date: " + Sqlite.why(e), e);
        }
    }

    /** 0 where there are no tables yet. */
    static int version(Connection connection, Path file) {
        try {
            if (Sqlite.text(connection, "SELECT count(*) FROM sqlite_master WHERE name = '" + HISTORY + "'")
                    .equals("0")) {
                return 0;
            }
            String newest = Sqlite.text(
                    connection, "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM " + HISTORY + " WHERE success");
            return Integer.parseInt(newest);
        } catch (SQLException e) {
            throw StoreException.unusable(file + ": " + Sqlite.why(e), e);
        }
    }
}
