package ipju.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A button under a message.
 *
 * @param text what it says
 * @param data what the bot is told when it is pressed, 1 to 64 bytes; null where it opens an address
 * @param url the address that it opens; null where it tells the bot
 */
public record InlineKey(
        String text, @Nullable String data, @Nullable String url) {}
