package ipju.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is remembered of chats, and the turns that change it. */
public final class Dialogues {

    private final Store store;

    Dialogues(Store store) {
        this.store = store;
    }

    /** What came of saving a turn. */
    public enum Saved {
        /** All of it is kept. */
        KEPT,
        /** What it answers is done already: nothing was kept. */
        DONE_ALREADY,
        /** The chat has gone on meanwhile: nothing was kept, and the turn is to be made again. */
        OUTDATED
    }

    public Remembered of(long chat) {
        return store.read(h -> h.createQuery("SELECT version, state FROM dialogue WHERE chat_id = :chat")
                .bind("chat", chat)
                .map((row, context) -> new Remembered(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(Remembered.NOTHING));
    }

    /** Keeps a turn and gives its lane back, in one transaction. */
    public Saved save(TurnRecord turn, long now) {
        try {
            return store.write(h -> save(h, turn, now));
        } catch (NotKept e) {
            return e.outcome;
        }
    }

    private static Saved save(Handle h, TurnRecord turn, long now) {
        // the lanes' rows come first: on a store with several writers their locks hold back what would come between
        List<Outbox.Numbered> numbered = Outbox.number(h, turn.parcels());
        int done = h.createUpdate(
                        "UPDATE inbox SET state = 'done', done_at = :now WHERE event_key = :event AND done_at IS NULL")
                .bind("now", now)
                .bind("event", turn.event())
                .execute();
        if (done != 1) {
            throw new NotKept(Saved.DONE_ALREADY);
        }
        if (turn.state() != null && !remember(h, turn, now)) {
            throw new NotKept(Saved.OUTDATED);
        }
        Outbox.insert(h, turn.event(), numbered, now);
        Actions.insert(h, turn.actions());
        turn.gap().ifPresent(gap -> Gaps.count(h, gap, now));
        Inbox.release(h, turn.lane());
        return Saved.KEPT;
    }

    private static boolean remember(Handle h, TurnRecord turn, long now) {
        String sql = turn.version() == 0
                ? "INSERT INTO dialogue (chat_id, version, state, updated_at) VALUES (:chat, 1, :state, :now)"
                        + " ON CONFLICT (chat_id) DO NOTHING"
                : "UPDATE dialogue SET state = :state, version = version + 1, updated_at = :now"
                        + " WHERE chat_id = :chat AND version = :version";
        return h.createUpdate(sql)
                        .bind("chat", turn.lane())
                        .bind("state", turn.state())
                        .bind("now", now)
                        .bind("version", turn.version())
                        .execute()
                == 1;
    }

    /** What a button does, if it may be pressed in this chat now. */
    public Optional<NewAction> action(String key, long chat, long now) {
        return store.read(h -> Actions.find(h, key, chat, now));
    }

    /**
     * Forgets chats that have been silent.
     *
     * @param before last change, milliseconds since 1970
     * @param most how many at once
     * @return how many were forgotten
     */
    public int forget(long before, int most) {
        return store.write(h -> h.createUpdate("DELETE FROM dialogue WHERE chat_id IN"
                        + " (SELECT chat_id FROM dialogue WHERE updated_at < :before LIMIT :most)")
                .bind("before", before)
                .bind("most", most)
                .execute());
    }

    /** Forgets what expired buttons did; returns how many. */
    public int forgetActions(long now, int most) {
        return store.write(h -> Actions.forget(h, now, most));
    }

    /** Undoes the transaction, for a reason that is no failure. */
    private static final class NotKept extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Saved outcome;

        NotKept(Saved outcome) {
            super(outcome.name(), null, false, false);
            this.outcome = outcome;
        }
    }
}
