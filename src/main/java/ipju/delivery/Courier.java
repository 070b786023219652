package ipju.delivery;

import ipju.delivery.Sent.Fate;
import ipju.store.Outbox.Settled;
import ipju.store.Outgoing;
import ipju.store.Store;
import ipju.store.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings out what turns left, in the order of each chat. One thread notes what came back and takes what goes next, both in one
 * transaction, and never more than there are idle senders: what is marked as being sent is on its way, so that after a crash
 * little is in doubt.
 */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** How much is looked at in one round; what may not leave yet is put off and makes room. */
    private static final int LOOK = 100;

    /** How long nobody looks for what has become due by itself. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    /** A clock that goes back by more than this was set. */
    private static final long STEP_MILLIS = 5_000;

    private static final Duration SHUT_PAUSE = Duration.ofMinutes(1);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    /** Two chats that are refused for haste within this time mean that all are too fast. */
    private static final long SAME_HASTE_MILLIS = 1_000;

    private final Store store;
    private final Channel channel;
    private final Function<Outgoing, Optional<Parcel>> forms;
    private final InstantSource clock;
    private final Pace pace;
    private final Retry retry = new Retry();
    private final int senders;
    private final String owner = UUID.randomUUID().toString();
    private final ExecutorService pool;
    private final Thread dispatcher;

    private final ConcurrentLinkedQueue<Result> results = new ConcurrentLinkedQueue<>();
    private final AtomicInteger onTheWay = new AtomicInteger();
    private final Bell bell = new Bell();

    /** Of the dispatcher alone. */
    private final List<Result> unsettled = new ArrayList<>();

    private long lastRound;
    private long pausedUntil;
    private long lastHaste;
    private long lastHasteChat;

    /** Why the channel refuses the bot; null if it does not. */
    private volatile @Nullable String shut;

    /** Why what was sent cannot be noted; empty if it can. */
    private volatile String trouble = "";

    /**
     * How it stands.
     *
     * @param shut whether the channel refuses the bot
     * @param detail one line; empty if all is well
     */
    record State(boolean shut, String detail) {}

    private record Result(Outgoing parcel, Sent sent) {}

    /**
     * @param forms reads a parcel that was stored; empty for one that cannot be read
     * @param senders how many parcels are on their way at a time
     */
    Courier(
            Store store,
            Channel channel,
            Function<Outgoing, Optional<Parcel>> forms,
            InstantSource clock,
            Pace pace,
            int senders) {
        this.store = store;
        this.channel = channel;
        this.forms = forms;
        this.clock = clock;
        this.pace = pace;
        this.senders = senders;
        this.pool = Executors.newFixedThreadPool(senders, task -> {
            Thread thread = new Thread(task, "sender");
            thread.setDaemon(true);
            return thread;
        });
        this.dispatcher = new Thread(this::dispatch, "courier");
    }

    void start() {
        dispatcher.start();
    }

    /** Says that something may be there to send. */
    void wake() {
        bell.ring();
    }

    State state() {
        String refused = shut;
        return new State(refused != null, refused != null ? refused : trouble);
    }

    /**
     * Takes nothing more and waits for what is on its way.
     *
     * @return whether all of it came back and was noted in time; what did not counts as perhaps sent at the next start
     */
    boolean stop(Duration patience) {
        bell.stop();
        try {
            dispatcher.join(Math.max(1, patience.toMillis()));
            pool.shutdownNow();
            return !dispatcher.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void dispatch() {
        while (!finished()) {
            Duration rest;
            try {
                rest = round();
                recovered();
            } catch (StoreException e) {
                if (trouble.isEmpty()) {
                    LOG.error("what was sent cannot be noted yet: {}", e.getMessage());
                }
                trouble = String.valueOf(e.getMessage());
                rest = STORE_PAUSE;
            } catch (RuntimeException | Error e) {
                // without this thread nothing would ever be sent again, and nobody would know why
                if (trouble.isEmpty()) {
                    LOG.error("a round of the courier failed", new Failure(e));
                }
                trouble = e.getClass().getSimpleName();
                rest = STORE_PAUSE;
            }
            bell.await(rest);
        }
    }

    private void recovered() {
        if (!trouble.isEmpty()) {
            LOG.info("what was sent is noted again");
            trouble = "";
        }
    }

    private boolean finished() {
        bell.hush();
        return bell.isStopping() && onTheWay.get() == 0 && results.isEmpty() && unsettled.isEmpty();
    }

    /** Notes what came back, sends what may go; returns how long there is nothing to do unless somebody calls. */
    private Duration round() {
        long now = clock.millis();
        if (now < lastRound - STEP_MILLIS) {
            // the clock was set back, and a pause that was to end soon would last as long as that
            pausedUntil = 0;
            lastHaste = 0;
        }
        lastRound = now;
        for (Result result = results.poll(); result != null; result = results.poll()) {
            unsettled.add(result);
            observe(result, now);
        }
        forgetOrMove(now);
        List<Settled> settled = new ArrayList<>();
        unsettled.forEach(result -> settled.add(retry.settle(result.parcel(), result.sent(), now)));
        Map<Outgoing, Long> postponed = new LinkedHashMap<>();
        List<Outgoing> taken = now < pausedUntil ? List.of() : choose(now, postponed);
        List<Outgoing> own = store.outbox().turnOver(owner, settled, postponed, taken, now);
        unsettled.clear();
        own.forEach(parcel -> hand(parcel, now));
        return own.isEmpty() && postponed.isEmpty() ? untilDue(now) : Duration.ZERO;
    }

    private void observe(Result result, long now) {
        Sent sent = result.sent();
        boolean refused = sent.fate() == Fate.SHUT;
        if (refused && shut == null) {
            LOG.error("nothing can be sent: {}", sent.why());
        }
        shut = refused ? sent.why() : null;
        if (refused) {
            pausedUntil = now + SHUT_PAUSE.toMillis();
        }
        if (sent.fate() == Fate.THROTTLED) {
            if (now - lastHaste < SAME_HASTE_MILLIS && result.parcel().chat() != lastHasteChat) {
                pausedUntil = Math.max(pausedUntil, now + sent.pause().toMillis());
            }
            lastHaste = now;
            lastHasteChat = result.parcel().chat();
        }
        if (sent.fate() == Fate.REJECTED) {
            LOG.warn("a parcel was refused and is set aside: {}", sent.why());
        }
    }

    /** What concerns all that waits for a chat; it leaves no row that is to be settled one by one. */
    private void forgetOrMove(long now) {
        for (Result result : List.copyOf(unsettled)) {
            long chat = result.parcel().chat();
            Sent sent = result.sent();
            if (sent.fate() == Fate.GONE) {
                store.outbox().drop(chat, sent.why(), now);
                unsettled.remove(result);
            } else if (sent.fate() == Fate.MOVED && sent.movedTo() != null) {
                store.outbox().move(chat, sent.movedTo(), now);
                unsettled.remove(result);
            }
        }
    }

    private List<Outgoing> choose(long now, Map<Outgoing, Long> postponed) {
        int free = Math.min(idle(), pace.free());
        List<Outgoing> taken = new ArrayList<>();
        if (free == 0) {
            return taken;
        }
        for (Outgoing parcel : store.outbox().due(now, LOOK)) {
            if (taken.size() == free) {
                break;
            }
            boolean counts = parcel.kind().equals(Forms.MESSAGE) && !expired(parcel, now);
            Duration wait = counts ? pace.take(parcel.chat()) : Duration.ZERO;
            if (wait.isZero()) {
                taken.add(parcel);
            } else {
                postponed.put(parcel, now + Math.max(1, wait.toMillis()));
            }
        }
        return taken;
    }

    private int idle() {
        return bell.isStopping() ? 0 : senders - onTheWay.get();
    }

    private static boolean expired(Outgoing parcel, long now) {
        return parcel.expiresAt() != null && parcel.expiresAt() <= now;
    }

    private void hand(Outgoing outgoing, long now) {
        if (expired(outgoing, now)) {
            results.add(new Result(outgoing, Sent.because(Fate.LATE, "nobody waits for it any longer")));
            return;
        }
        Optional<Parcel> parcel = forms.apply(outgoing);
        if (parcel.isEmpty()) {
            results.add(new Result(outgoing, Sent.because(Fate.REJECTED, "it cannot be read")));
            return;
        }
        onTheWay.incrementAndGet();
        pool.execute(() -> send(outgoing, parcel.get()));
    }

    private void send(Outgoing outgoing, Parcel parcel) {
        Sent sent = Sent.because(Fate.UNKNOWN, "the sender failed");
        try {
            // what was perhaps sent is sent again only when somebody is there to take it
            sent = outgoing.unsure() > 0 && !channel.reachable()
                    ? Sent.because(Fate.NOT_SENT, "the other side does not answer")
                    : channel.send(parcel);
        } catch (RuntimeException e) {
            LOG.error("a channel must not throw, but threw {}", e.getClass().getName());
        } finally {
            results.add(new Result(outgoing, sent));
            onTheWay.decrementAndGet();
            bell.ring();
        }
    }

    private Duration untilDue(long now) {
        if (!results.isEmpty()) {
            return Duration.ZERO;
        }
        if (idle() == 0) {
            return LONGEST_REST;
        }
        if (now < pausedUntil) {
            return shorter(Duration.ofMillis(pausedUntil - now), LONGEST_REST);
        }
        if (pace.free() == 0) {
            return pace.untilFree();
        }
        long next = store.outbox().nextDue().orElse(Long.MAX_VALUE);
        // what is due and was not found waits behind something that is on its way or put off
        return next <= now || next - now > LONGEST_REST.toMillis() ? LONGEST_REST : Duration.ofMillis(next - now);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
