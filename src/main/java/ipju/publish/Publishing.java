package ipju.publish;

import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Problem;
import ipju.knowledge.files.FolderWatcher;
import ipju.publish.PublishState.InUse;
import ipju.publish.PublishState.Refused;
import ipju.publish.Publisher.Candidate;
import ipju.retrieval.Library;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the library in step with a folder while the bot runs. A change is read, an edition is made of it aside and asked
 * its golden questions, and one write to the library replaces the old edition, which whoever holds it still uses to the
 * end. What has errors, fails a golden question or cannot be made is refused: the old edition goes on answering, and the
 * state says why. Where there is no good edition yet, the readable part answers.
 *
 * <p>Editions that are replaced are not closed: their indexes lie in memory, and searches may still be under way in them.
 */
public final class Publishing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    /** So many reasons of a refusal stand in the log; all of them stand in the state. */
    private static final int LOGGED = 3;

    private final Path folder;
    private final Publisher publisher;
    private final Library library;
    private final InstantSource clock;
    private final ZoneId zone;
    private @Nullable FolderWatcher watcher;
    private @Nullable Seen seen;
    private volatile PublishState state = PublishState.NOTHING;

    /** What the last reading that came to an end was like: the same once more needs nothing done. */
    private record Seen(String edition, List<Problem> problems) {
        static Seen of(KnowledgeBase knowledge) {
            return new Seen(knowledge.edition(), knowledge.problems());
        }
    }

    /**
     * @param library gets the editions
     * @param zone says what day it is
     */
    public Publishing(Path folder, Publisher publisher, Library library, InstantSource clock, ZoneId zone) {
        this.folder = folder;
        this.publisher = publisher;
        this.library = library;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Publishes what is there, in the calling thread, then watches the folder on a thread of its own. Call it once.
     *
     * @return the state after the first publish; the library is empty only if no edition could be made at all
     */
    public synchronized PublishState start() {
        // first, so that a change while the folder is read is not missed
        watcher = FolderWatcher.watch(folder, this::refresh);
        refresh();
        return state;
    }

    /** How things stand; from any thread. */
    public PublishState state() {
        return state;
    }

    /** Ends the watch; the edition in use stays in the library. */
    @Override
    public void close() {
        FolderWatcher watching;
        synchronized (this) {
            watching = watcher;
            watcher = null;
        }
        // not while holding the lock, for the watcher may be waiting for it
        if (watching != null) {
            watching.close();
        }
    }

    private synchronized void refresh() {
        long start = System.nanoTime();
        try {
            KnowledgeBase knowledge = publisher.read(folder, LocalDate.ofInstant(clock.instant(), zone));
            Seen now = Seen.of(knowledge);
            if (!now.equals(seen)) {
                take(publisher.prepare(knowledge), start);
                seen = now;
            }
        } catch (RuntimeException | Error e) {
            // Whatever it is, memory that ran out included, the old edition still answers, and the next change is
            // another chance.
            seen = null;
            String failure = "the folder could not be made ready: " + e;
            state = new PublishState(state.inUse(), new Refused(null, clock.instant(), List.of(), failure));
            LOG.error("{}; {}", failure, inUse(), e);
        }
    }

    private void take(Candidate candidate, long start) {
        KnowledgeBase knowledge = candidate.edition().knowledge();
        List<Problem> problems = candidate.problemsAndFailures();
        Instant now = clock.instant();
        InUse old = state.inUse();
        boolean nothingBetter =
                old == null || (!old.isGood() && !knowledge.passages().isEmpty());
        if (!candidate.publishable() && !nothingBetter) {
            state = new PublishState(old, new Refused(knowledge.edition(), now, problems, null));
            LOG.warn("refused edition {}: {}; {}", knowledge.edition(), reasons(), inUse());
            return;
        }
        int asked = candidate.verified().asked();
        library.publish(candidate.edition());
        state = new PublishState(
                new InUse(knowledge.edition(), knowledge.passages().size(), asked, now, problems), null);
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (candidate.publishable()) {
            publisher.published(candidate);
            LOG.info(
                    "published edition {}: passages={} golden={} warnings={} ms={}",
                    knowledge.edition(),
                    knowledge.passages().size(),
                    asked,
                    state.warnings(),
                    millis);
        } else {
            LOG.warn(
                    "edition {} answers though it is not good, for there is no other: {}; ms={}",
                    knowledge.edition(),
                    reasons(),
                    millis);
        }
    }

    private String reasons() {
        List<String> reasons = state.reasons();
        String first = String.join(" | ", reasons.subList(0, Math.min(LOGGED, reasons.size())));
        return reasons.size() > LOGGED ? first + " | and " + (reasons.size() - LOGGED) + " more" : first;
    }

    private String inUse() {
        InUse old = state.inUse();
        return old == null ? "nothing answers" : "edition " + old.edition() + " goes on answering";
    }
}
