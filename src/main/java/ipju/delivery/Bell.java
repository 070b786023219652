package ipju.delivery;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Wakes one thread that looks for work, and tells it when it is time to end. It hushes the bell, looks for work, and waits if
 * there was none: what comes after the hush rings, so that nothing is overlooked between looking and waiting. Safe to call from
 * many threads.
 */
final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean rung;
    private boolean stopping;

    /** Says that there may be work. */
    void ring() {
        lock.lock();
        try {
            rung = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says that it is time to end; rings too. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
            rung = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets that it rang. */
    void hush() {
        lock.lock();
        try {
            rung = false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it rings, or has rung since it was hushed; at most so long. */
    void await(Duration longest) {
        await(longest, () -> !rung);
    }

    /** Waits so long, whatever rings, unless it is time to end. */
    void pause(Duration time) {
        await(time, () -> !stopping);
    }

    private void await(Duration longest, BooleanSupplier goesOn) {
        lock.lock();
        try {
            long nanos = longest.toNanos();
            while (goesOn.getAsBoolean() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
