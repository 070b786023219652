package ipju.sandbox.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the folder is, as the page tells it.
 *
 * @param edition the one that answers; null while there is none
 * @param passages of the edition
 * @param refused why a newer edition is not in use, a line each; empty if there is none
 * @param problems of the newest reading
 * @param gaps questions that the folder did not answer, the most frequent first
 */
public record FolderState(
        @Nullable String edition, int passages, List<String> refused, List<Problem> problems, List<Gap> gaps) {

    private static final int SHOWN = 50;

    public FolderState {
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
        gaps = List.copyOf(gaps);
    }

    /** Before the folder has been read. */
    public static FolderState unread() {
        return new FolderState(null, 0, List.of(), List.of(), List.of());
    }

    /** How many problems keep an edition from being used. */
    public long errors() {
        return problems.stream().filter(Problem::error).count();
    }

    /** Those that fit on a page, errors first. */
    public List<Problem> shownProblems() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::error).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** Those that fit on a page. */
    public List<Gap> shownGaps() {
        return gaps.stream().limit(SHOWN).toList();
    }

    /**
     * Something wrong in the folder.
     *
     * @param error whether it keeps a new edition from being used
     * @param file relative to the folder
     * @param line from 1; null where there is none
     * @param message what is wrong, one line
     */
    public record Problem(
            boolean error, String file, @Nullable Integer line, String message) {

        /** File and line as compilers write them. */
        public String place() {
            return line == null ? file : file + ":" + line;
        }
    }

    /**
     * A question that the folder did not answer.
     *
     * @param question without what nobody else may see
     * @param count how often it was asked
     */
    public record Gap(String question, long count) {}
}
