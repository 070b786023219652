package ipju.app;

import ipju.publish.EvalQuestion;
import ipju.publish.Evaluation;
import ipju.publish.Publisher.Candidate;
import ipju.retrieval.Embedder;
import ipju.retrieval.embeddings.EmbeddingSettings;
import ipju.retrieval.embeddings.Embeddings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long a warm answer takes beside one local query embedding, and how many questions a second are answered. Run it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=ipju.app.AnswerBenchmark \
 *   -Dexec.args="../shared/domain/dev-questions.jsonl"</pre>
 *
 * Arguments: a question file (default: the golden questions of the folder); {@code --rounds=N}, how often it is asked,
 * 8 if not given, the first half to warm up; {@code --no-model} leaves the embedding out.
 */
public final class AnswerBenchmark {

    private static final int THREADS = 2;
    private static final int EMBEDDING_ROUNDS = 8;

    private final Candidate candidate;
    private final Evaluation evaluation;
    private final Instant now;
    private final List<EvalQuestion> questions;

    private AnswerBenchmark(Path file) throws IOException {
        Options options = new Options();
        options.data = Files.createTempDirectory("ipju-benchmark");
        Wiring wiring = new Wiring(options);
        candidate = wiring.prepare();
        evaluation = new Evaluation(wiring.concierge());
        now = wiring.clock().instant();
        questions = Files.isRegularFile(file) ? EvalFile.read(file) : golden(candidate);
        System.out.println(questions.size() + " questions, "
                + candidate.edition().knowledge().passages().size() + " passages");
    }

    public static void main(String[] arguments) throws Exception {
        // The tokenizer's library would report its use to its makers.
        System.setProperty("OPT_OUT_TRACKING", "true");
        Path file = Path.of("");
        int rounds = 8;
        boolean model = true;
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(argument.substring(9));
            } else if (argument.equals("--no-model")) {
                model = false;
            } else {
                file = Path.of(argument);
            }
        }
        AnswerBenchmark benchmark = new AnswerBenchmark(file);
        double[] answer = benchmark.oneThread(rounds);
        benchmark.threads(Math.max(1, rounds / 2));
        if (model) {
            double embedding = embedding(benchmark.questions);
            print("one MiniLM query embedding: CPU mean %.2f ms", embedding);
            print(
                    "a warm answer : one embedding = %.2f : 1 (mean), %.2f : 1 (median answer)",
                    answer[0] / embedding, answer[1] / embedding);
        }
    }

    private static List<EvalQuestion> golden(Candidate candidate) {
        return candidate.edition().knowledge().golden().stream()
                .map(golden -> new EvalQuestion(
                        null,
                        List.of(golden.question()),
                        golden.language(),
                        "",
                        golden.now(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null))
                .toList();
    }

    /** The CPU time of a turn in milliseconds, mean and median, after half of the rounds. */
    private double[] oneThread(int rounds) {
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (EvalQuestion question : questions) {
                long startWall = System.nanoTime();
                long startCpu = CpuTime.ofThread();
                evaluation.ask(question, candidate.edition(), now);
                if (round >= rounds / 2) {
                    int turns = question.turns().size();
                    cpu.add((CpuTime.ofThread() - startCpu) / 1e6 / turns);
                    wall.add((System.nanoTime() - startWall) / 1e6 / turns);
                }
            }
        }
        double[] cpus = sorted(cpu);
        double[] walls = sorted(wall);
        print(
                "a warm answer, one thread: CPU mean %.2f median %.2f p95 %.2f max %.2f ms; wall median %.2f p95 %.2f max"
                        + " %.2f ms",
                Arrays.stream(cpus).average().orElse(0),
                at(cpus, 0.5),
                at(cpus, 0.95),
                at(cpus, 1),
                at(walls, 0.5),
                at(walls, 0.95),
                at(walls, 1));
        print(
                "questions a second, one thread: %.0f",
                1000 / Arrays.stream(walls).average().orElse(1));
        return new double[] {Arrays.stream(cpus).average().orElse(0), at(cpus, 0.5)};
    }

    private void threads(int rounds) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ExecutorService executor = Executors.newFixedThreadPool(THREADS);
            long start = System.nanoTime();
            List<Future<?>> answers = new ArrayList<>();
            for (EvalQuestion question : questions) {
                answers.add(executor.submit(() -> evaluation.ask(question, candidate.edition(), now)));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
            rates.add(questions.size() / ((System.nanoTime() - start) / 1e9));
            executor.shutdown();
        }
        print("questions a second, %d threads: median %.0f", THREADS, at(sorted(rates), 0.5));
    }

    /** The mean CPU time of the whole process for one query embedding: the model has threads of its own. */
    private static double embedding(List<EvalQuestion> questions) throws Exception {
        Embedder embedder = Embeddings.open(EmbeddingSettings.MINILM).orElseThrow();
        long start = 0;
        int counted = 0;
        for (int round = 0; round < EMBEDDING_ROUNDS; round++) {
            if (round == EMBEDDING_ROUNDS / 2) {
                start = CpuTime.ofProcess();
            }
            for (EvalQuestion question : questions) {
                // A text of its own each time: the embedder remembers.
                embedder.embed(List.of(question.turns().get(0) + " " + round));
                counted += round >= EMBEDDING_ROUNDS / 2 ? 1 : 0;
            }
        }
        return (CpuTime.ofProcess() - start) / 1e6 / counted;
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(d -> d).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
