/**
 * What is remembered of a chat, and what the bot says next: one inbound, one turn. Start at
 * {@link ipju.concierge.Concierge}.
 */
@NullMarked
package ipju.concierge;

import org.jspecify.annotations.NullMarked;
