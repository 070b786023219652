package ipju.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What must go out, in the order of its chat. Times are milliseconds since 1970. */
public final class Outbox {

    /** So long something is with whoever sends it. Longer than a send may take. */
    private static final long LEASE = 120_000;

    private final Store store;

    Outbox(Store store) {
        this.store = store;
    }

    /** A parcel with its place in the order of its chat. */
    record Numbered(NewParcel parcel, long seq) {}

    /**
     * How something that was taken to be sent is settled.
     *
     * @param state {@code sent}, {@code dead}, {@code dropped}, or {@code ready} to be sent again
     * @param message the number that it got; null if there is none
     * @param nextAt for {@code ready}: when
     * @param counted for {@code ready}: whether this counts as a try
     * @param unsure for {@code ready}: whether it was perhaps sent
     * @param problem why; null for none
     */
    public record Settled(
            Outgoing parcel,
            String state,
            @Nullable Long message,
            long nextAt,
            boolean counted,
            boolean unsure,
            @Nullable String problem) {}

    /** Takes places in the order of chats, chats ascending, which is the order in which their rows are locked everywhere. */
    static List<Numbered> number(Handle h, List<NewParcel> parcels) {
        Map<Long, Integer> counts = new TreeMap<>();
        parcels.forEach(parcel -> counts.merge(parcel.chat(), 1, Integer::sum));
        Map<Long, Long> next = new HashMap<>();
        counts.forEach((chat, n) -> next.put(chat, places(h, chat, n) - n));
        List<Numbered> numbered = new ArrayList<>();
        for (NewParcel parcel : parcels) {
            numbered.add(new Numbered(parcel, next.merge(parcel.chat(), 1L, Long::sum)));
        }
        return numbered;
    }

    /** The last of so many new places. */
    private static long places(Handle h, long chat, int n) {
        return h.createQuery(
                        "INSERT INTO lane (lane, out_seq) VALUES (:chat, :n)"
                                + " ON CONFLICT (lane) DO UPDATE SET out_seq = lane.out_seq + excluded.out_seq RETURNING out_seq")
                .bind("chat", chat)
                .bind("n", n)
                .mapTo(Long.class)
                .one();
    }

    static void insert(Handle h, String event, List<Numbered> parcels, long now) {
        if (parcels.isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch(
                "INSERT INTO outbox (chat_id, seq, dedupe_key, kind, body, created_at, next_at, expires_at)"
                        + " VALUES (:chat, :seq, :key, :kind, :body, :now, :now, :expires)");
        int n = 0;
        for (Numbered numbered : parcels) {
            NewParcel parcel = numbered.parcel();
            batch.bind("chat", parcel.chat())
                    .bind("seq", numbered.seq())
                    .bind("key", event + "#" + n++)
                    .bind("kind", parcel.kind())
                    .bind("body", parcel.body())
                    .bind("now", now)
                    .bind("expires", parcel.expiresAt())
                    .add();
        }
        batch.execute();
    }

    /** Adds something under a key of its own, if that key is not there yet. */
    static void insertOnce(Handle h, Notice notice, long now) {
        boolean there = h.createQuery("SELECT 1 FROM outbox WHERE dedupe_key = :key")
                .bind("key", notice.key() + "#0")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!there) {
            insert(h, notice.key(), number(h, List.of(notice.parcel())), now);
        }
    }

    /** What could be sent now: the oldest live row of each chat, if it is due; those that have waited longest first. */
    public List<Outgoing> due(long now, int most) {
        return store.read(h -> due(h, now, most));
    }

