package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.UnitQueryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the buttons under units say: {@code /units 5 deal=lease}, {@code /compare a/301 a/302}, {@code /cost a/301}. */
final class UnitCommands {

    static final String UNITS = "/units";
    static final String COMPARE = "/compare";
    static final String COST = "/cost";

    private static final Pattern SEARCH = Pattern.compile("(\\d{1,6})(?:\\s+(.*))?", Pattern.DOTALL);

    private UnitCommands() {}

    static boolean isOne(String command) {
        return Set.of(UNITS, COMPARE, COST).contains(command);
    }

    /** What a command brings to light; empty if it is written wrongly or speaks of units that are no longer there. */
    static Optional<Finding> find(String command, String rest, Asked asked) {
        switch (command) {
            case UNITS:
                return search(rest, asked);
            case COMPARE:
                List<Row> compared = units(rest, asked);
                return compared.size() < 2 ? Optional.empty() : Optional.of(Comparison.of(asked, compared));
            case COST:
                return units(rest, asked).stream().findFirst().map(unit -> CostSheet.of(asked, unit));
            default:
                return Optional.empty();
        }
    }

    private static Optional<Finding> search(String rest, Asked asked) {
        Matcher search = SEARCH.matcher(rest.strip());
        if (!search.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(search.group(1));
        return UnitQueryText.read(search.group(2) == null ? "" : search.group(2))
                .map(query -> UnitList.of(asked, query, from));
    }

    private static List<Row> units(String refs, Asked asked) {
        List<Row> units = new ArrayList<>();
        for (String ref : refs.strip().split("\\s+")) {
            String[] parts = ref.split("/", -1);
            if (parts.length == 2) {
                asked.edition()
                        .units()
                        .unit(UnitQueryText.decoded(parts[0]), UnitQueryText.decoded(parts[1]))
                        .ifPresent(units::add);
            }
        }
        return units;
    }
}
