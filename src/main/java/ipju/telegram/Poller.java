package ipju.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.delivery.Arrival;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * Asks for updates, one thread, and hands them over. The offset that says "received" moves only after they were stored; what
 * fails is asked for again.
 */
final class Poller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private static final int MOST = 100;
    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;

    /** Another poller of the same bot is given this time to end. */
    private static final long CONFLICT_PAUSE = 30_000;

    /** How long nothing is asked for while there is no room. */
    private static final long ROOM_PAUSE = 200;

    private final BotApi api;
    private final Consumer<List<Arrival>> sink;
    private final BooleanSupplier room;
    private final InstantSource clock;
    private final Runnable firstPoll;
    private final LongUnaryOperator pace;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopped = lock.newCondition();
    private volatile boolean stopping;
    private volatile State state = new State(Status.STARTING, "not asked yet", null);

    private long offset;
    private int failures;
    private boolean asked;

    /** How it goes with asking. */
    enum Status {
        STARTING,
        OK,
        /** It goes on trying. */
        TROUBLE,
        /** The server refuses the bot: it has given up. */
        SHUT
    }

    /**
     * How it stands.
     *
     * @param detail one line; empty when all is well
     * @param lastPoll when the server last answered; null for never
     */
    record State(Status status, String detail, @Nullable Instant lastPoll) {}

    /** Updates without numbers: they can be neither named nor confirmed. */
    private static final class UnnumberedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnnumberedException() {
            super("updates without numbers");
        }
    }

    /**
     * @param sink stores what it is given before it returns, or throws
     * @param room whether more can be taken now
     * @param firstPoll told once, after the server has answered for the first time
     */
    Poller(BotApi api, Consumer<List<Arrival>> sink, BooleanSupplier room, InstantSource clock, Runnable firstPoll) {
        this(api, sink, room, clock, firstPoll, LongUnaryOperator.identity());
    }

    /** @param pace from the milliseconds of a pause to those that it takes */
    Poller(
            BotApi api,
            Consumer<List<Arrival>> sink,
            BooleanSupplier room,
            InstantSource clock,
            Runnable firstPoll,
            LongUnaryOperator pace) {
        this.api = api;
        this.sink = sink;
        this.room = room;
        this.clock = clock;
        this.firstPoll = firstPoll;
        this.pace = pace;
        this.thread = new Thread(this::run, "poller");
    }

    void start() {
        thread.start();
    }

    State state() {
        return state;
    }

    /** Ends a request that is open and takes nothing more. What was not stored comes again at the next start. */
    @Override
    public void close() {
        lock.lock();
        try {
            stopping = true;
            stopped.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            // again and again, for it may be about to ask just now
            for (int i = 0; i < 100 && thread.isAlive(); i++) {
                api.endPoll();
                thread.join(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Updates updates = null;
        boolean on = true;
        while (on && !stopping) {
            try {
                if (updates == null) {
                    updates = introduce();
                    on = updates != null || state.status() != Status.SHUT;
                } else if (!room.getAsBoolean()) {
                    pause(ROOM_PAUSE);
                } else {
                    on = poll(updates);
                }
            } catch (Throwable e) {
                // most often the sink could not store: the same updates come again; this thread must outlive everything
                trouble(e instanceof UnnumberedException ? reason(e) : "updates cannot be kept: " + reason(e));
                pause(backoff());
            }
        }
    }

    /** Messages of our own exceptions are written for the operator; others' may hold what people wrote. */
    private static String reason(Throwable e) {
        return e.getClass().getName().startsWith("ipju.") && e.getMessage() != null
                ? e.getMessage()
                : e.getClass().getSimpleName();
    }

    /** Asks the server once who the bot is; null if it did not say. */
    private @Nullable Updates introduce() {
        // with the client for polls, so that it can be ended
        Answer answer = api.poll(new GetMe());
        JsonNode id = answer.result().path("id");
        if (answer.done() && id.isIntegralNumber()) {
            return new Updates(id.asLong(), answer.result().path("username").asText(""));
        }
        if (answer.shut()) {
            shut(answer);
        } else if (!stopping) {
            trouble(answer.why().isEmpty() ? "an answer without the bot's number" : answer.why());
            pause(pauseFor(answer));
        }
        return null;
    }

    /** One request; whether to go on. */
    private boolean poll(Updates updates) {
        // what waits is taken at once, so that the first one tells soon that the way is free
        int timeout = asked ? BotApi.POLL_SECONDS : 0;
        Answer answer = api.poll(new AskUpdates(offset, MOST, timeout, Updates.KINDS));
        if (stopping) {
            return false;
        }
        if (!answer.done() || !answer.result().isArray()) {
            return failed(answer);
        }
        if (state.status() != Status.OK && asked) {
            LOG.info("updates come again");
        }
        failures = 0;
        state = new State(Status.OK, "", clock.instant());
        store(updates, answer.result());
        if (!asked) {
            asked = true;
            firstPoll.run();
        }
        return true;
    }

    private void store(Updates updates, JsonNode batch) {
        List<Arrival> arrivals = new ArrayList<>();
        long next = offset;
        boolean numbered = batch.isEmpty();
        for (JsonNode update : batch) {
            JsonNode number = update.path("update_id");
            if (number.canConvertToLong() && number.asLong() >= 0 && number.asLong() < Long.MAX_VALUE) {
                updates.read(update).ifPresent(arrivals::add);
                next = number.asLong() + 1;
                numbered = true;
            }
        }
        if (!numbered) {
            // asking on would bring the same at once, again and again
            throw new UnnumberedException();
        }
        sink.accept(arrivals);
        // numbers may begin anew, lower, after a quiet week: what came last counts, not what is highest
        offset = next;
    }

    private boolean failed(Answer answer) {
        if (answer.shut()) {
            shut(answer);
            return false;
        }
        if (answer.code() == 409 && answer.why().contains("webhook")) {
            LOG.warn("a webhook was set for this bot; it is taken away so that messages come here");
            Answer taken = api.poll(new DeleteWebhook());
            if (!taken.done()) {
                trouble("a webhook is set for this bot and cannot be taken away: " + taken.why());
                pause(pauseFor(taken));
            }
            return true;
        }
        trouble(
                answer.code() == 409
                        ? "another program asks for this bot's updates; only one can"
                        : answer.why().isEmpty() ? "an answer without updates" : answer.why());
        pause(pauseFor(answer));
        return true;
    }

    private long pauseFor(Answer answer) {
        if (answer.code() == 409) {
            return CONFLICT_PAUSE;
        }
        return answer.retryAfter() > 0 ? answer.retryAfter() * 1_000L : backoff();
    }

    private void trouble(String why) {
        if (state.status() != Status.TROUBLE || !state.detail().equals(why)) {
            LOG.warn("no updates: {}; trying on", why);
        }
        state = new State(Status.TROUBLE, why, state.lastPoll());
    }

    private void shut(Answer answer) {
        String why = answer.code() == 401 || answer.code() == 404
                ? "the server does not know this token (" + answer.why() + "); check TELEGRAM_BOT_TOKEN"
                : answer.why();
        LOG.error("no updates: {}", why);
        state = new State(Status.SHUT, why, state.lastPoll());
    }

    /** 1, 2, 4 … 60 seconds, 20 % more or less. */
    private long backoff() {
        long millis = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(10, failures++));
        return millis + Math.round(millis * 0.2 * ThreadLocalRandom.current().nextDouble(-1, 1));
    }

    private void pause(long millis) {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(pace.applyAsLong(millis));
            while (!stopping && nanos > 0) {
                nanos = stopped.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        } finally {
            lock.unlock();
        }
    }
}
