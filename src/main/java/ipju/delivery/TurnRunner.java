package ipju.delivery;

import ipju.chat.Inbound;
import ipju.chat.Source;
import ipju.concierge.Concierge;
import ipju.concierge.Conversation;
import ipju.concierge.Gap;
import ipju.concierge.Turn;
import ipju.delivery.Arrival.What;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import ipju.retrieval.Library;
import ipju.store.Dialogues.Saved;
import ipju.store.NewAction;
import ipju.store.NewGap;
import ipju.store.NewParcel;
import ipju.store.Remembered;
import ipju.store.Store;
import ipju.store.TurnRecord;
import ipju.store.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the turn of the oldest message of a chat and keeps it: read, think without any transaction, write all of it in one.
 * Safe to call from many threads, for one chat from one at a time.
 */
final class TurnRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);

    /** What fails so often is set aside. */
    private static final int TRIES = 5;

    /** How often a turn is made anew because its chat has gone on meanwhile. */
    private static final int FRESH_STARTS = 5;

    /** A group that keeps calling hears once a day that this is no place to talk. */
    private static final Duration GROUP_PAUSE = Duration.ofDays(1);

    private final Store store;
    private final Concierge concierge;
    private final Library library;
    private final Channel channel;
    private final InstantSource clock;
    private final InstantSource day;
    private final Supplier<String> keys;
    private final TypingSign typing;
    private final ChatHash hash = new ChatHash();

    /**
     * @param clock when things are due
     * @param day when an answer is given, which bears on what it says
     * @param keys gives a new key for each button, which nobody can guess
     */
    TurnRunner(
            Store store,
            Concierge concierge,
            Library library,
            Channel channel,
            InstantSource clock,
            InstantSource day,
            Supplier<String> keys,
            TypingSign typing) {
        this.store = store;
        this.concierge = concierge;
        this.library = library;
        this.channel = channel;
        this.clock = clock;
        this.day = day;
        this.keys = keys;
        this.typing = typing;
    }

    /**
     * Answers the oldest message of a lane that was claimed, and gives the lane back.
     *
     * @throws ipju.store.StoreException if the store fails: the message is as it was, and the lane is still claimed
     */
    void run(long lane) {
        Optional<Waiting> head = store.inbox().head(lane, clock.millis());
        if (head.isEmpty()) {
            store.inbox().release(lane);
            return;
        }
        Optional<Arrival> arrival = Forms.arrival(head.get().body());
        if (arrival.isEmpty()) {
            LOG.error("a stored message of chat {} cannot be read and is set aside", hash.of(lane));
            store.inbox().bury(head.get(), "unreadable", List.of(), clock.millis());
            return;
        }
        run(head.get(), arrival.get());
    }

    private void run(Waiting waiting, Arrival arrival) {
        try {
            for (int i = 0; i < FRESH_STARTS; i++) {
                if (turn(waiting, arrival) != Saved.OUTDATED) {
                    return;
                }
            }
            fail(waiting, arrival, "the chat goes on too fast");
        } catch (ipju.store.StoreException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error(
                    "no answer for chat {}, try {} of {}",
                    hash.of(waiting.lane()),
                    waiting.attempts() + 1,
                    TRIES,
                    new Failure(e));
            fail(waiting, arrival, e.getClass().getSimpleName());
        }
    }

    private Saved turn(Waiting waiting, Arrival arrival) {
        Instant now = clock.instant();
        Remembered remembered = store.dialogues().of(waiting.lane());
        Packing packing = new Packing(channel.limit(), keys, now.toEpochMilli());
        switch (arrival.what()) {
            case SAID:
                return said(waiting, arrival, arrival.inbound(), remembered, packing, null, now);
            case PRESSED:
                return pressed(waiting, arrival, remembered, packing, now);
            case SAID_IN_GROUP:
            case ADDED_TO_GROUP:
                return group(waiting, arrival, remembered, packing, now);
            case BLOCKED:
                store.outbox().drop(waiting.lane(), "blocked", now.toEpochMilli());
                return keep(waiting, remembered, null, packing, null);
            case MOVED:
                if (arrival.movedTo() != null) {
                    store.outbox().move(waiting.lane(), arrival.movedTo(), now.toEpochMilli());
                }
                return keep(waiting, remembered, null, packing, null);
            default:
                return keep(waiting, remembered, null, packing, null);
        }
    }

    private Saved pressed(Waiting waiting, Arrival arrival, Remembered remembered, Packing packing, Instant now) {
        Optional<NewAction> action = arrival.action() == null
                ? Optional.empty()
                : store.dialogues().action(arrival.action(), waiting.lane(), now.toEpochMilli());
        String press = arrival.press() == null ? "" : arrival.press();
        if (action.isEmpty()) {
            packing.answer(waiting.lane(), press, Words.oldButton(language(conversation(remembered), arrival)));
            return keep(waiting, remembered, null, packing, null);
        }
        packing.answer(waiting.lane(), press, "");
        Inbound pressed = arrival.inbound();
        boolean sources = action.get().verb().equals(Packing.SOURCES);
        Inbound meant = new Inbound(
                Inbound.Kind.TEXT, sources ? "/sources" : action.get().detail(), pressed.language(), pressed.app());
        return said(
                waiting,
                arrival,
                meant,
                remembered,
                packing,
                sources ? sources(waiting.lane(), arrival.message()) : null,
                now);
    }

    /** What a message that was sent cites; null if it is not known any more. */
    private @Nullable List<Source> sources(long chat, long message) {
        return store.outbox()
                .sent(chat, message)
                .flatMap(body -> Forms.parcel(chat, Forms.MESSAGE, body))
                .map(parcel -> ((Parcel.Message) parcel).sources())
                .orElse(null);
    }

    /** @param cited what the last answer is taken to have cited; null for what it did */
    private Saved said(
            Waiting waiting,
            Arrival arrival,
            Inbound inbound,
            Remembered remembered,
            Packing packing,
            @Nullable List<Source> cited,
            Instant now) {
        Edition edition = library.current().orElseThrow(() -> new IllegalStateException("no edition is published yet"));
        Conversation conversation = conversation(remembered);
        long start = System.nanoTime();
        Conversation before = cited == null ? conversation : conversation.citing(cited);
        Turn turn = typing.during(waiting.lane(), () -> concierge.fromTenant(before, inbound, edition, day.instant()));
        boolean toMessage = arrival.what() == What.SAID && arrival.message() != 0;
        packing.say(waiting.lane(), turn.reply(), turn.language(), toMessage ? arrival.message() : null);
        Saved saved = keep(
                waiting,
                remembered,
                turn.conversation(),
                packing,
                turn.gap().map(gap -> masked(gap, edition)).orElse(null));
        if (saved == Saved.KEPT) {
            LOG.info(
                    "chat={} kind={} outcome={} reason={} edition={} waited={} ms={}",
                    hash.of(waiting.lane()),
                    low(inbound.kind()),
                    low(turn.reply().outcome()),
                    turn.reply().reason() == null ? "-" : low(turn.reply().reason()),
                    edition.knowledge().edition(),
                    now.toEpochMilli() - waiting.receivedAt(),
                    (System.nanoTime() - start) / 1_000_000);
        }
        return saved;
    }

    private Saved group(Waiting waiting, Arrival arrival, Remembered remembered, Packing packing, Instant now) {
        Instant last = conversation(remembered).last();
        if (last != null && last.plus(GROUP_PAUSE).isAfter(now)) {
            return keep(waiting, remembered, null, packing, null);
        }
        packing.say(waiting.lane(), Words.onlyAlone(), arrival.message() == 0 ? null : arrival.message());
        Conversation told = new Conversation(null, Conversation.NEW.about(), List.of(), now, null);
        return keep(waiting, remembered, told, packing, null);
    }

    private Saved keep(
            Waiting waiting,
            Remembered remembered,
            @Nullable Conversation state,
            Packing packing,
            @Nullable NewGap gap) {
        TurnRecord record = new TurnRecord(
                waiting.key(),
                waiting.lane(),
                remembered.version(),
                state == null ? null : Forms.of(state),
                packing.parcels(),
                packing.actions(),
                Optional.ofNullable(gap));
        return store.dialogues().save(record, clock.millis());
    }

    /** Puts a message that failed off, or after too many tries aside, with a word to its writer. */
    private void fail(Waiting waiting, Arrival arrival, String problem) {
        long now = clock.millis();
        if (waiting.attempts() + 1 < TRIES) {
            store.inbox().later(waiting, now + (1_000L << waiting.attempts()), problem);
            return;
        }
        Packing packing = new Packing(channel.limit(), keys, now);
        if (arrival.what() == What.SAID || arrival.what() == What.PRESSED) {
            Language language = language(conversation(store.dialogues().of(waiting.lane())), arrival);
            packing.say(
                    waiting.lane(),
                    List.of(Words.sorry(language)),
                    arrival.what() == What.SAID && arrival.message() != 0 ? arrival.message() : null);
        }
        List<NewParcel> said = packing.parcels();
        store.inbox().bury(waiting, problem, said, now);
    }

    private Conversation conversation(Remembered remembered) {
        if (remembered.version() == 0) {
            return Conversation.NEW;
        }
        return Forms.conversation(remembered.state()).orElseGet(() -> {
            LOG.warn("what was remembered of a chat cannot be read; it begins anew");
            return Conversation.NEW;
        });
    }

    private static Language language(Conversation conversation, Arrival arrival) {
        if (conversation.language() != null) {
            return conversation.language();
        }
        Language app = arrival.inbound().app();
        return app != null ? app : Language.guess(arrival.inbound().text());
    }

    private static NewGap masked(Gap gap, Edition edition) {
        String question = Mask.of(gap.question());
        return new NewGap(
                Mask.key(question, gap.language()),
                gap.language().code(),
                question,
                low(gap.reason()),
                edition.knowledge().edition());
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A failure as it may be logged: where it happened, without its message, which may hold what a person wrote. */
    private static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failure(Throwable cause) {
            super(cause.getClass().getName(), null, false, true);
            setStackTrace(cause.getStackTrace());
        }
    }
}
