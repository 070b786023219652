package ipju.retrieval.embeddings;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import ipju.retrieval.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A langchain4j model, made when the first text is embedded; its vectors brought to unit length. */
final class ModelEmbedder implements Embedder {

    private final String name;
    private final boolean multilingual;
    private final Supplier<EmbeddingModel> maker;
    private @Nullable EmbeddingModel made;

    ModelEmbedder(String name, boolean multilingual, Supplier<EmbeddingModel> maker) {
        this.name = name;
        this.multilingual = multilingual;
        this.maker = maker;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean multilingual() {
        return multilingual;
    }

    @Override
    public List<float[]> embed(List<String> texts) throws EmbedException {
        List<Embedding> embedded;
        try {
            embedded = model().embedAll(texts.stream()
                            .map(text -> TextSegment.from(text.isBlank() ? "." : text))
                            .toList())
                    .content();
        } catch (RuntimeException | LinkageError e) {
            // A platform without the native library is a linkage error.
            throw new EmbedException(name + ": " + e.getClass().getSimpleName(), e);
        }
        if (embedded == null || embedded.size() != texts.size()) {
            throw new EmbedException(
                    name + ": not one vector a text", new IllegalStateException("asked for " + texts.size()));
        }
        List<float[]> vectors = new ArrayList<>();
        for (Embedding embedding : embedded) {
            vectors.add(unit(embedding.vector()));
        }
        return vectors;
    }

    private synchronized EmbeddingModel model() {
        EmbeddingModel model = made;
        if (model == null) {
            model = maker.get();
            made = model;
        }
        return model;
    }

    /** The vector at length 1; one of zeros, or with a figure that is not finite, becomes zeros. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        float[] unit = new float[vector.length];
        double length = Math.sqrt(squares);
        if (length > 0 && Double.isFinite(length)) {
            for (int i = 0; i < vector.length; i++) {
                unit[i] = (float) (vector[i] / length);
            }
        }
        return unit;
    }
}
