package ipju.catalog;

import ipju.lang.Fold;
import ipju.lang.Jamo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the rows of {@code eligibility.csv} for an industry code or for an activity told in words. */
public final class Eligibility {

    private record Name(Row row, String folded, boolean korean) {}

    /** A row that the words of a question name, and how many letters of them. */
    public record Match(Row row, int letters, String said) {}

    private final List<Row> rows;
    private final List<Name> names = new ArrayList<>();

    public Eligibility(Catalog catalog) {
        this.rows = catalog.rows(Table.ELIGIBILITY);
        for (Row row : rows) {
            List<String> forms = new ArrayList<>(row.list("aliases"));
            forms.add(row.need("name_ko"));
            forms.add(row.need("name_en"));
            for (String form : forms) {
                boolean korean = form.chars().anyMatch(c -> Jamo.isHangul((char) c));
                String folded = korean ? Fold.key(form) : words(form);
                if (folded.strip().length() >= 2) {
                    names.add(new Name(row, folded, korean));
                }
            }
        }
    }

    /**
     * The rows for a code: those whose prefix is the longest that the code begins with; for a code shorter than the
     * rows, all rows below it. Empty if no row covers it.
     */
    public List<Row> byCode(String code) {
        int longest = rows.stream()
                .map(row -> row.text("ksic").orElse(""))
                .filter(prefix -> !prefix.isEmpty() && code.startsWith(prefix))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        if (longest > 0) {
            return rows.stream()
                    .filter(row -> row.text("ksic").orElse("").equals(code.substring(0, longest)))
                    .toList();
        }
        return rows.stream()
                .filter(row -> row.text("ksic").orElse("").startsWith(code))
                .toList();
    }

    /**
     * The rows that a text names, the longest name first, each row once. A name inside a longer name that is also
     * there does not count ({@code 앱 개발} beside {@code 개발}).
     */
    public List<Match> named(String text) {
        String letters = Fold.key(text);
        String spaced = words(text);
        List<Match> matches = new ArrayList<>();
        for (Name name : names) {
            if (name.korean ? letters.contains(name.folded) : spaced.contains(name.folded)) {
                matches.add(new Match(name.row, name.folded.strip().length(), name.folded));
            }
        }
        matches.sort(Comparator.comparingInt((Match m) -> -m.letters)
                .thenComparing(m -> m.row.number()));
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            boolean known = kept.stream().anyMatch(k -> k.row.equals(match.row));
            boolean inside = kept.stream()
                    .anyMatch(k -> k.letters > match.letters && k.said.contains(match.said.strip()));
            if (!known && !inside) {
                kept.add(match);
            }
        }
        return List.copyOf(kept);
    }

    private static String words(String text) {
        return " " + Fold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT) + " ";
    }
}
