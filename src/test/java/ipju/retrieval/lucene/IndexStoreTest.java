package ipju.retrieval.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.retrieval.lucene.TextIndex.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {

    private static final List<Entry> ENTRIES =
            List.of(new Entry("주차", "방문 차량은 2시간 무료예요.", false), new Entry("Lift", "The lift carries 3 t.", true));

    @TempDir
    Path data;

    @Test
    void an_index_is_the_same_when_it_is_read_again() throws IOException {
        List<SpellingRepair.Candidate> made = words("1");
        byte[] first = Files.readAllBytes(files().get(0));

        List<SpellingRepair.Candidate> kept = words("1");

        assertThat(kept).isEqualTo(made).isNotEmpty();
        assertThat(files()).hasSize(1);
        assertThat(Files.readAllBytes(files().get(0))).isEqualTo(first);
    }

    @Test
    void a_damaged_index_is_made_anew() throws IOException {
        List<SpellingRepair.Candidate> made = words("1");
        byte[] bytes = Files.readAllBytes(files().get(0));
        bytes[bytes.length / 2] ^= 1;
        Files.write(files().get(0), bytes);

        assertThat(words("1")).isEqualTo(made);

        Files.write(files().get(0), new byte[] {1, 2, 3});
        assertThat(words("1")).isEqualTo(made);
    }

    @Test
    void another_build_or_another_text_has_an_index_of_its_own_and_old_ones_go() throws IOException {
        words("1");
        words("2");
        assertThat(files()).hasSize(2);

        for (int i = 3; i < 20; i++) {
            words(Integer.toString(i));
        }
        assertThat(files()).hasSize(8);
    }

    @Test
    void an_index_that_cannot_be_kept_is_used_all_the_same() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "not a directory");

        try (TextIndex index = new TextIndex(new IndexStore(file, "1").index(ENTRIES), null)) {
            assertThat(index.vocabulary()).isNotEmpty();
        }
    }

    private List<SpellingRepair.Candidate> words(String build) {
        try (TextIndex index = new TextIndex(new IndexStore(data, build).index(ENTRIES), null)) {
            return index.vocabulary();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("indexes"))) {
            return files.toList();
        }
    }
}
