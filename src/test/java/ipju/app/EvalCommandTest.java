package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eval}: scores a file of questions, names the misses. */
class EvalCommandTest {

    private static final String RIGHT =
            "{\"id\":\"r\",\"text\":\"무료 주차는 몇 대까지예요?\",\"lang\":\"ko\",\"expect\":\"answer\",\"group\":\"parking\","
                    + "\"contains\":[\"2 대\"],\"cites\":[\"parking.ko.md\"]}\n";
    private static final String WRONG =
            "{\"id\":\"w\",\"text\":\"무료 주차는 몇 대까지예요?\",\"lang\":\"ko\",\"expect\":[\"escalate\",\"refuse\"],\"group\":\"gaps\"}\n";

    @TempDir
    Path directory;

    private Place place;

    @BeforeEach
    void moveIn() {
        place = Place.small(directory);
    }

    @Test
    void all_right_ends_with_zero() {
        Cli.Ran ran = place.run("eval", place.file("q.jsonl", "\n" + RIGHT).toString());

        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("outcome right 1 of 1 (100.0 %)", "unsupported figures 0");
    }

    @Test
    void a_question_may_be_asked_on_a_day_of_its_own() {
        String dated = RIGHT.replace("\"lang\"", "\"now\":\"2026-11-23\",\"lang\"");
        String wrong = RIGHT.replace("\"lang\"", "\"now\":\"monday\",\"lang\"");

        Cli.Ran ran = place.run("eval", place.file("q.jsonl", dated).toString());

        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(place.run("eval", place.file("w.jsonl", wrong).toString()).complaint())
                .contains("w.jsonl:1", "\"now\"", "2026-11-24", "monday");
    }

    @Test
    void a_miss_is_named_and_ends_with_one() throws Exception {
        String file = place.file("q.jsonl", RIGHT + WRONG).toString();

        Cli.Ran told = place.run("eval", file);
        Cli.Ran verbose = place.run("eval", "--verbose", file);
        Cli.Ran ran = place.run("eval", "--json", file);
        JsonNode score = new ObjectMapper().readTree(ran.out());

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains("w [gaps] ", "must-escalate 0 of 1", "parking", "1 of   1");
        assertThat(verbose.out()).contains("    | ");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.lines()).hasSize(1);
        assertThat(score.get("questions").asInt()).isEqualTo(2);
        assertThat(score.get("outcomeRight").asInt()).isEqualTo(1);
        assertThat(score.get("misses").findValuesAsText("id")).containsExactly("w");
    }

    @Test
    void wrong_usage_is_told_in_one_line() {
        assertThat(place.run("eval").complaint()).contains("FILE");
        assertThat(place.run("eval", directory.resolve("none").toString()).complaint())
                .contains("none", "no such file");
        assertThat(place.run(
                                "eval",
                                place.file("q.jsonl", RIGHT + "{\"text\":\"a\",\"expect\":\"maybe\"}\n")
                                        .toString())
                        .complaint())
                .contains("q.jsonl:2: ", "expect", "maybe");
    }
}
