package ipju.retrieval.lucene;

import ipju.kept.KeptFiles;
import ipju.retrieval.lucene.TextIndex.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps indexes on disk by the texts they hold and the build that wrote them, so that a start need not analyse a folder
 * that has not changed. A file that is damaged counts as not there; one that cannot be written costs only the work of
 * indexing again. Safe for many threads and processes.
 */
public final class IndexStore {

    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);

    /** The indexes of a few editions, two for each; older ones go. */
    private static final int KEPT = 8;

    private static final String SUFFIX = ".index";
    private static final int ID_BYTES = 8;

    private final Path directory;
    private final String build;

    /**
     * @param data the data directory; it is made when something is written
     * @param build names the code; an index that another wrote is not read
     */
    public IndexStore(Path data, String build) {
        this.directory = data.resolve("indexes");
        this.build = build;
    }

    /** The index of these entries: the one that was kept, or a new one, which is kept then. */
    ByteBuffersDirectory index(List<Entry> entries) {
        Path file = directory.resolve(id(entries) + "-" + build + SUFFIX);
        if (Files.isRegularFile(file)) {
            try {
                return IndexFile.read(file);
            } catch (IOException e) {
                LOG.warn("an index is made anew: {}", e.getMessage());
            }
        }
        ByteBuffersDirectory index = TextIndex.write(entries);
        try {
            IndexFile.write(file, index);
            KeptFiles.keepNewest(directory, SUFFIX, KEPT);
        } catch (IOException e) {
            LOG.warn("an index could not be kept: {}", e.toString());
        }
        return index;
    }

    private static String id(List<Entry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Entry entry : entries) {
                digest.update(entry.heading().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(entry.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) (entry.past() ? 1 : 2));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
