package ipju.retrieval.embeddings;

import ipju.retrieval.Embedder;
import java.util.ArrayList;
import java.util.List;

/** Gives every text a vector of its length and 1, fails when told to, and keeps what it was asked. */
final class FakeEmbedder implements Embedder {

    final List<String> asked = new ArrayList<>();
    boolean multilingual = true;
    boolean broken;

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean multilingual() {
        return multilingual;
    }

    @Override
    public List<float[]> embed(List<String> texts) throws EmbedException {
        asked.addAll(texts);
        if (broken) {
            throw new EmbedException("broken", new IllegalStateException("told to fail"));
        }
        return texts.stream()
                .map(text -> ModelEmbedder.unit(new float[] {text.length(), 1}))
                .toList();
    }
}
