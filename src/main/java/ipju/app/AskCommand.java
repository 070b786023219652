package ipju.app;

import ipju.chat.Inbound;
import ipju.concierge.Conversation;
import ipju.concierge.Turn;
import ipju.lang.Language;
import ipju.publish.EvalQuestion;
import ipju.publish.Evaluation;
import ipju.publish.Publisher.Candidate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: one answer, or many from a file, and out. */
@Command(
        name = "ask",
        description = {
            "Answers one question, or every question of a file, from the folder.",
            "",
            "  ask 주차는 몇 대까지 무료예요?",
            "  ask --json --now 2026-11-24 \"Is the district fund open right now?\"",
            "  ask --json --questions questions.jsonl",
            "",
            "Without a question it opens a chat in the terminal."
        })
final class AskCommand implements Callable<Integer> {

    @Mixin
    Options options = new Options();

    @Option(names = "--json", description = "One JSON object a question instead of text")
    boolean json;

    @Option(
            names = "--lang",
            paramLabel = "ko|en",
            description = "The language to answer in. Default: the question's own")
    @Nullable
    String lang;

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description = "JSON lines {id, text} or {id, turns: [text…]}; - reads standard input")
    @Nullable
    String questions;

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question, in one or more words")
    List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        Language language = language();
        if (questions == null && words.isEmpty()) {
            if (json) {
                throw new UsageException("ask --json: expected a question, or --questions FILE");
            }
            return new Terminal(new Wiring(options), System.in, System.out, language).chat();
        }
        Wiring wiring = new Wiring(options);
        if (questions == null) {
            one(wiring, String.join(" ", words), language);
        } else {
            many(wiring, questions, language);
        }
        return 0;
    }

    private void one(Wiring wiring, String question, @Nullable Language language) {
        Candidate candidate = wiring.prepare();
        long start = System.nanoTime();
        Turn turn = wiring.concierge()
                .fromTenant(
                        Conversation.NEW,
                        Inbound.text(question, language),
                        candidate.edition(),
                        wiring.clock().instant());
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.println(
                json
                        ? Json.answer(
                                null,
                                question,
                                turn,
                                candidate.edition().knowledge().edition(),
                                millis)
                        : turn.reply().text());
    }

    private void many(Wiring wiring, String file, @Nullable Language language) throws IOException {
        if (!json) {
            throw new UsageException("--questions: expected --json with it");
        }
        try (BufferedReader lines = open(file)) {
            Candidate candidate = wiring.prepare();
            Evaluation evaluation = new Evaluation(wiring.concierge());
            Instant now = wiring.clock().instant();
            String edition = candidate.edition().knowledge().edition();
            PrintStream out = System.out;
            String line;
            int number = 0;
            while ((line = lines.readLine()) != null) {
                number++;
                if (!line.isBlank()) {
                    EvalQuestion question = EvalFile.read(file, number, line).speaking(language);
                    long start = System.nanoTime();
                    Turn turn = evaluation.ask(question, candidate.edition(), now);
                    double millis = (System.nanoTime() - start) / 1e6;
                    String last = question.turns().get(question.turns().size() - 1);
                    out.println(Json.answer(question.id(), last, turn, edition, millis));
                }
            }
        } catch (MalformedInputException e) {
            throw new UsageException("--questions " + file + ": expected UTF-8 text");
        }
    }

    private static BufferedReader open(String file) throws IOException {
        if (file.equals("-")) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        Path path = Path.of(file);
        // not isRegularFile: a shell's <(…) and /dev/stdin are fine
        if (!Files.exists(path) || Files.isDirectory(path)) {
            throw new UsageException("--questions " + file + ": no such file");
        }
        return Files.newBufferedReader(path);
    }

    private @Nullable Language language() {
        if (lang == null) {
            return null;
        }
        return switch (lang.toLowerCase(Locale.ROOT)) {
            case "ko" -> Language.KO;
            case "en" -> Language.EN;
            default -> throw new UsageException("--lang " + lang + ": expected ko or en");
        };
    }
}
