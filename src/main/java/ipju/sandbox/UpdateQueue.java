package ipju.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What waits for the bot, each under a number one above the last. It stays until the bot asks for what comes after it, or is
 * a day old. Safe for several threads.
 */
final class UpdateQueue {

    /** What a bot gets only if it asks for it by name. */
    private static final Set<String> UNASKED = Set.of("chat_member", "message_reaction", "message_reaction_count");

    private record Waiting(long id, Instant since, ObjectNode update) {}

    private final InstantSource clock;
    private final Bounds bounds;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Set<String> wanted = Set.of();
    private long nextId;
    private long poll;
    private boolean webhook;
    private int polls;
    private boolean closed;

    /** @param firstId the number of the first update */
    UpdateQueue(InstantSource clock, Bounds bounds, long firstId) {
        this.clock = clock;
        this.bounds = bounds;
        this.nextId = firstId;
    }

    /**
     * Adds one, unless the bot does not want its kind.
     *
     * @param kind such as {@code message}
     * @return false if so much waits that no more is taken
     */
    synchronized boolean add(String kind, ObjectNode body) {
        forgetOld();
        if (waiting.size() >= bounds.updates()) {
            return false;
        }
        if (wanted.isEmpty() ? !UNASKED.contains(kind) : wanted.contains(kind)) {
            ObjectNode update = JsonNodeFactory.instance.objectNode();
            update.put("update_id", nextId);
            update.set(kind, body);
            waiting.add(new Waiting(nextId++, clock.instant(), update));
            notifyAll();
        }
        return true;
    }

    /** Whether one more would be taken. */
    synchronized boolean hasRoom() {
        forgetOld();
        return waiting.size() < bounds.updates();
    }

    /**
     * What waits, oldest first; waits for it if there is nothing.
     *
     * @param offset the first number that the bot wants: what is below has reached it. Below zero: so many from the end, and
     *     the rest is forgotten
     * @param limit at most so many
     * @throws Refusal 409 if a webhook is set, or another poll comes while this one waits
     */
    synchronized List<ObjectNode> poll(long offset, int limit, Duration timeout) throws InterruptedException {
        refuseWithWebhook();
        long mine = ++poll;
        notifyAll();
        forget(offset);
        long deadline = System.nanoTime() + timeout.toNanos();
        while (waiting.isEmpty() && !closed) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            polls++;
            try {
                wait(left);
            } finally {
                polls--;
            }
            if (mine != poll) {
                throw Refusal.conflict(
                        "terminated by other getUpdates request; make sure that only one bot instance is " + "running");
            }
            refuseWithWebhook();
        }
        List<ObjectNode> found = new ArrayList<>();
        for (Waiting next : waiting) {
            if (found.size() == limit) {
                break;
            }
            found.add(next.update());
        }
        return found;
    }

    /** From now on only these kinds; none for all that need not be asked for by name. What waits already stays. */
    synchronized void want(Set<String> kinds) {
        wanted = Set.copyOf(kinds);
    }

    /** Whether updates are to be sent to an address instead of being fetched. They are not sent from here. */
    synchronized void webhook(boolean set) {
        webhook = set;
        notifyAll();
    }

    synchronized void forgetAll() {
        waiting.clear();
    }

    synchronized int size() {
        forgetOld();
        return waiting.size();
    }

    /** Whether a bot waits for what comes next. */
    synchronized boolean isPolled() {
        return polls > 0;
    }

    /** Ends every wait, now and from now on. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void refuseWithWebhook() {
        if (webhook) {
            throw Refusal.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
    }

    private void forget(long offset) {
        forgetOld();
        if (offset < 0) {
            while (waiting.size() > -offset) {
                waiting.removeFirst();
            }
            return;
        }
        while (!waiting.isEmpty() && waiting.getFirst().id() < offset) {
            waiting.removeFirst();
        }
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(bounds.age());
        while (!waiting.isEmpty() && waiting.getFirst().since().isBefore(oldest)) {
            waiting.removeFirst();
        }
    }
}
