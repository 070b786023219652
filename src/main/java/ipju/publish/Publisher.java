package ipju.publish;

import ipju.catalog.Freshness;
import ipju.chat.Outcome;
import ipju.concierge.Concierge;
import ipju.knowledge.GoldenQuestion;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Problem;
import ipju.knowledge.files.FolderReader;
import ipju.retrieval.Edition;
import ipju.retrieval.Thresholds;
import ipju.retrieval.lucene.LuceneRetriever;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** From a folder to an edition that is ready to be asked: read, build the index, ask the golden questions. */
public final class Publisher {

    private final FolderReader reader = new FolderReader();
    private final Concierge concierge;
    private final ZoneId zone;
    private final Freshness freshness;
    private final VerifiedStore store;
    private final IndexBuilder indexes;

    /**
     * @param concierge the one that will answer from the edition
     * @param store where the outcome of golden questions is kept
     * @param indexes builds the index of an edition
     */
    public Publisher(Concierge concierge, ZoneId zone, Freshness freshness, VerifiedStore store, IndexBuilder indexes) {
        this.concierge = concierge;
        this.zone = zone;
        this.freshness = freshness;
        this.store = store;
        this.indexes = indexes;
    }

    /**
     * An edition, and whether it may replace a good one.
     *
     * @param edition always usable, be it empty
     * @param verified what the golden questions came to
     */
    public record Candidate(Edition edition, Verified verified) {

        /** Whether nothing stands against it: no errors in the folder and no golden question that fails. */
        public boolean publishable() {
            return !edition.knowledge().hasErrors() && verified.failures().isEmpty();
        }

        /** What the folder's problems are, failing golden questions among them; in the order of {@link Problem#ORDER}. */
        public List<Problem> problems() {
            Stream<Problem> failing = verified.failures().stream()
                    .map(failure -> Problem.error(
                            "golden.yaml", failure.line(), "\"" + failure.question() + "\": " + failure.why()));
            return Stream.concat(edition.knowledge().problems().stream(), failing)
                    .sorted(Problem.ORDER)
                    .toList();
        }
    }

    /** Reads the folder as it is now and makes an edition of it; never throws on anything in the folder. */
    public Candidate prepare(Path folder, LocalDate today) {
        return prepare(read(folder, today));
    }

    /** Reads the folder as it is now; never throws on anything in it. */
    KnowledgeBase read(Path folder, LocalDate today) {
        return reader.read(folder, today, freshness.days());
    }

    /** Makes an edition of what was read. */
    Candidate prepare(KnowledgeBase knowledge) {
        List<String> gaps = knowledge.golden().stream()
                .filter(golden -> golden.expect() == Outcome.ESCALATE)
                .map(GoldenQuestion::question)
                .toList();
        LuceneRetriever index = indexes.build(knowledge.passages(), knowledge.glossary(), gaps);
        Edition edition = new Edition(knowledge, index, Thresholds.DEFAULT);
        Verified verified = store.find(knowledge.edition()).orElseGet(() -> verify(edition, index));
        return new Candidate(edition.with(verified.thresholds()), verified);
    }

    private Verified verify(Edition edition, LuceneRetriever index) {
        Thresholds thresholds = Thresholds.DEFAULT;
        List<Verified.Failure> failures = new GoldenRun(concierge, zone).ask(edition.with(thresholds), index);
        Verified verified =
                new Verified(thresholds, edition.knowledge().golden().size(), failures);
        store.keep(edition.knowledge().edition(), verified);
        return verified;
    }
}
