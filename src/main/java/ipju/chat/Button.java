package ipju.chat;

/**
 * A button under a reply.
 *
 * @param label what it says
 * @param says what pressing it means, as if the person had written it
 */
public record Button(String label, String says) {}
