package ipju.retrieval.embeddings;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import ipju.retrieval.Embedder;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Opens the embedder that the settings name. */
public final class Embeddings {

    private Embeddings() {}

    /**
     * The embedder, or empty for none. Opening loads nothing and calls nobody: a model is loaded, a service called, when
     * the first text is embedded. It remembers the vectors of questions, and rests for a while after a failure.
     */
    public static Optional<Embedder> open(EmbeddingSettings settings) {
        return switch (settings.provider()) {
            case NONE -> Optional.empty();
            case MINILM -> guarded(new ModelEmbedder("minilm-l6-v2-q", false, Embeddings::miniLm));
            case OPENAI ->
                guarded(new ModelEmbedder(
                        "openai " + Objects.requireNonNullElse(settings.baseUrl(), "") + " " + settings.model(),
                        settings.multilingual(),
                        () -> openAi(settings)));
            case ONNX ->
                guarded(new ModelEmbedder(
                        "onnx " + settings.model() + " " + settings.pooling(),
                        settings.multilingual(),
                        () -> onnx(settings)));
        };
    }

    private static Optional<Embedder> guarded(Embedder embedder) {
        return Optional.of(new GuardedEmbedder(embedder, System::nanoTime));
    }

    private static EmbeddingModel openAi(EmbeddingSettings settings) {
        var builder = OpenAiEmbeddingModel.builder()
                .modelName(Objects.requireNonNull(settings.model()))
                .apiKey(Objects.requireNonNullElse(settings.apiKey(), "none"))
                .timeout(settings.timeout())
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        if (settings.baseUrl() != null) {
            builder.baseUrl(settings.baseUrl());
        }
        return builder.build();
    }

    private static EmbeddingModel miniLm() {
        stayAtHome();
        return new AllMiniLmL6V2QuantizedEmbeddingModel();
    }

    /** The tokenizer's library reports its use to its makers over the network unless told not to. */
    private static void stayAtHome() {
        if (System.getProperty("OPT_OUT_TRACKING") == null) {
            System.setProperty("OPT_OUT_TRACKING", "true");
        }
    }

    private static EmbeddingModel onnx(EmbeddingSettings settings) {
        stayAtHome();
        Path model = Path.of(Objects.requireNonNull(settings.model()));
        Path tokenizer =
                settings.tokenizer() == null ? model.resolveSibling("tokenizer.json") : Path.of(settings.tokenizer());
        return new OnnxEmbeddingModel(
                model,
                tokenizer,
                settings.pooling() == EmbeddingSettings.Pooling.CLS ? PoolingMode.CLS : PoolingMode.MEAN);
    }
}
