package ipju.publish;

import ipju.retrieval.Thresholds;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the thresholds of an edition by its golden questions. It is careful: the weights behind the figure were found on
 * other questions, those of one folder are few, and a threshold that follows each of them answers worse on new ones.
 *
 * <ul>
 *   <li>Only questions count that the evidence decides; a row, a rule or a missing value decides many others.
 *   <li>The cut is the one with the best balanced accuracy near the default, hand-overs weighed twice, for a wrong answer
 *       costs more than an honest no. Of several the one nearest the default.
 *   <li>It is made once more without each question, and of all those cuts the one nearest the default stands: no single
 *       question moves it.
 *   <li>What is left of the way is gone in the measure in which there are questions.
 * </ul>
 */
final class Calibration {

    /** Of each kind. With fewer, one question is more than a twentieth of its kind, and a share of 5 % cannot be told. */
    static final int FEWEST = 20;

    /** No folder moves the threshold further. */
    static final double FARTHEST = 0.5;

    /** With so many questions of the rarer kind half of the way is gone. */
    private static final double HALF_WAY = 40;

    private static final double STEP = 0.05;
    private static final double HAND_OVER_WEIGHT = 2;

    /**
     * A golden question that the evidence decides.
     *
     * @param logOdds the strongest evidence that was held against the threshold
     * @param handOver whether staff must take it; else it must be answered
     */
    record Sample(double logOdds, boolean handOver) {}

    private final List<Sample> samples;

    private Calibration(List<Sample> samples) {
        this.samples = samples;
    }

    /** The thresholds that suit the samples; the default where there are too few. The same samples give the same. */
    static Thresholds of(List<Sample> samples) {
        long handOvers = samples.stream().filter(Sample::handOver).count();
        long fewer = Math.min(handOvers, samples.size() - handOvers);
        if (fewer < FEWEST) {
            return Thresholds.DEFAULT;
        }
        double shift = new Calibration(samples).steadyShift() * fewer / (fewer + HALF_WAY);
        return new Thresholds(
                rounded(Thresholds.DEFAULT.answer() + shift), rounded(Thresholds.DEFAULT.offer() + shift));
    }

    /** A threshold that people can read, too; it makes no difference for answers. */
    private static double rounded(double threshold) {
        return Math.round(threshold * 100) / 100.0;
    }

    /** The shift from the default that stands whichever question is left out; 0 if there is none. */
    private double steadyShift() {
        double steady = shift();
        for (int i = 0; i < samples.size() && steady != 0; i++) {
            List<Sample> others = new ArrayList<>(samples);
            others.remove(i);
            double shift = new Calibration(others).shift();
            steady = shift * steady <= 0 ? 0 : Math.signum(steady) * Math.min(Math.abs(steady), Math.abs(shift));
        }
        return steady;
    }

    /** The best shift, by steps outward from the default; farther must be better. */
    private double shift() {
        double best = 0;
        double score = score(Thresholds.DEFAULT.answer());
        for (int step = 1; step * STEP <= FARTHEST; step++) {
            for (int side : new int[] {1, -1}) {
                double shift = side * step * STEP;
                double other = score(Thresholds.DEFAULT.answer() + shift);
                if (other > score + 1e-9) {
                    best = shift;
                    score = other;
                }
            }
        }
        return best;
    }

    private double score(double threshold) {
        double handOvers = 0;
        double handedOver = 0;
        double answered = 0;
        for (Sample sample : samples) {
            boolean answers = sample.logOdds() >= threshold;
            handOvers += sample.handOver() ? 1 : 0;
            handedOver += sample.handOver() && !answers ? 1 : 0;
            answered += !sample.handOver() && answers ? 1 : 0;
        }
        double answers = samples.size() - handOvers;
        return (HAND_OVER_WEIGHT * handedOver / handOvers + answered / answers) / (HAND_OVER_WEIGHT + 1);
    }
}
