package ipju.crash;

/**
 * A message that the server took.
 *
 * @param chat where it went
 * @param replyTo the message that it answers; 0 for none
 * @param text what it says
 * @param at when it was taken, by the server's {@link System#nanoTime}
 * @param fault how the server answered
 */
record Delivery(long chat, long replyTo, String text, long at, Fault fault) {

    /** Whether another message says the same to the same question. */
    boolean repeats(Delivery other) {
        return chat == other.chat && replyTo == other.replyTo && text.equals(other.text);
    }
}
