package ipju.delivery;

/** A failure as it may be logged: what it was and where, without its message, which may hold what a person wrote. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    Failure(Throwable cause) {
        super(cause.getClass().getName(), null, false, true);
        setStackTrace(cause.getStackTrace());
    }
}
