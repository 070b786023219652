package ipju.concierge;

import ipju.chat.Reply;
import ipju.lang.Language;

/**
 * All that follows from one message, as a value: nothing has happened yet.
 *
 * @param conversation what is remembered from now on
 * @param reply what is said
 * @param language the language it is said in
 */
public record Turn(Conversation conversation, Reply reply, Language language) {}
