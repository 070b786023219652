package ipju.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipju.chat.Outcome;
import ipju.chat.UnitRef;
import ipju.lang.Language;
import ipju.lang.Moment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a question file: {@code {id, text or turns, lang?, expect?, cites?, contains?, absent?, units?, group?, now?}}.
 *
 * @param id as in the file, or null
 * @param turns what is said in one chat, in order; judged on the last
 * @param language of the replies, or null to guess
 * @param group to count by
 * @param now the moment it is asked at, or null for the clock's
 */
public record EvalQuestion(
        @Nullable String id,
        List<String> turns,
        @Nullable Language language,
        String group,
        @Nullable Moment now,
        List<Outcome> expect,
        List<String> cites,
        List<String> contains,
        List<String> absent,
        @Nullable List<UnitRef> units) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line that is no question; the message says what was expected. */
    public static final class BadLineException extends Exception {
        BadLineException(String message) {
            super(message);
        }
    }

    /** Reads one line; unknown keys are left alone, for files of other tools carry more. */
    public static EvalQuestion read(String line) throws BadLineException {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (IOException e) {
            throw new BadLineException("expected a JSON object {\"id\", \"text\" or \"turns\", …}");
        }
        if (node == null || !node.isObject()) {
            throw new BadLineException("expected a JSON object {\"id\", \"text\" or \"turns\", …}");
        }
        List<String> turns = strings(node.get("turns"));
        if (node.hasNonNull("text")) {
            turns = List.of(node.get("text").asText());
        }
        if (turns.isEmpty()) {
            throw new BadLineException("expected \"text\" or a list \"turns\"");
        }
        List<Outcome> expect = new ArrayList<>();
        for (String word : strings(node.get("expect"))) {
            expect.add(outcome(word));
        }
        return new EvalQuestion(
                node.hasNonNull("id") ? node.get("id").asText() : null,
                turns,
                language(node.path("lang").asText("")),
                node.path("group").asText(""),
                now(node.path("now").asText("")),
                List.copyOf(expect),
                strings(node.get("cites")),
                strings(node.get("contains")),
                strings(node.get("absent")),
                units(node.get("units")));
    }

    /** The same question answered in a language; null leaves its own. */
    public EvalQuestion speaking(@Nullable Language wanted) {
        return new EvalQuestion(
                id, turns, wanted == null ? language : wanted, group, now, expect, cites, contains, absent, units);
    }

    Expectation expectation() {
        return new Expectation(expect, cites, contains, absent, units);
    }

    /** Whether nothing but a hand-over or a refusal is right. */
    boolean mustNotBeAnswered() {
        return !expect.isEmpty() && !expect.contains(Outcome.ANSWER) && !expect.contains(Outcome.CLARIFY);
    }

    private static List<String> strings(@Nullable JsonNode node) {
        List<String> strings = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(item -> strings.add(item.asText()));
        } else if (node != null && node.isTextual()) {
            strings.add(node.asText());
        }
        return List.copyOf(strings);
    }

    private static @Nullable List<UnitRef> units(@Nullable JsonNode node) {
        if (node == null || !node.isArray()) {
            return null;
        }
        List<UnitRef> units = new ArrayList<>();
        node.forEach(unit -> units.add(
                new UnitRef(unit.path("center").asText(), unit.path("unit").asText())));
        return List.copyOf(units);
    }

    private static Outcome outcome(String word) throws BadLineException {
        try {
            return Outcome.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadLineException("\"expect\" must be answer, clarify, escalate or refuse, not \"" + word + "\"");
        }
    }

    private static @Nullable Language language(String word) {
        return switch (word) {
            case "ko" -> Language.KO;
            case "en" -> Language.EN;
            default -> null;
        };
    }

    private static @Nullable Moment now(String text) throws BadLineException {
        if (text.isEmpty()) {
            return null;
        }
        return Moment.read(text)
                .orElseThrow(
                        () -> new BadLineException("\"now\" must be " + Moment.EXPECTED + ", not \"" + text + "\""));
    }
}
