package ipju.delivery;

import ipju.chat.Source;
import ipju.concierge.Concierge;
import ipju.retrieval.Library;
import ipju.store.Gaps;
import ipju.store.Outgoing;
import ipju.store.Store;
import ipju.store.StoreException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All of delivery, put together: what is taken in is answered in the order of its chat, and what is answered goes out, whatever
 * dies in between. Construct, {@link #start}, hand things to {@link #intake}, {@link #stop}.
 */
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** 96 random bits, sixteen characters: within the 64 bytes of a button, and nobody guesses them. */
    private static final int KEY_BYTES = 12;

    private static final long HOUSEKEEPING_SECONDS = 30;

    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Lanes lanes;
    private final Courier courier;
    private final Intake intake;
    private final Housekeeping housekeeping;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * How delivery stands.
     *
     * @param waiting messages that wait to be answered
     * @param outgoing parcels that wait to go out
     * @param setAside messages of the last day that could not be answered
     * @param unsent parcels of the last day that could not be sent
     * @param trouble why nothing can be answered, one line; null if all is well
     * @param shut whether the channel refuses the bot
     * @param sending how the courier stands, one line; empty if all is well
     */
    public record State(
            int waiting,
            int outgoing,
            int setAside,
            int unsent,
            @Nullable String trouble,
            boolean shut,
            String sending) {}

    /**
     * @param clock when things are due
     * @param day when an answer is given, which bears on what it says; the same as the clock, but for tests
     */
    public Delivery(
            Store store,
            Concierge concierge,
            Library library,
            Channel channel,
            InstantSource clock,
            InstantSource day,
            Limits limits) {
        this.store = store;
        this.clock = clock;
        this.courier =
                new Courier(store, channel, Delivery::parcel, clock, new Pace(System::nanoTime), limits.sending());
        TurnRunner turns = new TurnRunner(
                store, concierge, library, channel, clock, day, this::key, new TypingSign(channel, timer));
        this.lanes = new Lanes(store, limits.answering(), turns::run, courier::wake, clock);
        this.intake = new Intake(store, limits, clock, () -> {
            lanes.wake();
            courier.wake();
        });
        this.housekeeping = new Housekeeping(store);
    }

    private static Optional<Parcel> parcel(Outgoing outgoing) {
        return Forms.parcel(outgoing.chat(), outgoing.kind(), outgoing.body());
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where a channel puts what comes in; may be used before {@link #start}. */
    public Intake intake() {
        return intake;
    }

    /** Begins to answer and to send, with what an earlier process left first. */
    public void start() {
        courier.start();
        lanes.start();
        timer.scheduleWithFixedDelay(this::keepHouse, HOUSEKEEPING_SECONDS, HOUSEKEEPING_SECONDS, TimeUnit.SECONDS);
    }

    private void keepHouse() {
        try {
            housekeeping.tick(clock.instant(), System.nanoTime());
        } catch (StoreException e) {
            LOG.warn("old rows stay for now: {}", e.getMessage());
        }
    }

    /**
     * Ends: answers that are being made and parcels that are on their way are finished, everything else is left for the next
     * start.
     *
     * @return whether all of them finished in time
     */
    public boolean stop(Duration patience) {
        boolean answered = lanes.stop(patience.dividedBy(2));
        boolean sent = courier.stop(patience.dividedBy(2));
        timer.shutdownNow();
        return answered && sent;
    }

    /** @throws StoreException if the store cannot be read */
    public State state() {
        long since = clock.instant().minus(Duration.ofDays(1)).toEpochMilli();
        Courier.State sending = courier.state();
        return new State(
                store.inbox().live(),
                store.outbox().live(),
                store.inbox().dead(since),
                store.outbox().dead(since),
                lanes.trouble(),
                sending.shut(),
                sending.detail());
    }

    /** What a message that was sent cites; empty if it cites nothing or is not known any more. */
    public List<Source> sources(long chat, long message) {
        return store.outbox()
                .sent(chat, message)
                .flatMap(body -> Forms.parcel(chat, Forms.MESSAGE, body))
                .map(parcel -> ((Parcel.Message) parcel).sources())
                .orElse(List.of());
    }

    /**
     * A question that the folder did not answer, masked.
     *
     * @param language {@code ko} or {@code en}
     * @param times how often it was asked
     */
    public record Unanswered(String language, String question, int times, Instant last) {}

    /** The most asked first. */
    public List<Unanswered> unanswered(int most) {
        return store.gaps().mostAsked(most).stream().map(Delivery::unanswered).toList();
    }

    private static Unanswered unanswered(Gaps.Asked asked) {
        return new Unanswered(asked.language(), asked.question(), asked.times(), Instant.ofEpochMilli(asked.lastAt()));
    }
}
