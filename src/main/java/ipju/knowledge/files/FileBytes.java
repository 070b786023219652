package ipju.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of files, up to the limits of one file and of all together. */
final class FileBytes {

    /** Opens a file; the seam at which tests let a file vanish or be locked. */
    interface Opener {
        InputStream open(Path file) throws IOException;
    }

    static final Opener REAL = Files::newInputStream;

    private final Opener opener;
    private final Limits limits;
    private final Problems problems;
    private long total;
    private boolean full;

    FileBytes(Opener opener, Limits limits, Problems problems) {
        this.opener = opener;
        this.limits = limits;
        this.problems = problems;
    }

    /** All bytes; empty if the file cannot be read or is over a limit, and the problem is noted. */
    Optional<byte[]> read(String name, Path file) {
        if (full) {
            return Optional.empty();
        }
        try (InputStream in = opener.open(file)) {
            byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
            if (bytes.length > limits.fileBytes()) {
                problems.error(name, null, "is over " + Limits.words(limits.fileBytes()) + ": expected a smaller file");
                return Optional.empty();
            }
            total += bytes.length;
            if (total > limits.folderBytes()) {
                full = true;
                String most = Limits.words(limits.folderBytes());
                problems.error(
                        ".", null, "more than " + most + " in all files: " + name + " and what follows is not read");
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            problems.error(name, null, "the file went away while the folder was read");
        } catch (IOException | RuntimeException e) {
            problems.error(name, null, "cannot be read (" + FolderReader.reason(e) + "): expected a readable file");
        }
        return Optional.empty();
    }
}
