package ipju.chat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One message to the person who asked, as a value; a channel gives it its form.
 *
 * @param outcome what it does
 * @param reason why it is not a plain answer; null only for a plain answer
 * @param handoff whether staff are offered or called, for the whole or a part
 * @param lines what is said, in reading order, source lines included
 * @param sources every place that is cited, each once
 * @param units every unit that a search found, in order, not only those shown
 * @param buttons what to do next
 */
public record Reply(
        Outcome outcome,
        @Nullable Reason reason,
        boolean handoff,
        List<Line> lines,
        List<Source> sources,
        List<UnitRef> units,
        List<Button> buttons) {

    public Reply {
        if (outcome != Outcome.ANSWER && reason == null) {
            throw new IllegalArgumentException(outcome + " needs a reason");
        }
        if (outcome == Outcome.ESCALATE && !handoff) {
            throw new IllegalArgumentException("to escalate is to hand over");
        }
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
        units = List.copyOf(units);
        buttons = List.copyOf(buttons);
    }

    /** What the person reads, without markup. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
