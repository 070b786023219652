package ipju.retrieval.embeddings;

import ipju.knowledge.Passage;
import ipju.lang.Language;
import ipju.retrieval.Embedder;
import ipju.retrieval.Embedder.EmbedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passage vectors kept on disk by what they are made of, so that a changed folder costs what changed. One file for each
 * model; one that is damaged is made anew. Safe for many threads.
 */
public final class VectorCache {

    private static final Logger LOG = LoggerFactory.getLogger(VectorCache.class);
    private static final int BATCH = 32;
    /** Vectors that no passage needs now are kept up to this many in all: an edit may be taken back. */
    private static final int KEPT = 4096;

    private final Path directory;

    /** Keeps its files in a directory, which need not exist. */
    public VectorCache(Path directory) {
        this.directory = directory;
    }

    /**
     * The vectors by passage id, of heading and text together. Passages in a language that the embedder does not
     * understand have none; if it fails, neither have those that were not made before.
     */
    public synchronized Map<String, float[]> vectors(List<Passage> passages, Embedder embedder) {
        Path file = directory.resolve("vectors-" + TextHash.of(embedder.name()).substring(0, 16) + ".bin");
        Map<String, float[]> kept = read(file);
        Map<String, String> missing = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (embedder.multilingual()
                    || passage.language().filter(l -> l == Language.EN).isPresent()) {
                String text = passage.heading() + "\n" + passage.text();
                String hash = TextHash.of(embedder.name(), text);
                hashes.put(passage.id(), hash);
                if (!kept.containsKey(hash)) {
                    missing.put(hash, text);
                }
            }
        }
        if (embed(missing, embedder, kept)) {
            write(file, trimmed(kept, hashes));
        }
        Map<String, float[]> vectors = new HashMap<>();
        hashes.forEach((id, hash) -> {
            float[] vector = kept.get(hash);
            if (vector != null) {
                vectors.put(id, vector);
            }
        });
        return vectors;
    }

    /** Whether any was added. */
    private static boolean embed(Map<String, String> missing, Embedder embedder, Map<String, float[]> into) {
        List<String> hashes = new ArrayList<>(missing.keySet());
        boolean added = false;
        for (int from = 0; from < hashes.size(); from += BATCH) {
            List<String> batch = hashes.subList(from, Math.min(hashes.size(), from + BATCH));
            try {
                List<float[]> vectors = embedder.embed(batch.stream()
                        .map(hash -> missing.getOrDefault(hash, ""))
                        .toList());
                for (int i = 0; i < batch.size(); i++) {
                    into.put(batch.get(i), vectors.get(i));
                }
                added = true;
            } catch (EmbedException e) {
                LOG.info("{} of {} passages without a vector: {}", hashes.size() - from, hashes.size(), e.getMessage());
                return added;
            }
        }
        return added;
    }

    /** What is needed now, and of the rest as much as may be kept. */
    private static Map<String, float[]> trimmed(Map<String, float[]> all, Map<String, String> needed) {
        Map<String, float[]> trimmed = new LinkedHashMap<>();
        for (String hash : needed.values()) {
            float[] vector = all.get(hash);
            if (vector != null) {
                trimmed.put(hash, vector);
            }
        }
        for (Map.Entry<String, float[]> entry : all.entrySet()) {
            if (trimmed.size() >= KEPT) {
                break;
            }
            trimmed.putIfAbsent(entry.getKey(), entry.getValue());
        }
        return trimmed;
    }

    private static Map<String, float[]> read(Path file) {
        try {
            return VectorFile.read(file);
        } catch (IOException | RuntimeException e) {
            LOG.warn("vectors are made anew: {}", e.getMessage());
            return new LinkedHashMap<>();
        }
    }

    private static void write(Path file, Map<String, float[]> vectors) {
        try {
            VectorFile.write(file, vectors);
        } catch (IOException e) {
            LOG.warn("vectors could not be kept: {}", e.toString());
        }
    }
}
