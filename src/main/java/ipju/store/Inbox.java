package ipju.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What came in, each once, in the order of its chat. Times are milliseconds since 1970. */
public final class Inbox {

    /** So long a lane stays with whoever took it, if they never give it back. Longer than a turn may take. */
    private static final long LEASE = 90_000;

    private final Store store;

    Inbox(Store store) {
        this.store = store;
    }

    /** Which of these were kept before. */
    public Set<String> known(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return store.read(h -> h.createQuery("SELECT event_key FROM inbox WHERE event_key IN (<keys>)")
                .bindList("keys", List.copyOf(keys))
                .mapTo(String.class)
                .set());
    }

    /**
     * Keeps what came in, all of it or nothing. What has a key that is there already is left out.
     *
     * @param mostLive so many may wait in one lane; what comes beyond is set aside as {@link NewEvent#FLOOD}, without its body
     * @return how many were new, those included that are set aside
     */
    public int take(List<NewEvent> events, int mostLive, long now) {
        return events.isEmpty() ? 0 : store.write(h -> take(h, events, mostLive, now));
    }

    private static int take(Handle h, List<NewEvent> events, int mostLive, long now) {
        // lanes ascending: in this order their rows are locked everywhere
        Map<Long, Long> seqs = new TreeMap<>();
        events.forEach(event -> seqs.merge(event.lane(), 1L, Long::sum));
        places(h, seqs);
        Map<Long, Integer> live = live(h, seqs.keySet());
        PreparedBatch batch = h.prepareBatch(
                "INSERT INTO inbox (event_key, lane, seq, source, received_at, next_at, state, done_at, problem, body)"
                        + " VALUES (:key, :lane, :seq, 'tenant', :now, :now, :state, :done, :problem, :body)"
                        + " ON CONFLICT (event_key) DO NOTHING");
        List<@Nullable Notice> notices = new ArrayList<>();
        for (NewEvent event : events) {
            boolean full = live.getOrDefault(event.lane(), 0) >= mostLive;
            String dead = event.dead().isEmpty() && full ? NewEvent.FLOOD : event.dead();
            boolean flood = dead.equals(NewEvent.FLOOD);
            live.merge(event.lane(), dead.isEmpty() ? 1 : 0, Integer::sum);
            notices.add(flood ? event.ifFlood() : null);
            batch.bind("key", event.key())
                    .bind("lane", event.lane())
                    .bind("seq", seqs.merge(event.lane(), 1L, Long::sum))
                    .bind("now", now)
                    .bind("state", dead.isEmpty() ? "new" : "dead")
                    .bind("done", dead.isEmpty() ? null : now)
                    .bind("problem", dead.isEmpty() ? null : dead)
                    .bind("body", flood ? "" : event.body())
                    .add();
        }
        int[] changed = batch.execute();
        int fresh = 0;
        for (int i = 0; i < changed.length; i++) {
            fresh += changed[i];
            Notice notice = notices.get(i);
            if (changed[i] == 1 && notice != null) {
                Outbox.insertOnce(h, notice, now);
            }
        }
        return fresh;
    }

    /** Takes new places in the order of lanes, in one statement; puts the last place before them for how many are wanted. */
    private static void places(Handle h, Map<Long, Long> wanted) {
        String rows = wanted.keySet().stream().map(unused -> "(?, ?)").collect(Collectors.joining(", "));
        Query query = h.createQuery("INSERT INTO lane (lane, in_seq) VALUES " + rows
                + " ON CONFLICT (lane) DO UPDATE SET in_seq = lane.in_seq + excluded.in_seq RETURNING lane, in_seq");
        int position = 0;
        for (Map.Entry<Long, Long> lane : wanted.entrySet()) {
            query.bind(position++, lane.getKey()).bind(position++, lane.getValue());
        }
        query.map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .forEach(place ->
                        wanted.compute(place.getKey(), (lane, n) -> place.getValue() - Objects.requireNonNull(n)));
    }

    private static Map<Long, Integer> live(Handle h, Collection<Long> lanes) {
        Map<Long, Integer> live = new HashMap<>();
        h.createQuery("SELECT lane, count(*) FROM inbox WHERE done_at IS NULL AND lane IN (<lanes>) GROUP BY lane")
                .bindList("lanes", List.copyOf(lanes))
                .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .forEach(counted -> live.put(counted.getKey(), counted.getValue()));
        return live;
    }

