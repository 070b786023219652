package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.delivery.Sent.Fate;
import ipju.store.Outbox.Settled;
import ipju.store.Outgoing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryTest {

    private static final long NOW = 1_800_000_000_000L;

    private final Retry retry = new Retry();

    @ParameterizedTest
    @EnumSource(Fate.class)
    void every_fate_settles_a_parcel(Fate fate) {
        assertThat(settle(1, 0, Sent.because(fate, "why")).state())
                .isEqualTo(
                        switch (fate) {
                            case DELIVERED -> "sent";
                            case THROTTLED, NOT_SENT, UNKNOWN, SHUT -> "ready";
                            case GONE, LATE -> "dropped";
                            case MOVED, REJECTED -> "dead";
                        });
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "7, 60", "1000, 60"})
    void what_never_left_waits_longer_each_time_up_to_a_minute(int attempts, long seconds) {
        for (int i = 0; i < 100; i++) {
            Settled settled = settle(attempts, 0, Sent.because(Fate.NOT_SENT, "refused"));
            assertThat(settled.nextAt() - NOW).isBetween(seconds * 800, seconds * 1_200);
            assertThat(settled.counted()).isTrue();
            assertThat(settled.unsure()).isFalse();
        }
    }

    @Test
    void haste_waits_as_long_as_it_is_told_and_does_not_count() {
        for (int i = 0; i < 100; i++) {
            Settled settled = settle(3, 0, Sent.throttled(Duration.ofSeconds(30)));
            assertThat(settled.nextAt() - NOW).isBetween(30_000L, 31_000L);
            assertThat(settled.counted()).isFalse();
        }
    }

    @Test
    void what_was_perhaps_sent_is_tried_eight_times() {
        assertThat(settle(7, 6, Sent.because(Fate.UNKNOWN, "reset")))
                .extracting(Settled::state, Settled::unsure)
                .containsExactly("ready", true);
        assertThat(settle(8, 7, Sent.because(Fate.UNKNOWN, "reset")).state()).isEqualTo("dead");
    }

    private Settled settle(int attempts, int unsure, Sent sent) {
        return retry.settle(new Outgoing(77, 1, "message", "body", attempts, unsure, null), sent, NOW);
    }
}
