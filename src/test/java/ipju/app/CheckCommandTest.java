package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} on folders that are good, wrong, and not there. */
class CheckCommandTest {

    @TempDir
    Path directory;

    @Test
    void a_good_folder_would_be_published() {
        Place place = Place.small(directory).knowledge("golden.yaml", golden("2대"));

        Cli.Ran told = place.run("check");
        JsonNode all = json(place.run("check", "--json"));

        assertThat(told.status()).as(told.out()).isZero();
        assertThat(told.out())
                .contains(
                        "Would be published.",
                        "1 of 1 golden question passes.",
                        "Thresholds: a passage is quoted from 0.30, named as the nearest from -1.20: the default; ",
                        "20 of each are needed to set them.");
        assertThat(all.get("publishable").asBoolean()).isTrue();
        assertThat(all.get("rows").get("units").asInt()).isEqualTo(3);
        assertThat(all.get("golden").get("asked").asInt()).isEqualTo(1);
        assertThat(all.get("golden").get("failed")).isEmpty();
    }

    @Test
    void an_error_is_named_with_file_and_line_and_ends_with_one() {
        Place place = Place.small(directory)
                .knowledge("units.csv", "center,unit,flor,use\nhill,1,1,industrial\n")
                .knowledge("notes.md", "No front matter.\n");

        Cli.Ran told = place.run("check");
        Cli.Ran ran = place.run("check", "--json");
        JsonNode all = Contract.CHECK.kept(ran.out());

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains("units.csv:1  ", "flor", "floor", "notes.md:1", "Would not be published");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(all.get("publishable").asBoolean()).isFalse();
        assertThat(all.get("problems").findValuesAsText("file")).contains("units.csv", "notes.md");
    }

    @Test
    void a_golden_question_that_fails_says_why_and_ends_with_one() {
        Place place = Place.small(directory).knowledge("golden.yaml", golden("99대"));

        Cli.Ran told = place.run("check");
        Cli.Ran ran = place.run("check", "--json");
        JsonNode failed = Contract.CHECK.kept(ran.out()).get("golden").get("failed");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains("1 of 1 golden question fails", "golden.yaml:1", "99대");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).get("why").asText()).contains("99대");
    }

    @Test
    void a_warning_does_not_stop_a_publish() {
        Place place = Place.small(directory)
                .knowledge(
                        "old.md",
                        "---\ntitle: Old\nlang: en\nas_of: 2020-01-01\nreview_by: 2021-01-01\n---\nThe lobby is blue.\n");

        JsonNode all = json(place.run("check", "--json"));

        assertThat(all.get("publishable").asBoolean()).isTrue();
        assertThat(all.get("problems").findValuesAsText("severity")).containsOnly("warning");
    }

    @Test
    void a_folder_that_is_not_there_is_a_clear_problem() {
        Cli.Ran told = Place.empty(directory).run("check");
        Cli.Ran ran = Place.empty(directory).run("check", "--json");
        JsonNode problem = Contract.CHECK.kept(ran.out()).get("problems").get(0);

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains("does not exist");
        assertThat(told.err()).isEmpty();
        assertThat(ran.status()).isEqualTo(1);
        assertThat(problem.get("message").asText()).contains("does not exist");
    }

    @Test
    void an_empty_folder_and_a_file_instead_of_one_are_clear_problems() throws Exception {
        Files.createDirectories(directory.resolve("nothing"));
        Files.writeString(directory.resolve("file"), "text");

        for (String name : new String[] {"nothing", "file"}) {
            String folder = directory.resolve(name).toString();
            Cli.Ran ran = Cli.run("check", "--json", "--knowledge", folder, "--data", directory + "/data");

            assertThat(ran.status()).as(name).isEqualTo(1);
            assertThat(Contract.CHECK.kept(ran.out()).get("problems")).as(name).isNotEmpty();
        }
    }

    @Test
    void ask_on_a_folder_that_is_not_there_says_that_it_does_not_know() {
        Cli.Ran ran = Place.empty(directory).run("ask", "--json", "무료 주차는 몇 대까지예요?");

        assertThat(ran.status()).isZero();
        assertThat(Contract.ASK.kept(ran.out()).get("outcome").asText()).isEqualTo("escalate");
    }

    private static String golden(String contained) {
        return "- question: \"무료 주차는 몇 대까지예요?\"\n  lang: ko\n  expect: answer\n"
                + "  cites: [parking.ko.md]\n  contains: [\"" + contained + "\"]\n";
    }

    private static JsonNode json(Cli.Ran ran) {
        assertThat(ran.status()).as(ran.out()).isZero();
        return Contract.CHECK.kept(ran.out());
    }
}
