package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ask} as scripts use it: what goes in, what comes out, what it ends with. */
class AskCommandTest {

    @TempDir
    static Path directory;

    private static Place place;

    @BeforeAll
    static void moveIn() {
        place = Place.small(directory);
    }

    @Test
    void one_question_gets_its_answer_with_the_source_and_its_day() {
        Cli.Ran ran = place.run("ask", "무료 주차는 몇 대까지예요?");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("2대", "📄 주차 안내", "2026-11-01");
    }

    @Test
    void words_without_quotes_are_one_question() {
        JsonNode answer = one(place.run("ask", "--json", "how", "many", "cars", "park", "free?"));

        assertThat(answer.get("question").asText()).isEqualTo("how many cars park free?");
        assertThat(answer.get("id").isNull()).isTrue();
        assertThat(answer.get("lang").asText()).isEqualTo("en");
    }

    @Test
    void a_question_may_begin_with_an_at_sign_or_after_two_dashes_with_a_dash() throws Exception {
        Path file = place.file("at.txt", "check");

        assertThat(one(place.run("ask", "--json", "@" + file)).get("question").asText())
                .isEqualTo("@" + file);
        assertThat(one(place.run("ask", "--json", "--", "--parking?"))
                        .get("question")
                        .asText())
                .isEqualTo("--parking?");
    }

    @Test
    void language_can_be_wanted() {
        JsonNode korean = one(place.run("ask", "--json", "--lang", "ko", "free parking"));
        JsonNode english = one(place.run("ask", "--json", "--lang", "EN", "무료 주차"));

        assertThat(korean.get("lang").asText()).isEqualTo("ko");
        assertThat(english.get("lang").asText()).isEqualTo("en");
    }

    @Test
    void citations_name_file_place_and_day_and_quote_what_stands_there() throws Exception {
        JsonNode answer = one(place.run("ask", "--json", "무료 주차는 몇 대까지예요?"));

        assertThat(answer.get("citations")).isNotEmpty();
        for (JsonNode citation : answer.get("citations")) {
            String text =
                    Files.readString(place.folder().resolve(citation.get("file").asText()));
            assertThat(text).contains(citation.get("quote").asText().lines().toList());
            assertThat(citation.get("locator").asText()).isEqualTo("무료 주차");
            assertThat(citation.get("as_of").asText()).isEqualTo("2026-11-01");
        }
    }

    @Test
    void units_are_all_that_match_in_order_of_price() {
        JsonNode answer = one(place.run("ask", "--json", "40평 이하 사무실 있나요?"));

        assertThat(answer.get("units").findValuesAsText("unit")).containsExactly("301", "302");
    }

    @Test
    void a_file_of_questions_gives_a_line_each_in_their_order() {
        Path file = place.file("questions.jsonl", """
                {"id": "a", "text": "무료 주차는 몇 대까지예요?"}

                {"id": "b", "turns": ["안녕하세요", "How many cars may park free?"], "lang": "en"}
                   \t
                {"id": 3, "turns": ["고마워요"], "group": "thanks", "expect": "answer"}
                {"text": "수영장이 있나요?"}
                """);

        Cli.Ran ran = place.run("ask", "--json", "--questions", file.toString());

        assertThat(ran.status()).isZero();
        List<JsonNode> answers = ran.lines().stream().map(Contract.ASK::kept).toList();
        assertThat(answers).extracting(a -> a.get("id").asText(null)).containsExactly("a", "b", "3", null);
        assertThat(answers.get(1).get("question").asText()).isEqualTo("How many cars may park free?");
        assertThat(answers.get(1).get("text").asText()).contains("2 cars");
        assertThat(answers.get(3).get("outcome").asText()).isNotEqualTo("answer");
    }

    @Test
    void questions_come_from_standard_input_too() {
        Cli.Ran ran = place.typing("\ufeff{\"id\":\"a\",\"text\":\"안녕하세요\"}\n", "ask", "--json", "--questions", "-");

        assertThat(ran.status()).isZero();
        assertThat(one(ran).get("id").asText()).isEqualTo("a");
    }

    @Test
    void no_questions_give_no_lines() {
        Cli.Ran ran = place.typing("\n\n", "ask", "--json", "--questions", "-");

        assertThat(ran).isEqualTo(new Cli.Ran(0, "", ""));
    }

