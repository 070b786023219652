/** Telegram in and out, against a scripted Bot API. Start at {@link ipju.telegram.FakeBotApi}. */
@NullMarked
package ipju.telegram;

import org.jspecify.annotations.NullMarked;
