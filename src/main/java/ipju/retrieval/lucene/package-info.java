/**
 * The Lucene index of one edition: three analyses of the same text, glossary, spelling repair, quoting, evidence. Start at
 * {@link ipju.retrieval.lucene.LuceneRetriever}.
 */
@NullMarked
package ipju.retrieval.lucene;

import org.jspecify.annotations.NullMarked;
