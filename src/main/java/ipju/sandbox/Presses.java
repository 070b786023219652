package ipju.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pressed buttons that wait for the bot's answer. Guarded by the world. */
final class Presses {

    /** How long the bot may take. Telegram names no figure; clients give up about then. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST = 10_000;

    /**
     * A pressed button.
     *
     * @param chat where its message stands
     */
    record Press(long chat, int message, String data, Instant at) {}

    private final InstantSource clock;
    private final Map<String, Press> waiting = new LinkedHashMap<>();
    private long last;

    Presses(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes one; the name that the bot answers it by. */
    String add(long chat, int message, String data) {
        String id = String.valueOf(4_000_000_000_000_000_000L + ++last);
        waiting.put(id, new Press(chat, message, data, clock.instant()));
        if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return id;
    }

    /** Takes one out to answer it; empty if there is none, it was answered, or it is too old. */
    Optional<Press> take(String id) {
        return Optional.ofNullable(waiting.remove(id))
                .filter(press -> press.at().plus(PATIENCE).isAfter(clock.instant()));
    }

    static Set<String> plus(Set<String> all, String one) {
        Set<String> more = new HashSet<>(all);
        more.add(one);
        return more;
    }

    static Set<String> minus(Set<String> all, String one) {
        Set<String> less = new HashSet<>(all);
        less.remove(one);
        return less;
    }
}
