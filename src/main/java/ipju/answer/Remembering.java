package ipju.answer;

import ipju.retrieval.Found;
import ipju.retrieval.Query;
import ipju.retrieval.Retriever;
import java.util.HashMap;
import java.util.Map;

/** Searches for the same thing once, however many routes ask for it. For one message, one thread. */
final class Remembering implements Retriever {

    private final Retriever retriever;
    private final Map<Query, Found> found = new HashMap<>();

    Remembering(Retriever retriever) {
        this.retriever = retriever;
    }

    @Override
    public Found find(Query query) {
        return found.computeIfAbsent(query, retriever::find);
    }
}
