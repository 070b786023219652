package ipju.chat;

import ipju.lang.Language;
import org.jspecify.annotations.Nullable;

/**
 * One message of a person.
 *
 * @param text as written, any length
 * @param language the language they chose, or null to guess it from the text
 */
public record Inbound(String text, @Nullable Language language) {}
