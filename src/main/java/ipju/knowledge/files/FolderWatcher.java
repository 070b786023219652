package ipju.knowledge.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when the files of a folder changed and lie still again. The system's events make it look at once; a look every
 * second finds what they miss: a folder that is deleted and made again, a link that points elsewhere, a network drive. It
 * compares names, sizes, times and file keys, so that files that are written in the meantime, or saved whole and renamed,
 * are waited for. Nothing is told of dotfiles and of what else does not count.
 */
public final class FolderWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);

    /** Files lie still when they look the same twice with this between. */
    private static final Duration STILL = Duration.ofMillis(300);

    /** Events that go on for so long while nothing changes are taken for noise. */
    private static final Duration NOISE = Duration.ofMillis(1500);

    /** A folder that never lies still is told of this often. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Looking takes at most one part in so many of the time, however many files there are. */
    private static final int LEISURE = 20;

    /** How long to leave a system alone that would not watch. */
    private static final Duration LISTEN_AGAIN = Duration.ofMinutes(1);

    private static final Duration LAST_CALL = Duration.ofSeconds(5);

    private final Path folder;
    private final Runnable changed;
    private final Semaphore events = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "folder");
    private FolderSnapshot known;
    private long pauseNanos = LOOK.toNanos();

    private @Nullable FolderEvents listening;
    private FolderSnapshot.@Nullable Stamp listeningTo;
    private long listenAgain = System.nanoTime();
    private boolean complained;

    private FolderWatcher(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
        this.known = look();
    }

    /**
     * Watches from now on: a change after this call is told of, within 2 s where files lie still by then.
     *
     * @param folder need not be there
     * @param changed called on the watcher's own thread, one call at a time; changes during a call lead to another one
     */
    public static FolderWatcher watch(Path folder, Runnable changed) {
        FolderWatcher watcher = new FolderWatcher(folder, changed);
        watcher.thread.setDaemon(true);
        watcher.thread.start();
        return watcher;
    }

    /** Ends the watch; a call that is under way is waited for, though not for long. */
    @Override
    public void close() {
        closed.countDown();
        events.release();
        try {
            thread.join(LAST_CALL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isClosed()) {
                listen();
                FolderSnapshot now = look();
                if (!now.equals(known)) {
                    known = atRest(now);
                    tell();
                } else if (events.tryAcquire(pauseNanos, TimeUnit.NANOSECONDS)) {
                    events.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (listening != null) {
                listening.close();
            }
        }
    }

    private void tell() {
        if (isClosed()) {
            return;
        }
        try {
            changed.run();
        } catch (RuntimeException e) {
            LOG.error("a change of the folder could not be dealt with; the next one is told of", e);
        }
    }

    /** Looks again until files lie still. */
    private FolderSnapshot atRest(FolderSnapshot first) throws InterruptedException {
        long start = System.nanoTime();
        FolderSnapshot last = first;
        while (!closed.await(STILL.toNanos(), TimeUnit.NANOSECONDS)) {
            boolean heard = events.drainPermits() > 0;
            FolderSnapshot now = look();
            boolean same = now.equals(last);
            long waited = System.nanoTime() - start;
            if (same && (!heard || waited >= NOISE.toNanos()) || waited >= LONGEST.toNanos()) {
                return now;
            }
            last = now;
        }
        return last;
    }

    private FolderSnapshot look() {
        long start = System.nanoTime();
        FolderSnapshot snapshot = FolderSnapshot.of(folder, Limits.DEFAULT);
        pauseNanos = Math.max(LOOK.toNanos(), LEISURE * (System.nanoTime() - start));
        return snapshot;
    }

    /** Listens to the folder that is there now, which may be another than before. */
    private void listen() {
        FolderSnapshot.Stamp root = known.root();
        boolean current =
                listening != null && !listening.isOver() && listeningTo != null && listeningTo.isSameFile(root);
        if (current || root == null || System.nanoTime() - listenAgain < 0) {
            return;
        }
        if (listening != null) {
            listening.close();
            listening = null;
        }
        try {
            listening = FolderEvents.listen(folder.toRealPath(), events::release);
            listeningTo = root;
        } catch (IOException | RuntimeException e) {
            if (!complained) {
                LOG.warn("the folder is looked at every second, for its events are not to be had: {}", e.toString());
                complained = true;
            }
            listenAgain = System.nanoTime() + LISTEN_AGAIN.toNanos();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }
}
