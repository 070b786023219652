package ipju.sandbox.page;

import ipju.sandbox.Tenant;
import java.util.List;

/**
 * All that the page shows when it is opened.
 *
 * @param words of the page
 * @param tenant the person who writes
 * @param messages of their chat, oldest first
 * @param staff messages of the staff's group, oldest first
 * @param folder how the folder is
 * @param blocked whether the person stopped the bot
 * @param description how the bot presents itself; empty if it does not
 * @param version of the world that is shown
 * @param libraries where scripts of others are
 */
public record PageView(
        PageWords words,
        Tenant tenant,
        List<MessageView> messages,
        List<MessageView> staff,
        FolderState folder,
        boolean blocked,
        String description,
        long version,
        String libraries) {

    /** Where the person's chat is, without a slash at the end. */
    public String path() {
        return "/chat/" + tenant.key();
    }
}
