package ipju.publish;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipju.retrieval.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what publishes found out, one small file an edition under the data directory. A file that cannot be read counts as
 * not there; one that cannot be written costs only the work of finding out again.
 */
public final class VerifiedStore {

    private static final Logger LOG = LoggerFactory.getLogger(VerifiedStore.class);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    /** The last editions, of any build; a folder that goes back to one of them is not asked anew. */
    private static final int KEPT = 16;

    private static final String SUFFIX = ".json";
    private static final String HALF = ".half";

    private final Path directory;
    private final String build;

    /**
     * @param data the data directory; it is made when something is written
     * @param build names the code and the settings that bear on answers; another build finds out anew
     */
    public VerifiedStore(Path data, String build) {
        this.directory = data.resolve("editions");
        this.build = build;
    }

    Optional<Verified> find(String edition) {
        return read(file(edition), Verified.class);
    }

    void keep(String edition, Verified verified) {
        write(file(edition), verified);
    }

    /** The thresholds of the edition that was published last; empty if none was. */
    Optional<Thresholds> lastPublished() {
        return read(last(), Thresholds.class);
    }

    void published(Thresholds thresholds) {
        write(last(), thresholds);
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            // a file that holds the word null is read as nothing
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), type));
        } catch (JacksonException e) {
            LOG.warn("{} cannot be read and is found out anew", file);
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private void write(Path file, Object value) {
        try {
            Files.createDirectories(directory);
            Path half = Files.createTempFile(directory, "", HALF);
            try {
                Files.write(half, JSON.writeValueAsBytes(value));
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
            dropOld();
        } catch (IOException e) {
            LOG.warn("{} cannot be kept: {}", file, e.getMessage());
        }
    }

    private void dropOld() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> old = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Of another ending, so that it is never dropped; of any build, for thresholds mean the same in all. */
    private Path last() {
        return directory.resolve("published.thresholds");
    }

    private Path file(String edition) {
        return directory.resolve(edition + "-" + build + SUFFIX);
    }
}
