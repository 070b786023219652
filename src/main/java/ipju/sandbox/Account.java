package ipju.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes: a person or the bot.
 *
 * @param id unique among accounts and chats
 * @param username without the at sign; null for none
 * @param language the code of the language of their app; null if it is not known
 */
public record Account(
        long id,
        boolean bot,
        String name,
        @Nullable String username,
        @Nullable String language) {}
