package ipju.concierge;

import ipju.chat.Reply;
import ipju.lang.Language;
import java.util.Optional;

/**
 * All that follows from one message, as a value: nothing has happened yet.
 *
 * @param conversation what is remembered from now on
 * @param reply what is said
 * @param language the language it is said in
 * @param gap the question, if the folder did not answer it
 */
public record Turn(Conversation conversation, Reply reply, Language language, Optional<Gap> gap) {}
