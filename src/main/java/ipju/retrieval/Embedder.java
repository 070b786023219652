package ipju.retrieval;

import java.util.List;

/** Turns text into vectors of one length, so that texts of like meaning lie near each other. */
public interface Embedder {

    /** Names model and settings; vectors of different names must not be mixed. */
    String name();

    /** Whether it understands languages other than English. */
    boolean multilingual();

    /**
     * One unit-length vector a text, in order.
     *
     * @throws EmbedException if the model or its service fails
     */
    List<float[]> embed(List<String> texts) throws EmbedException;

    /** The model or its service failed; the search goes on without vectors. */
    final class EmbedException extends Exception {
        public EmbedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
