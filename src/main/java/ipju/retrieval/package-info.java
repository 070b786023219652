/**
 * Finds passages with their best sentences and the evidence that they answer. Start at {@link ipju.retrieval.Retriever}.
 */
@NullMarked
package ipju.retrieval;

import org.jspecify.annotations.NullMarked;
