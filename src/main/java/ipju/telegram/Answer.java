package ipju.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What came of one request to the Bot API.
 *
 * @param kind what is known of it
 * @param result what the server gave; missing if it gave nothing
 * @param code the server's error code, or the HTTP status where it gave none; 0 for none
 * @param why one line for the operator, without the token and without anything personal; empty when all is well
 * @param retryAfter how many seconds the server asks to wait; 0 for none
 * @param movedTo the chat's new number; 0 for none
 */
record Answer(Kind kind, JsonNode result, int code, String why, int retryAfter, long movedTo) {

    enum Kind {
        /** The server did it. */
        DONE,
        /** The server answered that it did not do it. */
        REFUSED,
        /** The request never left. */
        NOT_SENT,
        /** The request left, and nothing usable came back. */
        UNKNOWN
    }

    boolean done() {
        return kind == Kind.DONE;
    }

    /** Whether the server itself refuses the bot. */
    boolean shut() {
        return kind == Kind.REFUSED && (code == 401 || code == 404);
    }

    static Answer notSent(String why) {
        return new Answer(Kind.NOT_SENT, MissingNode.getInstance(), 0, why, 0, 0);
    }

    static Answer unknown(String why) {
        return new Answer(Kind.UNKNOWN, MissingNode.getInstance(), 0, why, 0, 0);
    }
}
