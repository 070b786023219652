package ipju.concierge;

import ipju.chat.Reason;
import ipju.lang.Language;

/**
 * A question that the folder did not answer, for those who write it.
 *
 * @param language the language of the reply
 * @param question as asked: it may hold what nobody else may see, and is to be masked before it is kept
 * @param reason why it was not answered
 */
public record Gap(Language language, String question, Reason reason) {}
