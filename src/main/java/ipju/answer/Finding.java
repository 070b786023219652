package ipju.answer;

import ipju.chat.Button;
import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Source;
import ipju.chat.UnitRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a question brought to light: an answer that the folder gives, with the places that give it.
 *
 * @param outcome what it does for the asker
 * @param lines what is said, source lines left out
 * @param sources the places, each once
 * @param units units that a search found
 * @param buttons what to do next
 * @param computed texts that our own code worked out from the sources, free to stand in the answer
 * @param handoff whether staff should look at it too
 * @param reason why it is not a plain answer; null for a plain one
 * @param about what a follow-up question would be about
 */
public record Finding(
        Outcome outcome,
        List<Line> lines,
        List<Source> sources,
        List<UnitRef> units,
        List<Button> buttons,
        Set<String> computed,
        boolean handoff,
        @Nullable Reason reason,
        About about) {

    public Finding {
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
        units = List.copyOf(units);
        buttons = List.copyOf(buttons);
        computed = Set.copyOf(computed);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects a finding line by line. */
    static final class Builder {
        private final List<Line> lines = new ArrayList<>();
        private final Set<Source> sources = new LinkedHashSet<>();
        private final Set<UnitRef> units = new LinkedHashSet<>();
        private final List<Button> buttons = new ArrayList<>();
        private final Set<String> computed = new LinkedHashSet<>();
        private Outcome outcome = Outcome.ANSWER;
        private boolean handoff;
        private @Nullable Reason reason;
        private About about = About.NOTHING;

        Builder lead(String text) {
            lines.add(Line.lead(text));
            return this;
        }

        Builder body(String text) {
            lines.add(Line.body(text));
            return this;
        }

        Builder line(Line line) {
            lines.add(line);
            return this;
        }

        Builder caveat(String text) {
            Line line = Line.caveat(text);
            if (!lines.contains(line)) {
                lines.add(line);
            }
            return this;
        }

        Builder cite(Source source) {
            sources.add(source);
            return this;
        }

        Builder unit(UnitRef unit) {
            units.add(unit);
            return this;
        }

        Builder button(Button button) {
            buttons.add(button);
            return this;
        }

        /** Notes a text that is worked out, and gives it back. */
        String compute(String text) {
            computed.add(text);
            return text;
        }

        /** Still an answer, but staff should look at it too. */
        Builder handOver(Reason why) {
            handoff = true;
            reason = why;
            return this;
        }

        /** No answer: staff are offered or called. */
        Builder escalate(Reason why) {
            outcome = Outcome.ESCALATE;
            return handOver(why);
        }

        /** No answer, and none is looked for. */
        Builder refuse(Reason why, boolean offersStaff) {
            outcome = Outcome.REFUSE;
            handoff = offersStaff;
            reason = why;
            return this;
        }

        /** One thing is asked back. */
        Builder clarify() {
            outcome = Outcome.CLARIFY;
            reason = Reason.UNCLEAR;
            return this;
        }

        Builder about(About subject) {
            about = subject;
            return this;
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }

        Finding build() {
            return new Finding(
                    outcome,
                    lines,
                    List.copyOf(sources),
                    List.copyOf(units),
                    buttons,
                    computed,
                    handoff,
                    reason,
                    about);
        }
    }
}
