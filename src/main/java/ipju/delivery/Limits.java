package ipju.delivery;

/**
 * The bounds of what may wait.
 *
 * @param messagesPerMinute how many messages a person may send in a minute, on average
 * @param burst how many of them at once
 * @param waitingPerChat how many of a chat may wait to be answered; what comes beyond is set aside
 * @param waiting how many of all chats may wait before no more is taken from the channel
 * @param outgoing how many may wait to go out before no more is taken from the channel
 * @param freeBytes how much room the disk must have for more to be taken
 * @param chatsWatched of how many chats the rate is known at a time
 * @param answering how many chats are answered at a time
 * @param sending how many parcels are on their way at a time
 * @param sentPerSecond how many messages leave in a second, whoever they go to
 */
public record Limits(
        int messagesPerMinute,
        int burst,
        int waitingPerChat,
        int waiting,
        int outgoing,
        long freeBytes,
        int chatsWatched,
        int answering,
        int sending,
        int sentPerSecond) {

    public static final Limits DEFAULT = new Limits(30, 30, 30, 2_000, 5_000, 200L << 20, 10_000, 4, 8, 30);

    /** The same with another rate for a person. */
    public Limits withRate(int perMinute, int atOnce) {
        return new Limits(
                perMinute,
                atOnce,
                Math.max(waitingPerChat, atOnce),
                waiting,
                outgoing,
                freeBytes,
                chatsWatched,
                answering,
                sending,
                sentPerSecond);
    }
}
