package ipju.crash;

/** How the server treats a request to send. */
enum Fault {
    /** It answers as it should. */
    NONE,
    /** 429, to be tried again after a second. */
    TOO_MANY,
    /** 500 with a JSON body; the message is not taken. */
    SERVER_ERROR,
    /** 502 with a page of HTML; the message is not taken. */
    HTML_PAGE,
    /** The connection ends before the message is taken. */
    RESET_BEFORE,
    /** The message is taken, and the connection ends without an answer. */
    RESET_AFTER,
    /** The message is taken, and the answer is no JSON. */
    MALFORMED,
    /** The message is taken, and the answer comes late. */
    SLOW;

    /** Whether the bot cannot know that the message was taken. */
    boolean hidesAcceptance() {
        return this == RESET_AFTER || this == MALFORMED;
    }
}
