package ipju.delivery;

/**
 * A way to people: Telegram, or a fake of it. Safe to call from several threads. What a network or the other side does is an
 * outcome, never an exception.
 */
public interface Channel {

    /** The most UTF-16 units that a message's lines may hold, line breaks counted. */
    int limit();

    /** Sends one parcel and waits for the outcome, at most 45 s. It never sends twice by itself. */
    Sent send(Parcel parcel);

    /** Shows the person that an answer is being made; forgotten if it cannot be shown. Returns at once. */
    void typing(long chat);

    /** Whether the other side answers at all, asked without sending anything to anyone. */
    boolean reachable();
}
