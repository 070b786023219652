package ipju.publish;

import ipju.chat.Outcome;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.chat.UnitRef;
import ipju.lang.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reply must be.
 *
 * @param outcomes the outcomes that are right, one at least
 * @param cites files of which one must be cited; empty for no demand
 * @param contains texts that the reply must hold, compared by {@link Fold#compact}
 * @param absent texts that it must not hold
 * @param units exactly the units that must be found, in any order; null for no demand
 */
record Expectation(
        List<Outcome> outcomes,
        List<String> cites,
        List<String> contains,
        List<String> absent,
        @Nullable List<UnitRef> units) {

    /** Everything that differs, each in a few words; empty for a reply that is right. */
    List<String> differences(Reply reply) {
        List<String> differences = new ArrayList<>();
        if (!outcomes.contains(reply.outcome())) {
            differences.add("expected " + words(outcomes) + ", got " + word(reply.outcome())
                    + (reply.reason() == null ? "" : " (" + word(reply.reason()) + ")"));
        }
        List<String> cited = reply.sources().stream().map(Source::file).toList();
        boolean demanded = !cites.isEmpty() && reply.outcome() == Outcome.ANSWER;
        if (demanded && cites.stream().noneMatch(cited::contains)) {
            differences.add("expected a source in " + cites + ", got " + cited);
        }
        String text = Fold.compact(reply.text());
        for (String wanted : contains) {
            if (!text.contains(Fold.compact(wanted))) {
                differences.add("\"" + wanted + "\" is missing");
            }
        }
        for (String unwanted : absent) {
            if (text.contains(Fold.compact(unwanted))) {
                differences.add("\"" + unwanted + "\" must not be said");
            }
        }
        if (units != null && !(units.containsAll(reply.units()) && reply.units().containsAll(units))) {
            differences.add("expected units " + names(units) + ", got " + names(reply.units()));
        }
        return List.copyOf(differences);
    }

    private static List<String> names(List<UnitRef> units) {
        return units.stream().map(u -> u.center() + " " + u.unit()).sorted().toList();
    }

    private static String words(List<Outcome> outcomes) {
        return outcomes.stream().map(Expectation::word).collect(Collectors.joining(" or "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
