package ipju.retrieval;

import ipju.lang.Language;

/**
 * What to look for.
 *
 * @param text the question, as written
 * @param language the asker's
 * @param past whether the question is about the past, so that historical passages may be found
 * @param limit how many hits at the most, 1 or more
 */
public record Query(String text, Language language, boolean past, int limit) {}
