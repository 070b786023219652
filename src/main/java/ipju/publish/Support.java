package ipju.publish;

import ipju.catalog.Table;
import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.lang.Figure;
import ipju.lang.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A second look at figures, from outside: what a reply says against the quotes it cites, without knowing what our own code
 * computed. Lines that are marked as computed, amounts in brackets after an area and footnotes are left out.
 */
final class Support {

    /** List numbers, counts of results, and pyeong in brackets, which mark themselves as computed. */
    private static final Pattern FREE = Pattern.compile(
            "^\\d+\\. |\\(\\d[\\d.,]* ?(?:평|pyeong)\\)|\\d+곳|\\(\\d+ units on offer\\)|\\b\\d+ (?:units?\\b|more\\b)|D-\\d+");

    private Support() {}

    /** Figures of the reply that neither its quotes nor the question hold. */
    static List<String> unsupported(Reply reply, String question) {
        if (reply.outcome() != Outcome.ANSWER) {
            return List.of();
        }
        boolean search = !reply.units().isEmpty()
                || reply.sources().stream().allMatch(s -> s.file().endsWith(Table.UNITS.file()));
        String said = reply.lines().stream()
                .filter(line -> line.role() != Line.Role.SOURCE)
                // the first line of a search says the question back
                .filter(line -> line.role() != Line.Role.LEAD || !search)
                .map(Line::text)
                .filter(text -> !text.contains("🧮"))
                .map(text -> FREE.matcher(text).replaceAll(" "))
                .collect(Collectors.joining("\n"));
        List<String> evidence = new ArrayList<>(List.of(question, "112 119"));
        for (Source source : reply.sources()) {
            evidence.add(source.quote() + " " + source.title() + " " + source.locator() + " " + source.asOf());
        }
        return Figures.unsupported(said, evidence).stream().map(Figure::said).toList();
    }
}
