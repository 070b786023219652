package ipju.app;

import ipju.publish.EvalQuestion;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of questions; a line that is none is the operator's mistake, told with file and line. */
final class EvalFile {

    private EvalFile() {}

    static List<EvalQuestion> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new UsageException(file + ": expected UTF-8 text");
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read");
        }
        List<EvalQuestion> questions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                questions.add(read(file.toString(), i + 1, lines.get(i)));
            }
        }
        return List.copyOf(questions);
    }

    static EvalQuestion read(String file, int number, String line) {
        try {
            // some editors begin a file with a byte order mark
            return EvalQuestion.read(number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line);
        } catch (EvalQuestion.BadLineException e) {
            throw new UsageException(file + ":" + number + ": " + e.getMessage());
        }
    }
}
