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
import java.util.Optional;
import java.util.stream.Stream;

/** From a folder to an edition that is ready to be asked: read, build the index, ask the golden questions. */
public final class Publisher {

    private final FolderReader reader = new FolderReader();
    private final Concierge concierge;
    private final ZoneId zone;
    private final Freshness freshness;
    private final VerifiedStore store;
    private final IndexBuilder indexes;

    /** Whether golden questions were asked, so that what answers has run. */
    private volatile boolean asked;

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
     * @param turned warnings about golden questions on another side of its thresholds than of those published last
     */
    public record Candidate(Edition edition, Verified verified, List<Problem> turned) {

        public Candidate {
            turned = List.copyOf(turned);
        }

        /** Whether nothing stands against it: no errors in the folder and no golden question that fails. */
        public boolean publishable() {
            return !edition.knowledge().hasErrors() && verified.failures().isEmpty();
        }

        /** What is wrong with it, golden questions that fail left out; in the order of {@link Problem#ORDER}. */
        public List<Problem> problems() {
            return Stream.concat(edition.knowledge().problems().stream(), turned.stream())
                    .sorted(Problem.ORDER)
                    .toList();
        }

        /**
         * What is wrong with it, then an error for each golden question that fails: those come last, for a file that cannot
         * be read makes many of them fail.
         */
        List<Problem> problemsAndFailures() {
            List<Problem> failing = verified.failures().stream()
                    .map(failure -> Problem.error(
                            "golden.yaml", failure.line(), "\"" + failure.question() + "\": " + failure.why()))
                    .toList();
            return Stream.concat(problems().stream(), failing.stream()).toList();
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

    /**
     * Asks an edition its golden questions, one after another, and forgets the answers: code that nobody has run yet is slow,
     * and after this neither the first people nor the next publish have to wait for it. Nothing to do where this process has
     * asked them already.
     */
    public void rehearse(Edition edition) {
        if (asked) {
            return;
        }
        new GoldenRun(concierge, zone).rehearse(edition);
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
        List<Problem> turned = store.lastPublished().map(verified::turnedSince).orElse(List.of());
        return new Candidate(edition.with(verified.thresholds()), verified, turned);
    }

    /** Notes that an edition answers from now on: the next calibration is compared with its thresholds. */
    void published(Candidate candidate) {
        store.published(candidate.verified().thresholds());
    }

    private Verified verify(Edition edition, LuceneRetriever index) {
        List<GoldenQuestion> questions = edition.knowledge().golden();
        GoldenRun run = new GoldenRun(concierge, zone);
        List<GoldenRun.Asked> asked = run.ask(questions, edition.with(Thresholds.DEFAULT), index);
        List<Calibration.Sample> samples = asked.stream()
                .flatMap(question -> question.sample(Thresholds.DEFAULT).stream())
                .toList();
        Thresholds thresholds = Calibration.of(samples);
        List<GoldenRun.Asked> settled = again(asked, edition.with(thresholds), index, run);
        int handOvers =
                (int) samples.stream().filter(Calibration.Sample::handOver).count();
        Verified verified = new Verified(
                thresholds,
                samples.size() - handOvers,
                handOvers,
                questions.size(),
                settled.stream()
                        .flatMap(question -> question.failure().stream())
                        .toList(),
                asked.stream().flatMap(question -> near(question).stream()).toList());
        store.keep(edition.knowledge().edition(), verified);
        this.asked = true;
        return verified;
    }

    /** Asks those again that the edition's thresholds might turn; all others came out as they do under the default. */
    private static List<GoldenRun.Asked> again(
            List<GoldenRun.Asked> asked, Edition edition, LuceneRetriever index, GoldenRun run) {
        return asked.stream()
                .map(question -> question.turns(Thresholds.DEFAULT, edition.thresholds())
                        ? run.ask(List.of(question.question()), edition, index).get(0)
                        : question)
                .toList();
    }

    private static Optional<Verified.Near> near(GoldenRun.Asked asked) {
        return asked.sample(Thresholds.DEFAULT)
                .filter(sample -> Math.abs(sample.logOdds() - Thresholds.DEFAULT.answer()) <= Calibration.FARTHEST)
                .map(sample -> new Verified.Near(
                        asked.question().question(), asked.question().line(), sample.logOdds()));
    }
}
