package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipju.answer.AnswerSettings;
import ipju.answer.Answerer;
import ipju.chat.Inbound;
import ipju.concierge.Concierge;
import ipju.delivery.Arrival.What;
import ipju.delivery.Sent.Fate;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.files.FolderReader;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import ipju.retrieval.Library;
import ipju.retrieval.Thresholds;
import ipju.retrieval.lucene.LuceneRetriever;
import ipju.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from an arrival to a parcel, on a real store and a real folder, with a channel that is a list. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DeliveryTest {

    private static final long TENANT = 77;
    private static final Instant START = Instant.parse("2026-11-24T03:00:00Z");

    private static Edition edition;

    @TempDir
    Path directory;

    private final FakeChannel channel = new FakeChannel();
    private final AtomicLong millis = new AtomicLong(START.toEpochMilli());
    private final InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
    private int events;
    private Store store;
    private Delivery delivery;

    @BeforeAll
    static void publish(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bikes.ko.md"), """
                ---
                title: 자전거 보관소
                lang: ko
                as_of: 2026-11-01
                ---
                ## 이용 시간
                자전거 보관소는 매일 오전 7시부터 오후 11시까지 열어요.
                """);
        KnowledgeBase knowledge = new FolderReader().read(folder, LocalDate.of(2026, 11, 24));
        edition = new Edition(
                knowledge,
                LuceneRetriever.build(knowledge.passages(), knowledge.glossary(), List.of()),
                Thresholds.DEFAULT);
    }

    @BeforeEach
    void start() {
        open(Limits.DEFAULT);
    }

    private void open(Limits limits) {
        Library library = new Library();
        library.publish(edition);
        store = Store.open(directory.resolve("data"));
        delivery = new Delivery(store, concierge(), library, channel, clock, clock, limits);
        delivery.start();
    }

    private static Concierge concierge() {
        return new Concierge(new Answerer(AnswerSettings.DEFAULT), ZoneId.of("Asia/Seoul"), Language.KO);
    }

    @AfterEach
    void stop() {
        assertThat(delivery.stop(Duration.ofSeconds(20))).isTrue();
        store.close();
    }

    @Test
    void a_question_is_answered_under_the_message_that_asks_it() {
        arrive(said(5, "자전거 보관소는 몇 시부터 몇 시까지 열어요?"));

        Parcel.Message reply = awaitMessages(1).get(0);
        assertThat(FakeChannel.text(reply)).contains("오전 7시부터 오후 11시까지");
        assertThat(reply.replyTo()).isEqualTo(5);
        assertThat(reply.chat()).isEqualTo(TENANT);
        assertThat(reply.sources()).hasSize(1);
        assertThat(reply.buttons()).extracting(Parcel.Key::label).contains("📄 출처 보기");
    }

    @Test
    void what_comes_twice_is_answered_once() {
        Arrival question = said(5, "/help");

        delivery.intake().accept(List.of(question));
        delivery.intake().accept(List.of(question, said(6, "고마워요")));

        assertThat(awaitMessages(2)).extracting(Parcel.Message::replyTo).containsExactly(5L, 6L);
        awaitQuiet();
        assertThat(channel.texts()).hasSize(2);
    }

    @Test
    void several_quick_messages_have_a_reply_each_in_their_order() {
        List<Arrival> quick = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            quick.add(said(i, i % 2 == 0 ? "/help" : "고마워요"));
        }
        delivery.intake().accept(quick);

        assertThat(awaitMessages(8))
                .extracting(Parcel.Message::replyTo)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void a_button_says_what_it_stands_for_and_its_press_is_answered_first() {
        arrive(said(5, "/help"));
        Parcel.Message help = awaitMessages(1).get(0);
        Parcel.Key english = help.buttons().get(help.buttons().size() - 1);
        assertThat(english.label()).isEqualTo("English");
        assertThat(english.data().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 64);

        arrive(pressed("call-1", english.data(), 1000));

        assertThat(FakeChannel.text(awaitMessages(2).get(1))).isEqualTo("I'll answer in English from now on.");
        assertThat(channel.tried().get(1)).isEqualTo(new Parcel.PressAnswer(TENANT, "call-1", ""));
    }

    @Test
    void a_button_that_nobody_made_or_of_another_chat_does_nothing_but_say_so() {
        arrive(said(5, "/help"));
        String key = awaitMessages(1).get(0).buttons().get(0).data();

        arrive(pressed("forged", "x'; DROP TABLE inbox;--", 1000));
        arrive(new Arrival(nextKey(), 78, What.PRESSED, words(""), 1000, "foreign", key, null));
        awaitQuiet();

        assertThat(channel.tried().stream().filter(Parcel.PressAnswer.class::isInstance))
                .containsExactlyInAnyOrder(
                        new Parcel.PressAnswer(TENANT, "forged", "오래된 버튼이에요. 글로 적어 주세요."),
                        new Parcel.PressAnswer(78, "foreign", "오래된 버튼이에요. 글로 적어 주세요."));
        assertThat(channel.texts()).hasSize(1);
    }

    @Test
    void the_button_for_sources_shows_those_of_its_own_message() {
        arrive(said(5, "자전거 보관소는 몇 시부터 몇 시까지 열어요?"));
        Parcel.Message answer = awaitMessages(1).get(0);
        Parcel.Key sources = answer.buttons().get(answer.buttons().size() - 1);
        millis.addAndGet(Duration.ofHours(2).toMillis());
        arrive(said(6, "안녕하세요"));
        awaitMessages(2);

        arrive(pressed("call", sources.data(), 1000));

        assertThat(FakeChannel.text(awaitMessages(3).get(2)))
                .contains("bikes.ko.md")
                .contains("오전 7시부터");
    }

    @Test
    void what_the_folder_does_not_say_is_counted_without_what_is_personal() {
        arrive(said(5, "옥상에 헬기 착륙장이 있나요? 제 번호는 010-1234-5678, kim@example.com"));
        arrive(said(6, "옥상에  헬기 착륙장이 있나요? 제 번호는 010-9999-0000, lee@example.com"));
        awaitMessages(2);
        awaitQuiet();

        List<Delivery.Unanswered> gaps = delivery.unanswered(10);
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).times()).isEqualTo(2);
        assertThat(gaps.get(0).question()).contains("헬기 착륙장").doesNotContain("010", "1234", "example.com");
    }

    @Test
    void too_much_from_one_person_is_answered_once_and_then_not_at_all() {
        stop();
        open(Limits.DEFAULT.withRate(60, 3));
        List<Arrival> flood = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            flood.add(said(i, "/help"));
        }
        delivery.intake().accept(flood);
        delivery.intake().accept(List.of(new Arrival(nextKey(), 78, What.SAID, words("/help"), 1, null, null, null)));
        awaitQuiet();

        assertThat(channel.texts()).filteredOn(text -> text.contains("한꺼번에 많이")).hasSize(1);
        assertThat(channel.texts()).hasSize(3 + 1 + 1);

        millis.addAndGet(61_000);
        arrive(said(99, "/help"));
        awaitMessages(6);
    }

    @Test
    void a_group_hears_once_a_day_that_this_is_no_place_to_talk() {
        arrive(group(What.ADDED_TO_GROUP));
        arrive(group(What.SAID_IN_GROUP));
        awaitQuiet();
        millis.addAndGet(Duration.ofHours(25).toMillis());
        arrive(group(What.SAID_IN_GROUP));
        awaitQuiet();

        assertThat(channel.texts()).hasSize(2).allMatch(text -> text.contains("private chats"));
    }

    @Test
    void a_long_answer_comes_in_pieces_and_the_buttons_under_the_last() {
        channel.limit(120);
        arrive(said(5, "/lang en"), said(6, "/help"));

        List<Parcel.Message> pieces = awaitMessages(4);
        awaitQuiet();
        assertThat(pieces.get(1).replyTo()).isEqualTo(6);
        assertThat(pieces.get(1).buttons()).isEmpty();
        List<Parcel> all = channel.tried();
        assertThat(((Parcel.Message) all.get(all.size() - 1)).buttons()).isNotEmpty();
        assertThat(channel.texts()).allMatch(text -> text.length() <= 120);
    }

    @Test
    void what_no_answer_can_be_made_to_is_set_aside_with_a_word_and_holds_nobody_up() {
        stop();
        store = Store.open(directory.resolve("data"));
        delivery = new Delivery(store, concierge(), new Library(), channel, clock, clock, Limits.DEFAULT);
        delivery.start();

        arrive(said(5, "/help"));
        passUntil(() -> delivery.state().setAside() == 1);

        Parcel.Message sorry = awaitMessages(1).get(0);
        assertThat(sorry.replyTo()).isEqualTo(5);
        assertThat(FakeChannel.text(sorry)).contains("죄송해요");
        awaitQuiet();
    }

    @Test
    void what_cannot_be_read_is_kept_aside_and_holds_nobody_up() {
        arrive(new Arrival(nextKey(), 0, What.UNREADABLE, words("{\"update_id\":"), 0, null, null, null));
        arrive(said(5, "/help"));
        awaitMessages(1);

        assertThat(delivery.state().setAside()).isEqualTo(1);
        assertThat(delivery.state().waiting()).isZero();
    }

    @Test
    void haste_is_waited_out_and_the_order_of_the_chat_holds() {
        channel.next(Sent.throttled(Duration.ofSeconds(3)));
        arrive(said(1, "/help"), said(2, "고마워요"));
        await().until(() -> channel.tried().size() == 1);
        pass(Duration.ofSeconds(5));

        assertThat(awaitMessages(3)).extracting(Parcel.Message::replyTo).containsExactly(1L, 1L, 2L);
    }

    @Test
    void what_never_left_is_tried_again() {
        channel.next(Sent.because(Fate.NOT_SENT, "refused"), Sent.because(Fate.NOT_SENT, "refused"));
        arrive(said(1, "/help"));
        passUntil(() -> channel.tried().size() == 3);

        awaitQuiet();
        assertThat(delivery.state().unsent()).isZero();
    }

    @Test
    void what_was_perhaps_sent_is_sent_again_once_the_other_side_answers() {
        channel.reachable(false);
        channel.next(Sent.because(Fate.UNKNOWN, "reset"));
        arrive(said(1, "/help"));
        await().until(() -> channel.tried().size() == 1);
        pass(Duration.ofSeconds(30));
        pass(Duration.ofSeconds(90));
        assertThat(channel.tried()).hasSize(1);

        channel.reachable(true);
        passUntil(() -> channel.tried().size() == 2);
        awaitQuiet();
    }

    @Test
    void what_is_perhaps_sent_again_and_again_is_given_up() {
        Sent[] unknown = new Sent[20];
        Arrays.fill(unknown, Sent.because(Fate.UNKNOWN, "reset"));
        channel.next(unknown);
        arrive(said(1, "/help"));

        passUntil(() -> delivery.state().unsent() == 1);
        assertThat(channel.tried()).hasSize(8);
    }

    @Test
    void what_is_refused_is_set_aside_and_the_next_one_goes() {
        channel.next(Sent.because(Fate.REJECTED, "400"));
        arrive(said(1, "/help"), said(2, "고마워요"));
        awaitMessages(2);
        awaitQuiet();

        assertThat(delivery.state().unsent()).isEqualTo(1);
    }

    @Test
    void nothing_goes_to_a_chat_that_is_gone_until_it_speaks_again() {
        channel.next(Sent.because(Fate.GONE, "blocked"));
        CountDownLatch gate = new CountDownLatch(1);
        channel.gate(gate);
        arrive(said(1, "/help"), said(2, "고마워요"));
        await().until(() -> delivery.state().outgoing() == 2);
        gate.countDown();
        awaitQuiet();
        assertThat(channel.texts()).hasSize(1);

        arrive(said(3, "/help"));
        assertThat(awaitMessages(2).get(1).replyTo()).isEqualTo(3);
    }

    @Test
    void a_person_who_stops_the_bot_gets_nothing_that_still_waits() {
        CountDownLatch gate = new CountDownLatch(1);
        channel.gate(gate);
        arrive(
                said(1, "/help"),
                said(2, "고마워요"),
                new Arrival(nextKey(), TENANT, What.BLOCKED, words(""), 0, null, null, null));
        await().until(() -> delivery.state().waiting() == 0);
        gate.countDown();
        awaitQuiet();

        assertThat(channel.texts()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void what_waits_for_a_group_with_a_new_number_goes_there() {
        channel.next(Sent.moved(-1009));
        arrive(group(What.ADDED_TO_GROUP));

        List<Parcel.Message> tried = awaitMessages(2);
        assertThat(tried).extracting(Parcel.Message::chat).containsExactly(-9L, -1009L);
    }

    @Test
    void while_the_bot_is_refused_nothing_is_lost_and_the_state_says_why() {
        channel.next(Sent.because(Fate.SHUT, "401 Unauthorized"));
        arrive(said(1, "/help"));
        await().until(() -> delivery.state().shut());
        assertThat(delivery.state().sending()).isEqualTo("401 Unauthorized");
        assertThat(delivery.state().outgoing()).isEqualTo(1);

        passUntil(() -> channel.tried().size() == 2);
        awaitQuiet();
        assertThat(delivery.state().shut()).isFalse();
    }

    @Test
    void what_was_not_sent_before_a_stop_is_sent_after_the_next_start() {
        channel.next(Sent.because(Fate.NOT_SENT, "refused"));
        arrive(said(1, "/help"));
        await().until(() -> channel.tried().size() == 1);
        stop();

        millis.addAndGet(10_000);
        open(Limits.DEFAULT);

        awaitMessages(2);
    }

    private Arrival said(long message, String text) {
        return new Arrival(nextKey(), TENANT, What.SAID, words(text), message, null, null, null);
    }

    private Arrival pressed(String press, String data, long message) {
        return new Arrival(nextKey(), TENANT, What.PRESSED, words(""), message, press, data, null);
    }

    private Arrival group(What what) {
        return new Arrival(nextKey(), -9, what, words(""), 0, null, null, null);
    }

    private static Inbound words(String text) {
        return new Inbound(Inbound.Kind.TEXT, text, null, Language.KO);
    }

    private String nextKey() {
        return "tg:1:" + events++;
    }

    private void arrive(Arrival... arrivals) {
        delivery.intake().accept(List.of(arrivals));
    }

    private List<Parcel.Message> awaitMessages(int count) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> channel.texts().size() >= count);
        return channel.tried().stream()
                .filter(Parcel.Message.class::isInstance)
                .map(Parcel.Message.class::cast)
                .collect(Collectors.toList());
    }

    /** Nothing waits to be answered or to go out. */
    private void awaitQuiet() {
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> delivery.state().waiting() == 0 && delivery.state().outgoing() == 0);
    }

    private void pass(Duration time) {
        millis.addAndGet(time.toMillis());
        delivery.intake().accept(List.of(new Arrival(nextKey(), -1, What.UNBLOCKED, words(""), 0, null, null, null)));
        await().until(() -> delivery.state().waiting() == 0);
    }

    private void passUntil(Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    if (condition.call()) {
                        return true;
                    }
                    pass(Duration.ofSeconds(30));
                    return false;
                });
    }
}
