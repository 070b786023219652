package ipju.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ipju.retrieval.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedStoreTest {

    private static final String EDITION = "0123456789ab";
    private static final Verified FOUND = new Verified(
            Thresholds.DEFAULT, 2, 1, 3, List.of(new Verified.Failure("월세 얼마예요?", "expected answer", 12)), List.of());

    @TempDir
    Path data;

    @Test
    void what_was_kept_is_found_again_after_a_restart() {
        new VerifiedStore(data, "build").keep(EDITION, FOUND);

        assertThat(new VerifiedStore(data, "build").find(EDITION)).hasValue(FOUND);
    }

    @Test
    void another_edition_and_another_build_find_nothing() {
        new VerifiedStore(data, "build").keep(EDITION, FOUND);

        assertThat(new VerifiedStore(data, "build").find("ba9876543210")).isEmpty();
        assertThat(new VerifiedStore(data, "later").find(EDITION)).isEmpty();
    }

    @Test
    void what_is_found_out_anew_replaces_what_was_kept() {
        VerifiedStore store = new VerifiedStore(data, "build");
        Verified better = new Verified(Thresholds.DEFAULT, 2, 1, 3, List.of(), List.of());
        store.keep(EDITION, FOUND);
        store.keep(EDITION, better);

        assertThat(store.find(EDITION)).hasValue(better);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}}",
                "[]",
                "42",
                "null",
                "\0\0\0",
                "{\"asked\":\"many\"}",
                "not json",
                "{\"failures\":null}",
                "{\"failures\":[]}"
            })
    void a_file_that_cannot_be_read_counts_as_not_there(String content) throws IOException {
        VerifiedStore store = new VerifiedStore(data, "build");
        store.keep(EDITION, FOUND);
        Files.writeString(file(), content);

        assertThat(store.find(EDITION)).isEmpty();
    }

    @Test
    void a_file_cut_anywhere_counts_as_not_there() throws IOException {
        VerifiedStore store = new VerifiedStore(data, "build");
        store.keep(EDITION, FOUND);
        String whole = Files.readString(file());
        for (int length = 0; length < whole.length(); length += 7) {
            Files.writeString(file(), whole.substring(0, length));

            assertThat(store.find(EDITION)).isEmpty();
        }
    }

    @Test
    void a_half_written_file_of_a_killed_process_is_not_taken_for_a_whole_one() throws IOException {
        VerifiedStore store = new VerifiedStore(data, "build");
        Files.createDirectories(data.resolve("editions"));
        Files.writeString(data.resolve("editions").resolve(EDITION + "1234.half"), "{\"asked\":3");

        assertThat(store.find(EDITION)).isEmpty();
    }

    @Test
    void nothing_half_written_is_left_behind() throws IOException {
        new VerifiedStore(data, "build").keep(EDITION, FOUND);

        assertThat(data.resolve("editions")).isDirectoryContaining("glob:**.json");
        try (Stream<Path> files = Files.list(data.resolve("editions"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_place_that_cannot_be_written_costs_only_the_work() throws IOException {
        Path taken = Files.writeString(data.resolve("taken"), "a file, no directory");
        VerifiedStore store = new VerifiedStore(taken, "build");

        assertThatCode(() -> store.keep(EDITION, FOUND)).doesNotThrowAnyException();
        assertThat(store.find(EDITION)).isEmpty();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("editions"))) {
            return files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
        }
    }
}
