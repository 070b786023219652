package ipju.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that were sent, in memory. When there are too many bytes, the oldest go first. Safe for several threads. */
final class FileShelf {

    /** The most bytes kept in all. */
    static final long BYTES = 64_000_000;

    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private long bytes;
    private int count;

    /** @param name as its sender calls it; only its ending is used for the path */
    synchronized StoredFile add(String name, String type, byte[] content) {
        count++;
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).replaceAll("[^.A-Za-z0-9]", "");
        StoredFile file =
                new StoredFile("sandbox-file-" + count, "documents/file_" + count + ending, name, type, content);
        files.put(file.id(), file);
        bytes += content.length;
        var oldest = files.values().iterator();
        while (bytes > BYTES && files.size() > 1) {
            bytes -= oldest.next().bytes().length;
            oldest.remove();
        }
        return file;
    }

    synchronized Optional<StoredFile> byId(String id) {
        return Optional.ofNullable(files.get(id));
    }

    synchronized Optional<StoredFile> byPath(String path) {
        return files.values().stream().filter(file -> file.path().equals(path)).findAny();
    }
}
