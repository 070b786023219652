package ipju.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression over {@link KindFeatures}: each kind has a weight for each trait, a message scores
 * their sum, and the scores become probabilities by softmax. Learned by stochastic gradient descent with a falling step
 * and a fixed order of examples, so that the same examples always give the same model.
 *
 * <p>Traits seen in one example only are left out: they say nothing about the next message and are most of all traits.
 */
final class KindModel {

    private static final Kind[] KINDS = Kind.values();
    private static final int ROUNDS = 5;
    private static final double FIRST_STEP = 1.5;
    /** The step of the bias as a share of the step: all messages pull at it, so it must not jump. */
    private static final double BIAS_SHARE = 0.02;
    /** A kind whose probability is this near to the truth is not corrected, which saves most of the work. */
    private static final double SMALLEST_ERROR = 0.02;

    /** Ascending; the weights of the trait at place {@code i} start at {@code i * KINDS.length}. */
    private final int[] traits;

    private final float[] weights;
    private final float[] bias = new float[KINDS.length];

    private KindModel(int[] traits) {
        this.traits = traits;
        this.weights = new float[traits.length * KINDS.length];
    }

    /** Where the weights of a message's traits start, those of its wording and those of its ideas. */
    private record Message(int[] wording, int[] ideas) {

        /** Long and short messages weigh alike, and so do wording and ideas: each is a vector of length one. */
        static double scale(int[] places) {
            return places.length == 0 ? 0 : 1 / Math.sqrt(places.length);
        }
    }

    static KindModel train(List<KindExample> examples) {
        List<KindFeatures> features = new ArrayList<>(examples.size());
        for (KindExample example : examples) {
            features.add(KindFeatures.of(example.text()));
        }
        KindModel model = new KindModel(shared(features));
        model.learn(features.stream().map(model::message).toList(), examples);
        return model;
    }

    /** The traits that occur in two examples or more, ascending. */
    private static int[] shared(List<KindFeatures> messages) {
        int[] all = messages.stream()
                .flatMapToInt(m -> IntStream.concat(Arrays.stream(m.wording()), Arrays.stream(m.ideas())))
                .sorted()
                .toArray();
        int kept = 0;
        int from = 0;
        while (from < all.length) {
            int end = from + 1;
            while (end < all.length && all[end] == all[from]) {
                end++;
            }
            if (end - from >= 2) {
                all[kept++] = all[from];
            }
            from = end;
        }
        return Arrays.copyOf(all, kept);
    }

    private Message message(KindFeatures features) {
        return new Message(places(features.wording()), places(features.ideas()));
    }

    /** Where the weights of the known ones among these traits start. */
    private int[] places(int[] found) {
        int[] places = new int[found.length];
        int kept = 0;
        for (int trait : found) {
            int place = Arrays.binarySearch(traits, trait);
            if (place >= 0) {
                places[kept++] = place * KINDS.length;
            }
        }
        return Arrays.copyOf(places, kept);
    }

    private void learn(List<Message> messages, List<KindExample> examples) {
        int[] order = shuffled(messages.size());
        double[] errors = new double[KINDS.length];
        for (int round = 0; round < ROUNDS; round++) {
            double step = FIRST_STEP * (ROUNDS - round) / ROUNDS;
            for (int i : order) {
                Message message = messages.get(i);
                probabilities(message, errors);
                errors[examples.get(i).kind().ordinal()] -= 1;
                for (int k = 0; k < KINDS.length; k++) {
                    if (Math.abs(errors[k]) >= SMALLEST_ERROR) {
                        correct(message.wording(), k, step * errors[k]);
                        correct(message.ideas(), k, step * errors[k]);
                        bias[k] -= (float) (step * BIAS_SHARE * errors[k]);
                    }
                }
            }
        }
    }

    private void correct(int[] places, int kind, double by) {
        float change = (float) (by * Message.scale(places));
        for (int place : places) {
            weights[place + kind] -= change;
        }
    }

    /** The probability of each kind, by ordinal; their sum is 1. */
    double[] probabilities(String text) {
        double[] out = new double[KINDS.length];
        probabilities(message(KindFeatures.of(text)), out);
        return out;
    }

    private void probabilities(Message message, double[] out) {
        Arrays.fill(out, 0);
        add(message.wording(), out);
        add(message.ideas(), out);
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < out.length; k++) {
            out[k] += bias[k];
            top = Math.max(top, out[k]);
        }
        double sum = 0;
        for (int k = 0; k < out.length; k++) {
            out[k] = StrictMath.exp(out[k] - top);
            sum += out[k];
        }
        for (int k = 0; k < out.length; k++) {
            out[k] /= sum;
        }
    }

    private void add(int[] places, double[] out) {
        double scale = Message.scale(places);
        for (int place : places) {
            for (int k = 0; k < out.length; k++) {
                out[k] += scale * weights[place + k];
            }
        }
    }

    /** The numbers below n in an order that is mixed but always the same (a linear congruential generator). */
    private static int[] shuffled(int n) {
        int[] order = new int[n];
        long state = 42;
        for (int i = 0; i < n; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int j = (int) Math.floorMod(state >>> 33, (long) i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
