package ipju.answer;

import ipju.chat.Reply;
import ipju.lang.Language;

/**
 * A reply with what is to be remembered of it.
 *
 * @param language the language it is written in
 * @param about what the chat is about from now on
 */
public record Answer(Reply reply, Language language, About about) {}