    private static List<Outgoing> due(Handle h, long now, int most) {
        return h.createQuery("SELECT o.chat_id, o.seq, o.kind, o.body, o.attempts, o.unsure, o.expires_at FROM outbox o"
                        + " WHERE o.done_at IS NULL AND o.next_at <= :now AND o.state = 'ready' AND NOT EXISTS ("
                        + "SELECT 1 FROM outbox p WHERE p.chat_id = o.chat_id AND p.done_at IS NULL AND p.seq < o.seq)"
                        + " ORDER BY o.next_at LIMIT :most")
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> new Outgoing(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7) == null ? null : row.getLong(7)))
                .list();
    }

    /**
     * One transaction of the courier: settles what came back, puts off what must wait, and takes what is to be sent next.
     *
     * @param owner who sends
     * @param settled what came back
     * @param postponed until when, by what is put off
     * @param taken what is sent next
     * @return those of {@code taken} that are now the owner's to send
     */
    public List<Outgoing> turnOver(
            String owner, List<Settled> settled, Map<Outgoing, Long> postponed, List<Outgoing> taken, long now) {
        if (settled.isEmpty() && postponed.isEmpty() && taken.isEmpty()) {
            return List.of();
        }
        return store.write(h -> {
            settled.forEach(each -> settle(h, owner, each, now));
            postponed.forEach((parcel, until) -> postpone(h, parcel, until));
            List<Outgoing> own = new ArrayList<>();
            for (Outgoing parcel : taken) {
                take(h, owner, parcel, now).ifPresent(own::add);
            }
            return own;
        });
    }

    private static Optional<Outgoing> take(Handle h, String owner, Outgoing parcel, long now) {
        int taken = h.createUpdate("UPDATE outbox SET state = 'sending', attempts = attempts + 1, owner = :me,"
                        + " owned_until = :until WHERE chat_id = :chat AND seq = :seq AND state = 'ready'"
                        + " AND done_at IS NULL")
                .bind("me", owner)
                .bind("until", now + LEASE)
                .bind("chat", parcel.chat())
                .bind("seq", parcel.seq())
                .execute();
        return taken == 0
                ? Optional.empty()
                : Optional.of(new Outgoing(
                        parcel.chat(),
                        parcel.seq(),
                        parcel.kind(),
                        parcel.body(),
                        parcel.attempts() + 1,
                        parcel.unsure(),
                        parcel.expiresAt()));
    }

    private static void postpone(Handle h, Outgoing parcel, long until) {
        h.createUpdate("UPDATE outbox SET next_at = :until WHERE chat_id = :chat AND seq = :seq AND state = 'ready'")
                .bind("until", until)
                .bind("chat", parcel.chat())
                .bind("seq", parcel.seq())
                .execute();
    }

    private static void settle(Handle h, String owner, Settled settled, long now) {
        boolean again = settled.state().equals("ready");
        h.createUpdate("UPDATE outbox SET state = :state, message_id = :message, done_at = :done, next_at = :next,"
                        + " attempts = attempts - :uncount, unsure = unsure + :unsure, problem = :problem"
                        + " WHERE chat_id = :chat AND seq = :seq AND owner = :me AND state = 'sending'")
                .bind("state", settled.state())
                .bind("message", settled.message())
                .bind("done", again ? null : now)
                .bind("next", again ? settled.nextAt() : now)
                .bind("uncount", again && !settled.counted() ? 1 : 0)
                .bind("unsure", settled.unsure() ? 1 : 0)
                .bind("problem", settled.problem())
                .bind("chat", settled.parcel().chat())
                .bind("seq", settled.parcel().seq())
                .bind("me", owner)
                .execute();
    }

    /** Drops all that waits to go to a chat that cannot be reached; returns how many. */
    public int drop(long chat, String why, long now) {
        return store.write(h -> h.createUpdate("UPDATE outbox SET state = 'dropped', done_at = :now, problem = :why"
                        + " WHERE chat_id = :chat AND done_at IS NULL")
                .bind("now", now)
                .bind("why", why)
                .bind("chat", chat)
                .execute());
    }

    /** Sends what waits for a chat to the number that it has now. */
    public void move(long from, long to, long now) {
        store.write(h -> {
            List<NewParcel> waiting = h.createQuery("SELECT kind, body, expires_at FROM outbox"
                            + " WHERE chat_id = :from AND done_at IS NULL ORDER BY seq")
                    .bind("from", from)
                    .map((row, context) -> new NewParcel(
                            to, row.getString(1), row.getString(2), row.getObject(3) == null ? null : row.getLong(3)))
                    .list();
            h.createUpdate("UPDATE outbox SET state = 'dropped', done_at = :now, problem = 'moved'"
                            + " WHERE chat_id = :from AND done_at IS NULL")
                    .bind("now", now)
                    .bind("from", from)
                    .execute();
            insert(h, "moved:" + from + ":" + now, number(h, waiting), now);
            return true;
        });
    }

    /** The body of a message that was sent, by its number in its chat. */
    public Optional<String> sent(long chat, long message) {
        return store.read(h -> h.createQuery(
                        "SELECT body FROM outbox WHERE chat_id = :chat AND message_id = :message AND kind = 'message'")
                .bind("chat", chat)
                .bind("message", message)
                .mapTo(String.class)
                .findFirst());
    }

    /** When the next thing that waits for its time is due; empty if nothing waits. */
    public Optional<Long> nextDue() {
        return store.read(
                h -> h.createQuery("SELECT min(next_at) FROM outbox WHERE done_at IS NULL AND state = 'ready'")
                        .mapTo(Long.class)
                        .findOne());
    }

    /** How many wait to go out. */
    public int live() {
        return store.read(h -> h.createQuery("SELECT count(*) FROM outbox WHERE done_at IS NULL")
                .mapTo(Integer.class)
                .one());
    }

    /** How many could not be sent since then. */
    public int dead(long since) {
        return store.read(h -> h.createQuery("SELECT count(*) FROM outbox WHERE done_at >= :since AND state = 'dead'")
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    /** Blanks the bodies of what is done, and later deletes the rows; returns how many rows changed. */
    public int prune(long blankBefore, long deleteBefore, int most) {
        return store.write(h -> h.createUpdate("DELETE FROM outbox WHERE dedupe_key IN"
                                + " (SELECT dedupe_key FROM outbox WHERE done_at < :before LIMIT :most)")
                        .bind("before", deleteBefore)
                        .bind("most", most)
                        .execute()
                + h.createUpdate("UPDATE outbox SET body = '' WHERE dedupe_key IN"
                                + " (SELECT dedupe_key FROM outbox WHERE done_at < :before AND body <> '' LIMIT :most)")
                        .bind("before", blankBefore)
                        .bind("most", most)
                        .execute());
    }
}
