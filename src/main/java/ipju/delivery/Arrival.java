package ipju.delivery;

import ipju.chat.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a chat, as a channel hands it over and as it is stored before anything is made of it.
 *
 * @param key names it for ever, {@code tg:<bot id>:<update id>}: what comes again under the same key is the same thing. The
 *     pictures of an album share one key, {@code tg:<bot id>:album:<chat>:<album id>}
 * @param chat where it happened; 0 if that cannot be read
 * @param what what happened
 * @param inbound the words and their kind; {@link Inbound.Kind#OTHER} without words where nobody said anything. Of what is
 *     {@link What#UNREADABLE} the text is what came, as it came
 * @param message the number of the message in its chat, or of the one that carries the pressed button; 0 for none
 * @param press names a pressed button's call, which must be answered; null where no button was pressed
 * @param action the data of the pressed button, as it came from outside; null where no button was pressed
 * @param movedTo the chat that takes the place of this one, for {@link What#MOVED}; else null
 */
public record Arrival(
        String key,
        long chat,
        What what,
        Inbound inbound,
        long message,
        @Nullable String press,
        @Nullable String action,
        @Nullable Long movedTo) {

    /** What can happen in a chat. */
    public enum What {
        /** A person wrote to the bot alone. */
        SAID,
        /** A person pressed a button. */
        PRESSED,
        /** Somebody spoke to the bot in a group: by its name, by a command, or in answer to it. */
        SAID_IN_GROUP,
        /** The bot became a member of a group. */
        ADDED_TO_GROUP,
        /** A person stopped the bot, or a group sent it away: nothing can be sent there. */
        BLOCKED,
        /** A person started the bot again. */
        UNBLOCKED,
        /** A group got another number. */
        MOVED,
        /** It could not be read. It is kept aside, and nobody is answered. */
        UNREADABLE
    }
}
