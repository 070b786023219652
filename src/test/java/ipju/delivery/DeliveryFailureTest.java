package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ipju.delivery.Arrival.What;
import ipju.delivery.Sent.Fate;
import ipju.retrieval.Retriever;
import ipju.store.FullDisk;
import ipju.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails on the way: the answer, the store, the channel, the process. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DeliveryFailureTest extends DeliveryFixture {

    private static final String QUESTION = "자전거 보관소는 몇 시부터 몇 시까지 열어요?";

    static Stream<Throwable> whatAnAnswerMayThrow() {
        return Stream.of(
                new IllegalStateException("a bug, with what the person wrote"),
                new StackOverflowError(),
                new NoClassDefFoundError("lost"),
                new OutOfMemoryError("for this one"));
    }

    @ParameterizedTest
    @MethodSource("whatAnAnswerMayThrow")
    void a_message_that_breaks_the_answer_is_set_aside_with_a_word_and_its_chat_goes_on(Throwable thrown) {
        search(query -> {
            throw DeliveryFailureTest.<RuntimeException>unchecked(thrown);
        });
        arrive(said(1, QUESTION), said(2, "/help"), said(78, 9, "/help"));

        assertThat(awaitMessages(1)).extracting(Parcel.Message::chat).containsExactly(78L);
        passUntil(() -> delivery.state().setAside() == 1);

        List<Parcel.Message> messages = awaitMessages(3);
        assertThat(messages).extracting(Parcel.Message::replyTo).containsExactly(9L, 1L, 2L);
        assertThat(FakeChannel.text(messages.get(1))).startsWith("죄송해요");
        assertThat(delivery.state().trouble()).isNull();
    }

    @Test
    void a_failure_that_passes_is_answered_as_if_nothing_had_been() {
        AtomicBoolean broken = new AtomicBoolean(true);
        search(query -> {
            if (broken.get()) {
                throw new IllegalStateException("not yet");
            }
            return edition.retriever().find(query);
        });
        arrive(said(1, QUESTION));
        await().until(() ->
                store.inbox().head(TENANT, Long.MAX_VALUE).orElseThrow().attempts() == 1);

        broken.set(false);
        pass(Duration.ofSeconds(2));

        assertThat(FakeChannel.text(awaitMessages(1).get(0))).contains("오전 7시");
        assertThat(delivery.state().setAside()).isZero();
    }

    @Test
    void a_key_that_was_used_up_is_the_messages_fault_and_not_the_stores() {
        Arrival first = said(1, "/help");
        arrive(first);
        awaitMessages(1);
        awaitQuiet();
        store.inbox().prune(millis.get() + 1, 0, 100);

        arrive(new Arrival(first.key(), TENANT, What.SAID, words("고마워요"), 2, null, null, null), said(3, "/help"));
        passUntil(() -> delivery.state().setAside() == 1);

        assertThat(awaitMessages(3)).extracting(Parcel.Message::replyTo).containsExactly(1L, 2L, 3L);
        assertThat(delivery.state().trouble()).isNull();
    }

    @Test
    void an_answer_that_takes_long_is_announced() {
        CountDownLatch thinking = new CountDownLatch(1);
        search(query -> {
            uninterrupted(thinking);
            return edition.retriever().find(query);
        });
        arrive(said(1, QUESTION));

        await().until(() -> channel.typed().contains(TENANT));
        assertThat(channel.tried()).isEmpty();
        thinking.countDown();
        awaitMessages(1);
    }

    @Test
    void a_chat_that_takes_long_holds_no_other_one_up() {
        CountDownLatch thinking = new CountDownLatch(1);
        search(query -> {
            uninterrupted(thinking);
            return edition.retriever().find(query);
        });
        arrive(said(1, QUESTION), said(2, "/help"));
        for (long chat = 100; chat < 160; chat++) {
            arrive(said(chat, 1, "고마워요"));
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> channel.texts().size() == 60);
        assertThat(channel.tried()).extracting(Parcel::chat).doesNotContain(TENANT);
        thinking.countDown();
        assertThat(awaitMessages(62).subList(60, 62))
                .extracting(Parcel.Message::replyTo)
                .containsExactly(1L, 2L);
    }

    @Test
    void what_a_stop_cuts_off_is_answered_once_after_the_next_start() {
        CountDownLatch thinking = new CountDownLatch(1);
        search(query -> {
            uninterrupted(thinking);
            return edition.retriever().find(query);
        });
        arrive(said(1, QUESTION), said(2, "/help"));
        await().until(() -> channel.typed().contains(TENANT));

        assertThat(delivery.stop(Duration.ofMillis(50))).isFalse();
        store.close();
        thinking.countDown();
        open(Limits.DEFAULT);

        assertThat(awaitMessages(2)).extracting(Parcel.Message::replyTo).containsExactly(1L, 2L);
        awaitQuiet();
        assertThat(channel.tried()).hasSize(2);
    }

    @Test
    void what_was_on_its_way_at_a_stop_is_perhaps_sent_and_asked_for_first() {
        CountDownLatch gate = new CountDownLatch(1);
        channel.gate(gate);
        arrive(said(1, "/help"));
        await().until(() -> delivery.state().outgoing() == 1 && delivery.state().waiting() == 0);
        await().until(() -> store.outbox().due(Long.MAX_VALUE, 1).isEmpty());

        assertThat(delivery.stop(Duration.ofMillis(50))).isFalse();
        store.close();
        gate.countDown();
        channel.reachable(false);
        open(Limits.DEFAULT);
        await().until(() -> store.outbox().nextDue().orElse(0L) > millis.get());
        assertThat(store.outbox().due(Long.MAX_VALUE, 1))
                .extracting(out -> out.unsure())
                .containsExactly(1);

        channel.reachable(true);
        passUntil(() -> delivery.state().outgoing() == 0);
    }

    @Test
    void a_full_disk_loses_nothing_and_heals_by_itself() {
        FullDisk disk = FullDisk.of(store);
        List<Long> stored = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (long i = 1; i <= 30; i++) {
                        arrive(said(i, QUESTION + " ".repeat(3_500)));
                        stored.add(i);
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the disk is full");

        disk.heal();
        long last = stored.size() + 1L;
        arrive(said(last, "/help"));

        stored.add(last);
        assertThat(awaitMessages(stored.size()))
                .extracting(Parcel.Message::replyTo)
                .containsExactlyElementsOf(stored);
        awaitQuiet();
        assertThat(delivery.state().trouble()).isNull();
        assertThat(delivery.state().sending()).isEmpty();
    }

    @Test
    void answers_that_do_not_fit_on_a_full_disk_are_kept_once_there_is_room() {
        CountDownLatch thinking = new CountDownLatch(1);
        search(query -> {
            uninterrupted(thinking);
            return edition.retriever().find(query);
        });
        for (long i = 1; i <= 9; i++) {
            arrive(said(i, QUESTION));
        }
        FullDisk disk = FullDisk.of(store);
        thinking.countDown();
        await().until(() -> delivery.state().trouble() != null);
        assertThat(delivery.state().trouble()).contains("the disk is full");

        disk.heal();

        assertThat(awaitMessages(9))
                .extracting(Parcel.Message::replyTo)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 9).boxed().toList());
        awaitQuiet();
        assertThat(delivery.state().trouble()).isNull();
        assertThat(delivery.state().setAside()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_the_channel_does_nothing_is_lost_or_out_of_order(long seed) {
        Random random = new Random(seed);
        channel.chance(() -> {
            switch (random.nextInt(10)) {
                case 0:
                    return Sent.throttled(Duration.ofSeconds(1 + random.nextInt(5)));
                case 1:
                    return Sent.because(Fate.NOT_SENT, "refused");
                case 2:
                    return Sent.because(Fate.UNKNOWN, "reset");
                default:
                    return Sent.delivered((long) random.nextInt(1_000_000));
            }
        });
        List<Arrival> all = new ArrayList<>();
        for (long message = 1; message <= 6; message++) {
            for (long chat = 1; chat <= 8; chat++) {
                all.add(said(chat, message, message % 2 == 0 ? "/help" : "고마워요"));
            }
        }
        Collections.swap(all, 0, 7);
        all.forEach(this::arrive);

        passUntil(() -> delivery.state().outgoing() == 0 && delivery.state().waiting() == 0);

        Map<Long, List<Long>> replies = new HashMap<>();
        channel.delivered()
                .forEach(parcel -> replies.computeIfAbsent(parcel.chat(), unused -> new ArrayList<>())
                        .add(((Parcel.Message) parcel).replyTo()));
        assertThat(replies)
                .hasSize(8)
                .allSatisfy((chat, order) -> assertThat(order).containsExactly(1L, 2L, 3L, 4L, 5L, 6L));
        assertThat(delivery.state().unsent()).isZero();
    }

    @Test
    void a_channel_that_throws_leaves_the_courier_alive() {
        AtomicBoolean thrown = new AtomicBoolean();
        channel.chance(() -> {
            if (thrown.compareAndSet(false, true)) {
                throw new IllegalStateException("a channel must not");
            }
            return Sent.delivered(1L);
        });
        arrive(said(1, "/help"), said(2, "고마워요"));

        passUntil(() -> channel.delivered().size() == 2);
        assertThat(channel.delivered())
                .extracting(parcel -> ((Parcel.Message) parcel).replyTo())
                .containsExactly(1L, 2L);
    }

    @Test
    void a_chat_that_moved_nobody_says_where_stops_nobody_else() {
        channel.next(new Sent(Fate.MOVED, null, Duration.ZERO, null, "moved"));
        arrive(group(What.ADDED_TO_GROUP));
        await().until(() -> delivery.state().unsent() == 1);

        arrive(said(1, "/help"));
        awaitMessages(2);
    }

    @Test
    void a_press_that_breaks_the_answer_ends_its_waiting_all_the_same() {
        arrive(said(1, QUESTION));
        String key = awaitMessages(1).get(0).buttons().get(0).data();
        awaitQuiet();
        // a channel for which nothing is short enough makes every reply fail
        channel.limit(1);
        arrive(pressed("call", key, 1000));

        passUntil(() -> delivery.state().setAside() == 1);

        await().until(() -> channel.tried().contains(new Parcel.PressAnswer(TENANT, "call", "")));
        assertThat(FakeChannel.text(awaitMessages(2).get(1))).startsWith("죄송해요");
    }

    private void search(Retriever retriever) {
        library.publish(edition.with(retriever));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static void uninterrupted(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