    /**
     * Takes lanes whose oldest thing is due and which nobody holds, those that have waited longest first.
     *
     * @param owner who takes them
     * @param most how many at most
     */
    public List<Long> claim(String owner, long now, int most) {
        return store.write(h -> h.createQuery("UPDATE lane SET owner = :me, owned_until = :until WHERE lane IN ("
                        + "SELECT i.lane FROM inbox i JOIN lane l ON l.lane = i.lane WHERE i.done_at IS NULL"
                        + " AND i.next_at <= :now AND l.owned_until < :now AND NOT EXISTS ("
                        + "SELECT 1 FROM inbox p WHERE p.lane = i.lane AND p.done_at IS NULL AND p.seq < i.seq)"
                        + " ORDER BY i.next_at, i.lane LIMIT :most) RETURNING lane")
                .bind("me", owner)
                .bind("until", now + LEASE)
                .bind("now", now)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /** Whether a lane has something that is due, asked without writing. */
    public boolean hasDue(long now) {
        return store.read(h -> h.createQuery(
                        "SELECT 1 FROM inbox i JOIN lane l ON l.lane = i.lane"
                                + " WHERE i.done_at IS NULL AND i.next_at <= :now AND l.owned_until < :now AND NOT EXISTS ("
                                + "SELECT 1 FROM inbox p WHERE p.lane = i.lane AND p.done_at IS NULL AND p.seq < i.seq) LIMIT 1")
                .bind("now", now)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** The oldest thing of a lane that is not done, if it is due. */
    public Optional<Waiting> head(long lane, long now) {
        return store.read(h -> h.createQuery(
                                "SELECT event_key, lane, seq, received_at, attempts, body, next_at FROM inbox"
                                        + " WHERE lane = :lane AND done_at IS NULL ORDER BY seq LIMIT 1")
                        .bind("lane", lane)
                        .map((row, context) -> Map.entry(
                                row.getLong(7),
                                new Waiting(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getInt(5),
                                        row.getString(6))))
                        .findOne())
                .filter(found -> found.getKey() <= now)
                .map(Map.Entry::getValue);
    }

    static void release(Handle h, long lane) {
        h.createUpdate("UPDATE lane SET owned_until = 0 WHERE lane = :lane")
                .bind("lane", lane)
                .execute();
    }

    /** Gives a lane back without having done anything. */
    public void release(long lane) {
        store.write(h -> {
            release(h, lane);
            return true;
        });
    }

    /** Counts a failure, puts the next try off, and gives the lane back. */
    public void later(Waiting failed, long nextAt, String problem) {
        store.write(h -> {
            h.createUpdate("UPDATE inbox SET attempts = attempts + 1, next_at = :next, problem = :problem"
                            + " WHERE event_key = :key AND done_at IS NULL")
                    .bind("next", nextAt)
                    .bind("problem", problem)
                    .bind("key", failed.key())
                    .execute();
            release(h, failed.lane());
            return true;
        });
    }

    /** Sets something aside for good, with what is said about it, and gives the lane back; all in one transaction. */
    public void bury(Waiting failed, String problem, List<NewParcel> said, long now) {
        store.write(h -> {
            List<Outbox.Numbered> numbered = Outbox.number(h, said);
            int buried = h.createUpdate("UPDATE inbox SET state = 'dead', attempts = attempts + 1, done_at = :now,"
                            + " problem = :problem WHERE event_key = :key AND done_at IS NULL")
                    .bind("now", now)
                    .bind("problem", problem)
                    .bind("key", failed.key())
                    .execute();
            if (buried == 1) {
                // a key of its own: what made this fail may be that the keys of a reply are taken
                Outbox.insert(h, failed.key() + "!", numbered, now);
            }
            release(h, failed.lane());
            return true;
        });
    }

    /** How many wait to be done. */
    public int live() {
        return store.read(h -> h.createQuery("SELECT count(*) FROM inbox WHERE done_at IS NULL")
                .mapTo(Integer.class)
                .one());
    }

    /** How many were set aside for good since then, floods left out. */
    public int dead(long since) {
        return store.read(h -> h.createQuery(
                        "SELECT count(*) FROM inbox WHERE done_at >= :since AND state = 'dead' AND problem <> 'flood'")
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Deletes what is done, and later what was set aside.
     *
     * @return how many rows were deleted
     */
    public int prune(long doneBefore, long deadBefore, int most) {
        return store.write(h -> h.createUpdate("DELETE FROM inbox WHERE event_key IN (SELECT event_key FROM inbox"
                        + " WHERE done_at < :done AND (state = 'done' OR done_at < :dead) LIMIT :most)")
                .bind("done", doneBefore)
                .bind("dead", deadBefore)
                .bind("most", most)
                .execute());
    }

    /** Makes due what waits for a time that is further off than it can be, after a clock was set back. */
    public int pullIn(long now, long latest) {
        return store.write(
                h -> h.createUpdate("UPDATE inbox SET next_at = :now WHERE done_at IS NULL AND next_at > :latest")
                                .bind("now", now)
                                .bind("latest", latest)
                                .execute()
                        + h.createUpdate("UPDATE outbox SET next_at = :now WHERE done_at IS NULL AND next_at > :latest")
                                .bind("now", now)
                                .bind("latest", latest)
                                .execute()
                        + h.createUpdate("UPDATE lane SET owned_until = 0 WHERE owned_until > :latest")
                                .bind("latest", latest)
                                .execute());
    }
}
