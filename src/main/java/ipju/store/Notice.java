package ipju.store;

/**
 * Something that goes out beside a turn, once under its key.
 *
 * @param key names it for ever: what has a key that was there already does not go out again
 */
public record Notice(String key, NewParcel parcel) {}
