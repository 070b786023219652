package ipju.knowledge.files;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operating system's word that something below a folder changed. It comes soon but not surely: a folder that is
 * replaced, a network drive or a system that is out of watches says nothing.
 */
final class FolderEvents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderEvents.class);

    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> running;

    private FolderEvents(DirectoryWatcher watcher, CompletableFuture<Void> running) {
        this.watcher = watcher;
        this.running = running;
    }

    /**
     * Listens on a thread of its own.
     *
     * @param folder its real path
     * @param changed called often and from another thread; it must be quick
     * @throws IOException if the system does not watch
     */
    static FolderEvents listen(Path folder, Runnable changed) throws IOException {
        DirectoryWatcher watcher = DirectoryWatcher.builder()
                .path(folder)
                .fileHashing(false)
                .fileTreeVisitor(FolderEvents::visit)
                .listener(new Listener(changed))
                .build();
        CompletableFuture<Void> running = watcher.watchAsync(task -> {
            Thread thread = new Thread(task, "folder-events");
            thread.setDaemon(true);
            thread.start();
        });
        if (running.isCompletedExceptionally()) {
            watcher.close();
            throw new IOException("the system does not watch the folder");
        }
        return new FolderEvents(watcher, running);
    }

    /** Whether nothing will be heard any more, for the folder went away or the system gave up. */
    boolean isOver() {
        return running.isDone();
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            LOG.warn("the watch on the folder did not end well: {}", e.toString());
        }
    }

    /** Any event counts, and so does any trouble: whoever listens looks for himself. */
    private record Listener(Runnable changed) implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            changed.run();
        }

        @Override
        public void onException(Exception e) {
            changed.run();
        }
    }

    /** All below a folder but what is behind links and in dot-folders; what goes away meanwhile is left out. */
    private static void visit(Path root, FileTreeVisitor.Callback onDirectory, FileTreeVisitor.Callback onFile)
            throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(root) && FileNames.of(directory).startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                onDirectory.call(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                onFile.call(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path directory, @org.jspecify.annotations.Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
