package ipju.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the glossary: one meaning in all the words people use for it.
 *
 * @param ko the Korean word
 * @param en the English word
 * @param aliases further forms, of either language
 */
public record Term(String ko, String en, List<String> aliases) {

    public Term {
        aliases = List.copyOf(aliases);
    }

    /** Every form, the two main ones first. */
    public List<String> forms() {
        return Stream.concat(Stream.of(ko, en), aliases.stream()).distinct().toList();
    }
}
