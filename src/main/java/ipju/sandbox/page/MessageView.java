package ipju.sandbox.page;

import gg.jte.Content;
import ipju.chat.Source;
import java.util.List;

/**
 * A message as the page shows it.
 *
 * @param id of its element, unique on the page
 * @param number in its chat
 * @param mine whether the person of the page wrote it
 * @param notice whether it tells of the chat instead of being said in it
 * @param author who wrote it
 * @param time of day, {@code 14:05}
 * @param edited whether it was rewritten
 * @param label what it is, if it is not text; empty for text
 * @param icon a sign for the label; empty for text
 * @param body what it says
 * @param plain the same without formatting, to be rewritten; empty if it cannot be
 * @param quoted the beginning of the message that it answers; empty for none
 * @param keys its buttons by rows
 * @param sources what it cites
 */
public record MessageView(
        String id,
        int number,
        boolean mine,
        boolean notice,
        String author,
        String time,
        boolean edited,
        String label,
        String icon,
        Content body,
        String plain,
        String quoted,
        List<List<Key>> keys,
        List<Source> sources) {

    /**
     * A button under a message.
     *
     * @param id of its element
     * @param at its row and place, {@code 0.1}
     * @param text what it says
     * @param url the page that it opens; empty where it tells the bot
     * @param waiting whether it was pressed and the bot has not answered
     */
    public record Key(String id, String at, String text, String url, boolean waiting) {}

    /** The class of its element. */
    public String style() {
        return notice ? "notice" : mine ? "mine" : "theirs";
    }
}
