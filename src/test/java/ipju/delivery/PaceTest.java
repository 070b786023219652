package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = new Pace(nanos::get, 30);

    @Test
    void a_person_gets_a_short_burst_and_then_one_a_second() {
        assertThat(leave(77, 20)).isEqualTo(10);
        assertThat(pace.take(77)).isEqualTo(Duration.ofSeconds(1));

        pass(Duration.ofSeconds(3));

        assertThat(leave(77, 20)).isEqualTo(3);
    }

    @Test
    void a_group_gets_twenty_a_minute() {
        assertThat(leave(-9, 30)).isEqualTo(20);

        pass(Duration.ofSeconds(30));

        assertThat(leave(-9, 30)).isEqualTo(10);
    }

    @Test
    void all_together_get_thirty_a_second() {
        int left = 0;
        for (long chat = 1; chat <= 100; chat++) {
            left += leave(chat, 1);
        }

        assertThat(left).isEqualTo(30);
        assertThat(pace.free()).isZero();
        assertThat(pace.untilFree()).isPositive().isLessThanOrEqualTo(Duration.ofMillis(34));
    }

    @Test
    void who_waits_for_all_has_not_used_up_their_own() {
        for (long chat = 1; chat <= 100; chat++) {
            leave(chat, 1);
        }
        assertThat(leave(777, 10)).isZero();

        pass(Duration.ofSeconds(1));

        assertThat(leave(777, 10)).isEqualTo(10);
    }

    private int leave(long chat, int tries) {
        int left = 0;
        for (int i = 0; i < tries; i++) {
            left += pace.take(chat).isZero() ? 1 : 0;
        }
        return left;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
