package ipju.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be used, or a write was not made: nothing of it has happened. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private enum Kind {
        UNUSABLE,
        FAILED,
        REFUSED
    }

    private final Kind kind;

    private StoreException(String message, Kind kind, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** It cannot be opened at all; the message is one line for the operator. */
    static StoreException unusable(String message) {
        return new StoreException(message, Kind.UNUSABLE, null);
    }

    static StoreException unusable(String message, Throwable cause) {
        return new StoreException(message, Kind.UNUSABLE, cause);
    }

    /** One read or write failed, and may work later. */
    static StoreException failed(String message, Throwable cause) {
        return new StoreException(message, Kind.FAILED, cause);
    }

    /** What was to be written breaks a rule of the tables, while the store is well. */
    static StoreException refused(String message, Throwable cause) {
        return new StoreException(message, Kind.REFUSED, cause);
    }

    /** Whether trying again is of no use before somebody has acted. */
    public boolean isUnusable() {
        return kind == Kind.UNUSABLE;
    }

    /** Whether the fault lies with what was to be written: other writes work, and this one never will. */
    public boolean isRefused() {
        return kind == Kind.REFUSED;
    }
}
