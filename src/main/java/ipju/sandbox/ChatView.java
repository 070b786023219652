package ipju.sandbox;

import java.util.List;

/**
 * A chat as those in it see it at a moment.
 *
 * @param messages those asked for, in the order of their changes
 * @param topics of a group, in the order in which they were opened
 * @param typing whether the bot showed since then that it is writing
 * @param notice a line shown since then for a moment; empty for none
 * @param blocked whether the person stopped the bot
 * @param version of the world at that moment
 */
public record ChatView(
        List<Message> messages, List<Topic> topics, boolean typing, String notice, boolean blocked, long version) {

    public ChatView {
        messages = List.copyOf(messages);
        topics = List.copyOf(topics);
    }
}
