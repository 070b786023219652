package ipju.store;

/**
 * Something that came in, to be kept once.
 *
 * @param key names it for ever: what has a key that is there already is not kept again
 * @param lane the chat in whose order it stands
 * @param body what came, as text
 * @param dead why nobody is to be answered; empty for what is to be answered
 */
public record NewEvent(String key, long lane, String body, String dead) {}
