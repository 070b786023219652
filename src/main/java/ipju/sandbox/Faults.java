package ipju.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the Bot API fail on request, as Telegram and networks do. Safe for several threads. */
public final class Faults {

    /** Ways to fail. */
    public enum Kind {
        /** 429 with {@code retry_after}; nothing is done. */
        TOO_MANY,
        /** 500 in JSON; nothing is done. */
        SERVER_ERROR,
        /** 502 as a page of HTML, as from a machine in between; nothing is done. */
        BAD_GATEWAY,
        /** The connection is cut before anything is done. */
        CUT_BEFORE,
        /** It is done, and the connection is cut before that can be told. */
        CUT_AFTER
    }

    /**
     * One failure.
     *
     * @param seconds to wait, for {@link Kind#TOO_MANY}; else 0
     */
    public record Fault(Kind kind, int seconds) {}

    private final Map<String, Deque<Fault>> waiting = new HashMap<>();

    /**
     * Lets the next calls of a method fail, one after the other with those that were asked for before.
     *
     * @param method such as {@code sendMessage}
     * @param times how many calls
     */
    public synchronized void next(String method, Kind kind, int times) {
        add(method, new Fault(kind, 0), times);
    }

    /** Lets the next calls of a method be told to come back later. */
    public synchronized void tooMany(String method, int seconds, int times) {
        add(method, new Fault(Kind.TOO_MANY, seconds), times);
    }

    /** All is well from now on. */
    public synchronized void heal() {
        waiting.clear();
    }

    /** How the call that is made now fails; empty if it does not. */
    synchronized Optional<Fault> take(String method) {
        Deque<Fault> faults = waiting.get(method);
        return faults == null ? Optional.empty() : Optional.ofNullable(faults.poll());
    }

    private void add(String method, Fault fault, int times) {
        Deque<Fault> faults = waiting.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }
}
