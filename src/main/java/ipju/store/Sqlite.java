package ipju.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens connections to a SQLite file with the settings that keep what was committed, and reads them back. */
final class Sqlite {

    /** Setting, and what it must read as afterwards. FULL syncs each commit: without it a power cut may take the last ones. */
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("journal_mode=WAL", "wal");
        SETTINGS.put("synchronous=FULL", "2");
        SETTINGS.put("secure_delete=ON", "1");
        SETTINGS.put("foreign_keys=ON", "1");
        SETTINGS.put("busy_timeout=5000", "5000");
        SETTINGS.put("journal_size_limit=16777216", "16777216");
    }

    private Sqlite() {}

    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    /** @throws StoreException if it is no database, is damaged, or does not take the settings */
    static Connection open(Path file) {
        try {
            Connection connection = DriverManager.getConnection(url(file));
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                set(connection, file, setting.getKey(), setting.getValue());
            }
            return connection;
        } catch (SQLException e) {
            throw StoreException.unusable(file + ": " + why(e), e);
        }
    }

    private static void set(Connection connection, Path file, String setting, String wanted) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + setting);
            String name = setting.substring(0, setting.indexOf('='));
            String is = text(connection, "PRAGMA " + name);
            if (!wanted.equals(is)) {
                throw StoreException.unusable(
                        file + ": " + name + " is " + is + ", expected " + wanted + "; is it on a network drive?");
            }
        }
    }

    /** The first column of the first row. */
    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** Why it failed, in words for the operator. */
    static String why(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return why(sqlite.getResultCode(), sqlite);
            }
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String why(SQLiteErrorCode code, SQLiteException e) {
        switch (code) {
            case SQLITE_FULL:
                return "the disk is full";
            case SQLITE_NOTADB:
                return "it is not a database, or its beginning is damaged; put a backup in its place";
            case SQLITE_CORRUPT:
                return "it is damaged; put a backup in its place";
            case SQLITE_BUSY:
            case SQLITE_LOCKED:
                return "another program has locked it";
            case SQLITE_CANTOPEN:
                return "it cannot be opened";
            case SQLITE_READONLY:
            case SQLITE_READONLY_DIRECTORY:
                return "it cannot be written";
            default:
                return code + " "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }
}
