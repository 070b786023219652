package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipju.Editions;
import ipju.answer.AnswerSettings;
import ipju.answer.Answerer;
import ipju.chat.Inbound;
import ipju.concierge.Concierge;
import ipju.delivery.Arrival.What;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import ipju.retrieval.Library;
import ipju.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A delivery on a real store and a real folder, with a channel that is a list and a clock that stands still. */
abstract class DeliveryFixture {

    static final long TENANT = 77;
    static final Instant START = Instant.parse("2026-11-24T03:00:00Z");

    static Edition edition;

    @TempDir
    Path directory;

    final FakeChannel channel = new FakeChannel();
    final AtomicLong millis = new AtomicLong(START.toEpochMilli());
    final InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
    final Library library = new Library();
    int events;
    Store store;
    Delivery delivery;

    @BeforeAll
    static void publish(@TempDir Path folder) throws IOException {
        edition = Editions.ofBicycles(folder);
    }

    @BeforeEach
    void start() {
        open(Limits.DEFAULT);
    }

    void open(Limits limits) {
        library.publish(edition);
        open(limits, library);
    }

    /** Starts it on what the directory holds. */
    void open(Limits limits, Library library) {
        store = Store.open(directory.resolve("data"));
        delivery = new Delivery(
                store,
                new Concierge(new Answerer(AnswerSettings.DEFAULT), ZoneId.of("Asia/Seoul"), Language.KO),
                library,
                channel,
                clock,
                clock,
                limits);
        delivery.start();
    }

    @AfterEach
    void stop() {
        assertThat(delivery.stop(Duration.ofSeconds(20))).isTrue();
        store.close();
    }

    Arrival said(long message, String text) {
        return new Arrival(nextKey(), TENANT, What.SAID, words(text), message, null, null, null);
    }

    Arrival said(long chat, long message, String text) {
        return new Arrival(nextKey(), chat, What.SAID, words(text), message, null, null, null);
    }

    Arrival pressed(String press, String data, long message) {
        return new Arrival(nextKey(), TENANT, What.PRESSED, words(""), message, press, data, null);
    }

    Arrival group(What what) {
        return new Arrival(nextKey(), -9, what, words(""), 0, null, null, null);
    }

    static Inbound words(String text) {
        return new Inbound(Inbound.Kind.TEXT, text, null, Language.KO);
    }

    String nextKey() {
        return "tg:1:" + events++;
    }

    void arrive(Arrival... arrivals) {
        delivery.intake().accept(List.of(arrivals));
    }

    List<Parcel.Message> awaitMessages(int count) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> channel.texts().size() >= count);
        return channel.tried().stream()
                .filter(Parcel.Message.class::isInstance)
                .map(Parcel.Message.class::cast)
                .collect(Collectors.toList());
    }

    /** Nothing waits to be answered or to go out. */
    void awaitQuiet() {
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> delivery.state().waiting() == 0 && delivery.state().outgoing() == 0);
    }

    /** Lets time pass, and waits until that has been noticed. */
    void pass(Duration time) {
        millis.addAndGet(time.toMillis());
        arrive(new Arrival(nextKey(), -1, What.UNBLOCKED, words(""), 0, null, null, null));
        await().until(() -> store.inbox().head(-1, Long.MAX_VALUE).isEmpty());
    }

    void passUntil(Callable<Boolean> condition) {
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
