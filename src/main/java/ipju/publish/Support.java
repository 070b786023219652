package ipju.publish;

import ipju.chat.Line;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.lang.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A second look at figures, from outside: what a reply says against the quotes it cites, without knowing what our own code
 * computed. Lines that are marked as computed, amounts in brackets after an area and footnotes are left out.
 */
final class Support {

    private Support() {}

    /** Figures of the reply that neither its quotes nor the question hold. */
    static List<String> unsupported(Reply reply, String question) {
        String said = reply.lines().stream()
                .filter(line -> line.role() != Line.Role.SOURCE)
                .map(Line::text)
                .filter(text -> !text.contains("🧮"))
                .collect(Collectors.joining("\n"));
        List<String> evidence = new ArrayList<>(List.of(question, "112 119"));
        for (Source source : reply.sources()) {
            evidence.add(source.quote() + " " + source.title() + " " + source.locator() + " " + source.asOf());
        }
        return Figures.unsupported(said, evidence).stream()
                .map(Object::toString)
                .toList();
    }
}
