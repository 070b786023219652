package ipju.publish;

import ipju.retrieval.Thresholds;
import java.util.List;
import java.util.Objects;

/**
 * What a publish found out about an edition, worth keeping: the same edition and the same build need not find it again.
 *
 * @param thresholds where its evidence is strong enough
 * @param asked how many golden questions were asked
 * @param failures those that failed
 */
public record Verified(Thresholds thresholds, int asked, List<Failure> failures) {

    public Verified {
        Objects.requireNonNull(thresholds, "thresholds");
        failures = List.copyOf(failures);
    }

    /**
     * A golden question that failed.
     *
     * @param why what was expected and what came
     * @param line its place in {@code golden.yaml}
     */
    public record Failure(String question, String why, int line) {}
}
