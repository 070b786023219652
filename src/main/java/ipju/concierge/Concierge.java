package ipju.concierge;

import ipju.answer.About;
import ipju.answer.Answer;
import ipju.answer.Answerer;
import ipju.chat.Inbound;
import ipju.chat.Line;
import ipju.chat.Reason;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.lang.Language;
import ipju.lang.WordLists;
import ipju.lang.WordMatch;
import ipju.retrieval.Edition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what the bot says next: one message in, one turn out. Pure; safe to call from many threads. */
public final class Concierge {

    /** So long a chat remembers what it is about. */
    private static final Duration MEMORY = Duration.ofMinutes(30);

    private final Answerer answerer;
    private final Commands commands;
    private final ZoneId zone;
    private final Language fallback;

    /**
     * @param zone where the centers are; it decides which day it is
     * @param fallback the language of messages without words
     */
    public Concierge(Answerer answerer, ZoneId zone, Language fallback) {
        this.answerer = answerer;
        this.commands = new Commands(answerer, zone);
        this.zone = zone;
        this.fallback = fallback;
    }

    /** Where the centers are. */
    public ZoneId zone() {
        return zone;
    }

    /** The turn that follows from a tenant's message. */
    public Turn fromTenant(Conversation before, Inbound inbound, Edition edition, Instant now) {
        Conversation remembered = recall(before, now);
        if (inbound.text().isBlank() && inbound.kind() != Inbound.Kind.TEXT && inbound.kind() != Inbound.Kind.EDIT) {
            Language language = withoutWords(remembered, inbound);
            return new Turn(remembered.at(now), Wordless.to(inbound.kind(), language), language, Optional.empty());
        }
        Turn turn = commands.turn(remembered, inbound.text(), withoutWords(remembered, inbound), edition, now)
                .orElseGet(() -> answer(remembered, inbound, edition, now));
        return inbound.kind() == Inbound.Kind.EDIT ? again(turn) : turn;
    }

    private Turn answer(Conversation before, Inbound inbound, Edition edition, Instant now) {
        String text = inbound.text();
        Language chosen = chosen(before, inbound);
        boolean reset = WordLists.group("reset").in(WordMatch.prepare(text));
        About about = reset ? About.NOTHING : before.about();
        boolean wordless = text.codePoints().noneMatch(Character::isLetter);
        Answer answer = answerer.answer(
                text,
                chosen == null && wordless ? withoutWords(before, inbound) : chosen,
                edition,
                about,
                now.atZone(zone).toLocalDate());
        return remember(before, text, answer, now);
    }

    /** The places that an answer does not replace stay those of the one before. */
    private static Turn remember(Conversation before, String text, Answer answer, Instant now) {
        Reply reply = answer.reply();
        List<Source> cited = reply.sources().isEmpty() ? before.sources() : reply.sources();
        Optional<Gap> gap = reply.reason() == Reason.NOT_IN_FOLDER
                ? Optional.of(new Gap(answer.language(), text, Reason.NOT_IN_FOLDER))
                : Optional.empty();
        return new Turn(before.about(answer.about()).citing(cited).at(now), reply, answer.language(), gap);
    }

    /** Marks the answer to a message that was answered before it was changed. */
    private static Turn again(Turn turn) {
        Reply reply = turn.reply();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.body(turn.language().pick("고친 질문에 다시 답해요.", "Answering again after your edit.")));
        lines.addAll(reply.lines());
        Reply marked = new Reply(
                reply.outcome(),
                reply.reason(),
                reply.handoff(),
                lines,
                reply.sources(),
                reply.units(),
                reply.buttons());
        return new Turn(turn.conversation(), marked, turn.language(), turn.gap());
    }

    private static @Nullable Language chosen(Conversation before, Inbound inbound) {
        return inbound.language() != null ? inbound.language() : before.language();
    }

    /** The language for a message that does not show one by its words. */
    private Language withoutWords(Conversation before, Inbound inbound) {
        Language chosen = chosen(before, inbound);
        if (chosen != null) {
            return chosen;
        }
        return inbound.app() != null ? inbound.app() : fallback;
    }

    private static Conversation recall(Conversation before, Instant now) {
        boolean old = before.last() != null && before.last().plus(MEMORY).isBefore(now);
        return old ? before.about(About.NOTHING) : before;
    }
}
