package ipju.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that came in, to be kept once.
 *
 * @param key names it for ever: what has a key that is there already is not kept again
 * @param lane the chat in whose order it stands
 * @param body what came, as text
 * @param dead why nobody is to be answered; empty for what is to be answered
 * @param ifFlood what goes out if it is set aside because too much came; null for nothing
 */
public record NewEvent(
        String key,
        long lane,
        String body,
        String dead,
        @Nullable Notice ifFlood) {

    /** The reason of what is set aside because too much came. */
    public static final String FLOOD = "flood";

    /** Something that is to be answered. */
    public NewEvent(String key, long lane, String body) {
        this(key, lane, body, "", null);
    }
}
