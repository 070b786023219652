/**
 * A Bot API server of this machine's own: strict as Telegram's, all in memory, with the people of a page on the other side.
 * Start at {@link ipju.sandbox.World} for what exists, {@link ipju.sandbox.BotApi} for how the bot reaches it.
 */
@NullMarked
package ipju.sandbox;

import org.jspecify.annotations.NullMarked;
