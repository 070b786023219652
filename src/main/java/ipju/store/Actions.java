package ipju.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** SQL for what buttons do. */
final class Actions {

    private Actions() {}

    static void insert(Handle h, List<NewAction> actions) {
        if (actions.isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch("INSERT INTO action (action_key, chat_id, verb, detail, expires_at)"
                + " VALUES (:key, :chat, :verb, :detail, :expires)");
        for (NewAction action : actions) {
            batch.bind("key", action.key())
                    .bind("chat", action.chat())
                    .bind("verb", action.verb())
                    .bind("detail", action.detail())
                    .bind("expires", action.expiresAt())
                    .add();
        }
        batch.execute();
    }

    static Optional<NewAction> find(Handle h, String key, long chat, long now) {
        return h.createQuery("SELECT action_key, chat_id, verb, detail, expires_at FROM action"
                        + " WHERE action_key = :key AND chat_id = :chat AND expires_at > :now")
                .bind("key", key)
                .bind("chat", chat)
                .bind("now", now)
                .map((row, context) -> new NewAction(
                        row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getLong(5)))
                .findOne();
    }

    static int forget(Handle h, long now, int most) {
        return h.createUpdate("DELETE FROM action WHERE action_key IN"
                        + " (SELECT action_key FROM action WHERE expires_at < :now LIMIT :most)")
                .bind("now", now)
                .bind("most", most)
                .execute();
    }
}
