package ipju.sandbox;

import java.time.Duration;

/**
 * How much the sandbox keeps.
 *
 * @param people at most; when one more comes, the one who was silent longest is forgotten with their chat
 * @param messages of a chat at most; the oldest go
 * @param updates that wait for the bot at most; then people are told that nobody fetches
 * @param age of a waiting update at most
 */
public record Bounds(int people, int messages, int updates, Duration age) {

    /** For a page on one's own machine; a day is what Telegram keeps updates. */
    public static final Bounds USUAL = new Bounds(500, 300, 10_000, Duration.ofHours(24));

    public Bounds {
        if (people < 1 || messages < 2 || updates < 1 || age.isNegative() || age.isZero()) {
            throw new IllegalArgumentException("bounds must leave room for something");
        }
    }
}
