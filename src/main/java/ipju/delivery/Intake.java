package ipju.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import ipju.chat.Inbound;
import ipju.delivery.Arrival.What;
import ipju.lang.Language;
import ipju.store.NewEvent;
import ipju.store.NewParcel;
import ipju.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores what a channel hands over, before the channel may say that it was received. Safe to call from many threads.
 */
public final class Intake {

    /** A moment in which a person hears but once that they write too much. */
    private static final long NOTICE_MILLIS = 60_000;

    private final Store store;
    private final Limits limits;
    private final InstantSource clock;
    private final Runnable stored;
    private final Cache<Long, Bucket> rates;

    /** @param stored told after something was stored */
    Intake(Store store, Limits limits, InstantSource clock, Runnable stored) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.stored = stored;
        this.rates = Caffeine.newBuilder()
                .maximumSize(limits.chatsWatched())
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /**
     * Stores all of it, in one transaction. What was stored before is left out.
     *
     * @throws ipju.store.StoreException if it could not be stored: then nothing was, and it must be handed over again
     */
    public void accept(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<NewEvent> events = new ArrayList<>();
        Map<String, NewParcel> notices = new HashMap<>();
        for (Arrival arrival : arrivals) {
            String dead = whyNot(arrival);
            if (dead.equals("flood")) {
                notice(arrival, now, notices);
            }
            events.add(new NewEvent(arrival.key(), arrival.chat(), body(arrival, dead), dead));
        }
        store.inbox().take(events, limits.waitingPerChat(), notices, now.toEpochMilli());
        stored.run();
    }

    /** Whether more can be taken; if not, a channel is to leave messages where they are for a while. */
    public boolean hasRoom() {
        return store.inbox().live() < limits.waiting()
                && store.outbox().live() < limits.outgoing()
                && store.freeBytes() > limits.freeBytes();
    }

    /** Why nobody is answered; empty for what is answered. */
    private String whyNot(Arrival arrival) {
        if (arrival.what() == What.UNREADABLE) {
            return "unreadable";
        }
        boolean speaks =
                arrival.what() == What.SAID || arrival.what() == What.PRESSED || arrival.what() == What.SAID_IN_GROUP;
        return speaks && !rate(arrival.chat()).tryConsume(1) ? "flood" : "";
    }

    /** What nobody will answer is kept without its words, but for what could not be read, which is kept to be looked at. */
    private static String body(Arrival arrival, String dead) {
        return dead.equals("flood") ? "" : Forms.of(arrival);
    }

    private Bucket rate(long chat) {
        return rates.get(
                chat,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(limits.burst())
                                .refillGreedy(limits.messagesPerMinute(), Duration.ofMinutes(1)))
                        .withCustomTimePrecision(meter())
                        .build());
    }

    private TimeMeter meter() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    private static void notice(Arrival arrival, Instant now, Map<String, NewParcel> notices) {
        Inbound inbound = arrival.inbound();
        Language language = inbound.app() == null ? Language.guess(inbound.text()) : inbound.app();
        Parcel said =
                new Parcel.Message(arrival.chat(), List.of(Words.oneMoment(language)), List.of(), List.of(), null);
        notices.put(
                "flood:" + arrival.chat() + ":" + now.toEpochMilli() / NOTICE_MILLIS,
                new NewParcel(arrival.chat(), Forms.kind(said), Forms.of(said), now.toEpochMilli() + NOTICE_MILLIS));
    }
}
