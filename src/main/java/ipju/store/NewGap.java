package ipju.store;

/**
 * A question that the folder did not answer, without anything personal.
 *
 * @param key the same for questions that are the same
 * @param language {@code ko} or {@code en}
 */
public record NewGap(String key, String language, String question, String reason, String edition) {}
