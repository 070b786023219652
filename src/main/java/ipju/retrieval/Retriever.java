package ipju.retrieval;

/** Finds passages of one edition. Safe to call from many threads at once; never throws on any text. */
public interface Retriever {

    /** The passages that fit best, with the evidence that they answer; empty for a question without words. */
    Found find(Query query);
}
