package ipju.publish;

import ipju.chat.Inbound;
import ipju.concierge.Concierge;
import ipju.concierge.Conversation;
import ipju.concierge.Turn;
import ipju.knowledge.GoldenQuestion;
import ipju.retrieval.Edition;
import ipju.retrieval.lucene.LuceneRetriever;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
     * Asks all of them, on as many threads as there are processors; failures come in the order of the file.
     *
     * @param index the edition's own index, from which a question that is a known gap is taken out to be asked itself
     */
    List<Verified.Failure> ask(Edition edition, LuceneRetriever index) {
        Instant newest = edition.knowledge()
                .newestAsOf()
                .orElse(LocalDate.EPOCH)
                .atTime(NOON)
                .atZone(zone)
                .toInstant();
        return edition.knowledge().golden().parallelStream()
                .flatMap(golden -> ask(golden, edition, index, newest).stream())
                .toList();
    }

    private Optional<Verified.Failure> ask(
            GoldenQuestion golden, Edition edition, LuceneRetriever index, Instant newest) {
        Edition asked = edition.with(index.withoutGap(golden.question()));
        Instant now = golden.now() == null ? newest : golden.now();
        Turn turn =
                concierge.fromTenant(Conversation.NEW, Inbound.text(golden.question(), golden.language()), asked, now);
        List<String> differences = new Expectation(
                        List.of(golden.expect()), golden.cites(), golden.contains(), golden.absent(), null)
                .differences(turn.reply());
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verified.Failure(golden.question(), String.join("; ", differences), golden.line()));
    }
}
