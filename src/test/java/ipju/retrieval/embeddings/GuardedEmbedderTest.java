package ipju.retrieval.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipju.retrieval.Embedder.EmbedException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuardedEmbedderTest {

    private final FakeEmbedder embedder = new FakeEmbedder();
    private final AtomicLong now = new AtomicLong();
    private final GuardedEmbedder guarded = new GuardedEmbedder(embedder, now::get);

    @Test
    void a_question_is_embedded_once() throws EmbedException {
        float[] first = guarded.embed(List.of("월세")).get(0);
        float[] second = guarded.embed(List.of("월세")).get(0);

        assertThat(embedder.asked).hasSize(1);
        assertThat(second).containsExactly(first);
    }

    @Test
    void a_changed_answer_does_not_change_what_is_remembered() throws EmbedException {
        guarded.embed(List.of("월세")).get(0)[0] = 99;

        assertThat(guarded.embed(List.of("월세")).get(0)[0]).isLessThan(2);
    }

    @Test
    void after_a_failure_it_rests_and_then_tries_again() throws EmbedException {
        embedder.broken = true;
        assertThatThrownBy(() -> guarded.embed(List.of("a"))).isInstanceOf(EmbedException.class);
        assertThatThrownBy(() -> guarded.embed(List.of("b"))).isInstanceOf(EmbedException.class);
        assertThat(embedder.asked).containsExactly("a");

        embedder.broken = false;
        now.addAndGet(GuardedEmbedder.REST.toNanos());

        assertThat(guarded.embed(List.of("c"))).hasSize(1);
        assertThat(guarded.embed(List.of("d"))).hasSize(1);
    }

    @Test
    void what_is_remembered_is_given_while_it_rests() throws EmbedException {
        guarded.embed(List.of("known"));
        embedder.broken = true;
        assertThatThrownBy(() -> guarded.embed(List.of("a"))).isInstanceOf(EmbedException.class);

        assertThat(guarded.embed(List.of("known"))).hasSize(1);
    }
}
