package ipju.concierge;

import ipju.answer.About;
import ipju.answer.Answer;
import ipju.answer.Answerer;
import ipju.chat.Inbound;
import ipju.chat.Line;
import ipju.chat.Outcome;
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
import java.util.Locale;
import java.util.Optional;

/** Decides what the bot says next: one message in, one turn out. Pure; safe to call from many threads. */
public final class Concierge {

    /** So long a chat remembers what it is about. */
    private static final Duration MEMORY = Duration.ofMinutes(30);

    private final Answerer answerer;
    private final ZoneId zone;
    private final Language fallback;

    /**
     * @param zone where the centers are; it decides which day it is
     * @param fallback the language of messages without words
     */
    public Concierge(Answerer answerer, ZoneId zone, Language fallback) {
        this.answerer = answerer;
        this.zone = zone;
        this.fallback = fallback;
    }

    /** The turn that follows from a tenant's message. */
    public Turn fromTenant(Conversation before, Inbound inbound, Edition edition, Instant now) {
        Conversation remembered = recall(before, now);
        Optional<Turn> command = command(remembered, inbound, edition, now);
        return command.orElseGet(() -> answer(remembered, inbound, edition, now));
    }

    private Turn answer(Conversation before, Inbound inbound, Edition edition, Instant now) {
        String text = inbound.text();
        Language chosen = inbound.language() != null ? inbound.language() : before.language();
        boolean reset = WordLists.group("reset").in(WordMatch.prepare(text));
        About about = reset ? About.NOTHING : before.about();
        boolean wordless = text.codePoints().noneMatch(Character::isLetter);
        Answer answer = answerer.answer(
                text,
                chosen == null && wordless ? fallback : chosen,
                edition,
                about,
                now.atZone(zone).toLocalDate());
        return turn(before, answer, now);
    }

    /** Remembers an answer; the places that it does not replace stay those of the one before. */
    private static Turn turn(Conversation before, Answer answer, Instant now) {
        List<Source> cited = answer.reply().sources();
        Conversation after =
                new Conversation(before.language(), answer.about(), cited.isEmpty() ? before.sources() : cited, now);
        return new Turn(after, answer.reply(), answer.language());
    }

    private static Conversation recall(Conversation before, Instant now) {
        boolean old = before.last() != null && before.last().plus(MEMORY).isBefore(now);
        return old ? new Conversation(before.language(), About.NOTHING, before.sources(), before.last()) : before;
    }

    private Optional<Turn> command(Conversation before, Inbound inbound, Edition edition, Instant now) {
        String text = inbound.text().strip();
        if (!text.startsWith("/")) {
            return Optional.empty();
        }
        String[] words = text.split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip().toLowerCase(Locale.ROOT) : "";
        Language chosen = inbound.language() != null ? inbound.language() : before.language();
        Language language = chosen != null ? chosen : fallback;
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "/start":
            case "/help":
                return Optional.of(turn(before, answerer.help(language, edition, before.about()), now));
            case "/human":
                return Optional.of(turn(before, answerer.person(language, edition, before.about()), now));
            case "/lang":
                return Optional.of(choose(before, rest, language, now));
            case "/sources":
                return Optional.of(sources(before, language, now));
            default:
                return Optional.empty();
        }
    }

    private static Turn choose(Conversation before, String wanted, Language current, Instant now) {
        Language language = wanted.startsWith("ko") || wanted.startsWith("한")
                ? Language.KO
                : wanted.startsWith("en") ? Language.EN : current.other();
        Conversation after = new Conversation(language, before.about(), before.sources(), now);
        String said = language.pick("이제 한국어로 답할게요.", "I'll answer in English from now on.");
        return new Turn(after, plain(List.of(Line.lead(said)), List.of()), language);
    }

    private static Turn sources(Conversation before, Language language, Instant now) {
        List<Line> lines = new ArrayList<>();
        if (before.sources().isEmpty()) {
            lines.add(Line.lead(language.pick("아직 인용한 자료가 없어요.", "Nothing has been cited yet.")));
        }
        for (Source source : before.sources()) {
            lines.add(Line.lead(source.title() + " · " + source.file() + " · " + source.locator()
                    + (source.asOf() == null ? "" : " · " + source.asOf())));
            for (String line : source.quote().split("\n")) {
                if (!line.isBlank()) {
                    lines.add(Line.body(line.strip()));
                }
            }
        }
        Conversation after = new Conversation(before.language(), before.about(), before.sources(), now);
        return new Turn(after, plain(lines, before.sources()), language);
    }

    private static Reply plain(List<Line> lines, List<Source> sources) {
        return new Reply(Outcome.ANSWER, null, false, lines, sources, List.of(), List.of());
    }
}
