package ipju.knowledge.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the files that count: everything below the folder but dotfiles, dot-folders, {@code README.md} and what office
 * programs leave beside an open document. Links are
 * followed to files inside the folder only, folders behind links are not entered, and nothing but plain files is handed
 * out, so that no pipe or device is ever opened.
 */
final class FolderWalk {

    /**
     * A file that counts.
     *
     * @param name relative to the folder, forward slashes, composed letters (NFC)
     * @param path where to read it, links resolved; empty if it must not be read (the problem is noted)
     */
    record Found(String name, Optional<Path> path) {}

    private final Path root;
    private final Limits limits;
    private final Problems problems;
    private final TreeMap<String, Found> found = new TreeMap<>();
    private boolean full;

    private FolderWalk(Path root, Limits limits, Problems problems) {
        this.root = root;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * All files that count, by name.
     *
     * @throws IOException if the folder itself cannot be read
     */
    static Collection<Found> walk(Path folder, Limits limits, Problems problems) throws IOException {
        FolderWalk walk = new FolderWalk(folder.toRealPath(), limits, problems);
        walk.enter(walk.root, "", 0);
        return walk.found.values();
    }

    private void enter(Path directory, String prefix, int depth) throws IOException {
        TreeMap<String, Path> entries = new TreeMap<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                String name = FileNames.of(entry);
                if (FileNames.isLeftAside(name)) {
                    continue;
                }
                if (name.indexOf(FileNames.UNDECODED) >= 0) {
                    refuse(FileNames.shown(prefix + name), "the file name cannot be decoded: expected UTF-8");
                } else if (entries.putIfAbsent(name, entry) != null) {
                    String both = FileNames.shown(prefix + name);
                    problems.error(both, null, "two files have this name: expected each name once");
                }
                if (entries.size() > limits.files()) {
                    break;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        for (var entry : entries.entrySet()) {
            if (found.size() >= limits.files()) {
                if (!full) {
                    full = true;
                    problems.error(".", null, "more than " + limits.files() + " files: the rest is not read");
                }
                return;
            }
            take(entry.getValue(), prefix + entry.getKey(), depth);
        }
    }

    private void take(Path entry, String name, int depth) {
        String shown = FileNames.shown(name);
        if (FileNames.hasHidden(name)) {
            refuse(shown, "the file name holds a control character: expected a name that can be shown");
            return;
        }
        try {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                enterBelow(entry, name, depth);
                return;
            }
            if (!Files.isSymbolicLink(entry)) {
                takeFile(entry, name, shown);
                return;
            }
            Path target = entry.toRealPath();
            if (!target.startsWith(root)) {
                refuse(shown, "the link leaves the folder: expected a file inside it");
            } else if (Files.isDirectory(target)) {
                problems.warning(shown, null, "not read: a link to a folder; expected the files themselves");
            } else {
                takeFile(target, name, shown);
            }
        } catch (NoSuchFileException e) {
            refuse(
                    shown,
                    Files.isSymbolicLink(entry)
                            ? "the link points to nothing: expected a file inside the folder"
                            : "the file went away while the folder was read");
        } catch (IOException e) {
            refuse(shown, "cannot be read (" + FolderReader.reason(e) + "): expected a readable file");
        }
    }

    private void enterBelow(Path directory, String name, int depth) {
        if (depth >= limits.depth()) {
            problems.error(name, null, "folders are nested more than " + limits.depth() + " deep: not read");
            return;
        }
        try {
            enter(directory, name + "/", depth + 1);
        } catch (IOException e) {
            problems.error(name, null, "the folder cannot be read (" + FolderReader.reason(e) + ")");
        }
    }

    private void takeFile(Path file, String name, String shown) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            found.put(name, new Found(name, Optional.of(file)));
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            refuse(shown, "not a plain file (a pipe, socket or device): expected a document or a table");
        } else {
            refuse(shown, "the file went away while the folder was read");
        }
    }

    private void refuse(String shown, String message) {
        problems.error(shown, null, message);
        found.put(shown, new Found(shown, Optional.empty()));
    }
}
