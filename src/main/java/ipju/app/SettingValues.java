package ipju.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import ipju.lang.Nearest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as given in {@code ipju.yaml} and on the command line, by dotted key, each with where it was given. */
final class SettingValues {

    /** Keys that may be set. A key that ends in a dot stands for all below it. */
    static final List<String> KEYS = List.of(
            "language.default",
            "timezone",
            "telegram.api_url",
            "telegram.mode",
            "telegram.webhook_url",
            "telegram.staff_chat",
            "web.host",
            "web.port",
            "web.public_url",
            "store.url",
            "store.backup_dir",
            "embeddings.provider",
            "embeddings.base_url",
            "embeddings.model",
            "embeddings.tokenizer",
            "embeddings.pooling",
            "embeddings.multilingual",
            "embeddings.timeout_seconds",
            "model.provider",
            "model.base_url",
            "model.name",
            "freshness.centers",
            "freshness.units",
            "freshness.fees",
            "freshness.eligibility",
            "freshness.facility",
            "freshness.contacts",
            "answers.vat_percent",
            "answers.m2_per_person",
            "hours.",
            "sla.",
            "privacy.",
            "limits.messages_per_minute",
            "limits.burst");

    /** What bears on answers: another value makes other answers of the same folder. */
    private static final List<String> OF_ANSWERS =
            List.of("language.", "timezone", "embeddings.", "model.", "freshness.", "answers.");

    private record Given(String value, String where) {}

    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Path file;

    private SettingValues(Path file) {
        this.file = file;
    }

    /**
     * Reads {@code ipju.yaml} in a directory, if it is there, then what the command line sets over it.
     *
     * @param sets {@code key=value} each
     * @throws UsageException for an unknown key, a file that is no YAML, a set without {@code =}
     */
    static SettingValues read(Path directory, List<String> sets) {
        Path file = directory.resolve("ipju.yaml");
        SettingValues values = new SettingValues(file);
        if (Files.exists(file)) {
            values.add("", parse(file), file.toString());
        }
        for (String set : sets) {
            int at = set.indexOf('=');
            if (at < 1) {
                throw new UsageException("--set " + set + ": expected key=value");
            }
            values.put(set.substring(0, at).strip(), set.substring(at + 1).strip(), "--set");
        }
        return values;
    }

    private static JsonNode parse(Path file) {
        try {
            JsonNode node = new YAMLMapper(new YAMLFactory()).readTree(Files.readString(file));
            if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
                throw new UsageException(file + ": expected keys and values");
            }
            return node;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new UsageException(file + ":" + line + ": not valid YAML: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (MalformedInputException e) {
            throw new UsageException(file + ": expected UTF-8 text");
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private void add(String prefix, JsonNode node, String where) {
        node.fields().forEachRemaining(field -> {
            String key = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            if (field.getValue().isObject()) {
                add(key, field.getValue(), where);
            } else if (!field.getValue().isNull()) {
                put(
                        key,
                        field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString(),
                        where);
            }
        });
    }

    private void put(String key, String value, String where) {
        boolean known = KEYS.stream().anyMatch(k -> k.endsWith(".") ? key.startsWith(k) : key.equals(k));
        if (!known) {
            String nearest = Nearest.of(key, KEYS)
                    .map(k -> ", did you mean \"" + k + "\"?")
                    .orElse("");
            throw new UsageException(where + ": unknown key \"" + key + "\"" + nearest);
        }
        given.put(key, new Given(value, where));
    }

    boolean has(String key) {
        return given.containsKey(key);
    }

    String text(String key, String otherwise) {
        Given found = given.get(key);
        return found == null ? otherwise : found.value;
    }

    @Nullable
    String orNull(String key) {
        Given found = given.get(key);
        return found == null || found.value.isBlank() ? null : found.value;
    }

    String oneOf(String key, String otherwise, String... words) {
        String value = text(key, otherwise);
        if (!List.of(words).contains(value)) {
            throw wrong(key, "one of " + String.join(", ", words));
        }
        return value;
    }

    int whole(String key, int otherwise, int min, int max) {
        return number(key, BigDecimal.valueOf(otherwise), BigDecimal.valueOf(min), BigDecimal.valueOf(max))
                .intValue();
    }

    BigDecimal number(String key, BigDecimal otherwise, BigDecimal min, BigDecimal max) {
        if (!has(key)) {
            return otherwise;
        }
        String expected = "a number from " + min.toPlainString() + " to " + max.toPlainString();
        try {
            BigDecimal value = new BigDecimal(text(key, ""));
            if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
                throw wrong(key, expected);
            }
            return value;
        } catch (NumberFormatException e) {
            throw wrong(key, expected);
        }
    }

    /** What is wrong with a key, where it was given, and what was expected. */
    UsageException wrong(String key, String expected) {
        Given found = given.get(key);
        return new UsageException(
                found == null
                        ? file + ": " + key + " is not given, expected " + expected
                        : found.where + ": " + key + " is \"" + found.value + "\", expected " + expected);
    }

    /** Every key that was given and bears on answers, for the build of what a publish found out. */
    List<String> ofAnswers() {
        List<String> lines = new ArrayList<>();
        given.forEach((key, value) -> {
            if (OF_ANSWERS.stream().anyMatch(key::startsWith)) {
                lines.add(key + "=" + value.value);
            }
        });
        return List.copyOf(lines);
    }
}
