/**
 * What must outlive the process: messages that came in, what is remembered of chats, what must go out. Rows, not behaviour;
 * bodies are text that the caller writes and reads. Start at {@link ipju.store.Store}.
 */
@NullMarked
package ipju.store;

import org.jspecify.annotations.NullMarked;
