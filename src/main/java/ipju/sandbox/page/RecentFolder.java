package ipju.sandbox.page;

import java.time.Duration;
import java.util.function.Supplier;

/** The folder's state, asked for at most once a second however many pages are open. Safe for several threads. */
final class RecentFolder implements Supplier<FolderState> {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Supplier<FolderState> origin;
    private FolderState state = FolderState.unread();
    private long asked;
    private boolean known;

    RecentFolder(Supplier<FolderState> origin) {
        this.origin = origin;
    }

    @Override
    public synchronized FolderState get() {
        long now = System.nanoTime();
        if (!known || now - asked > FRESH) {
            state = origin.get();
            asked = now;
            known = true;
        }
        return state;
    }
}
