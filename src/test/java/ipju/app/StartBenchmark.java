package ipju.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long it takes from the start of a process to its first answer: with nothing kept, with a publish kept, and with a
 * publish kept and a heap of 384 MB. Run it after {@code mvn package} with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=ipju.app.StartBenchmark \
 *   -Dexec.args="target/ipju.jar"</pre>
 *
 * Arguments: the jar; {@code --times=N}, how often each, 7 if not given.
 */
public final class StartBenchmark {

    private static final String QUESTION = "성수에 지식산업센터가 몇 개예요?";

    private final Path jar;
    private final Path data;

    private StartBenchmark(Path jar) throws IOException {
        this.jar = jar;
        this.data = Files.createTempDirectory("ipju-benchmark");
    }

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of("target/ipju.jar");
        int times = 7;
        for (String argument : arguments) {
            if (argument.startsWith("--times=")) {
                times = Integer.parseInt(argument.substring(8));
            } else {
                jar = Path.of(argument);
            }
        }
        StartBenchmark benchmark = new StartBenchmark(jar);
        double first = benchmark.measure("nothing kept", times, false);
        double kept = benchmark.measure("publish kept", times, true);
        double small = benchmark.measure("publish kept, 384 MB", times, true, "-Xmx384m");
        double small1 = benchmark.measure("nothing kept, 384 MB", times, false, "-Xmx384m");
        System.out.println(String.format(
                Locale.ROOT,
                "kept : first = %.2f : 1; with 384 MB: kept %.2f, first %.2f of what it takes without a limit",
                kept / first,
                small / kept,
                small1 / first));
        benchmark.forget();
    }

    /** The median in seconds. */
    private double measure(String name, int times, boolean kept, String... flags) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            if (!kept) {
                forget();
            }
            seconds.add(ask(flags));
        }
        Collections.sort(seconds);
        double median = seconds.get(times / 2);
        System.out.println(String.format(
                Locale.ROOT,
                "%-22s median %.2f s, fastest %.2f s, slowest %.2f s",
                name,
                median,
                seconds.get(0),
                seconds.get(times - 1)));
        return median;
    }

    private double ask(String... flags) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of("-jar", jar.toString(), "ask", "--data", data.toString(), QUESTION));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException("ask ended with status " + status);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void forget() throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
