package ipju.sandbox;

import org.jspecify.annotations.Nullable;

/** A request that the Bot API refuses, in Telegram's words. Carries no stack: it is an answer, not a failure. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final @Nullable Integer retryAfter;

    private Refusal(int code, String description, @Nullable Integer retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** @param why as the server has it, without {@code Bad Request: } */
    static Refusal badRequest(String why) {
        return new Refusal(400, "Bad Request: " + why, null);
    }

    static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", null);
    }

    static Refusal forbidden(String why) {
        return new Refusal(403, "Forbidden: " + why, null);
    }

    static Refusal noSuchMethod() {
        return new Refusal(404, "Not Found: method not found", null);
    }

    static Refusal conflict(String why) {
        return new Refusal(409, "Conflict: " + why, null);
    }

    static Refusal tooMany(int seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    static Refusal serverError() {
        return new Refusal(500, "Internal Server Error", null);
    }

    int code() {
        return code;
    }

    /** What the client reads. */
    String description() {
        return String.valueOf(getMessage());
    }

    /** In seconds; null for none. */
    @Nullable
    Integer retryAfter() {
        return retryAfter;
    }
}
