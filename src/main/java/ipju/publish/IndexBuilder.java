package ipju.publish;

import ipju.knowledge.Passage;
import ipju.knowledge.Term;
import ipju.retrieval.lucene.LuceneRetriever;
import java.util.List;

/** Builds the index of an edition, with vectors or without. */
@FunctionalInterface
public interface IndexBuilder {

    LuceneRetriever build(List<Passage> passages, List<Term> glossary, List<String> gapQuestions);
}
