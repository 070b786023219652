package ipju.app;

import ipju.publish.Publisher.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What the edit of one file costs in a folder of many, beside the first reading of all of them, both with embeddings. Run
 * it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=ipju.app.EditBenchmark</pre>
 *
 * Argument: how many files, 1000 if not given.
 */
public final class EditBenchmark {

    private static final int EDITS = 5;

    private static final List<String> WORDS = List.of(
            ("tower unit floor rent deposit parking lift loading dock ceiling power meter office factory storage lease"
                            + " contract owner tenant station exit bus road north south wide quiet bright corner window"
                            + " meeting room canteen gym roof garden night guard camera door pass visitor truck pallet"
                            + " crane water drain gas fire alarm exit stairs toilet kitchen shower bicycle charger")
                    .split(" "));

    private EditBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        // The tokenizer's library would report its use to its makers.
        System.setProperty("OPT_OUT_TRACKING", "true");
        int files = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
        Options options = new Options();
        options.knowledge = Files.createTempDirectory("ipju-folder");
        options.data = Files.createTempDirectory("ipju-benchmark");
        options.sets = List.of("embeddings.provider=minilm");
        Random random = new Random(1);
        for (int i = 0; i < files; i++) {
            write(options.knowledge, i, random);
        }
        Wiring wiring = new Wiring(options);
        double first = prepare(wiring, "first reading");
        double same = prepare(wiring, "nothing changed");
        double[] edits = new double[EDITS];
        for (int i = 0; i < EDITS; i++) {
            write(options.knowledge, i * files / EDITS, random);
            edits[i] = prepare(wiring, "one file edited");
        }
        Arrays.sort(edits);
        System.out.println(String.format(
                Locale.ROOT,
                "an edit : first reading = %.3f : 1 (median of CPU time); nothing changed %.3f : 1",
                edits[EDITS / 2] / first,
                same / first));
    }

    private static double prepare(Wiring wiring, String name) {
        long cpu = CpuTime.ofProcess();
        long start = System.nanoTime();
        Candidate candidate = wiring.prepare();
        double spent = (CpuTime.ofProcess() - cpu) / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "%-16s %d passages, CPU %.2f s, clock %.2f s",
                name,
                candidate.edition().knowledge().passages().size(),
                spent,
                (System.nanoTime() - start) / 1e9));
        return spent;
    }

    private static void write(Path folder, int number, Random random) throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: Building " + number
                + "\nlang: en\nas_of: 2026-11-01\nsource_url: https://example.org/" + number + "\n---\n");
        for (int section = 0; section < 3; section++) {
            text.append("\n# ").append(sentence(random, 4)).append("\n\n");
            for (int i = 0; i < 5; i++) {
                text.append(sentence(random, 14)).append(". ");
            }
            text.append('\n');
        }
        Files.writeString(folder.resolve("building-" + number + ".md"), text.toString());
    }

    private static String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder("The");
        for (int i = 0; i < words; i++) {
            sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return sentence.toString();
    }
}
