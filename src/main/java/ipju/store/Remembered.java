package ipju.store;

/**
 * What is remembered of a chat.
 *
 * @param version how many turns it has had; 0 for none
 * @param state as text; empty for none
 */
public record Remembered(long version, String state) {

    public static final Remembered NOTHING = new Remembered(0, "");
}
