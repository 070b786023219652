package ipju.publish;

import ipju.chat.Inbound;
import ipju.chat.Outcome;
import ipju.chat.Reply;
import ipju.concierge.Concierge;
import ipju.concierge.Conversation;
import ipju.concierge.Turn;
import ipju.retrieval.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores the answers to a file of questions. */
public final class Evaluation {

    /**
     * One question that was not answered as wanted.
     *
     * @param why every difference, in a few words each
     */
    public record Miss(String id, String question, String group, List<String> why, String said) {}

    /** Questions of a group and how many had a right outcome. */
    public record Group(int questions, int right) {}

    /**
     * The score of a file.
     *
     * @param questions how many were asked
     * @param outcomeRight how many had a right outcome
     * @param allRight how many had nothing wrong at all
     * @param mustEscalate how many had to be handed over or refused
     * @param mustEscalateRight how many of them were
     * @param citesWanted how many answers had to cite a given file
     * @param citesRight how many did
     * @param unitsWanted how many had to find a given set of units
     * @param unitsRight how many found exactly that
     * @param unsupported figures that no citation carries
     * @param medianMillis and p95Millis of the last turn
     */
    public record Score(
            int questions,
            int outcomeRight,
            int allRight,
            int mustEscalate,
            int mustEscalateRight,
            int citesWanted,
            int citesRight,
            int unitsWanted,
            int unitsRight,
            List<String> unsupported,
            double medianMillis,
            double p95Millis,
            Map<String, Group> groups,
            List<Miss> misses) {

        /** The share of questions with a right outcome, 0 to 1; 1 for none. */
        public double outcomeAccuracy() {
            return questions == 0 ? 1 : (double) outcomeRight / questions;
        }
    }

    private final Concierge concierge;

    public Evaluation(Concierge concierge) {
        this.concierge = concierge;
    }

    /** Asks all questions, each in a chat of its own. */
    public Score score(List<EvalQuestion> questions, Edition edition, Instant now) {
        int outcomeRight = 0;
        int mustEscalate = 0;
        int mustEscalateRight = 0;
        int citesWanted = 0;
        int citesRight = 0;
        int unitsWanted = 0;
        int unitsRight = 0;
        List<String> unsupported = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        Map<String, Group> groups = new TreeMap<>();
        List<Miss> misses = new ArrayList<>();
        for (EvalQuestion question : questions) {
            long start = System.nanoTime();
            Reply reply = ask(question, edition, now).reply();
            millis.add((System.nanoTime() - start) / 1e6);
            boolean right = question.expect().isEmpty() || question.expect().contains(reply.outcome());
            outcomeRight += right ? 1 : 0;
            Group group = groups.getOrDefault(question.group(), new Group(0, 0));
            groups.put(question.group(), new Group(group.questions() + 1, group.right() + (right ? 1 : 0)));
            if (question.mustNotBeAnswered()) {
                mustEscalate++;
                boolean kept = reply.outcome() == Outcome.ESCALATE || reply.outcome() == Outcome.REFUSE;
                mustEscalateRight += kept ? 1 : 0;
            }
            List<String> differences = question.expect().isEmpty()
                    ? List.of()
                    : question.expectation().differences(reply);
            if (!question.cites().isEmpty() && reply.outcome() == Outcome.ANSWER) {
                citesWanted++;
                citesRight += differences.stream().noneMatch(d -> d.startsWith("expected a source")) ? 1 : 0;
            }
            if (question.units() != null) {
                unitsWanted++;
                unitsRight += differences.stream().noneMatch(d -> d.startsWith("expected units")) ? 1 : 0;
            }
            String last = question.turns().get(question.turns().size() - 1);
            for (String figure : Support.unsupported(reply, String.join(" ", question.turns()))) {
                unsupported.add(question.id() + ": " + figure);
            }
            if (!differences.isEmpty()) {
                misses.add(new Miss(
                        question.id() == null ? "" : question.id(), last, question.group(), differences, reply.text()));
            }
        }
        millis.sort(null);
        return new Score(
                questions.size(),
                outcomeRight,
                questions.size() - misses.size(),
                mustEscalate,
                mustEscalateRight,
                citesWanted,
                citesRight,
                unitsWanted,
                unitsRight,
                unsupported,
                percentile(millis, 0.5),
                percentile(millis, 0.95),
                groups,
                misses);
    }

    /** The last turn of a question's chat. */
    public Turn ask(EvalQuestion question, Edition edition, Instant now) {
        Instant moment = question.now() == null ? now : question.now().in(concierge.zone());
        Conversation conversation = Conversation.NEW;
        Turn turn = null;
        for (String text : question.turns()) {
            turn = concierge.fromTenant(conversation, Inbound.text(text, question.language()), edition, moment);
            conversation = turn.conversation();
        }
        if (turn == null) {
            throw new IllegalArgumentException("a question without turns");
        }
        return turn;
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size()));
    }
}
