package ipju.store;

/**
 * The oldest thing in a lane that is not done.
 *
 * @param receivedAt milliseconds since 1970
 * @param attempts how often it has failed
 */
public record Waiting(String key, long lane, long seq, long receivedAt, int attempts, String body) {}
