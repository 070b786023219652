package ipju.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that must go out.
 *
 * @param chat where to
 * @param kind what it is, for whoever reads the body
 * @param body what goes out, as text
 * @param expiresAt when nobody waits for it any longer, milliseconds since 1970; null for never
 */
public record NewParcel(
        long chat, String kind, String body, @Nullable Long expiresAt) {}
