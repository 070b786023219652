package ipju.publish;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private static final ObjectMapper JSON = new ObjectMapper();

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
        Path file = file(edition);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            // a file that holds the word null is read as nothing
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), Verified.class));
        } catch (JacksonException e) {
            LOG.warn("what was kept of edition {} cannot be read and is found out anew", edition);
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("what was kept of edition {} cannot be read: {}", edition, e.getMessage());
            return Optional.empty();
        }
    }

    void keep(String edition, Verified verified) {
        try {
            Files.createDirectories(directory);
            Path half = Files.createTempFile(directory, edition, HALF);
            try {
                Files.write(half, JSON.writeValueAsBytes(verified));
                Files.move(half, file(edition), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
            dropOld();
        } catch (IOException e) {
            LOG.warn("cannot keep what was found out about edition {}: {}", edition, e.getMessage());
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

    private Path file(String edition) {
        return directory.resolve(edition + "-" + build + SUFFIX);
    }
}
