package ipju.retrieval;

import ipju.knowledge.Term;
import ipju.lang.Fold;
import ipju.lang.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What short keys of the tables ({@code meeting_room}) are called, from the glossary. */
public final class Labels {

    private final Map<String, Term> terms = new HashMap<>();

    Labels(List<Term> glossary) {
        for (Term term : glossary) {
            for (String form : term.forms()) {
                terms.putIfAbsent(Fold.key(form), term);
            }
        }
        // a term's own two words win over another's aliases
        for (Term term : glossary) {
            terms.put(Fold.key(term.ko()), term);
            terms.put(Fold.key(term.en()), term);
        }
    }

    /** The key in words of a language; empty if the glossary does not know it. */
    public Optional<String> of(String key, Language language) {
        return Optional.ofNullable(terms.get(Fold.key(key))).map(term -> language.pick(term.ko(), term.en()));
    }
}
