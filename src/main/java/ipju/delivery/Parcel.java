package ipju.delivery;

import ipju.chat.Line;
import ipju.chat.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a channel is given to bring out: one request of it, as a value that can be stored. */
public sealed interface Parcel {

    /** The chat it goes to. */
    long chat();

    /**
     * A message, within the channel's limit.
     *
     * @param lines what is said, in order
     * @param buttons under the message, in order
     * @param sources what it cites; a channel need not show more of them than the lines do
     * @param replyTo the number of the message that it answers; null for none. If that message is gone, it is sent all the same
     */
    record Message(
            long chat,
            List<Line> lines,
            List<Key> buttons,
            List<Source> sources,
            @Nullable Long replyTo) implements Parcel {

        public Message {
            lines = List.copyOf(lines);
            buttons = List.copyOf(buttons);
            sources = List.copyOf(sources);
        }
    }

    /**
     * The answer to a pressed button, which ends its waiting sign.
     *
     * @param press names the call, see {@link Arrival#press}
     * @param text shown for a moment; empty for nothing
     */
    record PressAnswer(long chat, String press, String text) implements Parcel {}

    /**
     * A button of a message.
     *
     * @param label what it says
     * @param data what comes back when it is pressed: 1 to 64 bytes
     */
    record Key(String label, String data) {}
}
