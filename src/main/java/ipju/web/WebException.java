package ipju.web;

/** The server cannot start where the settings want it. The message is one line for the operator. */
public final class WebException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WebException(String message, Throwable cause) {
        super(message, cause);
    }
}
