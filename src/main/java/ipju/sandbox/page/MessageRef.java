package ipju.sandbox.page;

/**
 * Names a message of the bot.
 *
 * @param chat the number of its chat
 * @param message its number there
 */
public record MessageRef(long chat, long message) {}
