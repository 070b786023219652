package ipju.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ipju.publish.Calibration.Sample;
import ipju.retrieval.Thresholds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where the thresholds come to lie, and what does not move them. */
class CalibrationTest {

    private static final double DEFAULT = Thresholds.DEFAULT.answer();

    @Test
    void without_questions_the_default_stands() {
        assertThat(Calibration.of(List.of())).isEqualTo(Thresholds.DEFAULT);
    }

    @Test
    void questions_that_the_default_parts_leave_it_alone() {
        assertThat(Calibration.of(samples(40, 2.0, 40, -2.0))).isEqualTo(Thresholds.DEFAULT);
    }

    @Test
    void many_hand_overs_above_the_default_raise_it() {
        List<Sample> samples = samples(40, 2.0, 40, -2.0);
        samples.addAll(samples(0, 0, 10, 0.42));

        Thresholds thresholds = Calibration.of(samples);

        assertThat(thresholds.answer()).isGreaterThan(DEFAULT).isLessThanOrEqualTo(DEFAULT + Calibration.FARTHEST);
        assertThat(thresholds.answer() - thresholds.offer())
                .isEqualTo(DEFAULT - Thresholds.DEFAULT.offer(), within(1e-9));
    }

    @Test
    void many_answers_below_the_default_lower_it() {
        List<Sample> samples = samples(40, 2.0, 40, -2.0);
        samples.addAll(samples(10, 0.1, 0, 0));

        assertThat(Calibration.of(samples).answer()).isLessThan(DEFAULT).isGreaterThan(DEFAULT - 0.25);
    }

    @Test
    void too_few_of_a_kind_leave_the_default_be_the_rest_what_it_may() {
        List<Sample> samples = samples(500, -0.1, Calibration.FEWEST - 1, -2.0);

        assertThat(Calibration.of(samples)).isEqualTo(Thresholds.DEFAULT);

        samples.addAll(samples(0, 0, 1, -2.0));
        assertThat(Calibration.of(samples).answer()).isLessThan(DEFAULT);
    }

    @Test
    void one_odd_question_moves_nothing() {
        for (double odd = -3; odd < 3; odd += 0.1) {
            for (boolean handOver : new boolean[] {true, false}) {
                List<Sample> samples = samples(60, 2.0, 30, -2.0);
                samples.add(new Sample(odd, handOver));

                assertThat(Calibration.of(samples)).as("%.1f %s", odd, handOver).isEqualTo(Thresholds.DEFAULT);
            }
        }
    }

    @Test
    void a_question_more_or_less_moves_a_threshold_that_was_moved_by_little() {
        List<Sample> samples = samples(40, 2.0, 40, -2.0);
        samples.addAll(samples(0, 0, 10, 0.42));
        double all = Calibration.of(samples).answer();

        for (int i = 0; i < samples.size(); i++) {
            List<Sample> others = new ArrayList<>(samples);
            others.remove(i);
            assertThat(Calibration.of(others).answer()).isEqualTo(all, within(0.02));
        }
    }

    @Test
    void the_bound_holds_and_the_order_of_questions_does_not_matter() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                samples.add(new Sample(random.nextGaussian() * 2, random.nextBoolean()));
            }
            Thresholds thresholds = Calibration.of(samples);
            Collections.shuffle(samples, random);

            assertThat(Calibration.of(samples)).isEqualTo(thresholds);
            assertThat(thresholds.answer()).isEqualTo(DEFAULT, within(Calibration.FARTHEST));
        }
    }

    @Test
    void more_questions_that_say_the_same_go_farther() {
        List<Sample> few = samples(25, 2.0, 25, 0.5);
        List<Sample> many = samples(250, 2.0, 250, 0.5);

        assertThat(Calibration.of(few).answer()).isGreaterThan(DEFAULT);
        assertThat(Calibration.of(many).answer())
                .isGreaterThan(Calibration.of(few).answer());
    }

    private static List<Sample> samples(int answers, double answer, int handOvers, double handOver) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            samples.add(new Sample(answer, false));
        }
        for (int i = 0; i < handOvers; i++) {
            samples.add(new Sample(handOver, true));
        }
        return samples;
    }
}
