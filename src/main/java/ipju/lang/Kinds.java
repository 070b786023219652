package ipju.lang;

import java.util.List;
import java.util.Optional;

/**
 * Guesses what kind of message a text is, from examples and from a few fixed wordings, in both languages at once.
 * Immutable and safe for any number of threads; no text makes it throw or take long, for only the first
 * {@value KindFeatures#LONGEST} characters count.
 *
 * <p>A guess is a guess: check {@link KindGuess#probability()} before acting against the asker (a refusal), and treat
 * whatever is not sure as a {@link Kind#QUESTION}, which the folder can still fail to answer.
 */
public final class Kinds {

    private static final Kind[] KINDS = Kind.values();
    /** A question that is at least this part as likely as the likeliest kind stays a question: it is the default. */
    private static final double LEAD = 0.8;

    private final KindModel model;

    private Kinds(KindModel model) {
        this.model = model;
    }

    /** The kinds learned from {@code kinds.tsv}; the first call learns them (a fraction of a second). */
    public static Kinds shared() {
        return Shared.INSTANCE;
    }

    static Kinds from(List<KindExample> examples) {
        return new Kinds(KindModel.train(examples));
    }

    /** What kind of message this is. An empty text is a guess too, an unsure one. */
    public KindGuess guess(String text) {
        double[] probabilities = model.probabilities(text);
        int question = Kind.QUESTION.ordinal();
        int likeliest = likeliest(probabilities, -1);
        int first = probabilities[question] > LEAD * probabilities[likeliest] ? question : likeliest;
        Optional<Kind> marker = KindMarkers.find(text);
        if (marker.isPresent()) {
            int kind = marker.get().ordinal();
            int other = first == kind ? likeliest(probabilities, kind) : first;
            return new KindGuess(marker.get(), 1, KINDS[other], probabilities[other], true);
        }
        int second = likeliest(probabilities, first);
        return new KindGuess(KINDS[first], probabilities[first], KINDS[second], probabilities[second], false);
    }

    private static int likeliest(double[] probabilities, int without) {
        int best = without == 0 ? 1 : 0;
        for (int k = best + 1; k < probabilities.length; k++) {
            if (k != without && probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }

    /** Holds the shared instance, so that it is learned at the first use and not before. */
    private static final class Shared {
        static final Kinds INSTANCE = from(KindExample.shipped());
    }
}
