package ipju.delivery;

import ipju.store.Store;
import ipju.store.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers chats side by side, the messages of each one after another. One thread takes lanes that have something to do, some
 * more than there are workers, so that taking them costs little; a worker answers the oldest message of its lane.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /** So many lanes are taken for each worker: one to answer and some to go on with. */
    private static final int AHEAD = 8;

    /** How long nobody looks for what has become due by itself. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /** How long a worker waits after the store has failed. */
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    private final Store store;
    private final BooleanSupplier ready;
    private final LongConsumer turn;
    private final Runnable answered;
    private final InstantSource clock;
    private final int workers;
    private final String owner = UUID.randomUUID().toString();
    private final ExecutorService pool;
    private final Thread dispatcher;

    private final Bell bell = new Bell();

    /** Lanes that were taken and not given back. */
    private final Set<Long> taken = ConcurrentHashMap.newKeySet();

    /** Why no lane can be taken, and why one that was taken cannot be answered: a full disk may allow the one only. */
    private volatile @Nullable String taking;

    private volatile @Nullable String answering;

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
        bell.ring();
    }

    /** Why nothing can be answered now; null if all is well. */
    @Nullable
    String trouble() {
        String cannotAnswer = answering;
        return cannotAnswer != null ? cannotAnswer : taking;
    }

    /**
     * Takes no more lanes and lets those that are being answered finish.
     *
     * @return whether all finished in time; what did not is answered after the next start
     */
    boolean stop(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        bell.stop();
        try {
            // first whoever hands lanes over, then those to whom they are handed
            dispatcher.join(Math.max(1, patience.toMillis()));
            pool.shutdown();
            boolean finished = pool.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            pool.shutdownNow();
            return finished;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void dispatch() {
        bell.hush();
        while (!bell.isStopping()) {
            // no more is taken before a worker may soon have nothing to do
            List<Long> lanes = taken.size() > workers ? List.of() : claim(workers * AHEAD - taken.size());
            lanes.forEach(this::hand);
            if (lanes.isEmpty()) {
                bell.await(LOOK);
            }
            bell.hush();
        }
    }

    private List<Long> claim(int room) {
        try {
            long now = clock.millis();
            List<Long> lanes = ready.getAsBoolean() && store.inbox().hasDue(now)
                    ? store.inbox().claim(owner, now, room)
                    : List.of();
            taking = null;
            return lanes;
        } catch (StoreException e) {
            if (taking == null) {
                LOG.error("nothing can be answered: {}", e.getMessage());
            }
            taking = e.getMessage();
        } catch (RuntimeException | Error e) {
            // without this thread nothing would ever be answered again, and nobody would know why
            if (taking == null) {
                LOG.error("nothing can be answered", new Failure(e));
            }
            taking = e.getClass().getSimpleName();
        }
        return List.of();
    }

    private void hand(long lane) {
        // one whose lease has ended while it waited here is taken again, and is still here
        if (!bell.isStopping() && taken.add(lane)) {
            pool.execute(() -> work(lane));
        }
    }

    private void work(long lane) {
        try {
            while (!bell.isStopping() && !answer(lane)) {
                bell.pause(STORE_PAUSE);
            }
        } finally {
            taken.remove(lane);
            bell.ring();
        }
    }

    /** Whether the lane was answered; if not, the store failed. */
    private boolean answer(long lane) {
        try {
            turn.accept(lane);
            answering = null;
            answered.run();
            return true;
        } catch (StoreException e) {
            if (answering == null) {
                LOG.error("answers cannot be kept: {}", e.getMessage());
            }
            answering = e.getMessage();
            return false;
        } catch (RuntimeException | Error e) {
            LOG.error("a lane is left until its lease ends", new Failure(e));
            return true;
        }
    }
}
