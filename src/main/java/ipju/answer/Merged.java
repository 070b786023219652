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

/** Several findings as one message, in the order of the questions. */
final class Merged {

    private Merged() {}

    /** It is an answer if any part is one; staff are called if any part calls them. */
    static Finding of(List<Finding> parts) {
        List<Line> lines = new ArrayList<>();
        Set<Source> sources = new LinkedHashSet<>();
        Set<UnitRef> units = new LinkedHashSet<>();
        Set<Button> buttons = new LinkedHashSet<>();
        Set<String> computed = new LinkedHashSet<>();
        boolean handoff = false;
        @Nullable Reason reason = null;
        Outcome outcome = parts.get(0).outcome();
        About about = About.NOTHING;
        for (Finding part : parts) {
            part.lines().stream()
                    .filter(line -> line.role() != Line.Role.CAVEAT || !lines.contains(line))
                    .forEach(lines::add);
            sources.addAll(part.sources());
            units.addAll(part.units());
            buttons.addAll(part.buttons());
            computed.addAll(part.computed());
            handoff |= part.handoff();
            reason = reason == null ? part.reason() : reason;
            outcome = part.outcome() == Outcome.ANSWER ? Outcome.ANSWER : outcome;
            about = part.about().after(about);
        }
        return new Finding(
                outcome,
                lines,
                List.copyOf(sources),
                List.copyOf(units),
                List.copyOf(buttons),
                computed,
                handoff,
                reason,
                about);
    }
}
