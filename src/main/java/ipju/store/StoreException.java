package ipju.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be used, or a write was not made: nothing of it has happened. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean unusable;

    StoreException(String message, boolean unusable, @Nullable Throwable cause) {
        super(message, cause);
        this.unusable = unusable;
    }

    /** It cannot be opened at all; the message is one line for the operator. */
    static StoreException unusable(String message) {
        return new StoreException(message, true, null);
    }

    static StoreException unusable(String message, Throwable cause) {
        return new StoreException(message, true, cause);
    }

    /** One read or write failed, and may work later. */
    static StoreException failed(String message, Throwable cause) {
        return new StoreException(message, false, cause);
    }

    /** Whether trying again is of no use before somebody has acted. */
    public boolean isUnusable() {
        return unusable;
    }
}
