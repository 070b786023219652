package ipju.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipju.store.Dialogues.Saved;
import ipju.store.Outbox.Settled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store must keep to, whatever it is made of. */
abstract class StoreContract {

    static final long NOW = 1_800_000_000_000L;
    private static final String ME = "me";

    private Store store;

    /** A store without rows. */
    abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void what_comes_twice_is_kept_once() {
        assertThat(take(event("a", 1), event("b", 1))).isEqualTo(2);
        assertThat(take(event("a", 1), event("c", 1))).isEqualTo(1);

        assertThat(store.inbox().live()).isEqualTo(3);
    }

    @Test
    void a_lane_is_answered_in_the_order_in_which_things_came() {
        take(event("a", 1), event("x", 2), event("b", 1));

        assertThat(store.inbox().claim(ME, NOW, 10)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(head(1).key()).isEqualTo("a");
        save("a", 1, 0);
        assertThat(head(1).key()).isEqualTo("b");
    }

    @Test
    void a_lane_is_held_by_one_until_it_is_given_back_or_the_lease_ends() {
        take(event("a", 1));

        assertThat(store.inbox().claim(ME, NOW, 10)).containsExactly(1L);
        assertThat(store.inbox().claim("other", NOW + 1, 10)).isEmpty();
        assertThat(store.inbox().hasDue(NOW + 1)).isFalse();
        assertThat(store.inbox().claim("other", NOW + 90_001, 10)).containsExactly(1L);
    }

    @Test
    void no_more_lanes_are_taken_than_asked_for() {
        take(event("a", 1), event("b", 2), event("c", 3));

        assertThat(store.inbox().claim(ME, NOW, 2)).hasSize(2);
        assertThat(store.inbox().claim(ME, NOW, 2)).hasSize(1);
    }

    @Test
    void a_turn_is_kept_whole() {
        take(event("a", 1));
        store.inbox().claim(ME, NOW, 1);

        Saved saved = store.dialogues()
                .save(
                        new TurnRecord(
                                "a",
                                1,
                                0,
                                "remembered",
                                List.of(parcel(1, "one"), parcel(1, "two"), parcel(-5, "staff")),
                                List.of(new NewAction("key", 1, "say", "/help", NOW + 1000)),
                                Optional.of(new NewGap("g", "ko", "수영장 있어요?", "not_in_folder", "e1"))),
                        NOW);

        assertThat(saved).isEqualTo(Saved.KEPT);
        assertThat(store.inbox().live()).isZero();
        assertThat(store.dialogues().of(1)).isEqualTo(new Remembered(1, "remembered"));
        assertThat(store.outbox().due(NOW, 10)).extracting(Outgoing::body).containsExactlyInAnyOrder("one", "staff");
        assertThat(store.dialogues().action("key", 1, NOW)).isPresent();
        assertThat(store.gaps().mostAsked(5)).containsExactly(new Gaps.Asked("ko", "수영장 있어요?", 1, NOW));
    }

    @Test
    void a_turn_for_something_that_is_done_leaves_nothing() {
        take(event("a", 1));
        save("a", 1, 0);

        Saved again = store.dialogues()
                .save(
                        new TurnRecord("a", 1, 1, "other", List.of(parcel(1, "again")), List.of(), Optional.empty()),
                        NOW);

        assertThat(again).isEqualTo(Saved.DONE_ALREADY);
        assertThat(store.dialogues().of(1).version()).isEqualTo(1);
        assertThat(store.outbox().live()).isEqualTo(1);
    }

    @Test
    void a_turn_made_from_an_old_memory_leaves_nothing() {
        take(event("a", 1), event("b", 1));
        save("a", 1, 0);

        assertThat(save("b", 1, 0)).isEqualTo(Saved.OUTDATED);
        assertThat(save("b", 1, 7)).isEqualTo(Saved.OUTDATED);
        assertThat(head(1).key()).isEqualTo("b");
        assertThat(save("b", 1, 1)).isEqualTo(Saved.KEPT);
    }

    @Test
    void what_failed_waits_and_holds_its_lane_back() {
        take(event("a", 1), event("b", 1));
        store.inbox().claim(ME, NOW, 1);

        store.inbox().later(head(1), NOW + 4000, "broken");

        assertThat(store.inbox().claim(ME, NOW + 3999, 1)).isEmpty();
        assertThat(store.inbox().claim(ME, NOW + 4000, 1)).containsExactly(1L);
        assertThat(store.inbox().head(1, NOW + 4000).orElseThrow())
                .extracting(Waiting::key, Waiting::attempts)
                .containsExactly("a", 1);
    }

    @Test
    void what_is_set_aside_lets_the_next_one_go_and_says_so_once() {
        take(event("a", 1), event("b", 1));

        Waiting poison = head(1);
        store.inbox().bury(poison, "poison", List.of(parcel(1, "sorry")), NOW);
        store.inbox().bury(poison, "poison", List.of(parcel(1, "sorry")), NOW);

        assertThat(head(1).key()).isEqualTo("b");
        assertThat(store.inbox().dead(NOW)).isEqualTo(1);
        assertThat(store.outbox().live()).isEqualTo(1);
    }

    @Test
    void too_much_at_once_in_one_lane_is_set_aside_without_its_words_and_with_one_notice() {
        store.inbox().take(List.of(flooding("a"), flooding("b"), flooding("c")), 2, NOW);
        store.inbox().take(List.of(flooding("d")), 2, NOW);

        assertThat(store.inbox().live()).isEqualTo(2);
        assertThat(store.outbox().live()).isEqualTo(1);
        assertThat(store.inbox().dead(NOW)).as("floods are no failures").isZero();
        assertThat(bodies()).containsExactly("body", "body", "", "");
    }

    private static NewEvent flooding(String key) {
        return new NewEvent(key, 1, "body", "", new Notice("flood:1:7", parcel(1, "one moment")));
    }

    private List<String> bodies() {
        return store.read(h -> h.createQuery("SELECT body FROM inbox ORDER BY seq")
                .mapTo(String.class)
                .list());
    }

    @Test
    void nothing_is_said_of_a_flood_that_is_known_already() {
        store.inbox().take(List.of(new NewEvent("a", 1, "body", "flood", null)), 2, NOW);

        store.inbox()
                .take(List.of(new NewEvent("a", 1, "body", "flood", new Notice("n", parcel(1, "one moment")))), 2, NOW);

        assertThat(store.outbox().live()).isZero();
    }

    @Test
    void what_was_kept_before_is_known_by_its_key() {
        take(event("a", 1), event("b", 2));

        assertThat(store.inbox().known(List.of("a", "b", "c"))).containsExactlyInAnyOrder("a", "b");
        assertThat(store.inbox().known(List.of())).isEmpty();
    }

    @Test
    void lanes_that_have_waited_longest_come_first_whatever_their_number() {
        store.inbox().take(List.of(event("late", 1)), 30, NOW + 2);
        store.inbox().take(List.of(event("first", 9)), 30, NOW);
        store.inbox().take(List.of(event("second", 5)), 30, NOW + 1);

        assertThat(store.inbox().claim(ME, NOW + 9, 1)).containsExactly(9L);
        assertThat(store.inbox().claim(ME, NOW + 9, 1)).containsExactly(5L);
        assertThat(store.inbox().claim(ME, NOW + 9, 1)).containsExactly(1L);
    }

    @Test
    void a_turn_that_breaks_a_rule_of_the_tables_is_refused_and_can_be_set_aside() {
        take(event("a", 1), event("b", 1));
        save("a", 1, 0);
        store.inbox().prune(NOW + 1, NOW + 1, 10);
        take(event("a", 1));
        save("b", 1, 1);

        assertThatThrownBy(() -> save("a", 1, 2))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.isRefused()).isTrue());
        store.inbox().bury(head(1), "refused", List.of(parcel(1, "sorry")), NOW);

