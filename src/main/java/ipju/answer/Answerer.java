package ipju.answer;

import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reply;
import ipju.lang.Kind;
import ipju.lang.KindGuess;
import ipju.lang.Kinds;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import ipju.retrieval.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a question to a sourced answer, a clarifying question, or an honest no, without a model: decide what kind of
 * message it is, look in the rows and the passages, quote, and let nothing pass the {@link Gate} that no source carries.
 * Stateless and safe to call from many threads.
 */
public final class Answerer {

    /** As long as a Telegram message may be; what is longer is cut. */
    private static final int LONGEST = 4096;

    private final AnswerSettings settings;
    private final EligibilityRoute eligibility = new EligibilityRoute();
    private final UnitRoute units = new UnitRoute();
    private final BorderRoute border = new BorderRoute();
    private final List<Route> routes = List.of(
            new ConversionRoute(),
            new RegistrationRoute(),
            eligibility,
            new ProgramRoute(),
            new CenterRoute(),
            new CenterList(),
            units);
    private final SearchRoute search = new SearchRoute();

    public Answerer(AnswerSettings settings) {
        this.settings = settings;
    }

    /**
     * The answer to one message.
     *
     * @param text as written
     * @param chosen the language to answer in, or null to go by the text
     * @param before what the chat was about
     * @param today the day in the center's time zone
     */
    public Answer answer(String text, @Nullable Language chosen, Edition edition, About before, LocalDate today) {
        String clean = clean(text);
        Language language = chosen != null ? chosen : Language.guess(clean);
        if (clean.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return finish(Replies.empty(language), clean, language, before, edition);
        }
        Edition searched = edition.with(new Remembering(edition.retriever()));
        Asked asked = Asked.read(clean, language, today, before, searched, settings);
        return finish(respond(asked, Kinds.shared().guess(clean)), clean, language, before, edition);
    }

    /** What the bot is and does, asked for outright. */
    public Answer help(Language language, Edition edition, About before) {
        return finish(Replies.help(language), "", language, before, edition);
    }

    /** A person, asked for outright. */
    public Answer person(Language language, Edition edition, About before) {
        return finish(Replies.person(edition, language), "", language, before, edition);
    }

    /**
     * What a pressed button under units asks for.
     *
     * @param command with its slash
     * @return empty if it is no such button's, or what it speaks of is no longer there
     */
    public Optional<Answer> pressed(
            String command, String rest, Language language, Edition edition, About before, LocalDate today) {
        if (!UnitCommands.isOne(command)) {
            return Optional.empty();
        }
        Asked asked = Asked.read("", language, today, before, edition, settings);
        return UnitCommands.find(command, rest, asked).map(finding -> finish(finding, "", language, before, edition));
    }

    private Finding respond(Asked asked, KindGuess guess) {
        Language language = asked.language();
        // few words are enough to answer what was asked back or to speak of what stands above them, too few to tell a
        // kind by
        boolean open = !KindReplies.bars(guess.kind());
        Optional<Finding> before = open ? eligibility.answered(asked) : Optional.empty();
        if (before.isEmpty() && (open || !KindReplies.isSure(guess))) {
            before = UnitRoute.followUp(asked);
        }
        if (before.isPresent()) {
            return before.get();
        }
        switch (guess.kind()) {
            case QUESTION:
                return question(asked, guess);
            case CONFIRM:
                return confirm(asked, guess);
            case VAGUE:
                return units.find(asked)
                        .or(() -> UnitRoute.recommended(asked))
                        .or(() -> followUp(asked))
                        .orElseGet(() -> Replies.vague(language));
            case GREETING:
            case HELP:
            case THANKS:
                return KindReplies.isSure(guess) ? KindReplies.to(guess.kind(), asked) : question(asked, guess);
            default:
                return KindReplies.isPlain(guess)
                        ? KindReplies.to(guess.kind(), asked)
                        : certain(asked).orElseGet(() -> unsure(asked, guess));
        }
    }

    /** A kind that is likely, but not plain, and to which the folder has no plain answer. */
    private Finding unsure(Asked asked, KindGuess guess) {
        return KindReplies.isLikely(guess) ? KindReplies.to(guess.kind(), asked) : question(asked, guess);
    }

    /** What the rows say outright, or a passage that holds every word of the question. */
    private Optional<Finding> certain(Asked asked) {
        Looked looked = look(asked);
        return looked.finding().filter(f -> f.outcome() == Outcome.ANSWER && looked.certain());
    }

    /** A "yes" asks what was offered. */
    private Finding confirm(Asked asked, KindGuess guess) {
        String offered = asked.before().offered();
        if (offered != null && asked.has("yes")) {
            Asked again =
                    Asked.read(offered, asked.language(), asked.today(), asked.before(), asked.edition(), settings);
            return question(again, guess);
        }
        return KindReplies.isSure(guess) ? Replies.empty(asked.language()) : question(asked, guess);
    }

    /**
     * Too little to be understood alone, but the chat was about something: a word of its own is asked of the same center
     * ("주차는?"), no word of its own is asked of what was asked before ("그건 얼마예요?").
     */
    private Optional<Finding> followUp(Asked asked) {
        About before = asked.before();
        if (before.words().isEmpty() && before.centers().isEmpty()) {
            return Optional.empty();
        }
        if (search.namesNothing(asked)) {
            return before.words().isEmpty()
                    ? Optional.empty()
                    : look(asked.withWordsOfBefore()).finding();
        }
        Asked there = asked.centers().isEmpty() ? asked.atBefore() : asked;
        Looked looked = look(there);
        return looked.finding().or(() -> Optional.of(NotInFolder.say(there, looked.unknown(), looked.nearest())));
    }

