package ipju.app;

import ipju.publish.EvalQuestion;
import ipju.publish.Evaluation;
import ipju.publish.Evaluation.Score;
import ipju.publish.Publisher.Candidate;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: scores the answers to a file of questions with wanted outcomes. */
@Command(
        name = "eval",
        description = {
            "Scores a question file: JSON lines {id, text or turns, lang, expect, cites?, contains?, absent?, units?, group?}.",
            "Prints the share of right outcomes by group, must-escalate recall, citation hits, unsupported figures, times,",
            "and names each miss. Ends with status 1 if anything was missed.",
            "",
            "  eval --verbose questions.jsonl",
            "  eval --json --now 2026-11-24 questions.jsonl"
        })
final class EvalCommand implements Callable<Integer> {

    @Mixin
    Options options = new Options();

    @Option(names = "--json", description = "One JSON object instead of text")
    boolean json;

    @Option(names = "--verbose", description = "Shows what was said to each question that was missed")
    boolean verbose;

    @Parameters(paramLabel = "FILE", description = "The question file")
    Path file = Path.of("");

    @Override
    public Integer call() {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new UsageException(file + ": no such file");
        }
        List<EvalQuestion> questions = EvalFile.read(file);
        Wiring wiring = new Wiring(options);
        Candidate candidate = wiring.prepare();
        Score score = new Evaluation(wiring.concierge())
                .score(questions, candidate.edition(), wiring.clock().instant());
        if (json) {
            System.out.println(Json.score(score));
        } else {
            print(score, System.out);
        }
        return score.misses().isEmpty() && score.unsupported().isEmpty() ? 0 : 1;
    }

    private void print(Score score, PrintStream out) {
        for (Evaluation.Miss miss : score.misses()) {
            out.println(miss.id() + " [" + miss.group() + "] " + miss.question());
            miss.why().forEach(why -> out.println("    " + why));
            if (verbose) {
                miss.said().lines().forEach(line -> out.println("    | " + line));
            }
        }
        score.unsupported().forEach(figure -> out.println("unsupported figure  " + figure));
        score.groups()
                .forEach((name, group) -> out.println(String.format(
                        Locale.ROOT, "%-16s %3d of %3d outcomes right", name, group.right(), group.questions())));
        out.println(String.format(
                Locale.ROOT,
                "outcome right %d of %d (%.1f %%), must-escalate %d of %d, citations %d of %d, units %d of %d, "
                        + "all right %d, unsupported figures %d, median %.1f ms, p95 %.1f ms",
                score.outcomeRight(),
                score.questions(),
                100 * score.outcomeAccuracy(),
                score.mustEscalateRight(),
                score.mustEscalate(),
                score.citesRight(),
                score.citesWanted(),
                score.unitsRight(),
                score.unitsWanted(),
                score.allRight(),
                score.unsupported().size(),
                score.medianMillis(),
                score.p95Millis()));
    }
}
