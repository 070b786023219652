package ipju.answer;

import ipju.catalog.Freshness;
import ipju.lang.DateMention;
import ipju.lang.Dates;
import ipju.lang.Fold;
import ipju.lang.Language;
import ipju.lang.Places;
import ipju.lang.Quantities;
import ipju.lang.Quantity;
import ipju.lang.WordLists;
import ipju.lang.WordMatch;
import ipju.retrieval.Edition;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One question with all that was understood of it.
 *
 * @param text as written, cleaned and cut
 * @param language of the reply
 * @param today the day it is asked on
 * @param words ready for word lists
 * @param quantities amounts in the order of the text
 * @param dates days and stretches of days
 * @param centers ids of the centers it names
 * @param places names of places and buildings it holds
 * @param values kinds of value it asks for
 * @param years the years before this one that it names
 * @param past whether it asks about the past
 * @param maybePast whether its tense alone hints at the past
 * @param before what the chat was about
 */
record Asked(
        String text,
        Language language,
        LocalDate today,
        WordMatch.Prepared words,
        List<Quantity> quantities,
        List<DateMention> dates,
        List<String> centers,
        List<String> places,
        Set<ValueKind> values,
        Set<String> years,
        boolean past,
        boolean maybePast,
        About before,
        Edition edition,
        AnswerSettings settings) {

    /** Letters of a message that is too short to stand alone ("그럼 주차는요?"). */
    private static final int SHORT = 8;

    private static final int SHORT_WITH_NAME = 24;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:년|\\b)(?![.-]\\d)");

    static Asked read(
            String text, Language language, LocalDate today, About before, Edition edition, AnswerSettings settings) {
        WordMatch.Prepared words = WordMatch.prepare(text);
        Set<String> years = years(text, today);
        return new Asked(
                text,
                language,
                today,
                words,
                Quantities.read(text),
                Dates.read(text, today),
                edition.centers().namedIn(text),
                Places.in(text),
                ValueKind.askedIn(words),
                years,
                has(words, "past") || !years.isEmpty(),
                has(words, "past_tense"),
                before,
                edition,
                settings);
    }

    /** Whether a word of a group of {@code words.tsv} stands in the question. */
    boolean has(String group) {
        return has(words, group);
    }

    /** The centers it names, or else those that the chat was about. */
    List<String> centersMeant() {
        return centers.isEmpty() ? before.centers() : centers;
    }

    /** A part of this question as a question of its own; centers and times that only the whole names still hold. */
    Asked part(String piece) {
        Asked part = read(piece, language, today, before, edition, settings);
        return part.centers.isEmpty() && !centers.isEmpty() ? part.about(centers) : part;
    }

    /** Whether it can hardly be understood without what was said before: it says so, or is little more than a name. */
    boolean leansOnBefore() {
        int letters = Fold.key(text).length();
        return has("follow_up") || letters <= SHORT || !centers.isEmpty() && letters <= SHORT_WITH_NAME;
    }

    /** Whether it is short enough to be about the centers that the chat was about, and names none itself. */
    boolean staysAtBefore() {
        return centers.isEmpty() && !before.centers().isEmpty() && leansOnBefore();
    }

    /** The same question with the words of the one before; centers named now take the place of those named then. */
    Asked withWordsOfBefore() {
        if (centers.isEmpty()) {
            return read(before.words() + " " + text, language, today, before, edition, settings);
        }
        String words = edition.centers().without(before.words());
        return read(words + " " + text, language, today, before, edition, settings)
                .about(centers);
    }

    /** The same question about the centers that the chat was about. */
    Asked atBefore() {
        return about(before.centers());
    }

    private Asked about(List<String> others) {
        return new Asked(
                text,
                language,
                today,
                words,
                quantities,
                dates,
                others,
                places,
                values,
                years,
                past,
                maybePast,
                before,
                edition,
                settings);
    }

    Freshness freshness() {
        return settings.freshness();
    }

    private static boolean has(WordMatch.Prepared words, String group) {
        return WordLists.group(group).in(words);
    }

    private static Set<String> years(String text, LocalDate today) {
        Set<String> years = new LinkedHashSet<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) < today.getYear()) {
                years.add(matcher.group(1));
            }
        }
        return years;
    }
}
