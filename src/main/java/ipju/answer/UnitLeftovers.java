package ipju.answer;

import ipju.lang.DateMention;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import ipju.lang.Unread;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a search for units does not hold of the numbers in its question: another currency, 03/04, a past day, 30마력. */
final class UnitLeftovers {

    /** Not conditions, but understood all the same: how many are wanted, which one, which door. */
    private static final Set<Measure> ELSEWHERE =
            EnumSet.of(Measure.COUNT, Measure.ORDINAL, Measure.UNIT_NUMBER, Measure.KSIC);

    private UnitLeftovers() {}

    /** In the order of the question, each with its words as written; empty if all was understood. */
    static List<String> of(Asked asked) {
        List<Quantity> taken = asked.quantities().stream()
                .filter(quantity -> isElsewhere(quantity, asked) || UnitConditions.takes(quantity, asked))
                .toList();
        List<DateMention> days = asked.dates().stream()
                .filter(date -> UnitConditions.takes(date, asked))
                .toList();
        return Unread.numbers(asked.text(), taken, days).stream()
                .map(Unread.Piece::said)
                .toList();
    }

    /** A bare number counts only where the best few are asked for. */
    private static boolean isElsewhere(Quantity quantity, Asked asked) {
        boolean bare = quantity.measure() == Measure.COUNT && quantity.word().isEmpty();
        return CenterWishes.takes(quantity, asked)
                || (ELSEWHERE.contains(quantity.measure()) && (!bare || UnitQuestion.superlative(asked)))
                || (quantity.measure() == Measure.TOP_FLOOR && !quantity.negated());
    }
}
