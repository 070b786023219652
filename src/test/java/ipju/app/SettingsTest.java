package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.answer.AnswerSettings;
import ipju.lang.Language;
import ipju.retrieval.embeddings.EmbeddingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings, wrong ones above all: a line that names the key, the place and what was expected. */
class SettingsTest {

    private static final Path SHIPPED = Path.of("config");

    /** Keys that are promised and accepted, but whose part of the bot is yet to come. */
    private static final Pattern LATER =
            Pattern.compile("(telegram\\.webhook_url|web\\.public_url|(store|model|hours|sla|privacy)\\..*)");

    @TempDir
    Path directory;

    private Place place;

    @BeforeEach
    void moveIn() {
        place = Place.small(directory);
    }

    @Test
    void without_a_file_all_are_defaults() {
        assertThat(read(directory))
                .isEqualTo(new Settings(
                        Language.KO, ZoneId.of("Asia/Seoul"), AnswerSettings.DEFAULT, defaultEmbeddings()));
    }

    @Test
    void unknown_key_names_the_nearest_known_one_and_the_file() {
        String complaint =
                place.config("answers:\n  vat_procent: 10\n").run("check").complaint();

        assertThat(complaint).contains("ipju.yaml", "\"answers.vat_procent\"", "\"answers.vat_percent\"");
    }

    @Test
    void unknown_key_on_the_command_line_names_the_option() {
        assertThat(place.run("ask", "--set", "web.prot=0", "hi").complaint())
                .contains("--set", "\"web.prot\"", "\"web.port\"");
    }

    @ParameterizedTest
    @CsvSource({
        "language.default,        fr,        ko",
        "timezone,                Seoul,     Asia/Seoul",
        "answers.vat_percent,     ten,       a number from 0 to 100",
        "answers.vat_percent,     101,       a number from 0 to 100",
        "answers.m2_per_person,   0,         a number from 1 to 1000",
        "freshness.units,         -1,        a number from 1 to 3650",
        "embeddings.provider,     local,     minilm",
        "embeddings.timeout_seconds, soon,   a number from 1 to 120",
        "telegram.api_url,        telegram,  the address of a Bot API server",
        "telegram.mode,           webhook,   polling",
        "telegram.staff_chat,     staff,     the number of a group",
        "web.port,                70000,     a number from 0 to 65535",
        "limits.burst,            0,         a number from 1 to 100",
        "store.url,               jdbc:h2:x, nothing",
    })
    void wrong_value_names_key_place_and_what_was_expected(String key, String value, String expected) {
        String[] names = key.split("\\.", 2);
        String yaml =
                names.length == 1 ? key + ": " + value + "\n" : names[0] + ":\n  " + names[1] + ": " + value + "\n";

        assertThat(place.config("").run("check", "--set", key + "=" + value).complaint())
                .contains("--set", key, "\"" + value + "\"", expected);
        assertThat(place.config(yaml).run("check").complaint())
                .contains("ipju.yaml", key, "\"" + value + "\"", expected);
    }

    @Test
    void a_key_that_another_one_needs_is_asked_for_with_the_file() {
        assertThat(place.run("check", "--set", "embeddings.provider=openai").complaint())
                .contains("ipju.yaml", "embeddings.model", "not given", "expected");
    }

    @Test
    void command_line_wins_over_the_file() {
        place.config("answers: {vat_percent: 20}\nfreshness:\n  units: 3\n");

        Settings settings = read(directory.resolve("config"), "answers.vat_percent = 7");

        assertThat(settings.answers().vatPercent()).isEqualByComparingTo("7");
        assertThat(settings.answers().freshness().days()).containsValue(3);
    }

