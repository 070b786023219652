package ipju.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import ipju.chat.Inbound;
import ipju.lang.Language;
import ipju.store.NewEvent;
import ipju.store.NewParcel;
import ipju.store.Notice;
import ipju.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores what a channel hands over, before the channel may say that it was received. Safe to call from many threads.
 */
public final class Intake {

    /** A moment in which a person hears but once that they write too much. */
    private static final long NOTICE_MILLIS = 60_000;

    private final Store store;
    private final Limits limits;
    private final InstantSource clock;
    private final TimeMeter meter;
    private final Runnable stored;
    private final Cache<Long, Bucket> rates;

    /**
     * @param nanos a clock that nobody can set, for how fast people write
     * @param stored told after something was stored
     */
    Intake(Store store, Limits limits, InstantSource clock, LongSupplier nanos, Runnable stored) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.meter = new Monotonic(nanos);
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
        Collection<Arrival> fresh = fresh(arrivals);
        if (fresh.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Bucket> spent = new ArrayList<>();
        List<NewEvent> events = fresh.stream()
                .map(arrival -> event(arrival, whyNot(arrival, spent), now))
                .toList();
        try {
            store.inbox().take(events, limits.waitingPerChat(), now.toEpochMilli());
        } catch (RuntimeException e) {
            // it comes again, as often as the store fails, and must not count each time
            spent.forEach(rate -> rate.addTokens(1));
            throw e;
        }
        stored.run();
    }

    /** Each thing once, without those that were stored before: what comes again is not more of it. */
    private Collection<Arrival> fresh(List<Arrival> arrivals) {
        Map<String, Arrival> fresh = new LinkedHashMap<>();
        arrivals.forEach(arrival -> fresh.putIfAbsent(arrival.key(), arrival));
        fresh.keySet().removeAll(store.inbox().known(fresh.keySet()));
        return fresh.values();
    }

    /** Whether more can be taken; if not, a channel is to leave messages where they are for a while. */
    public boolean hasRoom() {
        return store.inbox().live() < limits.waiting()
                && store.outbox().live() < limits.outgoing()
                && store.freeBytes() > limits.freeBytes();
    }

    /** Why nobody is answered; empty for what is answered. */
    private String whyNot(Arrival arrival, List<Bucket> spent) {
        switch (arrival.what()) {
            case UNREADABLE:
                return "unreadable";
            case SAID:
            case PRESSED:
            case SAID_IN_GROUP:
                Bucket rate = rate(arrival.chat());
                if (!rate.tryConsume(1)) {
                    return NewEvent.FLOOD;
                }
                spent.add(rate);
                return "";
            default:
                return "";
        }
    }

    private Bucket rate(long chat) {
        return rates.get(
                chat,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(limits.burst())
                                .refillGreedy(limits.messagesPerMinute(), Duration.ofMinutes(1)))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    private static NewEvent event(Arrival arrival, String dead, Instant now) {
        return new NewEvent(arrival.key(), arrival.chat(), Forms.of(arrival), dead, ifFlood(arrival, now));
    }

    /** A word to whoever writes too much, once a minute; each button that is pressed ends its waiting; groups hear nothing. */
    private static @Nullable Notice ifFlood(Arrival arrival, Instant now) {
        switch (arrival.what()) {
            case SAID:
                String minute = "flood:" + arrival.chat() + ":" + now.toEpochMilli() / NOTICE_MILLIS;
                return notice(
                        minute,
                        new Parcel.Message(
                                arrival.chat(),
                                List.of(Words.oneMoment(language(arrival))),
                                List.of(),
                                List.of(),
                                null),
                        now.toEpochMilli() + NOTICE_MILLIS);
            case PRESSED:
                return arrival.press() == null
                        ? null
                        : notice(
                                "press:" + arrival.key(),
                                new Parcel.PressAnswer(
                                        arrival.chat(),
                                        arrival.press(),
                                        Words.oneMoment(language(arrival)).text()),
                                now.toEpochMilli() + Packing.PRESS_MILLIS);
            default:
                return null;
        }
    }

    private static Notice notice(String key, Parcel parcel, long expires) {
        return new Notice(key, new NewParcel(parcel.chat(), Forms.kind(parcel), Forms.of(parcel), expires));
    }

    private static Language language(Arrival arrival) {
        Inbound inbound = arrival.inbound();
        return inbound.app() == null ? Language.guess(inbound.text()) : inbound.app();
    }
}
