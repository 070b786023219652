package ipju.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The watcher on real files: what it tells of, what it waits for, and what leaves it quiet. */
@Timeout(120)
class FolderWatcherTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path temp;

    private Path folder;

    /** What {@code a.md} held whenever a change was told. */
    private final List<String> told = new CopyOnWriteArrayList<>();

    private FolderWatcher watcher;

    @BeforeEach
    void watch() throws IOException {
        folder = Files.createDirectory(temp.resolve("knowledge"));
        Files.writeString(folder.resolve("a.md"), "one");
        watcher = FolderWatcher.watch(folder, () -> told.add(content()));
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    @Test
    void a_file_that_is_written_anew_is_told_of() throws IOException {
        Files.writeString(folder.resolve("a.md"), "two");

        awaitTold("two");
    }

    @Test
    void a_file_that_is_saved_whole_and_renamed_is_told_of_even_with_the_size_and_time_of_the_old_one()
            throws IOException {
        Path file = folder.resolve("a.md");
        FileTime time = Files.getLastModifiedTime(file);
        Path aside = Files.writeString(folder.resolve(".a.md.swp"), "two");
        Files.setLastModifiedTime(aside, time);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

        awaitTold("two");
    }

    @Test
    void a_file_in_a_new_folder_inside_is_told_of() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("x/y")).resolve("b.md"), "text");
        awaitTimes(1);

        Files.writeString(folder.resolve("x/y/b.md"), "other text");

        awaitTimes(2);
    }

    @Test
    void a_file_that_is_deleted_is_told_of() throws IOException {
        Files.delete(folder.resolve("a.md"));

        awaitTold("nothing");
    }

    @Test
    void a_file_that_is_still_being_written_is_waited_for() throws IOException {
        Path file = folder.resolve("a.md");
        int[] written = {0};
        await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> {
            Files.writeString(file, ".", StandardOpenOption.APPEND);
            return ++written[0] == 50;
        });

        awaitTold("one" + ".".repeat(50));
        // one, but for a machine that stood still in between
        assertThat(told).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void what_does_not_count_is_not_told_of() throws IOException {
        Files.writeString(folder.resolve(".a.md.swp"), "x");
        Files.writeString(folder.resolve("README.md"), "x");
        Files.writeString(Files.createDirectories(folder.resolve(".git/refs")).resolve("head"), "x");
        Files.createDirectories(folder.resolve("empty"));
        await().pollDelay(Duration.ofMillis(2500)).until(() -> true);

        assertThat(told).isEmpty();
    }

    @Test
    void a_folder_that_goes_away_and_comes_back_is_told_of_and_watched_on() throws IOException {
        Files.delete(folder.resolve("a.md"));
        Files.delete(folder);
        awaitTold("nothing");

        Files.createDirectory(folder);
        Files.writeString(folder.resolve("a.md"), "two");
        awaitTold("two");

        Files.writeString(folder.resolve("a.md"), "three");
        awaitTold("three");
    }

    @Test
    void a_folder_that_is_not_there_yet_is_waited_for() throws IOException {
        watcher.close();
        folder = temp.resolve("later");
        watcher = FolderWatcher.watch(folder, () -> told.add(content()));

        Files.createDirectory(folder);
        Files.writeString(folder.resolve("a.md"), "late");

        awaitTold("late");
    }

    @Test
    void a_link_that_is_pointed_at_another_folder_is_told_of_and_watched_on() throws IOException {
        watcher.close();
        Path first = folder;
        Path second = Files.createDirectory(temp.resolve("second"));
        Files.writeString(second.resolve("a.md"), "one");
        folder = Files.createSymbolicLink(temp.resolve("link"), first);
        watcher = FolderWatcher.watch(folder, () -> told.add(content()));

        Path aside = Files.createSymbolicLink(temp.resolve("aside"), second);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        awaitTimes(1);
        Files.writeString(second.resolve("a.md"), "two");

        awaitTold("two");
    }

    @Test
    void a_file_that_becomes_readable_is_told_of() throws IOException {
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.md"), "text");
        Files.createSymbolicLink(folder.resolve("b.md"), elsewhere);
        awaitTimes(1);

        Files.delete(folder.resolve("b.md"));
        Files.writeString(folder.resolve("b.md"), "text");

        awaitTimes(2);
    }

    @Test
    void a_time_in_the_past_is_a_change_like_any_other() throws IOException {
        Files.setLastModifiedTime(folder.resolve("a.md"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        awaitTimes(1);
    }

    @Test
    void a_listener_that_fails_is_told_of_the_next_change() throws IOException {
        watcher.close();
        List<String> heard = new CopyOnWriteArrayList<>();
        watcher = FolderWatcher.watch(folder, () -> {
            heard.add(content());
            throw new IllegalStateException("the listener fails on purpose");
        });

        Files.writeString(folder.resolve("a.md"), "two");
        await().atMost(LONG).until(() -> heard.contains("two"));
        Files.writeString(folder.resolve("a.md"), "three");

        await().atMost(LONG).until(() -> heard.contains("three"));
    }

    @Test
    void nothing_is_told_after_the_end() throws IOException {
        watcher.close();

        Files.writeString(folder.resolve("a.md"), "two");
        await().pollDelay(Duration.ofMillis(1500)).until(() -> true);

        assertThat(told).isEmpty();
    }

    private void awaitTold(String content) {
        await().atMost(LONG).untilAsserted(() -> assertThat(told).endsWith(content));
    }

    private void awaitTimes(int times) {
        await().atMost(LONG).untilAsserted(() -> assertThat(told).hasSizeGreaterThanOrEqualTo(times));
    }

    private String content() {
        try {
            Path file = folder.resolve("a.md");
            return Files.exists(file) ? Files.readString(file) : "nothing";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
