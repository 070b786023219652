package ipju.delivery;

import ipju.store.Outbox.Settled;
import ipju.store.Outgoing;
import java.util.concurrent.ThreadLocalRandom;

/** Decides what becomes of a parcel that came back: sent, given up, or tried again, and when. */
final class Retry {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 60_000;

    /** One part in five, either way, so that what failed together does not come again together. */
    private static final double SPREAD = 0.2;

    /**
     * What was perhaps sent so often is given up: each time the person may have got it. With the pauses between, a fault of
     * two minutes is outlived.
     */
    private static final int MOST_UNSURE = 8;

    private static final long SHUT_MILLIS = 60_000;

    /** A little more than was asked for, so that not all come at the first moment. */
    private static final long THROTTLE_SPREAD_MILLIS = 1_000;

    /** How a parcel is settled; {@link Sent.Fate#GONE} and {@link Sent.Fate#MOVED} concern all of a chat, here only the one. */
    Settled settle(Outgoing parcel, Sent sent, long now) {
        switch (sent.fate()) {
            case DELIVERED:
                return new Settled(parcel, "sent", sent.message(), 0, true, false, null);
            case THROTTLED:
                return again(
                        parcel,
                        now + sent.pause().toMillis() + random(THROTTLE_SPREAD_MILLIS),
                        false,
                        false,
                        sent.why());
            case NOT_SENT:
                return again(parcel, now + backoff(parcel.attempts()), true, false, sent.why());
            case UNKNOWN:
                return parcel.unsure() + 1 >= MOST_UNSURE
                        ? over(parcel, "dead", "perhaps sent, again and again: " + sent.why())
                        : again(parcel, now + backoff(parcel.attempts()), true, true, sent.why());
            case SHUT:
                return again(parcel, now + SHUT_MILLIS, false, false, sent.why());
            case REJECTED:
                return over(parcel, "dead", sent.why());
            case LATE:
                return over(parcel, "dropped", sent.why());
            case GONE:
                return over(parcel, "dropped", sent.why());
            case MOVED:
                return over(parcel, "dead", sent.why() + ", which is not told");
        }
        throw new IllegalStateException("no such fate: " + sent.fate());
    }

    private static Settled again(Outgoing parcel, long nextAt, boolean counted, boolean unsure, String why) {
        return new Settled(parcel, "ready", null, nextAt, counted, unsure, why);
    }

    private static Settled over(Outgoing parcel, String state, String why) {
        return new Settled(parcel, state, null, 0, true, false, why);
    }

    /** 1, 2, 4 … 60 seconds, 20 % more or less. */
    private static long backoff(int attempts) {
        long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(10, Math.max(0, attempts - 1)));
        return millis + Math.round(millis * SPREAD * ThreadLocalRandom.current().nextDouble(-1, 1));
    }

    private static long random(long bound) {
        return ThreadLocalRandom.current().nextLong(bound);
    }
}
