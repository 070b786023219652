package ipju.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.knowledge.files.FolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Trades as people tell them, over the shipped folder, which holds no official list of industries: the row that is taken
 * must be of the right code. The floors lie a little under what was measured; they are raised, never lowered.
 */
class ToldTradesTest {

    private final Eligibility eligibility = new Eligibility(new FolderReader()
            .read(Path.of("knowledge"), LocalDate.of(2026, 11, 24))
            .catalog());

    @Test
    void trades_that_the_words_were_made_for_get_their_row() throws IOException {
        assertThat(right("tune")).isGreaterThanOrEqualTo(0.78);
    }

    @Test
    void trades_that_nobody_looked_at_get_their_row_as_well() throws IOException {
        assertThat(right("held")).isGreaterThanOrEqualTo(0.69);
    }

    @Test
    void what_is_no_trade_gets_no_row() throws IOException {
        for (List<String> told : told()) {
            if (told.get(2).equals("-")) {
                assertThat(eligibility.understand(told.get(3), told.get(3)).activities())
                        .as(told.get(3))
                        .isEmpty();
            }
        }
    }

    private double right(String half) throws IOException {
        int all = 0;
        int right = 0;
        int wrong = 0;
        for (List<String> told : told()) {
            if (told.get(0).equals(half)) {
                all++;
                boolean hit = isRight(told.get(2), told.get(3));
                right += hit ? 1 : 0;
                wrong += hit || rows(told.get(3)).isEmpty() ? 0 : 1;
            }
        }
        System.out.printf("%s: %d of %d trades got the right row, %d a wrong one%n", half, right, all, wrong);
        return (double) right / all;
    }

    private boolean isRight(String codes, String text) {
        List<Row> rows = rows(text);
        List<String> right = List.of(codes.split(","));
        // what the table does not cover must not get a row
        if (right.stream().allMatch(code -> eligibility.byCode(code).isEmpty())) {
            return rows.isEmpty();
        }
        return right.stream()
                .anyMatch(code -> rows.stream()
                        .flatMap(row -> row.text("ksic").stream())
                        .anyMatch(ksic -> ksic.startsWith(code) || code.startsWith(ksic)));
    }

    private List<Row> rows(String text) {
        return eligibility.understand(text, text).activities().stream()
                .flatMap(activity -> activity.rows().stream())
                .toList();
    }

    private static List<List<String>> told() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/ipju/eval/activities.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .toList();
    }
}
