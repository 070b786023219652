package ipju.architecture.wrong.right;

import ipju.architecture.wrong.left.Left;
import org.jspecify.annotations.Nullable;

/** The other half of the ring that {@link Left} begins. */
public final class Right {

    public @Nullable Left other;
}
