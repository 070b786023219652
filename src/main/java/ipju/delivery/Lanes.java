package ipju.delivery;

import ipju.store.Store;
import ipju.store.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers chats side by side, the messages of each one after another. One thread takes lanes that have something to do, as
 * many as there are idle workers; a worker answers the oldest message of its lane.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /** How long nobody looks for what has become due by itself. */
    private static final long LOOK_MILLIS = 500;

    /** How long a worker waits after the store has failed. */
    private static final long STORE_PAUSE_MILLIS = 1_000;

    private final Store store;
    private final BooleanSupplier ready;
    private final LongConsumer turn;
    private final Runnable answered;
    private final InstantSource clock;
    private final int workers;
    private final String owner = UUID.randomUUID().toString();
    private final ExecutorService pool;
    private final Thread dispatcher;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean called;
    private boolean stopping;
    private int busy;

    private volatile @Nullable String trouble;

    /**
     * @param workers how many chats are answered at a time
     * @param ready whether there is anything to answer from; as long as there is not, messages wait
     * @param turn answers the oldest message of a lane
     * @param answered told after each turn
     */
    Lanes(Store store, int workers, BooleanSupplier ready, LongConsumer turn, Runnable answered, InstantSource clock) {
        this.store = store;
        this.workers = workers;
        this.ready = ready;
        this.turn = turn;
        this.answered = answered;
        this.clock = clock;
        this.pool = Executors.newFixedThreadPool(workers, task -> new Thread(task, "lane"));
        this.dispatcher = new Thread(this::dispatch, "lanes");
    }

    void start() {
        dispatcher.start();
    }

    /** Says that something may be there to answer. */
    void wake() {
        lock.lock();
        try {
            called = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Why nothing can be answered now; null if all is well. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /**
     * Takes no more lanes and lets those that are being answered finish.
     *
     * @return whether all finished in time; what did not is answered after the next start
     */
    boolean stop(Duration patience) {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        pool.shutdown();
        try {
            boolean finished = pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
            pool.shutdownNow();
            dispatcher.join(Math.max(1, patience.toMillis()));
            return finished;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void dispatch() {
        while (true) {
            int idle = awaitIdle();
            if (idle == 0) {
                return;
            }
            List<Long> lanes = claim(idle);
            if (lanes.isEmpty()) {
                awaitCall();
            }
            for (long lane : lanes) {
                hand(lane);
            }
        }
    }

    /** How many workers are idle, once at least one is; 0 when it is time to stop. */
    private int awaitIdle() {
        lock.lock();
        try {
            while (busy == workers && !stopping) {
                changed.awaitUninterruptibly();
            }
            called = false;
            return stopping ? 0 : workers - busy;
        } finally {
            lock.unlock();
        }
    }

    private void awaitCall() {
        lock.lock();
        try {
            if (!called && !stopping) {
                boolean unused = changed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private List<Long> claim(int idle) {
        try {
            long now = clock.millis();
            List<Long> lanes = ready.getAsBoolean() && store.inbox().hasDue(now)
                    ? store.inbox().claim(owner, now, idle)
                    : List.of();
            trouble = null;
            return lanes;
        } catch (StoreException e) {
            troubled(e);
        } catch (RuntimeException | Error e) {
            // without this thread nothing would ever be answered again, and nobody would know why
            LOG.error("lanes cannot be taken", new Failure(e));
            trouble = e.getClass().getSimpleName();
        }
        return List.of();
    }

    private void hand(long lane) {
        lock.lock();
        try {
            if (stopping) {
                return;
            }
            busy++;
            pool.execute(() -> work(lane));
        } finally {
            lock.unlock();
        }
    }

    private void work(long lane) {
        try {
            while (!answer(lane)) {
                if (awaitStore()) {
                    return;
                }
            }
        } finally {
            lock.lock();
            try {
                busy--;
                called = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Whether the lane was answered; if not, the store failed. */
    private boolean answer(long lane) {
        try {
            turn.accept(lane);
            answered.run();
            return true;
        } catch (StoreException e) {
            troubled(e);
            return false;
        } catch (RuntimeException | Error e) {
            LOG.error("a lane is left until its lease ends", new Failure(e));
            return true;
        }
    }

    /** Waits before the store is tried again; whether it is time to stop. */
    private boolean awaitStore() {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(STORE_PAUSE_MILLIS);
            while (!stopping && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return stopping;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void troubled(StoreException e) {
        if (trouble == null) {
            LOG.error("nothing can be answered: {}", e.getMessage());
        }
        trouble = e.getMessage();
    }
}
