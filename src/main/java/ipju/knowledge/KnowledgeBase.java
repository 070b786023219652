package ipju.knowledge;

import ipju.catalog.Catalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One immutable reading of the folder.
 *
 * @param edition the version: a hash of all that was read, 12 hex digits; the same folder has the same edition
 * @param passages all text and all rows that may be found, drafts left out, in the order of file name and place
 * @param catalog the rows as data
 * @param glossary words that mean the same
 * @param golden the questions of {@code golden.yaml}
 * @param problems what is wrong, in the order of {@link Problem#ORDER}
 * @param rowCounts rows by file name without the ending, for {@code check}
 */
public record KnowledgeBase(
        String edition,
        List<Passage> passages,
        Catalog catalog,
        List<Term> glossary,
        List<GoldenQuestion> golden,
        List<Problem> problems,
        Map<String, Integer> rowCounts) {

    public KnowledgeBase {
        passages = List.copyOf(passages);
        glossary = List.copyOf(glossary);
        golden = List.copyOf(golden);
        problems = List.copyOf(problems);
        rowCounts = Map.copyOf(rowCounts);
    }

    /** Whether anything stands against publishing it, golden questions aside. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The newest date for which anything in the folder holds: the day golden questions are asked on. */
    public Optional<LocalDate> newestAsOf() {
        return passages.stream().flatMap(p -> p.asOf().stream()).max(LocalDate::compareTo);
    }
}
