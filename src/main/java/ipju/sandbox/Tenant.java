package ipju.sandbox;

import ipju.lang.Language;

/**
 * A person who tries the bot on the page.
 *
 * @param key opens their chat on the page; cannot be guessed
 * @param chat the number of their chat with the bot, which is theirs too
 * @param name as the bot is told
 * @param language of their app
 */
public record Tenant(String key, long chat, String name, Language language) {}
