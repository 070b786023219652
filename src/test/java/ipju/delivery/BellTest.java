package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The waits are an hour: whoever is not woken lets the test run into its limit. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BellTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Bell bell = new Bell();

    @Test
    void what_rang_after_the_hush_is_not_slept_through() {
        bell.hush();
        bell.ring();

        bell.await(LONG);
    }

    @Test
    void a_ring_wakes_whoever_waits() {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> bell.await(LONG));

        bell.ring();

        await().until(waiting::isDone);
    }

    @Test
    void what_rang_before_the_hush_wakes_nobody() {
        bell.ring();
        bell.hush();

        bell.await(Duration.ZERO);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> bell.await(LONG));
        assertThat(waiting).isNotDone();

        bell.ring();
        await().until(waiting::isDone);
    }

    @Test
    void the_end_wakes_whoever_waits_and_whoever_pauses() {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> bell.await(LONG));
        CompletableFuture<Void> pausing = CompletableFuture.runAsync(() -> bell.pause(LONG));

        bell.stop();

        await().until(() -> waiting.isDone() && pausing.isDone());
        assertThat(bell.isStopping()).isTrue();
    }

    @Test
    void a_pause_is_not_cut_short_by_a_ring() {
        CompletableFuture<Void> pausing = CompletableFuture.runAsync(() -> bell.pause(LONG));

        bell.ring();

        assertThat(pausing).isNotDone();
        bell.stop();
        await().until(pausing::isDone);
    }
}