    private Finding question(Asked asked, KindGuess guess) {
        // "nearer to A or B" is one question, however well its halves could be answered
        Optional<Finding> open = border.find(asked);
        if (open.isPresent()) {
            return open.get();
        }
        if (eligibility.asksForUnlisted(asked)) {
            return one(asked, guess);
        }
        // how many cars, for how long: what is told beside a sum belongs to it
        Optional<Finding> sum = OneUnit.sum(asked);
        if (sum.isPresent()) {
            return sum.get();
        }
        List<String> questions = Parts.byQuestion(asked.text());
        if (questions.size() > 1 && !eligibility.belongTogether(asked, questions)) {
            Optional<Finding> several = several(asked, questions);
            if (several.isPresent()) {
                return several.get();
            }
        }
        List<String> joined = Parts.byJoint(asked.text());
        // the conditions of one wish for space belong together, commas or not, and so do the units of a comparison, and
        // what
        // a company tells of itself with what it asks ("we run a call center, is that allowed")
        boolean together = OneUnit.compares(asked)
                || UnitRoute.limits(asked) >= 2
                || joined.size() == 2 && asked.has("activity_stated") && asked.has("eligible")
                || joined.size() > 1 && eligibility.belongTogether(asked, joined);
        if (joined.size() > 1 && !together) {
            Optional<Finding> several = several(asked, joined);
            if (several.isPresent()) {
                return several.get();
            }
        }
        return one(asked, guess);
    }

    /** Each part's own answer; empty unless at least two parts stand on their own, at different places of the folder. */
    private Optional<Finding> several(Asked whole, List<String> parts) {
        List<Finding> findings = new ArrayList<>();
        int answered = 0;
        for (String part : parts) {
            Asked asked = whole.part(part);
            KindGuess guess = Kinds.shared().guess(part);
            if (KindReplies.barsPlainly(guess)) {
                findings.add(KindReplies.to(guess.kind(), asked));
                continue;
            }
            Looked looked = look(asked);
            if (looked.finding().isPresent()) {
                Finding finding = looked.finding().get();
                boolean repeats = findings.stream()
                        .anyMatch(f -> !f.sources().isEmpty() && f.sources().equals(finding.sources()));
                if (repeats) {
                    return Optional.empty();
                }
                findings.add(finding);
                answered += finding.outcome() == Outcome.ANSWER ? 1 : 0;
            } else if (looked.missing()) {
                findings.add(Missing.part(part, whole.language()));
            } else {
                return Optional.empty();
            }
        }
        return answered == 0 || findings.size() < 2 ? Optional.empty() : Optional.of(Merged.of(findings));
    }

    private Finding one(Asked asked, KindGuess guess) {
        Optional<Finding> back = eligibility.askBack(asked);
        if (back.isPresent()) {
            return back.get();
        }
        Looked looked = look(asked);
        if (looked.finding().isPresent()) {
            return looked.finding().get();
        }
        if (!asked.before().words().isEmpty() && asked.leansOnBefore()) {
            Looked again = look(asked.withWordsOfBefore());
            if (again.finding().isPresent()) {
                return again.finding().get();
            }
        }
        Optional<Finding> unlisted = eligibility.unlisted(asked);
        if (unlisted.isPresent()) {
            return unlisted.get();
        }
        boolean namesOurs = !asked.centers().isEmpty() || !asked.places().isEmpty();
        if (!namesOurs
                && guess.second() == Kind.OFF_TOPIC
                && guess.secondProbability() >= 0.2
                && looked.nearest().filter(hit -> hit.coverage() >= 0.5).isEmpty()) {
            return Replies.offTopic(asked.language());
        }
        return NotInFolder.say(asked, looked.unknown(), looked.nearest());
    }

    /** What the rows and the passages hold for one question. */
    private record Looked(
            Optional<Finding> finding, Optional<Hit> nearest, List<String> unknown, boolean missing, boolean certain) {}

    private Looked look(Asked asked) {
        for (Route route : routes) {
            Optional<Finding> finding = route.find(asked);
            if (finding.isPresent()) {
                return new Looked(finding, Optional.empty(), List.of(), false, true);
            }
        }
        SearchRoute.Result result = search.find(asked);
        boolean missing = result.found().knownGap() || !result.found().unknown().isEmpty();
        return new Looked(result.finding(), result.nearest(), result.found().unknown(), missing, result.certain());
    }

    private Answer finish(Finding finding, String question, Language language, About before, Edition edition) {
        Finding sent = finding;
        if (!Gate.unsupported(finding, question).isEmpty()) {
            sent = Replies.stopped(edition, language);
        }
        List<Line> lines = new ArrayList<>(sent.lines());
        lines.addAll(SourceLines.lines(sent.sources(), language));
        Reply reply = new Reply(
                sent.outcome(), sent.reason(), sent.handoff(), lines, sent.sources(), sent.units(), sent.buttons());
        return new Answer(reply, language, sent.about().after(before));
    }

    /** Control and formatting characters out, white space folded but for line breaks, length cut. */
    private static String clean(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        StringBuilder out = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n') {
                out.append('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().replaceAll(" {2,}", " ").strip();
    }
}
