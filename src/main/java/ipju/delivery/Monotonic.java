package ipju.delivery;

import io.github.bucket4j.TimeMeter;
import java.util.function.LongSupplier;

/** Time that nobody can set back, for what is counted by the minute. */
final class Monotonic implements TimeMeter {

    private final LongSupplier nanos;

    /** @param nanos such as {@link System#nanoTime} */
    Monotonic(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public long currentTimeNanos() {
        return nanos.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
