package ipju.sandbox;

/**
 * A topic of a forum group.
 *
 * @param thread names it in its chat: the number of the message that opened it
 * @param color of its sign, as a number {@code 0xRRGGBB}
 */
public record Topic(int thread, String name, int color, boolean closed) {}
