package ipju.store;

/**
 * What a button does.
 *
 * @param key its data
 * @param chat the only chat in which it may be pressed
 * @param verb what is to be done
 * @param detail with what
 * @param expiresAt until when, milliseconds since 1970
 */
public record NewAction(String key, long chat, String verb, String detail, long expiresAt) {}