    @Test
    void a_bad_line_ends_with_its_file_and_number_after_those_before_it_were_answered() {
        Path file = place.file("bad.jsonl", "{\"text\":\"안녕하세요\"}\n\n{\"txt\":\"?\"}\n{\"text\":\"안녕\"}\n");

        Cli.Ran ran = place.run("ask", "--json", "--questions", file.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.lines()).hasSize(1);
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .startsWith(file + ":3: ")
                .contains("\"text\"");
    }

    @ParameterizedTest
    @MethodSource("linesThatAreNoQuestions")
    void a_line_that_is_no_question_says_what_was_expected(String line) {
        assertThat(place.typing(line + "\n", "ask", "--json", "--questions", "-")
                        .complaint())
                .startsWith("-:1: ")
                .contains("expected");
    }

    static List<String> linesThatAreNoQuestions() {
        return List.of("parking?", "[1]", "7", "{\"text\":", "{\"turns\":[]}", "{}", "{\"text\":null}");
    }

    @Test
    void questions_that_are_not_text_are_wrong_usage() throws Exception {
        Path file = directory.resolve("latin.jsonl");
        Files.write(file, new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}', '\n'});

        assertThat(place.run("ask", "--json", "--questions", file.toString()).complaint())
                .contains(file.toString(), "UTF-8");
    }

    @Test
    void questions_that_are_not_there_are_wrong_usage() {
        assertThat(place.run(
                                "ask",
                                "--json",
                                "--questions",
                                directory.resolve("none").toString())
                        .complaint())
                .contains("--questions", "none", "no such file");
        assertThat(place.run("ask", "--json", "--questions", directory.toString())
                        .complaint())
                .contains("--questions", "no such file");
    }

    @Test
    void wrong_usage_is_told_in_one_line() {
        assertThat(place.run("ask", "--json").complaint()).contains("expected a question");
        assertThat(place.run("ask", "--questions", "-").complaint()).contains("--questions", "--json");
        assertThat(place.run("ask", "--lang", "fr", "hi").complaint()).contains("--lang fr", "ko or en");
        assertThat(place.run("ask", "--jsn", "hi").complaint()).contains("--jsn", "--json");
        assertThat(place.run("ask", "--knowledge").complaint()).contains("--knowledge");
    }

    @ParameterizedTest
    @MethodSource("hardQuestions")
    @Timeout(20)
    void no_question_fails_however_it_looks(String question) {
        Cli.Ran ran = place.run("ask", "--json", question);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        // half a surrogate pair has no UTF-8: it comes out as ?
        String written = new String(question.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(one(ran).get("question").asText()).isEqualTo(written);
    }

    @Test
    @Timeout(60)
    void no_question_of_a_file_takes_a_second() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String question : hardQuestions()) {
            lines.append(new com.fasterxml.jackson.databind.ObjectMapper()
                            .writeValueAsString(java.util.Map.of("text", question)))
                    .append('\n');
        }

        // twice: the first time is also the time that classes take to load
        Cli.Ran ran = place.typing(lines.toString().repeat(2), "ask", "--json", "--questions", "-");

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.lines()).hasSize(2 * hardQuestions().size());
        assertThat(ran.lines().subList(hardQuestions().size(), ran.lines().size()))
                .allSatisfy(
                        line -> assertThat(Contract.ASK.kept(line).get("millis").asDouble())
                                .isLessThan(1000));
    }

    static List<String> hardQuestions() {
        return List.of(
                "",
                " \t ",
                "?",
                "주".repeat(4096),
                "무료 주차는 몇 대까지예요? ".repeat(256),
                "🅿️🚗🚗👨‍👩‍👧‍👦🇰🇷",
                "كم عدد مواقف السيارات المجانية؟",
                "\u202eParking\u202c free?",
                "park\u0000ing\u0007 \u001b[31mfree\u001b[0m\r\n?",
                "line one\nline two\n\nline four",
                "<script>alert('parking')</script><b>free</b>&nbsp;&#x27;",
                "\ud800 lone surrogates \udfff",
                "e\u0301".repeat(500),
                "\"quoted\" \\ back\\slash {\"json\": true} ${env} %s %n",
                "((((((((((*?[^]+)))) AND OR NOT field:value~2^9",
                "1".repeat(5000),
                "9999999999999999999999억 평 이하 -1층 0원",
                "a".repeat(100_000),
                "parking ".repeat(12_500),
                "10평 ".repeat(25_000),
                "🙂".repeat(50_000));
    }

    private static JsonNode one(Cli.Ran ran) {
        assertThat(ran.lines()).hasSize(1);
        return Contract.ASK.kept(ran.out());
    }
}