        assertThat(store.inbox().live()).isZero();
        assertThat(store.dialogues().of(1).version()).isEqualTo(2);
        assertThat(store.outbox().live()).isEqualTo(3);
    }

    @Test
    void a_write_that_dies_leaves_nothing_and_the_next_one_works() {
        assertThatThrownBy(() -> store.write(h -> {
                    h.execute("INSERT INTO lane (lane) VALUES (1)");
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(take(event("a", 1))).isEqualTo(1);
        assertThat(store.inbox().claim(ME, NOW, 1)).containsExactly(1L);
    }

    @Test
    void a_chat_hears_one_thing_after_another() {
        take(event("a", 1));
        save("a", 1, 0, parcel(1, "first"), parcel(1, "second"));

        Outgoing first = send(NOW).get(0);
        assertThat(first.body()).isEqualTo("first");
        assertThat(store.outbox().due(NOW, 10)).isEmpty();

        settle(first, "sent", 77L);
        assertThat(send(NOW)).extracting(Outgoing::body).containsExactly("second");
        assertThat(store.outbox().sent(1, 78)).isEmpty();
    }

    @Test
    void what_must_wait_holds_the_chat_back_and_not_the_others() {
        take(event("a", 1), event("b", 2));
        save("a", 1, 0, parcel(1, "first"), parcel(1, "second"));
        save("b", 2, 0, parcel(2, "other"));

        Outgoing first = store.outbox().due(NOW, 10).stream()
                .filter(each -> each.chat() == 1)
                .findFirst()
                .orElseThrow();
        store.outbox().turnOver(ME, List.of(), Map.of(first, NOW + 5000), List.of(), NOW);

        assertThat(store.outbox().due(NOW, 10)).extracting(Outgoing::body).containsExactly("other");
        assertThat(store.outbox().due(NOW + 5000, 10)).hasSize(2);
    }

    @Test
    void a_try_that_does_not_count_is_not_counted_and_one_that_may_have_arrived_is() {
        take(event("a", 1));
        save("a", 1, 0, parcel(1, "first"));

        Outgoing taken = send(NOW).get(0);
        settleReady(taken, NOW + 1, false, false);
        Outgoing again = send(NOW + 1).get(0);
        settleReady(again, NOW + 2, true, true);
        Outgoing third = send(NOW + 2).get(0);

        assertThat(again.attempts()).isEqualTo(1);
        assertThat(third.attempts()).isEqualTo(2);
        assertThat(third.unsure()).isEqualTo(1);
    }

    @Test
    void nobody_settles_what_another_one_sends() {
        take(event("a", 1));
        save("a", 1, 0, parcel(1, "first"));
        Outgoing mine = send(NOW).get(0);

        store.outbox()
                .turnOver(
                        "other",
                        List.of(new Settled(mine, "sent", 5L, 0, true, false, null)),
                        Map.of(),
                        List.of(),
                        NOW);

        assertThat(store.outbox().live()).isEqualTo(1);
    }

    @Test
    void nothing_waits_for_a_chat_that_is_gone() {
        take(event("a", 1));
        save("a", 1, 0, parcel(1, "first"), parcel(1, "second"));

        assertThat(store.outbox().drop(1, "blocked", NOW)).isEqualTo(2);

        assertThat(store.outbox().live()).isZero();
    }

    @Test
    void what_waits_for_a_chat_with_a_new_number_goes_there_in_its_order() {
        take(event("a", 1));
        save("a", 1, 0, parcel(-3, "first"), parcel(-3, "second"));
        send(NOW);

        store.outbox().move(-3, -1003, NOW);

        Outgoing first = send(NOW).get(0);
        assertThat(first).extracting(Outgoing::chat, Outgoing::body).containsExactly(-1003L, "first");
        settle(first, "sent", 1L);
        assertThat(send(NOW)).extracting(Outgoing::body).containsExactly("second");
    }

    @Test
    void what_was_sent_is_found_by_its_number() {
        take(event("a", 1));
        save("a", 1, 0, parcel(1, "first"));

        settle(send(NOW).get(0), "sent", 77L);

        assertThat(store.outbox().sent(1, 77)).contains("first");
        assertThat(store.outbox().sent(2, 77)).isEmpty();
    }

    @Test
    void a_button_works_in_its_chat_until_it_expires() {
        take(event("a", 1));
        store.dialogues()
                .save(
                        new TurnRecord(
                                "a",
                                1,
                                0,
                                "s",
                                List.of(),
                                List.of(new NewAction("k", 1, "say", "hi", NOW + 10)),
                                Optional.empty()),
                        NOW);

        assertThat(store.dialogues().action("k", 1, NOW)).map(NewAction::detail).contains("hi");
        assertThat(store.dialogues().action("k", 2, NOW)).isEmpty();
        assertThat(store.dialogues().action("k", 1, NOW + 10)).isEmpty();
        assertThat(store.dialogues().action("forged", 1, NOW)).isEmpty();
        assertThat(store.dialogues().forgetActions(NOW + 11, 10)).isEqualTo(1);
    }

    @Test
    void gaps_are_counted_and_the_most_asked_come_first() {
        gap("g1", "one");
        gap("g2", "two");
        gap("g2", "two");

        assertThat(store.gaps().mostAsked(1))
                .extracting(Gaps.Asked::question, Gaps.Asked::times)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("two", 2));
        assertThat(store.gaps().forget(NOW + 1, 10)).isEqualTo(2);
    }

    @Test
    void what_is_old_is_deleted_and_what_is_live_stays() {
        take(event("a", 1), event("b", 1), new NewEvent("f", 1, "body", "flood", null));
        save("a", 1, 0, parcel(1, "first"));
        settle(send(NOW).get(0), "sent", 7L);

        assertThat(store.inbox().prune(NOW + 1, NOW, 10)).isEqualTo(1);
        assertThat(store.inbox().prune(NOW + 1, NOW + 1, 10)).isEqualTo(1);
        assertThat(store.outbox().prune(NOW + 1, NOW, 10)).isEqualTo(1);
        assertThat(store.outbox().sent(1, 7)).contains("");
        assertThat(store.outbox().prune(NOW + 1, NOW + 1, 10)).isEqualTo(1);
        assertThat(store.inbox().live()).isEqualTo(1);
        assertThat(store.dialogues().forget(NOW + 1, 10)).isEqualTo(1);
    }

    @Test
    void a_clock_that_was_set_back_leaves_nothing_waiting_for_ever() {
        take(event("a", 1));
        store.inbox().claim(ME, NOW, 1);
        store.inbox().later(head(1), NOW + 3_600_000, "later");

        store.inbox().pullIn(NOW, NOW + 900_000);

        assertThat(store.inbox().claim(ME, NOW, 1)).containsExactly(1L);
    }

    private int take(NewEvent... events) {
        return store.inbox().take(List.of(events), 30, NOW);
    }

    private static NewEvent event(String key, long lane) {
        return new NewEvent(key, lane, "body of " + key);
    }

    private static NewParcel parcel(long chat, String body) {
        return new NewParcel(chat, "message", body, null);
    }

    private Waiting head(long lane) {
        return store.inbox().head(lane, NOW).orElseThrow();
    }

    private Saved save(String event, long lane, long version, NewParcel... parcels) {
        NewParcel[] said = parcels.length == 0 ? new NewParcel[] {parcel(lane, "reply to " + event)} : parcels;
        return store.dialogues()
                .save(new TurnRecord(event, lane, version, "state", List.of(said), List.of(), Optional.empty()), NOW);
    }

    private void gap(String key, String question) {
        String event = key
                + store.gaps().mostAsked(10).stream()
                        .mapToInt(Gaps.Asked::times)
                        .sum();
        take(event(event, 9));
        store.dialogues()
                .save(
                        new TurnRecord(
                                event,
                                9,
                                store.dialogues().of(9).version(),
                                "s",
                                List.of(),
                                List.of(),
                                Optional.of(new NewGap(key, "en", question, "not_in_folder", "e"))),
                        NOW);
    }

    private List<Outgoing> send(long now) {
        return store.outbox().turnOver(ME, List.of(), Map.of(), store.outbox().due(now, 10), now);
    }

    private void settle(Outgoing parcel, String state, Long message) {
        store.outbox()
                .turnOver(
                        ME,
                        List.of(new Settled(parcel, state, message, 0, true, false, null)),
                        Map.of(),
                        List.of(),
                        NOW);
    }

    private void settleReady(Outgoing parcel, long nextAt, boolean counted, boolean unsure) {
        store.outbox()
                .turnOver(
                        ME,
                        List.of(new Settled(parcel, "ready", null, nextAt, counted, unsure, "why")),
                        Map.of(),
                        List.of(),
                        NOW);
    }
}
