package ipju.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        Connection connection = null;
        try {
            connection = DriverManager.getConnection(url(file));
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                set(connection, file, setting.getKey(), setting.getValue());
            }
            return connection;
        } catch (SQLException e) {
            throw closing(connection, StoreException.unusable(file + ": " + why(e), e));
        } catch (StoreException e) {
            throw closing(connection, e);
        }
    }

    /** Closes a connection that is of no use, and gives the reason back. */
    static <E extends RuntimeException> E closing(@Nullable Connection connection, E because) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                because.addSuppressed(e);
            }
        }
        return because;
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
        SQLiteException sqlite = cause(e);
        return sqlite == null ? firstLine(e) : why(sqlite);
    }

    /** Whether the fault lies with what was to be written, and not with the file, the disk or another program. */
    static boolean isRefusal(Throwable e) {
        SQLiteException sqlite = cause(e);
        if (sqlite == null) {
            return false;
        }
        int code = primary(sqlite);
        return code == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                || code == SQLiteErrorCode.SQLITE_TOOBIG.code
                || code == SQLiteErrorCode.SQLITE_MISMATCH.code;
    }

    private static @Nullable SQLiteException cause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite;
            }
        }
        return null;
    }

    /** The kind of failure without its details: the low byte. */
    private static int primary(SQLiteException e) {
        return e.getResultCode().code & 0xff;
    }

    private static String why(SQLiteException e) {
        switch (SQLiteErrorCode.getErrorCode(primary(e))) {
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
            case SQLITE_PERM:
                return "it cannot be written";
            default:
                return e.getResultCode() + " " + firstLine(e);
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
