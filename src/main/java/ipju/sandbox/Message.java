package ipju.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands now.
 *
 * @param chat where it stands
 * @param id its number in the chat, from 1
 * @param from who wrote it
 * @param at when it was written
 * @param edited when it was last rewritten; null if never
 * @param content what it holds
 * @param keys its buttons by rows; none are empty
 * @param replyTo the number of the message that it answers; null for none
 * @param thread the topic that it stands in; null for none
 * @param gone whether it was deleted: then only its number counts
 * @param pressed the data of the buttons that were pressed and not yet answered
 * @param version of its words, grows with every change in the world
 * @param keysVersion of its buttons, likewise
 */
public record Message(
        long chat,
        int id,
        Account from,
        Instant at,
        @Nullable Instant edited,
        Content content,
        List<List<InlineKey>> keys,
        @Nullable Integer replyTo,
        @Nullable Integer thread,
        boolean gone,
        Set<String> pressed,
        long version,
        long keysVersion) {

    public Message {
        keys = keys.stream().map(List::copyOf).toList();
        pressed = Set.copyOf(pressed);
    }

    Message rewritten(Content words, List<List<InlineKey>> buttons, Instant when, long now) {
        return new Message(chat, id, from, at, when, words, buttons, replyTo, thread, gone, pressed, now, now);
    }

    Message rekeyed(List<List<InlineKey>> buttons, Instant when, long now) {
        return new Message(chat, id, from, at, when, content, buttons, replyTo, thread, gone, pressed, version, now);
    }

    Message waiting(Set<String> data, long now) {
        return new Message(chat, id, from, at, edited, content, keys, replyTo, thread, gone, data, version, now);
    }

    Message deleted(long now) {
        Content nothing = Content.plain(content.kind(), "");
        return new Message(chat, id, from, at, edited, nothing, List.of(), null, thread, true, Set.of(), now, now);
    }

    /** The button that carries this data, if there is one. */
    boolean offers(String data) {
        return keys.stream().flatMap(List::stream).anyMatch(key -> data.equals(key.data()));
    }
}
