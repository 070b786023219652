package ipju.publish;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipju.kept.KeptFiles;
import ipju.retrieval.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
            KeptFiles.replace(file, JSON.writeValueAsBytes(value));
            KeptFiles.keepNewest(directory, SUFFIX, KEPT);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept: {}", file, e.getMessage());
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