    @Test
    void a_file_that_is_no_yaml_is_told_with_its_line() throws Exception {
        assertThat(place.config("language:\n  default: [ko\nanswers: }\n")
                        .run("check")
                        .complaint())
                .contains("ipju.yaml:", "YAML");
        assertThat(place.config("just words\n").run("check").complaint()).contains("ipju.yaml", "keys and values");
        Files.write(directory.resolve("config/ipju.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
        assertThat(place.run("check").complaint()).contains("ipju.yaml", "UTF-8");
    }

    @Test
    void a_set_without_a_value_says_how_it_is_written() {
        assertThat(place.run("check", "--set", "web.port").complaint()).contains("--set web.port", "key=value");
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "2026-13-01", "2026-11-24T10:00:00", "20261124", "''"})
    void a_clock_that_is_no_moment_says_how_one_is_written(String now) {
        assertThat(place.run("check", "--now=" + now).complaint()).contains("--now", "2026-11-24T10:00:00+09:00");
    }

    @Test
    void the_clock_takes_days_and_moments() {
        for (String now : List.of("2026-11-24", "2026-11-24T10:00:00+09:00", "2026-11-24T01:00:00Z")) {
            assertThat(place.run("ask", "--json", "--now=" + now, "안녕하세요").status())
                    .as(now)
                    .isZero();
        }
    }

    @Test
    void the_token_is_taken_from_the_environment_and_never_told() {
        RunSettings settings = RunSettings.of(
                SettingValues.read(directory, List.of()), Map.of(RunSettings.TOKEN, " 123456:marked-secret "));

        assertThat(settings.token()).isEqualTo("123456:marked-secret");
        assertThat(settings.toString()).contains("telegram").doesNotContain("marked-secret");
    }

    @Test
    void what_does_not_bear_on_answers_is_no_reason_to_publish_anew() {
        assertThat(SettingValues.read(directory, List.of("web.port=0", "answers.vat_percent=7"))
                        .ofAnswers())
                .containsExactly("answers.vat_percent=7");
    }

    @Test
    void the_shipped_file_changes_nothing() {
        assertThat(read(SHIPPED)).isEqualTo(read(directory.resolve("none")));
        assertThat(running(SHIPPED)).isEqualTo(running(directory.resolve("none")));
    }

    @Test
    void the_shipped_file_explains_each_key_that_does_something() throws Exception {
        Map<String, String> shown = shown(Files.readAllLines(SHIPPED.resolve("ipju.yaml")));

        assertThat(shown.keySet())
                .containsExactlyInAnyOrderElementsOf(SettingValues.KEYS.stream()
                        .filter(key -> !LATER.matcher(key).matches() && !key.endsWith("."))
                        .toList());
    }

    @Test
    void the_shipped_file_shows_the_defaults() throws Exception {
        List<String> sets = new ArrayList<>();
        shown(Files.readAllLines(SHIPPED.resolve("ipju.yaml"))).forEach((key, value) -> {
            if (!value.isEmpty()) {
                sets.add(key + "=" + value);
            }
        });

        String[] all = sets.toArray(String[]::new);
        assertThat(read(directory, all)).isEqualTo(read(directory));
        assertThat(running(directory, all)).isEqualTo(running(directory));
    }

    /** Keys with their values in a settings file, be they in force or commented out; prose is no key. */
    private static Map<String, String> shown(List<String> lines) {
        Pattern section = Pattern.compile("(?:# ?)?([a-z0-9_]+):");
        Pattern nested = Pattern.compile("(?:# ?)?  ([a-z0-9_]+):(?: (\\S+))?");
        Pattern flat = Pattern.compile("(?:# ?)?([a-z0-9_]+): (\\S+)");
        Map<String, String> shown = new java.util.LinkedHashMap<>();
        String prefix = "";
        for (String line : lines) {
            Matcher key = nested.matcher(line);
            Matcher top = flat.matcher(line);
            Matcher head = section.matcher(line);
            if (head.matches()) {
                prefix = head.group(1) + ".";
            } else if (key.matches()) {
                shown.put(prefix + key.group(1), key.group(2) == null ? "" : key.group(2));
            } else if (top.matches()) {
                shown.put(top.group(1), top.group(2));
            }
        }
        return shown;
    }

    private static Settings read(Path config, String... sets) {
        return Settings.of(SettingValues.read(config, List.of(sets)), Map.of());
    }

    private static RunSettings running(Path config, String... sets) {
        return RunSettings.of(SettingValues.read(config, List.of(sets)), Map.of());
    }

    /** As none is asked for: nobody makes vectors. */
    private static EmbeddingSettings defaultEmbeddings() {
        return new EmbeddingSettings(
                EmbeddingSettings.Provider.NONE,
                null,
                null,
                null,
                EmbeddingSettings.Pooling.MEAN,
                true,
                null,
                EmbeddingSettings.DEFAULT_TIMEOUT);
    }
}
