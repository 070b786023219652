package ipju.publish;

import ipju.knowledge.Problem;
import ipju.retrieval.Thresholds;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a publish found out about an edition, worth keeping: the same edition and the same build need not find it again.
 *
 * @param thresholds where its evidence is strong enough
 * @param answers how many golden questions that must be answered the evidence decides
 * @param handOvers how many that must be handed over it decides
 * @param asked how many golden questions were asked
 * @param failures those that failed
 * @param near those that the evidence decides and that other thresholds would turn
 */
public record Verified(
        Thresholds thresholds, int answers, int handOvers, int asked, List<Failure> failures, List<Near> near) {

    public Verified {
        Objects.requireNonNull(thresholds, "thresholds");
        failures = List.copyOf(failures);
        near = List.copyOf(near);
    }

    /**
     * A golden question that failed.
     *
     * @param why what was expected and what came
     * @param line its place in {@code golden.yaml}
     */
    public record Failure(String question, String why, int line) {}

    /**
     * A golden question whose evidence lies near the thresholds.
     *
     * @param line its place in {@code golden.yaml}
     * @param logOdds the strongest evidence for an answer
     */
    public record Near(String question, int line, double logOdds) {}

    /** Whether there are golden questions enough to set thresholds by. */
    public boolean calibrated() {
        return Math.min(answers, handOvers) >= Calibration.FEWEST;
    }

    /** How many golden questions of each kind the evidence must decide before thresholds are set by them. */
    public static int fewestToCalibrate() {
        return Calibration.FEWEST;
    }

    /** A warning for each golden question that lies on another side of these thresholds than of the former ones. */
    List<Problem> turnedSince(Thresholds former) {
        return near.stream()
                .filter(question -> question.logOdds() >= thresholds.answer() != question.logOdds() >= former.answer())
                .map(question -> Problem.warning(
                        "golden.yaml",
                        question.line(),
                        String.format(
                                Locale.ROOT,
                                "\"%s\" changes side: evidence %.2f, threshold %.2f before and %.2f now; its passage is %s",
                                question.question(),
                                question.logOdds(),
                                former.answer(),
                                thresholds.answer(),
                                question.logOdds() >= thresholds.answer() ? "quoted from now on" : "no longer quoted")))
                .toList();
    }
}
