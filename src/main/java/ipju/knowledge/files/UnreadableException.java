package ipju.knowledge.files;

import java.io.IOException;

/** A document that cannot be read; the message says why and what was expected, in words for the one who put it there. */
final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
