package ipju.app;

/** The operator's mistake: told in one line, without a trace, and the process ends with status 2. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
