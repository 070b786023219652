/**
 * What comes in and goes out of a chat, as values: outcomes, lines, sources, buttons. Start at {@link ipju.chat.Reply}.
 */
@NullMarked
package ipju.chat;

import org.jspecify.annotations.NullMarked;
