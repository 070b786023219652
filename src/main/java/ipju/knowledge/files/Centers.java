package ipju.knowledge.files;

import ipju.catalog.Row;
import ipju.lang.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The centers that other tables refer to: those that can be used, and those whose own row is wrong. */
final class Centers {

    private final Map<String, Row> good = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();

    void add(List<TableFile.Line> rows) {
        rows.forEach(line -> good.put(line.row().need("id"), line.row()));
    }

    /** Notes ids whose rows are left out, so that the mistake is told once, at its place. */
    void addBroken(Collection<String> ids) {
        broken.addAll(ids);
    }

    Optional<Row> row(String id) {
        return Optional.ofNullable(good.get(id));
    }

    /** What is wrong with a reference; empty if it is fine. */
    Optional<String> wrong(String id) {
        if (good.containsKey(id)) {
            return Optional.empty();
        }
        String center = "center " + Problems.quoted(id);
        if (broken.contains(id)) {
            return Optional.of(center + " is left out for an error of its own in centers.csv");
        }
        if (good.isEmpty() && broken.isEmpty()) {
            return Optional.of(center + " refers to nothing: expected an id of centers.csv, which has no rows");
        }
        String hint = Nearest.of(id, good.keySet())
                .map(near -> ", did you mean \"" + near + "\"?")
                .orElse("");
        return Optional.of(center + " is not in centers.csv: expected the id of one" + hint);
    }
}
