package ipju.retrieval.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import ipju.lang.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

    private final FakeEmbedder embedder = new FakeEmbedder();
    private final List<Passage> passages = IntStream.range(0, 100)
            .mapToObj(i -> passage("p" + i, i % 2 == 0 ? Language.EN : Language.KO, "text".repeat(i + 1)))
            .toList();

    @TempDir
    private Path directory;

    @Test
    void the_second_time_nothing_is_embedded() {
        Map<String, float[]> first = new VectorCache(directory).vectors(passages, embedder);
        assertThat(embedder.asked).hasSize(100);
        embedder.asked.clear();

        Map<String, float[]> second = new VectorCache(directory).vectors(passages, embedder);

        assertThat(embedder.asked).isEmpty();
        assertThat(second).hasSize(100);
        assertThat(second.get(passages.get(3).id()))
                .containsExactly(first.get(passages.get(3).id()));
    }

    @Test
    void an_edit_costs_what_changed() {
        VectorCache cache = new VectorCache(directory);
        cache.vectors(passages.subList(0, 50), embedder);
        embedder.asked.clear();

        cache.vectors(
                Stream.concat(passages.subList(0, 50).stream(), Stream.of(passages.get(70)))
                        .toList(),
                embedder);

        assertThat(embedder.asked).hasSize(1);
    }

    @Test
    void an_edit_taken_back_costs_nothing() {
        VectorCache cache = new VectorCache(directory);
        cache.vectors(passages, embedder);
        cache.vectors(List.of(passage("p0", Language.EN, "edited")), embedder);
        embedder.asked.clear();

        cache.vectors(passages, embedder);

        assertThat(embedder.asked).isEmpty();
    }

    @Test
    void a_damaged_file_is_made_anew() throws IOException {
        VectorCache cache = new VectorCache(directory);
        cache.vectors(passages, embedder);
        Path file = onlyFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        embedder.asked.clear();

        assertThat(cache.vectors(passages, embedder)).hasSize(100);
        assertThat(embedder.asked).hasSize(100);
        embedder.asked.clear();
        cache.vectors(passages, embedder);
        assertThat(embedder.asked).isEmpty();
    }

    @Test
    void a_cut_or_empty_file_is_made_anew() throws IOException {
        VectorCache cache = new VectorCache(directory);
        cache.vectors(passages, embedder);
        byte[] bytes = Files.readAllBytes(onlyFile());
        for (int length : new int[] {0, 3, 11, bytes.length - 1}) {
            Files.write(onlyFile(), java.util.Arrays.copyOf(bytes, length));
            assertThat(cache.vectors(passages, embedder)).hasSize(100);
        }
    }

    @Test
    void a_failing_embedder_leaves_what_was_known() {
        VectorCache cache = new VectorCache(directory);
        cache.vectors(passages.subList(0, 40), embedder);
        embedder.broken = true;

        assertThat(cache.vectors(passages, embedder)).hasSize(40);
    }

    @Test
    void an_english_embedder_gets_english_passages_only() {
        embedder.multilingual = false;

        assertThat(new VectorCache(directory).vectors(passages, embedder)).hasSize(50);
    }

    @Test
    void a_directory_that_cannot_be_written_costs_no_vectors() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(new VectorCache(file.resolve("below")).vectors(passages, embedder))
                .hasSize(100);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static Passage passage(String file, Language language, String text) {
        Document document =
                new Document(file, file, language, null, null, null, null, null, null, null, Document.Status.CURRENT);
        return Passage.of(document, "line 1", 1, "heading", text, null);
    }
}
