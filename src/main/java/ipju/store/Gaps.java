package ipju.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Questions that the folder did not answer, counted. */
public final class Gaps {

    private final Store store;

    Gaps(Store store) {
        this.store = store;
    }

    /**
     * One of them.
     *
     * @param times how often it was asked
     * @param lastAt when last, milliseconds since 1970
     */
    public record Asked(String language, String question, int times, long lastAt) {}

    static void count(Handle h, NewGap gap, long now) {
        h.createUpdate("INSERT INTO gap (gap_key, lang, question, reason, edition, first_at, last_at)"
                        + " VALUES (:key, :lang, :question, :reason, :edition, :now, :now)"
                        + " ON CONFLICT (gap_key) DO UPDATE SET times = gap.times + 1, last_at = excluded.last_at,"
                        + " edition = excluded.edition, state = 'open'")
                .bind("key", gap.key())
                .bind("lang", gap.language())
                .bind("question", gap.question())
                .bind("reason", gap.reason())
                .bind("edition", gap.edition())
                .bind("now", now)
                .execute();
    }

    /** The most asked first, then the newest. */
    public List<Asked> mostAsked(int most) {
        return store.read(h -> h.createQuery("SELECT lang, question, times, last_at FROM gap WHERE state = 'open'"
                        + " ORDER BY times DESC, last_at DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> new Asked(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)))
                .list());
    }

    /** Forgets those that nobody has asked since; returns how many. */
    public int forget(long before, int most) {
        return store.write(h -> h.createUpdate("DELETE FROM gap WHERE gap_key IN"
                        + " (SELECT gap_key FROM gap WHERE last_at < :before LIMIT :most)")
                .bind("before", before)
                .bind("most", most)
                .execute());
    }
}
