package ipju.concierge;

import ipju.answer.Answer;
import ipju.answer.Answerer;
import ipju.chat.Button;
import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person says to the bot with a slash: {@code /help}, {@code /lang en}. */
final class Commands {

    private static final Pattern COMMAND =
            Pattern.compile("(/[a-z_]+)(?:\\s+(.*))?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** The longest link that a chat can be opened with, as Telegram's documentation on deep links has it. */
    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Answerer answerer;
    private final ZoneId zone;

    Commands(Answerer answerer, ZoneId zone) {
        this.answerer = answerer;
        this.zone = zone;
    }

    /**
     * The turn that a command leads to; empty if the text is none.
     *
     * @param language to answer in
     */
    Optional<Turn> turn(Conversation before, String text, Language language, Edition edition, Instant now) {
        Matcher command = COMMAND.matcher(text.strip());
        if (!command.matches()) {
            return Optional.empty();
        }
        String rest = command.group(2) == null ? "" : command.group(2).strip();
        switch (command.group(1).toLowerCase(Locale.ROOT)) {
            case "/start":
                return Optional.of(
                        help(LINK.matcher(rest).matches() ? before.from(rest) : before, language, edition, now));
            case "/help":
                return Optional.of(help(before, language, edition, now));
            case "/human":
                return Optional.of(said(before, answerer.person(language, edition, before.about()), now));
            case "/lang":
                return Optional.of(choose(before, rest.toLowerCase(Locale.ROOT), language, now));
            case "/sources":
                return Optional.of(sources(before, language, now));
            default:
                LocalDate today = now.atZone(zone).toLocalDate();
                return Optional.of(answerer.pressed(command.group(1), rest, language, edition, before.about(), today)
                        .map(answer -> said(before.citing(answer.reply().sources()), answer, now))
                        .orElseGet(() -> unknown(before, language, now)));
        }
    }

    private Turn help(Conversation before, Language language, Edition edition, Instant now) {
        Answer help = answerer.help(language, edition, before.about());
        Language other = language.other();
        Button switchOver = new Button(other.pick("한국어", "English"), other.pick("/lang ko", "/lang en"));
        Reply reply = help.reply();
        List<Button> buttons = new ArrayList<>(reply.buttons());
        buttons.add(switchOver);
        Reply greeting = new Reply(
                reply.outcome(),
                reply.reason(),
                reply.handoff(),
                reply.lines(),
                reply.sources(),
                reply.units(),
                buttons);
        return said(before, new Answer(greeting, help.language(), help.about()), now);
    }

    private static Turn said(Conversation before, Answer answer, Instant now) {
        return new Turn(before.about(answer.about()).at(now), answer.reply(), answer.language(), Optional.empty());
    }

    private static Turn choose(Conversation before, String wanted, Language current, Instant now) {
        Language language = wanted.startsWith("ko") || wanted.startsWith("한")
                ? Language.KO
                : wanted.startsWith("en") || wanted.startsWith("영") ? Language.EN : current.other();
        String said = language.pick("이제 한국어로 답할게요.", "I'll answer in English from now on.");
        return new Turn(
                before.speaking(language).at(now),
                plain(List.of(Line.lead(said)), List.of()),
                language,
                Optional.empty());
    }

    private static Turn sources(Conversation before, Language language, Instant now) {
        List<Line> lines = new ArrayList<>();
        if (before.sources().isEmpty()) {
            lines.add(Line.lead(language.pick("아직 인용한 자료가 없어요.", "Nothing has been cited yet.")));
        }
        for (Source source : before.sources()) {
            lines.add(Line.lead(source.title() + " · " + source.file() + " · " + source.locator()
                    + (source.asOf() == null ? "" : " · " + source.asOf())));
            source.quote()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(String::strip)
                    .map(Line::body)
                    .forEach(lines::add);
        }
        return new Turn(before.at(now), plain(lines, before.sources()), language, Optional.empty());
    }

    private static Turn unknown(Conversation before, Language language, Instant now) {
        Line said = Line.lead(language.pick(
                "모르는 명령이에요. 궁금한 걸 그냥 문장으로 적어 주세요.", "I don't know that command. Just ask in a sentence."));
        Reply reply = new Reply(
                Outcome.CLARIFY,
                Reason.UNCLEAR,
                false,
                List.of(said),
                List.of(),
                List.of(),
                List.of(new Button(language.pick("도움말", "Help"), "/help")));
        return new Turn(before.at(now), reply, language, Optional.empty());
    }

    private static Reply plain(List<Line> lines, List<Source> sources) {
        return new Reply(Outcome.ANSWER, null, false, lines, sources, List.of(), List.of());
    }
}
