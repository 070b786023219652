package ipju.app;

import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Problem;
import ipju.publish.Publisher.Candidate;
import ipju.publish.Verified;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: what a publish would find wrong with the folder. */
@Command(
        name = "check",
        description = {
            "Reads the folder as a publish would: problems with file and line, then the golden questions.",
            "Ends with status 1 if it would not be published.",
            "",
            "  check",
            "  check --json --knowledge drafts"
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    Options options = new Options();

    @Option(names = "--json", description = "One JSON object instead of text")
    boolean json;

    @Override
    public Integer call() {
        Candidate candidate = new Wiring(options).prepare();
        if (json) {
            System.out.println(Json.check(candidate));
        } else {
            print(candidate, System.out);
        }
        return candidate.publishable() ? 0 : 1;
    }

    private static void print(Candidate candidate, PrintStream out) {
        KnowledgeBase knowledge = candidate.edition().knowledge();
        List<Problem> problems = candidate.problems();
        long errors = problems.stream().filter(Problem::isError).count();
        for (Problem problem : problems) {
            out.println(problem.place() + "  " + (problem.isError() ? "" : "warning: ") + problem.message());
        }
        List<Verified.Failure> failures = candidate.verified().failures();
        int asked = candidate.verified().asked();
        if (asked == 0) {
            out.println("No golden questions: nothing guards the answers.");
        } else if (failures.isEmpty()) {
            out.println(asked + " of " + count(asked, "golden question") + (asked == 1 ? " passes." : " pass."));
        } else {
            out.println(failures.size() + " of " + count(asked, "golden question")
                    + (failures.size() == 1 ? " fails:" : " fail:"));
            failures.forEach(f -> out.println("  golden.yaml:" + f.line() + "  \"" + f.question() + "\"  " + f.why()));
        }
        if (asked > 0) {
            out.println(thresholds(candidate.verified()));
        }
        int rows = knowledge.rowCounts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        out.println("Edition " + knowledge.edition() + ": "
                + count(knowledge.passages().size(), "passage") + ", "
                + count(rows, "row") + ", "
                + count(errors, "error") + ", "
                + count(problems.size() - errors, "warning") + ".");
        out.println(
                candidate.publishable()
                        ? "Would be published."
                        : "Would not be published: " + count(errors, "error") + ", "
                                + count(failures.size(), "golden question")
                                + ". A running bot keeps its last good edition.");
    }

    private static String thresholds(Verified verified) {
        String decided = verified.answers() + " to answer and " + verified.handOvers() + " to hand over";
        String why = verified.calibrated()
                ? "set with the golden questions that evidence decides (" + decided + ")"
                : "the default; evidence decides golden questions " + decided + ", " + Verified.fewestToCalibrate()
                        + " of each are needed to set them";
        return String.format(
                Locale.ROOT,
                "Thresholds: a passage is quoted from %.2f, named as the nearest from %.2f: %s.",
                verified.thresholds().answer(),
                verified.thresholds().offer(),
                why);
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
