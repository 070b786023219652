package ipju.retrieval.embeddings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where vectors come from.
 *
 * @param provider who makes them
 * @param baseUrl of an OpenAI-compatible service, as far as {@code /v1}; null for OpenAI's own
 * @param model the service's name of the model, or the path of an ONNX file; null where the provider needs none
 * @param tokenizer the path of the ONNX model's {@code tokenizer.json}; null for the one beside the model
 * @param pooling how the ONNX model's token vectors become one
 * @param multilingual whether the service or the ONNX model understands Korean; MiniLM never does
 * @param apiKey for the service; null for one that asks for none
 * @param timeout how long a call of the service may take
 */
public record EmbeddingSettings(
        Provider provider,
        @Nullable String baseUrl,
        @Nullable String model,
        @Nullable String tokenizer,
        Pooling pooling,
        boolean multilingual,
        @Nullable String apiKey,
        Duration timeout) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

    /** No vectors. */
    public static final EmbeddingSettings NONE =
            new EmbeddingSettings(Provider.NONE, null, null, null, Pooling.MEAN, false, null, DEFAULT_TIMEOUT);

    /** MiniLM, out of the jar. */
    public static final EmbeddingSettings MINILM =
            new EmbeddingSettings(Provider.MINILM, null, null, null, Pooling.MEAN, false, null, DEFAULT_TIMEOUT);

    /** Who makes the vectors. */
    public enum Provider {
        /** Nobody: words alone are searched. */
        NONE,
        /** all-MiniLM-L6-v2, quantized, in this process; English only. */
        MINILM,
        /** A service that speaks OpenAI's protocol. */
        OPENAI,
        /** A model file of the operator's, in this process. */
        ONNX
    }

    /** How the vectors of a text's tokens become one. */
    public enum Pooling {
        MEAN,
        CLS
    }

    public EmbeddingSettings {
        if ((provider == Provider.OPENAI || provider == Provider.ONNX) && (model == null || model.isBlank())) {
            throw new IllegalArgumentException("embeddings.model: expected "
                    + (provider == Provider.ONNX ? "the path of an ONNX file" : "the name of a model")
                    + " for provider "
                    + provider);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("embeddings.timeout: expected more than nothing, found " + timeout);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "EmbeddingSettings[provider=" + provider + ", baseUrl=" + baseUrl + ", model=" + model + ", tokenizer="
                + tokenizer + ", pooling=" + pooling + ", multilingual=" + multilingual + ", timeout=" + timeout + "]";
    }
}
