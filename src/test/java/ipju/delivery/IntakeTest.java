package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipju.chat.Inbound;
import ipju.delivery.Arrival.What;
import ipju.lang.Language;
import ipju.store.FullDisk;
import ipju.store.Store;
import ipju.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z"));

    @TempDir
    Path directory;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void more_is_not_taken_while_too_much_waits() {
        try (Store store = Store.open(directory)) {
            Intake intake = new Intake(store, limits(2, 0), CLOCK, nanos::get, () -> {});
            intake.accept(List.of(said("a", 1)));
            assertThat(intake.hasRoom()).isTrue();

            intake.accept(List.of(said("b", 2)));

            assertThat(intake.hasRoom()).isFalse();
        }
    }

    @Test
    void nothing_is_taken_while_the_disk_is_nearly_full() {
        try (Store store = Store.open(directory)) {
            assertThat(new Intake(store, limits(100, Long.MAX_VALUE), CLOCK, nanos::get, () -> {}).hasRoom())
                    .isFalse();
        }
    }

    @Test
    void whoever_waits_for_messages_is_told_once_they_are_kept() {
        try (Store store = Store.open(directory)) {
            int[] seen = {-1};
            Intake intake = new Intake(
                    store,
                    limits(100, 0),
                    CLOCK,
                    nanos::get,
                    () -> seen[0] = store.inbox().live());

            intake.accept(List.of(said("a", 1), said("b", 1)));

            assertThat(seen[0]).isEqualTo(2);
        }
    }

    @Test
    void the_words_of_a_flood_are_not_kept() throws Exception {
        try (Store store = Store.open(directory)) {
            Intake intake = new Intake(store, limits(100, 0).withRate(1, 1), CLOCK, nanos::get, () -> {});
            intake.accept(List.of(said("a", 1), said("b", 1), said("c", 1)));

            assertThat(store.inbox().live()).isEqualTo(1);
            assertThat(store.outbox().due(CLOCK.millis(), 10)).hasSize(1);
        }
    }

    @Test
    void who_waits_may_write_again() {
        try (Store store = Store.open(directory)) {
            Intake intake = new Intake(store, limits(100, 0).withRate(60, 1), CLOCK, nanos::get, () -> {});
            intake.accept(List.of(said("a", 1), said("b", 1)));
            assertThat(store.inbox().live()).isEqualTo(1);

            nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
            intake.accept(List.of(said("c", 1)));

            assertThat(store.inbox().live()).isEqualTo(2);
        }
    }

    @Test
    void what_comes_again_is_not_more_of_it() {
        try (Store store = Store.open(directory)) {
            int[] told = {0};
            Intake intake = new Intake(store, limits(100, 0).withRate(1, 2), CLOCK, nanos::get, () -> told[0]++);
            for (int i = 0; i < 5; i++) {
                intake.accept(List.of(said("a", 1), said("a", 1)));
            }
            intake.accept(List.of(said("a", 1), said("b", 1)));

            assertThat(store.inbox().live()).isEqualTo(2);
            assertThat(store.outbox().live()).as("notices of a flood").isZero();
            assertThat(told[0]).isEqualTo(2);
        }
    }

    @Test
    void what_could_not_be_kept_does_not_count_as_written() {
        try (Store store = Store.open(directory)) {
            Intake intake = new Intake(store, limits(100, 0).withRate(1, 2), CLOCK, nanos::get, () -> {});
            FullDisk disk = FullDisk.of(store);
            Arrival long1 = said("a", 1, "x".repeat(100_000));
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> intake.accept(List.of(long1))).isInstanceOf(StoreException.class);
            }

            disk.heal();
            intake.accept(List.of(long1, said("b", 1)));

            assertThat(store.inbox().live()).isEqualTo(2);
        }
    }

    @Test
    void too_much_that_waits_in_one_chat_is_said_too() {
        try (Store store = Store.open(directory)) {
            Intake intake =
                    new Intake(store, new Limits(100, 100, 2, 100, 100, 0, 100, 1, 1, 30), CLOCK, nanos::get, () -> {});
            intake.accept(List.of(said("a", 1), said("b", 1), said("c", 1), said("d", 1)));

            assertThat(store.inbox().live()).isEqualTo(2);
            assertThat(store.outbox().live()).isEqualTo(1);
        }
    }

    @Test
    void in_a_flood_each_pressed_button_ends_its_waiting_and_a_group_hears_nothing() {
        try (Store store = Store.open(directory)) {
            Intake intake = new Intake(store, limits(100, 0).withRate(1, 1), CLOCK, nanos::get, () -> {});
            intake.accept(List.of(said("a", 1), pressed("b", "call-1"), pressed("c", "call-2")));
            intake.accept(List.of(group("d"), group("e"), group("f")));

            assertThat(store.inbox().live()).isEqualTo(2);
            assertThat(store.outbox().live()).isEqualTo(2);
            assertThat(store.outbox().due(CLOCK.millis(), 10))
                    .extracting(parcel -> Forms.parcel(parcel.chat(), parcel.kind(), parcel.body())
                            .orElseThrow())
                    .containsExactly(new Parcel.PressAnswer(1, "call-1", "메시지가 한꺼번에 많이 왔어요. 잠시 뒤에 다시 적어 주세요."));
        }
    }

    private static Arrival pressed(String key, String press) {
        return new Arrival(key, 1, What.PRESSED, words(""), 1, press, "data", null);
    }

    private static Arrival group(String key) {
        return new Arrival(key, -9, What.SAID_IN_GROUP, words(""), 0, null, null, null);
    }

    private static Limits limits(int waiting, long freeBytes) {
        return new Limits(30, 30, 30, waiting, 5_000, freeBytes, 100, 1, 1, 30);
    }

    private static Inbound words(String text) {
        return new Inbound(Inbound.Kind.TEXT, text, null, Language.KO);
    }

    private static Arrival said(String key, long chat) {
        return said(key, chat, "안녕하세요");
    }

    private static Arrival said(String key, long chat, String text) {
        return new Arrival(key, chat, What.SAID, words(text), 1, null, null, null);
    }
}
