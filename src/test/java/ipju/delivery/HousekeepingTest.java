package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.store.NewEvent;
import ipju.store.NewParcel;
import ipju.store.Notice;
import ipju.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {

    private static final Instant START = Instant.parse("2026-11-24T03:00:00Z");
    private static final Duration TICK = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private Store store;
    private Housekeeping house;
    private long nanos;

    @BeforeEach
    void open() {
        store = Store.open(directory);
        house = new Housekeeping(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_done_is_deleted_after_three_days_and_what_was_set_aside_after_fourteen() {
        set("dead", "unreadable", START);
        tick(START.plus(Duration.ofDays(13)));
        assertThat(store.inbox().known(List.of("dead"))).hasSize(1);

        house = new Housekeeping(store);
        tick(START.plus(Duration.ofDays(15)));
        assertThat(store.inbox().known(List.of("dead"))).isEmpty();
    }

    @Test
    void more_than_one_round_of_old_rows_is_deleted_at_once() {
        for (int i = 0; i < 3; i++) {
            NewEvent[] many = new NewEvent[400];
            for (int j = 0; j < many.length; j++) {
                many[j] = new NewEvent("e" + i + "-" + j, 1, "body", "unreadable", null);
            }
            store.inbox().take(List.of(many), 30, START.toEpochMilli());
        }
        tick(START.plus(Duration.ofDays(15)));

        assertThat(store.inbox().dead(0)).isZero();
    }

    @Test
    void a_clock_that_is_set_back_leaves_nothing_out_of_reach() {
        tick(START);
        waitFor("a", START.plus(Duration.ofMinutes(1)));

        elapse();
        tick(START.minus(Duration.ofHours(1)));

        assertThat(store.inbox().claim("me", START.minus(Duration.ofHours(1)).toEpochMilli(), 9))
                .containsExactly(1L);
    }

    @Test
    void what_an_earlier_process_put_off_by_a_clock_that_was_ahead_is_in_reach_from_the_start() {
        waitFor("a", START.plus(Duration.ofDays(365)));

        tick(START);

        assertThat(store.inbox().claim("me", START.toEpochMilli(), 9)).containsExactly(1L);
    }

    @Test
    void what_waits_for_a_minute_goes_on_waiting_while_the_clock_is_right() {
        waitFor("a", START.plus(Duration.ofMinutes(1)));

        tick(START);
        elapse();
        tick(START.plus(TICK));

        assertThat(store.inbox().claim("me", START.plus(TICK).toEpochMilli(), 9))
                .isEmpty();
    }

    @Test
    void a_clock_that_jumps_ahead_deletes_nothing_for_an_hour() {
        set("dead", "unreadable", START);
        tick(START);
        Instant ahead = START.plus(Duration.ofDays(100));

        elapse();
        tick(ahead);
        elapse();
        tick(ahead.plus(TICK));
        assertThat(store.inbox().known(List.of("dead"))).hasSize(1);

        nanos += Duration.ofMinutes(61).toNanos();
        tick(ahead.plus(TICK).plus(Duration.ofMinutes(61)));
        assertThat(store.inbox().known(List.of("dead"))).isEmpty();
    }

    @Test
    void what_waits_to_be_answered_or_sent_is_never_deleted() {
        NewParcel hello = new NewParcel(1, "message", "hello", null);
        store.inbox()
                .take(
                        List.of(
                                new NewEvent("live", 1, "body"),
                                new NewEvent("flood", 1, "body", NewEvent.FLOOD, new Notice("n", hello))),
                        30,
                        START.toEpochMilli());

        tick(START.plus(Duration.ofDays(400)));

        assertThat(store.inbox().live()).isEqualTo(1);
        assertThat(store.outbox().due(Long.MAX_VALUE, 9))
                .extracting(out -> out.body())
                .containsExactly("hello");
    }

    private void set(String key, String dead, Instant at) {
        store.inbox().take(List.of(new NewEvent(key, 1, "body", dead, null)), 30, at.toEpochMilli());
    }

    private void waitFor(String key, Instant until) {
        store.inbox().take(List.of(new NewEvent(key, 1, "body")), 30, START.toEpochMilli());
        store.inbox().later(store.inbox().head(1, Long.MAX_VALUE).orElseThrow(), until.toEpochMilli(), "later");
    }

    private void elapse() {
        nanos += TICK.toNanos();
    }

    private void tick(Instant now) {
        house.tick(now, nanos);
    }
}
