package ipju.publish;

import ipju.knowledge.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the folder and the edition in use stand to each other, for health, the log and the page of the sandbox.
 *
 * @param inUse the edition that answers; null if there is none
 * @param refused what the folder holds now, if that may not answer; null if it does
 */
public record PublishState(@Nullable InUse inUse, @Nullable Refused refused) {

    /** Before anything was read. */
    static final PublishState NOTHING = new PublishState(null, null);

    /**
     * The edition that answers.
     *
     * @param edition its name
     * @param passages how many it holds
     * @param goldenQuestions how many it was asked
     * @param since when it was published
     * @param problems what is wrong in it; warnings only, unless there was no good edition to keep
     */
    public record InUse(String edition, int passages, int goldenQuestions, Instant since, List<Problem> problems) {
        public InUse {
            problems = List.copyOf(problems);
        }

        /** Whether nothing stood against it. */
        public boolean isGood() {
            return problems.stream().noneMatch(Problem::isError);
        }
    }

    /**
     * A reading of the folder that was not published.
     *
     * @param edition its name; null if it could not be made at all
     * @param at when that was found
     * @param problems what is wrong: errors in files and golden questions that fail, with file and line, and warnings
     * @param failure why it could not be made, if that lay at the machine and not at the folder; else null
     */
    public record Refused(
            @Nullable String edition,
            Instant at,
            List<Problem> problems,
            @Nullable String failure) {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Whether the folder as it is now answers, and nothing stands against it. */
    public boolean isGood() {
        return inUse != null && inUse.isGood() && refused == null;
    }

    /** What is wrong with the folder as it is now, warnings included. */
    public List<Problem> problems() {
        if (refused != null && refused.failure() == null) {
            return refused.problems();
        }
        return inUse == null ? List.of() : inUse.problems();
    }

    /** How many warnings there are. */
    public int warnings() {
        return (int) problems().stream().filter(problem -> !problem.isError()).count();
    }

    /** What keeps the folder as it is now from being good, a line each with file and line; empty if it is good. */
    public List<String> reasons() {
        if (refused != null && refused.failure() != null) {
            return List.of(refused.failure());
        }
        List<String> reasons = problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem.place() + " " + problem.message())
                .toList();
        return reasons.isEmpty() && inUse == null ? List.of("the folder has not been read yet") : reasons;
    }
}
