package ipju.catalog;

import ipju.lang.Fold;
import ipju.lang.Jamo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the rows of {@code eligibility.csv} for an industry code or for an activity told in words. */
public final class Eligibility {

    private record Name(Row row, String folded, boolean korean) {}

    /** A row that the words of a question name, and how many letters of them. */
    public record Match(Row row, int letters, String said) {}

    /**
     * One activity as it was understood.
     *
     * @param industry the official name and code that was taken for it, or null where a row is named outright
     * @param rows what the folder says of it, a row for each use of a unit; empty if no row covers it
     */
    public record Activity(@Nullable Row industry, List<Row> rows) {}

    /**
     * What was understood of a text.
     *
     * @param activities in the order of the text; empty if none was understood
     * @param either whether they are readings of one activity, since the text leaves open what is done with the goods
     * @param others official names that would fit too, at most two
     */
    public record Understood(List<Activity> activities, boolean either, List<Row> others) {

        static final Understood NOTHING = new Understood(List.of(), false, List.of());
    }

    /** A row that fits less well than this by its words is not meant. */
    private static final double LEAST_SCORE = 0.5;

    /** A row that holds less of what was told is about something else. */
    private static final double LEAST_HELD = 0.8;

    private final List<Row> rows;
    private final List<Name> names = new ArrayList<>();
    private final Activities activities;
    private final @Nullable Industries industries;

    public Eligibility(Catalog catalog) {
        this.rows = catalog.rows(Table.ELIGIBILITY);
        List<List<String>> same =
                catalog.rows(Table.GLOSSARY).stream().map(Eligibility::forms).toList();
        this.activities = new Activities(rows, same);
        List<Row> official = rows.isEmpty() ? List.of() : catalog.rows(Table.INDUSTRIES);
        this.industries = official.isEmpty() ? null : new Industries(official, same);
        for (Row row : rows) {
            for (String form : row.names()) {
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
        matches.sort(Comparator.comparingInt((Match m) -> -m.letters).thenComparing(m -> m.row.number()));
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            boolean known = kept.stream().anyMatch(k -> k.row.equals(match.row));
            boolean inside =
                    kept.stream().anyMatch(k -> k.letters > match.letters && k.said.contains(match.said.strip()));
            if (!known && !inside) {
                kept.add(match);
            }
        }
        return List.copyOf(kept);
    }

    /**
     * What a text says that a company does: rows that it names, else the official code that fits and what the rows say of
     * that, else the row that fits.
     *
     * @param whole the message that the text is a part of
     */
    public Understood understand(String text, String whole) {
        List<Match> named = named(text);
        Optional<Industries.Taken> taken = industries == null ? Optional.empty() : industries.take(text, whole);
        // "manufacturing" alone names a row; beside goods it only says what is done with them
        boolean vague = named.stream()
                .allMatch(match -> activities.read(match.said).words().isEmpty());
        if (!named.isEmpty() && (!vague || taken.isEmpty())) {
            return new Understood(byName(named, text), false, List.of());
        }
        if (taken.isPresent()) {
            List<Activity> activity = taken.get().rows().stream()
                    .map(row -> new Activity(row, byCode(row.need("code"))))
                    .toList();
            boolean same = activity.stream().map(Activity::rows).distinct().count() == 1;
            return new Understood(
                    same ? activity.subList(0, 1) : activity, !same, taken.get().others());
        }
        return activities.find(text, whole).best().stream()
                .limit(1)
                .filter(fit -> fit.score() >= LEAST_SCORE && fit.held() >= LEAST_HELD)
                .map(fit -> new Understood(List.of(new Activity(null, sameName(fit.row()))), false, List.of()))
                .findFirst()
                .orElse(Understood.NOTHING);
    }

    /** The official row of a code; empty if the folder has no list of industries or the list not that code. */
    public Optional<Row> official(String code) {
        return industries == null ? Optional.empty() : industries.byCode(code);
    }

    /** Whether a text holds no word at all that could tell what a company does. */
    public boolean tellsNothing(String text) {
        return activities.read(text).words().stream().noneMatch(word -> word.share() == 1)
                && named(text).isEmpty();
    }

    /** Whether a text says what is done with goods, and names none that anybody knows. */
    public boolean tellsUnknown(String text) {
        TradeWords.Reading reading = activities.read(text);
        return !reading.acts().isEmpty()
                && !reading.words().isEmpty()
                && reading.words().stream().allMatch(word -> word.senses().isEmpty());
    }

    /** The rows nearest to what a text says, each name once. */
    public List<Row> nearest(String text) {
        Map<String, Row> byName = new LinkedHashMap<>();
        activities
                .find(text, text)
                .best()
                .forEach(fit -> byName.putIfAbsent(fit.row().need("name_ko"), fit.row()));
        return List.copyOf(byName.values());
    }

    private static List<Activity> byName(List<Match> named, String text) {
        String letters = Fold.key(text);
        String spaced = words(text);
        List<Match> inOrder = new ArrayList<>(named);
        inOrder.sort(
                Comparator.comparingInt(match -> Math.max(letters.indexOf(match.said), spaced.indexOf(match.said))));
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        inOrder.forEach(match -> byName.computeIfAbsent(match.row.need("name_ko"), k -> new ArrayList<>())
                .add(match.row));
        return byName.values().stream()
                .map(rows -> new Activity(null, List.copyOf(rows)))
                .toList();
    }

    private List<Row> sameName(Row row) {
        return rows.stream()
                .filter(other -> other.need("name_ko").equals(row.need("name_ko")))
                .toList();
    }

    private static List<String> forms(Row term) {
        List<String> forms = new ArrayList<>(term.list("aliases"));
        forms.add(term.need("ko"));
        forms.add(term.need("en"));
        return forms;
    }

    private static String words(String text) {
        return " " + Fold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT) + " ";
    }
}
