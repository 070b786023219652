package ipju.retrieval.embeddings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ipju.retrieval.Embedder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedder that does not slow the bot down when it is out of order: after a failure it refuses at once for half a
 * minute, and says so in the log once until it works again. Remembers the vectors of single texts, which are questions.
 */
final class GuardedEmbedder implements Embedder {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedEmbedder.class);
    private static final int REMEMBERED = 2_000;

    static final Duration REST = Duration.ofSeconds(30);

    private final Embedder embedder;
    private final LongSupplier nanoTime;
    /** By hash, so that no question is kept. */
    private final Cache<String, float[]> questions =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicLong failedAt = new AtomicLong();

    GuardedEmbedder(Embedder embedder, LongSupplier nanoTime) {
        this.embedder = embedder;
        this.nanoTime = nanoTime;
    }

    @Override
    public String name() {
        return embedder.name();
    }

    @Override
    public boolean multilingual() {
        return embedder.multilingual();
    }

    @Override
    public List<float[]> embed(List<String> texts) throws EmbedException {
        if (texts.isEmpty()) {
            return List.of();
        }
        String key = texts.size() == 1 ? TextHash.of(texts.get(0)) : "";
        float[] remembered = questions.getIfPresent(key);
        if (remembered != null) {
            return List.of(remembered.clone());
        }
        if (failing.get() && nanoTime.getAsLong() - failedAt.get() < REST.toNanos()) {
            throw new EmbedException(
                    name() + ": failed a moment ago", new IllegalStateException("resting after a failure"));
        }
        List<float[]> vectors;
        try {
            vectors = embedder.embed(texts);
        } catch (EmbedException e) {
            failedAt.set(nanoTime.getAsLong());
            if (!failing.getAndSet(true)) {
                LOG.warn("embeddings out of order, searching by words alone: {}", e.getMessage());
            }
            throw e;
        }
        if (failing.getAndSet(false)) {
            LOG.info("embeddings work again: {}", name());
        }
        if (texts.size() == 1) {
            questions.put(key, vectors.get(0).clone());
        }
        return vectors;
    }
}
