package ipju.knowledge.files;

import ipju.chat.Outcome;
import ipju.knowledge.GoldenQuestion;
import ipju.lang.Language;
import ipju.lang.Moment;
import ipju.lang.Nearest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code golden.yaml} to questions; a question that is wrong is noted and left out. */
final class GoldenReader {

    private static final List<String> KEYS =
            List.of("question", "lang", "now", "expect", "cites", "contains", "absent");

    private final String file;
    private final Set<String> files;
    private final Limits limits;
    private final Problems problems;

    /**
     * A reader of one file.
     *
     * @param files the names of all files in the folder, which questions may cite
     */
    GoldenReader(String file, Set<String> files, Limits limits, Problems problems) {
        this.file = file;
        this.files = files;
        this.limits = limits;
        this.problems = problems;
    }

    List<GoldenQuestion> read(String text) {
        if (text.length() > limits.yamlBytes()) {
            problems.error(file, null, "is over " + Limits.words(limits.yamlBytes()) + ": expected fewer questions");
            return List.of();
        }
        try {
            Optional<Yaml.Node> root = Yaml.read(text, 0);
            if (root.isPresent() && root.get().kind() == Yaml.Kind.MAP) {
                problems.error(file, root.get().line(), "expected a list, each question after a dash: - question: ...");
            } else if (root.isPresent() && root.get().kind() == Yaml.Kind.SCALAR) {
                problems.error(file, root.get().line(), "expected a list of questions: - question: ...");
            }
            List<GoldenQuestion> questions = new ArrayList<>();
            root.map(Yaml.Node::items)
                    .orElse(List.of())
                    .forEach(n -> new Item(n).read().ifPresent(questions::add));
            return questions;
        } catch (Yaml.BadYamlException e) {
            problems.error(file, e.line(), e.getMessage() == null ? "not readable as YAML" : e.getMessage());
            return List.of();
        }
    }

    /** One question while it is checked. */
    private final class Item {
        private final Yaml.Node item;
        private boolean good = true;

        Item(Yaml.Node item) {
            this.item = item;
        }

        Optional<GoldenQuestion> read() {
            if (item.kind() != Yaml.Kind.MAP) {
                bad(item.line(), "expected a question with its keys: - question: ...");
                return Optional.empty();
            }
            item.fields().forEach((key, value) -> {
                if (!KEYS.contains(key)) {
                    String expected = Nearest.of(key, KEYS)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("expected one of " + String.join(", ", KEYS));
                    bad(value.line(), "unknown key " + Problems.quoted(key) + ": " + expected);
                }
            });
            String question = scalar("question");
            if (question == null) {
                bad(item.line(), "\"question\" is missing: expected the text of one");
            }
            Language language = language();
            Moment now = now();
            Outcome expect = expect();
            List<String> cites = cites();
            List<String> contains = list("contains");
            List<String> absent = list("absent");
            if (!good || question == null || expect == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new GoldenQuestion(question, language, now, expect, cites, contains, absent, item.line()));
        }

        private @Nullable Outcome expect() {
            String word = scalar("expect");
            if (word == null) {
                bad(item.line(), "\"expect\" is missing: expected answer, clarify, escalate or refuse");
                return null;
            }
            for (Outcome outcome : Outcome.values()) {
                if (outcome.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return outcome;
                }
            }
            List<String> words = List.of("answer", "clarify", "escalate", "refuse");
            String hint = Nearest.of(word, words)
                    .map(near -> "; did you mean \"" + near + "\"?")
                    .orElse("");
            String expected = String.join(", ", words) + hint;
            bad(line("expect"), "expect " + Problems.quoted(word) + " is not known: expected " + expected);
            return null;
        }

        private @Nullable Language language() {
            String lang = scalar("lang");
            if (lang == null) {
                return null;
            }
            for (Language language : Language.values()) {
                if (language.code().equals(lang)) {
                    return language;
                }
            }
            bad(line("lang"), "lang " + Problems.quoted(lang) + " is not known: expected ko or en");
            return null;
        }

        private @Nullable Moment now() {
            String now = scalar("now");
            if (now == null) {
                return null;
            }
            Optional<Moment> moment = Moment.read(now);
            if (moment.isEmpty()) {
                bad(line("now"), "now " + Problems.quoted(now) + " is not a moment: expected " + Moment.EXPECTED);
            }
            return moment.orElse(null);
        }

        private List<String> cites() {
            List<String> cites = new ArrayList<>();
            for (String cited : list("cites")) {
                String name = Normalizer.normalize(cited, Normalizer.Form.NFC);
                if (!files.contains(name)) {
                    String hint = Nearest.of(name, files)
                            .map(near -> ", did you mean \"" + near + "\"?")
                            .orElse("");
                    bad(
                            line("cites"),
                            "cites " + Problems.quoted(name) + ", which is not in the folder: expected a file" + hint);
                }
                cites.add(name);
            }
            return cites;
        }

        private List<String> list(String key) {
            Yaml.Node node = item.fields().get(key);
            if (node == null || node.kind() == Yaml.Kind.NOTHING) {
                return List.of();
            }
            if (node.kind() == Yaml.Kind.SCALAR) {
                return List.of(node.text());
            }
            if (node.kind() == Yaml.Kind.MAP || node.items().stream().anyMatch(i -> i.kind() != Yaml.Kind.SCALAR)) {
                bad(
                        node.line(),
                        "\"" + key + "\" holds something else than texts: expected a list such as [\"a\", \"b\"]");
                return List.of();
            }
            return node.items().stream().map(Yaml.Node::text).toList();
        }

        private @Nullable String scalar(String key) {
            Yaml.Node node = item.fields().get(key);
            if (node != null && (node.kind() == Yaml.Kind.LIST || node.kind() == Yaml.Kind.MAP)) {
                bad(node.line(), "\"" + key + "\" holds several values: expected one");
            }
            return node == null || node.kind() != Yaml.Kind.SCALAR ? null : node.text();
        }

        private int line(String key) {
            Yaml.Node node = item.fields().get(key);
            return node == null ? item.line() : node.line();
        }

        private void bad(int line, String message) {
            problems.error(file, line, message);
            good = false;
        }
    }
}
