package ipju.catalog;

import ipju.lang.Fold;
import ipju.lang.Jamo;
import ipju.lang.Language;
import ipju.lang.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the centers that a text names, by name or alias in either language. */
public final class Centers {

    private record Name(String id, String key, String spaced) {

        /** The name however it is spaced; an English one as whole words. */
        Pattern written() {
            String letters = key.codePoints()
                    .mapToObj(Character::toString)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^\\p{L}\\p{N}]*"));
            boolean korean = key.chars().anyMatch(c -> Jamo.isHangul((char) c));
            return Pattern.compile(korean ? letters : "\\b" + letters + "\\b", Pattern.CASE_INSENSITIVE);
        }
    }

    /** Syllables of a word that can stand for a name. */
    private static final int TELLING = 3;

    private final List<Name> names = new ArrayList<>();
    private final List<Row> rows;

    public Centers(Catalog catalog) {
        this.rows = catalog.rows(Table.CENTERS);
        for (Row row : rows) {
            for (String form : row.names()) {
                if (Fold.key(form).length() >= 2) {
                    names.add(new Name(row.need("id"), Fold.key(form), spaced(form)));
                }
            }
        }
        addTellingWords();
        names.sort(Comparator.comparingInt((Name n) -> -n.key.length()));
    }

    /**
     * A Korean word of three syllables or more that stands in the names of one center only means that center: people
     * leave out the rest.
     */
    private void addTellingWords() {
        Map<String, Set<String>> owners = new HashMap<>();
        for (Row row : rows) {
            List<String> forms = new ArrayList<>(row.list("aliases"));
            forms.add(row.need("name_ko"));
            for (String form : forms) {
                for (String word : form.split("[^가-힣A-Za-z0-9]+")) {
                    owners.computeIfAbsent(Fold.key(word), w -> new HashSet<>()).add(row.need("id"));
                }
            }
        }
        owners.forEach((word, ids) -> {
            boolean korean = word.chars().filter(c -> Jamo.isSyllable((char) c)).count() >= TELLING;
            if (korean && ids.size() == 1 && !Places.isOrdinary(word)) {
                names.add(new Name(ids.iterator().next(), word, word));
            }
        });
    }

    /** The ids of the centers named, each once, in the order of the text; a name inside a longer one does not count. */
    public List<String> namedIn(String text) {
        String key = Fold.key(text);
        String spaced = spaced(text);
        List<String> ids = new ArrayList<>();
        StringBuilder rest = new StringBuilder(key);
        for (Name name : names) {
            int at = rest.indexOf(name.key);
            boolean korean = name.key.chars().anyMatch(c -> Jamo.isHangul((char) c));
            if (at >= 0 && (korean || spaced.contains(name.spaced))) {
                for (int i = at; i < at + name.key.length(); i++) {
                    rest.setCharAt(i, '\0');
                }
                if (!ids.contains(name.id)) {
                    ids.add(name.id);
                }
            }
        }
        return List.copyOf(ids);
    }

    /** The text without any center's name. */
    public String without(String text) {
        String rest = text;
        for (Name name : names) {
            rest = name.written().matcher(rest).replaceAll(" ");
        }
        return rest.strip();
    }

    /** The center's name in a language; the id if there is no such center. */
    public String name(String id, Language language) {
        return rows.stream()
                .filter(row -> row.need("id").equals(id))
                .findFirst()
                .flatMap(row -> row.text("name", language))
                .orElse(id);
    }

    /** Every form of a center's name, folded to letters and digits. */
    public List<String> forms(String id) {
        return names.stream().filter(name -> name.id.equals(id)).map(Name::key).toList();
    }

    /** The center's row. */
    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.need("id").equals(id)).findFirst();
    }

    private static String spaced(String text) {
        return " " + Fold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
