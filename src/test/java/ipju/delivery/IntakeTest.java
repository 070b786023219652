package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Inbound;
import ipju.delivery.Arrival.What;
import ipju.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z"));

    @TempDir
    Path directory;

    @Test
    void more_is_not_taken_while_too_much_waits() {
        try (Store store = Store.open(directory)) {
            Intake intake = new Intake(store, limits(2, 0), CLOCK, () -> {});
            intake.accept(List.of(said("a", 1)));
            assertThat(intake.hasRoom()).isTrue();

            intake.accept(List.of(said("b", 2)));

            assertThat(intake.hasRoom()).isFalse();
        }
    }

    @Test
    void nothing_is_taken_while_the_disk_is_nearly_full() {
        try (Store store = Store.open(directory)) {
            assertThat(new Intake(store, limits(100, Long.MAX_VALUE), CLOCK, () -> {}).hasRoom())
                    .isFalse();
        }
    }

    @Test
    void whoever_waits_for_messages_is_told_once_they_are_kept() {
        try (Store store = Store.open(directory)) {
            int[] seen = {-1};
            Intake intake = new Intake(
                    store, limits(100, 0), CLOCK, () -> seen[0] = store.inbox().live());

            intake.accept(List.of(said("a", 1), said("b", 1)));

            assertThat(seen[0]).isEqualTo(2);
        }
    }

    @Test
    void the_words_of_a_flood_are_not_kept() throws Exception {
        try (Store store = Store.open(directory)) {
            Intake intake = new Intake(store, limits(100, 0).withRate(1, 1), CLOCK, () -> {});
            intake.accept(List.of(said("a", 1), said("b", 1), said("c", 1)));

            assertThat(store.inbox().live()).isEqualTo(1);
            assertThat(store.outbox().due(CLOCK.millis(), 10)).hasSize(1);
        }
    }

    private static Limits limits(int waiting, long freeBytes) {
        return new Limits(30, 30, 30, waiting, 5_000, freeBytes, 100, 1, 1, 30);
    }

    private static Arrival said(String key, long chat) {
        return new Arrival(key, chat, What.SAID, Inbound.text("안녕하세요", null), 1, null, null, null);
    }
}
