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
        assertThat(right("tune")).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void trades_that_nobody_looked_at_get_their_row_as_well() throws IOException {
        assertThat(right("held")).isGreaterThanOrEqualTo(0.75);
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
        for (List<String> told : told()) {
            if (told.get(0).equals(half)) {
                all++;
                right += isRight(told.get(2), told.get(3)) ? 1 : 0;
            }
        }
        System.out.printf("%s: %d of %d trades got the right row%n", half, right, all);
        return (double) right / all;
    }

    private boolean isRight(String codes, String text) {
        List<Row> rows = eligibility.understand(text, text).activities().stream()
                .flatMap(activity -> activity.rows().stream())
                .toList();
        if (codes.equals("-")) {
            return rows.isEmpty();
        }
        return List.of(codes.split(",")).stream()
                .anyMatch(code -> rows.stream()
                        .flatMap(row -> row.text("ksic").stream())
                        .anyMatch(ksic -> ksic.startsWith(code) || code.startsWith(ksic)));
    }

    private static List<List<String>> told() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/ipju/eval/activities.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .toList();
    }
}
