package ipju.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database of a bot that runs: one file under the data directory, with one connection that writes. A write is on the disk
 * when it returns, or has not happened. Safe to call from many threads; one process at a time.
 */
public final class Store implements AutoCloseable {

    private static final int READERS = 3;

    private final Path data;
    private final Path file;
    private final DataLock lock;
    private final Connection connection;
    private final Handle writer;
    private final HikariDataSource pool;
    private final Jdbi readers;
    private final ReentrantLock writing = new ReentrantLock(true);

    private final Inbox inbox = new Inbox(this);
    private final Outbox outbox = new Outbox(this);
    private final Dialogues dialogues = new Dialogues(this);
    private final Gaps gaps = new Gaps(this);

    private Store(Path data, Path file, DataLock lock, Connection connection, HikariDataSource pool) {
        this.data = data;
        this.file = file;
        this.lock = lock;
        this.connection = connection;
        this.writer = Jdbi.create(() -> connection).open();
        this.pool = pool;
        this.readers = Jdbi.create(pool);
    }

    /**
     * Opens the store of a data directory, makes or updates its tables, and marks what a process that died was sending as
     * perhaps sent.
     *
     * @param data the directory; it is made if it is missing
     * @throws StoreException unusable: another process uses it, it is damaged, too new, or cannot be written
     */
    public static Store open(Path data) {
        DataLock lock = DataLock.take(data);
        try {
            return open(data, lock);
        } catch (RuntimeException e) {
            release(lock, e);
            throw e;
        }
    }

    private static Store open(Path data, DataLock lock) {
        Path file = data.resolve("ipju.db");
        Path born = data.resolve("ipju.born");
        refuseToBeginAnew(file, born);
        Connection connection = Sqlite.open(file);
        try {
            String check = Sqlite.text(connection, "PRAGMA quick_check(1)");
            if (!check.equals("ok")) {
                throw StoreException.unusable(file + ": it is damaged; put a backup in its place");
            }
            if (Files.exists(born) && Schema.version(connection, file) == 0) {
                throw emptied(file, born);
            }
            Schema.migrate(connection, file);
            if (!Files.exists(born)) {
                Files.createFile(born);
            }
            return ready(data, file, lock, connection);
        } catch (SQLException e) {
            throw Sqlite.closing(connection, StoreException.unusable(file + ": " + Sqlite.why(e), e));
        } catch (IOException e) {
            throw Sqlite.closing(
                    connection, StoreException.unusable(born + " cannot be written: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            throw Sqlite.closing(connection, e);
        }
    }

    /** Before anything is opened: to open an empty file would also throw away what its journal still holds. */
    private static void refuseToBeginAnew(Path file, Path born) {
        try {
            if (Files.exists(born) && (!Files.exists(file) || Files.size(file) == 0)) {
                throw emptied(file, born);
            }
        } catch (IOException e) {
            throw StoreException.unusable(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static StoreException emptied(Path file, Path born) {
        return StoreException.unusable(file + ": it is empty, but there was data; put a backup in its place, or delete "
                + born + " to begin anew");
    }

    private static Store ready(Path data, Path file, DataLock lock, Connection connection) {
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(readers(file));
        } catch (HikariPool.PoolInitializationException e) {
            throw StoreException.unusable(file + ": " + Sqlite.why(e), e);
        }
        try {
            Store store = new Store(data, file, lock, connection, pool);
            store.write(h -> {
                h.execute("UPDATE lane SET owned_until = 0 WHERE owned_until > 0");
                h.execute("UPDATE outbox SET state = 'ready', unsure = unsure + 1"
                        + " WHERE state = 'sending' AND done_at IS NULL");
                return true;
            });
            return store;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariConfig readers(Path file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Sqlite.url(file) + "?busy_timeout=5000");
        config.setConnectionInitSql("PRAGMA query_only=ON");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setPoolName("readers");
        return config;
    }

    private static void release(DataLock lock, RuntimeException because) {
        try {
            lock.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    public Inbox inbox() {
        return inbox;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Dialogues dialogues() {
        return dialogues;
    }

    public Gaps gaps() {
        return gaps;
    }

    /** How many bytes the disk has left for it; 0 if that cannot be found out. */
    public long freeBytes() {
        return data.toFile().getUsableSpace();
    }

    /**
     * Runs one transaction: all of it is kept, or nothing.
     *
     * @throws StoreException if it was not kept; refused if it never can be
     */
    <T> T write(Function<Handle, T> work) {
        writing.lock();
        try {
            writer.execute("BEGIN IMMEDIATE");
            T result;
            try {
                result = work.apply(writer);
                writer.execute("COMMIT");
            } catch (RuntimeException | Error e) {
                // whatever it was: a transaction that stays open would stop every write that comes after
                rollBack(e);
                throw e;
            }
            return result;
        } catch (JdbiException e) {
            String why = file + " was not written: " + Sqlite.why(e);
            throw Sqlite.isRefusal(e) ? StoreException.refused(why, e) : StoreException.failed(why, e);
        } finally {
            writing.unlock();
        }
    }

    /** @throws StoreException if it cannot be read */
    <T> T read(Function<Handle, T> work) {
        try {
            return readers.withHandle(work::apply);
        } catch (JdbiException e) {
            throw StoreException.failed(file + " cannot be read: " + Sqlite.why(e), e);
        }
    }

    private void rollBack(Throwable because) {
        try {
            writer.execute("ROLLBACK");
        } catch (JdbiException e) {
            // a full disk has rolled back already, and then there is nothing left to roll back
            because.addSuppressed(e);
        }
    }

    /** Closes it; what was written is kept. */
    @Override
    public void close() {
        writing.lock();
        try (lock;
                connection;
                writer;
                pool) {
            writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (IOException | SQLException | JdbiException e) {
            throw StoreException.failed(file + " was not closed well: " + Sqlite.why(e), e);
        } finally {
            writing.unlock();
        }
    }
}
