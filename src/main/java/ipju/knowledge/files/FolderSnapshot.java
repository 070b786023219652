package ipju.knowledge.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a folder looks without reading its files: two snapshots that are equal hold, as far as the file system tells, the
 * same contents.
 *
 * @param root the folder itself; null if it is not there
 * @param files by name; a file that must not or cannot be read has {@link Stamp#UNREADABLE}
 */
record FolderSnapshot(@Nullable Stamp root, Map<String, Stamp> files) {

    /**
     * What the file system says of a file.
     *
     * @param changed when anything about it changed, rights included, where the system keeps that; else null
     * @param key tells a file from another that took its name; null where the system has none
     */
    record Stamp(
            long size,
            FileTime modified,
            @Nullable Object changed,
            @Nullable Object key) {

        static final Stamp UNREADABLE = new Stamp(-1, FileTime.fromMillis(0), null, null);

        static Stamp of(Path path) throws IOException {
            BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class);
            boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
            Object changed = unix ? Files.getAttribute(path, "unix:ctime") : null;
            return new Stamp(basic.size(), basic.lastModifiedTime(), changed, basic.fileKey());
        }

        /** Whether it is the same file or folder, be its content as it may. */
        boolean isSameFile(@Nullable Stamp other) {
            return other != null && key != null && key.equals(other.key);
        }
    }

    FolderSnapshot {
        files = Map.copyOf(files);
    }

    /** The folder as it is now; never throws, a folder that cannot be listed holds no files. */
    static FolderSnapshot of(Path folder, Limits limits) {
        Map<String, Stamp> files = new TreeMap<>();
        Stamp root;
        try {
            root = Stamp.of(folder);
            for (FolderWalk.Found found : FolderWalk.walk(folder, limits, new Problems())) {
                files.put(found.name(), found.path().map(FolderSnapshot::stamp).orElse(Stamp.UNREADABLE));
            }
        } catch (IOException | RuntimeException e) {
            // what is wrong with it is said by the one who reads it
            return new FolderSnapshot(null, Map.of());
        }
        // the folder's own times change with every file that counts not, such as an editor's backup
        return new FolderSnapshot(new Stamp(0, Stamp.UNREADABLE.modified(), null, root.key()), files);
    }

    private static Stamp stamp(Path file) {
        try {
            return Stamp.of(file);
        } catch (IOException e) {
            return Stamp.UNREADABLE;
        }
    }
}
