package ipju.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.knowledge.Problem;
import ipju.retrieval.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publish found out: how it is kept, and what it says of other thresholds. */
class VerifiedTest {

    @TempDir
    Path data;

    @Test
    void thresholds_published_last_are_known_to_every_build() {
        VerifiedStore store = new VerifiedStore(data, "one");
        assertThat(store.lastPublished()).isEmpty();

        store.published(new Thresholds(0.35, -1.15));

        assertThat(new VerifiedStore(data, "two").lastPublished()).contains(new Thresholds(0.35, -1.15));
    }

    @Test
    void thresholds_that_cannot_be_read_count_as_not_there() throws IOException {
        VerifiedStore store = new VerifiedStore(data, "one");
        store.published(new Thresholds(0.35, -1.15));

        for (String damaged : List.of("", "{}", "null", "{\"answer\":0.3}", "[]")) {
            Files.writeString(data.resolve("editions/published.thresholds"), damaged);

            assertThat(store.lastPublished()).as(damaged).isEmpty();
        }
    }

    @Test
    void only_the_last_editions_are_kept_and_no_half_files() throws IOException {
        VerifiedStore store = new VerifiedStore(data, "one");
        store.published(Thresholds.DEFAULT);

        for (int i = 0; i < 40; i++) {
            store.keep("edition" + i, verified(0.3));
        }

        try (Stream<Path> files = Files.list(data.resolve("editions"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(17)
                    .contains("edition39-one.json", "published.thresholds")
                    .doesNotContain("edition0-one.json");
        }
        assertThat(store.lastPublished()).contains(Thresholds.DEFAULT);
    }

    @Test
    void a_question_between_the_former_thresholds_and_the_new_ones_is_named_with_its_line() {
        Verified verified = verified(0.35);

        List<Problem> turned = verified.turnedSince(new Thresholds(0.25, -1.25));

        assertThat(turned).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.file()).isEqualTo("golden.yaml");
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.message()).contains("Is there a gym?", "0.25 before", "0.35 now", "no longer quoted");
        });
        assertThat(verified.turnedSince(verified.thresholds())).isEmpty();
        assertThat(verified(0.25).turnedSince(new Thresholds(0.35, -1.15)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("quoted from now on"));
    }

    private static Verified verified(double answer) {
        return new Verified(
                new Thresholds(answer, answer - 1.5),
                30,
                20,
                60,
                List.of(new Verified.Failure("Is there a pool?", "expected answer, got escalate", 20)),
                List.of(
                        new Verified.Near("Is there a gym?", 12, 0.31),
                        new Verified.Near("Is there a lift?", 16, 0.7)));
    }
}
