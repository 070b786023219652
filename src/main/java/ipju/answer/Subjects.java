package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.lang.Fold;
import ipju.lang.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of what a question is about: centers, places, programs, contacts. What is asked of a thing is the rest of the
 * question; a passage that holds the name alone does not answer it.
 */
final class Subjects {

    private Subjects() {}

    /** All names that stand in the question, in any of their forms; empty if it names nothing. */
    static List<String> of(Asked asked) {
        List<String> names = new ArrayList<>();
        asked.centers().forEach(id -> names.addAll(asked.edition().centers().forms(id)));
        names.addAll(asked.places());
        String said = Fold.key(asked.text());
        Stream.of(Table.PROGRAMS, Table.CONTACTS)
                .flatMap(table -> asked.edition().knowledge().catalog().rows(table).stream())
                .flatMap(Subjects::names)
                .filter(name -> said.contains(Fold.key(name)))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static Stream<String> names(Row row) {
        return Stream.of(Language.values())
                .flatMap(language -> row.text("name", language).stream())
                .map(name -> name.replaceAll("\\(.*?\\)", "").strip())
                .filter(name -> !Fold.key(name).isEmpty());
    }
}
