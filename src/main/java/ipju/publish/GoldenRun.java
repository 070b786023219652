package ipju.publish;

import ipju.chat.Inbound;
import ipju.chat.Outcome;
import ipju.concierge.Concierge;
import ipju.concierge.Conversation;
import ipju.concierge.Turn;
import ipju.knowledge.GoldenQuestion;
import ipju.retrieval.Edition;
import ipju.retrieval.Thresholds;
import ipju.retrieval.lucene.LuceneRetriever;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Asks the golden questions of an edition. */
final class GoldenRun {

    /** Golden questions without a moment of their own are asked at this time of the newest day in the folder. */
    private static final LocalTime NOON = LocalTime.NOON;

    private final Concierge concierge;
    private final ZoneId zone;

    GoldenRun(Concierge concierge, ZoneId zone) {
        this.concierge = concierge;
        this.zone = zone;
    }

    /**
     * A golden question that was asked.
     *
     * @param outcome what came
     * @param differences from what was expected; empty if it passes
     * @param answers evidence that was held against {@link Thresholds#answer}
     * @param offers evidence that was held against {@link Thresholds#offer}
     */
    record Asked(
            GoldenQuestion question,
            Outcome outcome,
            List<String> differences,
            List<Double> answers,
            List<Double> offers) {

        Optional<Verified.Failure> failure() {
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Verified.Failure(question.question(), String.join("; ", differences), question.line()));
        }

        /**
         * The question as a sample for calibration; empty if something else than the evidence decided, or neither an
         * answer nor a hand-over is expected.
         */
        Optional<Calibration.Sample> sample(Thresholds thresholds) {
            boolean handOver = question.expect() == Outcome.ESCALATE;
            if (answers.isEmpty() || (!handOver && question.expect() != Outcome.ANSWER)) {
                return Optional.empty();
            }
            double strongest = Collections.max(answers);
            Outcome decided = strongest >= thresholds.answer() ? Outcome.ANSWER : Outcome.ESCALATE;
            return outcome == decided ? Optional.of(new Calibration.Sample(strongest, handOver)) : Optional.empty();
        }

        /** Whether it might come out another way under other thresholds. */
        boolean turns(Thresholds from, Thresholds to) {
            return answers.stream().anyMatch(odds -> odds >= from.answer() != odds >= to.answer())
                    || offers.stream().anyMatch(odds -> odds >= from.offer() != odds >= to.offer());
        }
    }

    /**
     * Asks them, on as many threads as there are processors; they come back in the order given.
     *
     * @param index the edition's own index, from which a question that is a known gap is taken out to be asked itself
     */
    List<Asked> ask(List<GoldenQuestion> questions, Edition edition, LuceneRetriever index) {
        Instant newest = newest(edition);
        return questions.parallelStream()
                .map(golden -> ask(golden, edition, index, newest))
                .toList();
    }

    /** Asks all of them, one after another, and forgets the answers. */
    void rehearse(Edition edition) {
        Instant newest = newest(edition);
        for (GoldenQuestion golden : edition.knowledge().golden()) {
            Turn unused = concierge.fromTenant(
                    Conversation.NEW, Inbound.text(golden.question(), golden.language()), edition, newest);
        }
    }

    /** Noon of the newest day that the folder names. */
    private Instant newest(Edition edition) {
        return edition.knowledge()
                .newestAsOf()
                .orElse(LocalDate.EPOCH)
                .atTime(NOON)
                .atZone(zone)
                .toInstant();
    }

    private Asked ask(GoldenQuestion golden, Edition edition, LuceneRetriever index, Instant newest) {
        Evidence evidence = new Evidence(new ArrayList<>(), new ArrayList<>());
        Edition asked = edition.with(index.withoutGap(golden.question())).with(evidence);
        Instant now = golden.now() == null ? newest : golden.now().in(zone);
        Turn turn =
                concierge.fromTenant(Conversation.NEW, Inbound.text(golden.question(), golden.language()), asked, now);
        List<String> differences = new Expectation(
                        List.of(golden.expect()), golden.cites(), golden.contains(), golden.absent(), null)
                .differences(turn.reply());
        return new Asked(golden, turn.reply().outcome(), differences, evidence.answers, evidence.offers);
    }

    /** Notes what is held against the thresholds while one question is asked. */
    private record Evidence(List<Double> answers, List<Double> offers) implements Thresholds.Witness {
        @Override
        public void answer(double logOdds) {
            answers.add(logOdds);
        }

        @Override
        public void offer(double logOdds) {
            offers.add(logOdds);
        }
    }
}
