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

    private final KindModel model;

    private Kinds(KindModel model) {
        this.model = model;
    }

    /** The kinds learned from {@code kinds.tsv}; the first call learns them (a fraction of a second). */
    public static Kinds shared() {
        return Shared.KINDS;
    }

    static Kinds from(List<KindExample> examples) {
        return new Kinds(KindModel.train(examples));
    }

    /** What kind of message this is. An empty text is a guess too ({@link Kind#VAGUE}, unsure). */
    public KindGuess guess(String text) {
        double[] probabilities = model.probabilities(text);
        int first = -1;
        int second = -1;
        for (int k = 0; k < probabilities.length; k++) {
            if (first < 0 || probabilities[k] > probabilities[first]) {
                second = first;
                first = k;
            } else if (second < 0 || probabilities[k] > probabilities[second]) {
                second = k;
            }
        }
        Optional<Kind> marker = KindMarkers.find(text);
        if (marker.isPresent()) {
            int other = marker.get().ordinal() == first ? second : first;
            return new KindGuess(marker.get(), 1, Kind.values()[other], probabilities[other], true);
        }
        return new KindGuess(
                Kind.values()[first], probabilities[first], Kind.values()[second], probabilities[second], false);
    }

    /** Holds the shared instance, so that it is learned at the first use and not before. */
    private static final class Shared {
        static final Kinds KINDS = from(KindExample.shipped());
    }
}
