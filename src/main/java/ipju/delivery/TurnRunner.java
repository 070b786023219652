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
import ipju.store.StoreException;
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
     * @throws StoreException if the store fails: the message is as it was, and the lane is still claimed
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
        } catch (StoreException e) {
            if (!e.isRefused()) {
                throw e;
            }
            LOG.error("the answer for chat {} is not kept: {}", hash.of(waiting.lane()), e.getMessage());
            fail(waiting, arrival, "refused by the store");
        } catch (RuntimeException | Error e) {
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
                return done(waiting, remembered, packing);
            case MOVED:
                if (arrival.movedTo() != null) {
                    store.outbox().move(waiting.lane(), arrival.movedTo(), now.toEpochMilli());
                }
                return done(waiting, remembered, packing);
            default:
                return done(waiting, remembered, packing);
        }
    }

    private Saved pressed(Waiting waiting, Arrival arrival, Remembered remembered, Packing packing, Instant now) {
        Optional<NewAction> action = arrival.action() == null
                ? Optional.empty()
                : store.dialogues().action(arrival.action(), waiting.lane(), now.toEpochMilli());
        Optional<List<Source>> cited =
                action.filter(TurnRunner::asksForSources).flatMap(found -> Forms.sources(found.detail()));
        String words = cited.isPresent()
                ? "/sources"
                : action.filter(found -> !asksForSources(found))
                        .map(NewAction::detail)
                        .orElse(null);
        if (words == null) {
            packing.answer(
                    waiting.lane(), press(arrival), Words.oldButton(language(conversation(remembered), arrival)));
            return done(waiting, remembered, packing);
        }
        packing.answer(waiting.lane(), press(arrival), "");
        Inbound pressed = arrival.inbound();
        Inbound meant = new Inbound(Inbound.Kind.TEXT, words, pressed.language(), pressed.app());
        return said(waiting, arrival, meant, remembered, packing, cited.orElse(null), now);
    }

    private static boolean asksForSources(NewAction action) {
        return action.verb().equals(Packing.SOURCES);
    }

    /** The number of the message that is answered; null where a button was pressed, or nobody wrote. */
    private static @Nullable Long asking(Arrival arrival) {
        return arrival.what() == What.PRESSED || arrival.message() == 0 ? null : arrival.message();
    }

    private static String press(Arrival arrival) {
        return arrival.press() == null ? "" : arrival.press();
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
        packing.say(waiting.lane(), turn.reply(), turn.language(), asking(arrival));
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
            return done(waiting, remembered, packing);
        }
        packing.say(waiting.lane(), Words.onlyAlone(), asking(arrival));
        Conversation told = new Conversation(null, Conversation.NEW.about(), List.of(), now, null);
        return keep(waiting, remembered, told, packing, null);
    }

    /** Keeps that it is done, with what is sent, and leaves what is remembered as it is. */
    private Saved done(Waiting waiting, Remembered remembered, Packing packing) {
        return keep(waiting, remembered, null, packing, null);
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
        if (arrival.what() == What.PRESSED) {
            packing.answer(waiting.lane(), press(arrival), "");
        }
        if (arrival.what() == What.SAID || arrival.what() == What.PRESSED) {
            Language language = language(conversation(store.dialogues().of(waiting.lane())), arrival);
            packing.say(waiting.lane(), List.of(Words.sorry(language)), asking(arrival));
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
}
