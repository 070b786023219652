/**
 * Vectors through langchain4j, cached by content hash. Start at {@link ipju.retrieval.embeddings.Embeddings}.
 */
@NullMarked
package ipju.retrieval.embeddings;

import org.jspecify.annotations.NullMarked;
