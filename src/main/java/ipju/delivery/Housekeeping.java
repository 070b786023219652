package ipju.delivery;

import ipju.store.Store;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what is old, and mends what a clock that was set back has put out of reach. A timer calls {@link #tick}; one thread
 * at a time.
 */
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration INBOX = Duration.ofDays(3);
    private static final Duration SET_ASIDE = Duration.ofDays(14);
    private static final Duration OUTBOX_BODY = Duration.ofDays(3);
    private static final Duration OUTBOX = Duration.ofDays(30);
    private static final Duration DIALOGUE = Duration.ofDays(30);
    private static final Duration GAP = Duration.ofDays(365);

    /** Rows a transaction, so that nobody waits long behind it. */
    private static final int MOST = 500;

    /** A clock that differs from the time that has passed by more than this was set. */
    private static final Duration STEP = Duration.ofSeconds(5);

    /** Nothing waits longer than this for its next try. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Store store;
    private Instant last = Instant.MIN;
    private long lastNanos;
    private Instant pruned = Instant.MIN;

    Housekeeping(Store store) {
        this.store = store;
    }

    /**
     * Does what is due.
     *
     * @param nanos of a clock that nobody can set, such as {@link System#nanoTime}
     * @throws ipju.store.StoreException if the store fails: the next call goes on
     */
    void tick(Instant now, long nanos) {
        if (last.equals(Instant.MIN)) {
            // an earlier process may have had a clock that was ahead
            store.inbox().pullIn(now.toEpochMilli(), now.plus(LONGEST_WAIT).toEpochMilli());
        } else {
            Instant expected = last.plusNanos(nanos - lastNanos);
            if (now.isBefore(expected.minus(STEP))) {
                int mended = store.inbox()
                        .pullIn(now.toEpochMilli(), now.plus(LONGEST_WAIT).toEpochMilli());
                LOG.warn(
                        "the clock was set back by {}; {} rows wait no longer",
                        Duration.between(now, expected),
                        mended);
            } else if (now.isAfter(expected.plus(STEP))) {
                // what is old by a clock that may be wrong is not deleted at once
                LOG.warn("the clock was set forward by {}", Duration.between(expected, now));
                pruned = now;
            }
        }
        last = now;
        lastNanos = nanos;
        if (pruned.isBefore(now.minus(INTERVAL)) || pruned.isAfter(now)) {
            prune(now);
            pruned = now;
        }
    }

    private void prune(Instant now) {
        int changed;
        do {
            changed = store.inbox().prune(ago(now, INBOX), ago(now, SET_ASIDE), MOST)
                    + store.outbox().prune(ago(now, OUTBOX_BODY), ago(now, OUTBOX), MOST)
                    + store.dialogues().forget(ago(now, DIALOGUE), MOST)
                    + store.dialogues().forgetActions(now.toEpochMilli(), MOST)
                    + store.gaps().forget(ago(now, GAP), MOST);
        } while (changed > 0 && !Thread.currentThread().isInterrupted());
    }

    private static long ago(Instant now, Duration age) {
        return now.minus(age).toEpochMilli();
    }
}
