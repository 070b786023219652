package ipju.knowledge;

import ipju.chat.Outcome;
import ipju.lang.Language;
import ipju.lang.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with the answer that a publish must not break.
 *
 * @param question as a tenant would write it
 * @param language the language of the reply, or null to guess
 * @param now the moment it is asked at; null for the newest {@code as_of} in the folder
 * @param expect the outcome
 * @param cites files of which at least one must be cited; empty for no demand
 * @param contains texts that the reply must hold (compared by {@link ipju.lang.Fold#compact})
 * @param absent texts that it must not hold
 * @param line where it stands in its file
 */
public record GoldenQuestion(
        String question,
        @Nullable Language language,
        @Nullable Moment now,
        Outcome expect,
        List<String> cites,
        List<String> contains,
        List<String> absent,
        int line) {

    public GoldenQuestion {
        cites = List.copyOf(cites);
        contains = List.copyOf(contains);
        absent = List.copyOf(absent);
    }
}
