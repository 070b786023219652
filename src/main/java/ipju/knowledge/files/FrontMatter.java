package ipju.knowledge.files;

import ipju.knowledge.Document;
import ipju.knowledge.Document.Status;
import ipju.lang.Language;
import ipju.lang.Nearest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself, in the block before a Markdown text or in a sidecar. A document whose statement about
 * itself is wrong is left out; a further key that resembles none of ours is an error but harms nothing.
 */
final class FrontMatter {

    static final List<String> KEYS = List.of(
            "title", "lang", "topic", "source_url", "source_date", "as_of", "review_by", "expires", "owner", "status");

    private final LocalDate today;
    private final Problems problems;

    FrontMatter(LocalDate today, Problems problems) {
        this.today = today;
        this.problems = problems;
    }

    /**
     * Reads and checks the statement.
     *
     * @param file where problems are noted: the document itself, or its sidecar
     * @param document the file that is described
     * @param yaml the block
     * @param linesBefore lines of {@code file} before the block
     * @param titleInText a title found in the text, for when the block has none
     */
    Optional<Document> read(String file, String document, String yaml, int linesBefore, @Nullable String titleInText) {
        try {
            Optional<Yaml.Node> node = Yaml.read(yaml, linesBefore);
            if (node.isPresent() && node.get().kind() != Yaml.Kind.MAP) {
                problems.error(file, node.get().line(), "expected lines such as \"title: Parking\", \"lang: en\"");
                return Optional.empty();
            }
            Map<String, Yaml.Node> fields = node.map(Yaml.Node::fields).orElse(Map.of());
            return new Fields(file, Math.max(1, linesBefore), fields).document(document, titleInText);
        } catch (Yaml.BadYamlException e) {
            problems.error(file, e.line(), e.getMessage() == null ? "not readable as YAML" : e.getMessage());
            return Optional.empty();
        }
    }

    /** The fields of one document while they are checked. */
    private final class Fields {
        private final String file;
        private final int firstLine;
        private final Map<String, Yaml.Node> fields;
        private boolean good = true;

        Fields(String file, int firstLine, Map<String, Yaml.Node> fields) {
            this.file = file;
            this.firstLine = firstLine;
            this.fields = fields;
        }

        Optional<Document> document(String document, @Nullable String titleInText) {
            fields.forEach(this::checkKey);
            String title = text("title");
            if (title == null) {
                title = titleInText;
            }
            if (title == null) {
                missing("title", "every document needs one");
            }
            Language language = language();
            Status status = status();
            LocalDate asOf = date("as_of");
            if (asOf == null && status == Status.CURRENT && !fields.containsKey("as_of")) {
                missing("as_of", "a current document needs the date it was true");
            } else if (asOf == null && status == Status.CURRENT && good) {
                missing("as_of", "expected a date such as 2026-01-31");
            }
            LocalDate sourceDate = date("source_date");
            LocalDate reviewBy = date("review_by");
            LocalDate expires = date("expires");
            String url = url();
            if (!good || title == null) {
                return Optional.empty();
            }
            if (status == Status.CURRENT) {
                warnOfTime(asOf, reviewBy, expires);
            }
            return Optional.of(new Document(
                    document,
                    safeTitle(title, document),
                    language,
                    safe("topic"),
                    url,
                    sourceDate,
                    asOf,
                    reviewBy,
                    expires,
                    safe("owner"),
                    status));
        }

        private void checkKey(String key, Yaml.Node value) {
            if (KEYS.contains(key)) {
                if (value.kind() == Yaml.Kind.LIST || value.kind() == Yaml.Kind.MAP) {
                    bad(value.line(), "\"" + key + "\" holds several values: expected one");
                }
                return;
            }
            Optional<String> near = Nearest.of(key, KEYS);
            String expected =
                    near.map(k -> "did you mean \"" + k + "\"?").orElse("expected one of " + String.join(", ", KEYS));
            problems.error(file, value.line(), "unknown key " + Problems.quoted(key) + ": " + expected);
            near.ifPresent(k -> good = false);
        }

        private @Nullable String text(String key) {
            Yaml.Node node = fields.get(key);
            return node == null || node.kind() != Yaml.Kind.SCALAR ? null : Problems.oneLine(node.text());
        }

        private @Nullable Language language() {
            String lang = text("lang");
            if (lang == null) {
                missing("lang", "expected ko or en");
                return null;
            }
            for (Language language : Language.values()) {
                if (language.code().equals(lang.toLowerCase(Locale.ROOT))) {
                    return language;
                }
            }
            bad(line("lang"), "lang " + Problems.quoted(lang) + " is not known: expected ko or en");
            return null;
        }

        private Status status() {
            String status = text("status");
            if (status == null) {
                return Status.CURRENT;
            }
            for (Status known : Status.values()) {
                if (known.name().toLowerCase(Locale.ROOT).equals(status)) {
                    return known;
                }
            }
            String hint = Nearest.of(status, List.of("current", "historical", "draft"))
                    .map(w -> ", did you mean \"" + w + "\"?")
                    .orElse("");
            bad(
                    line("status"),
                    "status " + Problems.quoted(status) + " is not known: expected current, historical or draft"
                            + hint);
            return Status.CURRENT;
        }

        private @Nullable LocalDate date(String key) {
            String text = text(key);
            if (text == null) {
                return null;
            }
            Optional<LocalDate> date = Dates.read(text);
            if (date.isEmpty()) {
                bad(line(key), key + " " + Problems.quoted(text) + " is not a date: " + Dates.EXPECTED);
            }
            return date.orElse(null);
        }

        private @Nullable String url() {
            String url = text("source_url");
            if (url != null && !url.matches("(?i)https?://\\S+")) {
                problems.warning(
                        file,
                        line("source_url"),
                        "source_url " + Problems.quoted(url) + " is not used: expected https://...");
                return null;
            }
            return url;
        }

        private String safeTitle(String title, String document) {
            if (Instructions.isSuspected(title)) {
                problems.warning(file, line("title"), Instructions.FOUND);
                return FileNames.stem(document);
            }
            return title;
        }

        private @Nullable String safe(String key) {
            String text = text(key);
            if (text != null && Instructions.isSuspected(text)) {
                problems.warning(file, line(key), Instructions.FOUND);
                return null;
            }
            return text;
        }

        private void warnOfTime(@Nullable LocalDate asOf, @Nullable LocalDate reviewBy, @Nullable LocalDate expires) {
            if (asOf != null && asOf.isAfter(today)) {
                problems.warning(file, line("as_of"), "as_of " + asOf + " is after today, " + today);
            }
            if (reviewBy != null && reviewBy.isBefore(today)) {
                problems.warning(file, line("review_by"), "review_by " + reviewBy + " is past: review the document");
            }
            if (expires != null && expires.isBefore(today)) {
                problems.warning(
                        file, line("expires"), "expires " + expires + " is past: the document is told as over");
            }
        }

        private void missing(String key, String why) {
            bad(fields.containsKey(key) ? line(key) : firstLine, "\"" + key + "\" is missing: " + why);
        }

        private void bad(int line, String message) {
            problems.error(file, line, message);
            good = false;
        }

        private int line(String key) {
            Yaml.Node node = fields.get(key);
            return node == null ? firstLine : node.line();
        }
    }
}
