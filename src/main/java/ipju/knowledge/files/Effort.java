package ipju.knowledge.files;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the reading of one document costs and ends it at a limit. Libraries wrap, log or swallow what is thrown in
 * their midst, so the first reason is kept, and every later step fails again.
 */
final class Effort {

    private final OfficeLimits limits;
    private final LongSupplier nanos;
    private final long start;
    private long unpacked;
    private long characters;
    private long cells;
    private @Nullable UnreadableException reason;

    Effort(OfficeLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    OfficeLimits limits() {
        return limits;
    }

    /** To be called at each element, operator or row. */
    void step() throws UnreadableException {
        if (reason != null) {
            throw reason;
        }
        if (nanos.getAsLong() - start >= limits.time().toNanos()) {
            throw refuse("takes longer than " + limits.time().toSeconds() + " s to read: expected a simpler file");
        }
    }

    void unpacked(long bytes) throws UnreadableException {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) {
            throw refuse(
                    "unpacks to more than " + Limits.words(limits.unpackedBytes()) + ": expected a smaller document");
        }
    }

    void text(int length) throws UnreadableException {
        characters += length;
        if (characters > limits.characters()) {
            throw refuse("holds more than " + limits.characters() + " letters: expected several smaller documents");
        }
    }

    void cells(int count) throws UnreadableException {
        cells += count;
        if (cells > limits.cells()) {
            throw refuse("holds more than " + limits.cells() + " cells: expected a smaller workbook");
        }
    }

    /** Ends the reading, unless it was ended before for another reason. */
    UnreadableException refuse(String message) {
        if (reason == null) {
            reason = new UnreadableException(message);
        }
        return reason;
    }

    /** Why the reading was ended; null if it was not. */
    @Nullable
    UnreadableException reason() {
        return reason;
    }
}
