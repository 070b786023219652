package ipju.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a parcel, as far as can be known.
 *
 * @param fate what is to be done about it
 * @param message the number that the message got; null if there is none or it is not known
 * @param pause for {@link Fate#THROTTLED}: how long this chat is to wait; else zero
 * @param movedTo for {@link Fate#MOVED}: the chat's new number; else null
 * @param why one line for the operator, without anything personal or secret; empty when all is well
 */
public record Sent(
        Fate fate,
        @Nullable Long message,
        Duration pause,
        @Nullable Long movedTo,
        String why) {

    /** What is to be done about a parcel. */
    public enum Fate {
        /** It has arrived. */
        DELIVERED,
        /** Not taken: too many messages. Wait, then again; this does not count as a try. */
        THROTTLED,
        /** Never left: no connection was made. Again after a pause. */
        NOT_SENT,
        /** It left, and no answer came that says whether it was taken: perhaps sent. */
        UNKNOWN,
        /** The chat cannot be reached until it speaks again. */
        GONE,
        /** The chat has another number: again, there. */
        MOVED,
        /** Refused, and it would be refused again. */
        REJECTED,
        /** Nobody waits for it any longer. */
        LATE,
        /** The channel itself refuses the bot (a wrong token): nothing can be sent to anyone. */
        SHUT
    }

    /** @param message the number that it got, or null if it is not known */
    public static Sent delivered(@Nullable Long message) {
        return new Sent(Fate.DELIVERED, message, Duration.ZERO, null, "");
    }

    public static Sent throttled(Duration pause) {
        return new Sent(Fate.THROTTLED, null, pause, null, "too many messages, wait " + pause.toSeconds() + " s");
    }

    public static Sent moved(long to) {
        return new Sent(Fate.MOVED, null, Duration.ZERO, to, "the chat has another number");
    }

    /** What became of it where the fate says all. */
    public static Sent because(Fate fate, String why) {
        return new Sent(fate, null, Duration.ZERO, null, why);
    }
}
