package ipju.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process away from a data directory. The system gives the lock back when the process ends, however it ends.
 * Nothing else may open the locked file: closing any other handle on it would give the lock away.
 */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;
    /** Held in a field because a lock that nobody refers to is given back by the garbage collector. */
    private final FileLock lock;

    private DataLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws StoreException if another process holds the directory, or it cannot be written */
    static DataLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("ipju.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                return take(data, channel);
            } catch (IOException | StoreException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw StoreException.unusable(data + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static DataLock take(Path data, FileChannel channel) throws IOException {
        Path pid = data.resolve("ipju.pid");
        FileLock lock = tryLock(channel);
        if (lock == null) {
            throw StoreException.unusable("another Ipju (" + owner(pid) + ") uses " + data);
        }
        Files.writeString(pid, Long.toString(ProcessHandle.current().pid()));
        return new DataLock(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(Path pid) {
        try {
            return "pid " + Files.readString(pid).strip();
        } catch (IOException e) {
            return "pid unknown";
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
