package ipju.answer;

import ipju.chat.Line;
import ipju.chat.Source;
import ipju.lang.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * The last look at an answer: a number, date, price, phone number, address or link that stands in no cited passage and
 * was not worked out by our own code from one stops it.
 */
final class Gate {

    /** The two emergency numbers of Korea: police, and fire and ambulance. They are free to be said. */
    private static final String EMERGENCY_NUMBERS = "112 119";

    private Gate() {}

    /** The figures of a finding that nothing carries; empty for one that may be sent. */
    static List<String> unsupported(Finding finding, String question) {
        List<String> evidence = new ArrayList<>(finding.computed());
        for (Source source : finding.sources()) {
            evidence.add(source.quote());
            evidence.add(source.title() + " " + source.locator() + " " + source.asOf() + " " + source.url());
        }
        evidence.add(question);
        evidence.add(EMERGENCY_NUMBERS);
        StringBuilder said = new StringBuilder();
        for (Line line : finding.lines()) {
            said.append(line.text()).append('\n');
        }
        return Figures.unsupported(said.toString(), evidence).stream()
                .map(Object::toString)
                .toList();
    }
}
