package ipju.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that must go out, taken to be sent.
 *
 * @param seq its place in the order of its chat
 * @param attempts how often it has been taken, this time included
 * @param unsure how often it was perhaps sent
 * @param expiresAt milliseconds since 1970; null for never
 */
public record Outgoing(
        long chat,
        long seq,
        String kind,
        String body,
        int attempts,
        int unsure,
        @Nullable Long expiresAt) {}
