/**
 * Telegram in and out, or any other server that speaks the Bot API. Start at {@link ipju.telegram.TelegramBot}.
 */
@NullMarked
package ipju.telegram;

import org.jspecify.annotations.NullMarked;
