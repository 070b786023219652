package ipju.catalog;

import ipju.knowledge.files.FolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints how many activities of {@code activities.tsv} get their code from the official list, by half and language, each
 * miss, and the time that it takes. Run by hand with a folder that holds {@code industries.csv}; not a test.
 */
final class ActivityBenchmark {

    private ActivityBenchmark() {}

    public static void main(String[] args) throws IOException {
        Catalog catalog = new FolderReader()
                .read(Path.of(args[0]), LocalDate.of(2026, 11, 24))
                .catalog();
        long started = System.nanoTime();
        Industries industries = new Industries(
                catalog.rows(Table.INDUSTRIES),
                catalog.rows(Table.GLOSSARY).stream()
                        .map(ActivityBenchmark::forms)
                        .toList());
        System.out.printf("built in %d ms%n", (System.nanoTime() - started) / 1_000_000);
        Map<String, int[]> counts = new LinkedHashMap<>();
        started = System.nanoTime();
        for (String line : Files.readAllLines(Path.of("src/test/resources/ipju/eval/activities.tsv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            List<String> fields = List.of(line.split("\t"));
            Optional<Industries.Taken> taken = industries.take(fields.get(3), fields.get(3));
            int[] count = counts.computeIfAbsent(fields.get(0) + " " + fields.get(1), k -> new int[3]);
            count[1]++;
            if (right(fields.get(2), taken)) {
                count[0]++;
            } else {
                count[2] += taken.isPresent() ? 1 : 0;
                System.out.println(
                        fields + " -> " + taken.map(ActivityBenchmark::told).orElse("nothing"));
            }
        }
        System.out.printf("asked in %d ms%n", (System.nanoTime() - started) / 1_000_000);
        counts.forEach((half, count) ->
                System.out.printf("%s: %d of %d right, %d with a wrong code%n", half, count[0], count[1], count[2]));
    }

    private static boolean right(String codes, Optional<Industries.Taken> taken) {
        if (codes.equals("-") || taken.isEmpty()) {
            return codes.equals("-") && taken.isEmpty();
        }
        return taken.get().rows().stream()
                .anyMatch(row -> List.of(codes.split(",")).stream()
                        .anyMatch(code -> row.need("code").startsWith(code)));
    }

    private static List<String> forms(Row term) {
        return Stream.concat(term.list("aliases").stream(), Stream.of(term.need("ko"), term.need("en")))
                .toList();
    }

    private static String told(Industries.Taken taken) {
        return taken.rows().stream()
                        .map(row -> row.need("code") + " " + row.need("name_ko"))
                        .collect(Collectors.joining(" / "))
                + " | "
                + taken.others().stream()
                        .map(row -> row.need("code") + " " + row.need("name_ko"))
                        .collect(Collectors.joining(" / "));
    }
}
