package ipju.retrieval;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the edition in use. One write publishes a new one; whoever holds the old one goes on with it. */
public final class Library {

    private volatile @Nullable Edition current;

    public void publish(Edition edition) {
        current = edition;
    }

    /** The edition in use; empty before the first publish. */
    public Optional<Edition> current() {
        return Optional.ofNullable(current);
    }
}
