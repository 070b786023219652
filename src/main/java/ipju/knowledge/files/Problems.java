package ipju.knowledge.files;

import ipju.knowledge.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; each message becomes one line, and a file that is all wrong is told in a bounded number. */
final class Problems {

    static final int MOST_A_FILE = 200;
    private static final int LONGEST_MESSAGE = 400;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> errors = new HashMap<>();
    private final Map<String, Integer> warnings = new HashMap<>();

    void error(String file, @Nullable Integer line, String message) {
        int count = errors.merge(file, 1, Integer::sum);
        if (count <= MOST_A_FILE) {
            problems.add(Problem.error(file, line, oneLine(message)));
        }
    }

    void warning(String file, @Nullable Integer line, String message) {
        int count = warnings.merge(file, 1, Integer::sum);
        if (count <= MOST_A_FILE) {
            problems.add(Problem.warning(file, line, oneLine(message)));
        }
    }

    /** Whether further errors of this file would not be told one by one, so that costly words for them can be spared. */
    boolean isFull(String file) {
        return errors.getOrDefault(file, 0) >= MOST_A_FILE;
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** All of them in {@link Problem#ORDER}. */
    List<Problem> sorted() {
        List<Problem> all = new ArrayList<>(problems);
        errors.forEach((file, count) -> {
            if (count > MOST_A_FILE) {
                all.add(Problem.error(file, null, "and " + (count - MOST_A_FILE) + " more errors, not listed"));
            }
        });
        warnings.forEach((file, count) -> {
            if (count > MOST_A_FILE) {
                all.add(Problem.warning(file, null, "and " + (count - MOST_A_FILE) + " more warnings, not listed"));
            }
        });
        all.sort(Problem.ORDER);
        return all;
    }

    /** What was found in a file, in quotes, short enough to stand in a message. */
    static String quoted(String found) {
        String text = oneLine(found);
        return "\"" + (text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, 57)) + "..." : text) + "\"";
    }

    static String oneLine(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST_MESSAGE));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (out.length() >= LONGEST_MESSAGE && !Character.isLowSurrogate(c)) {
                return out + "...";
            }
            out.append(FileNames.isHidden(c) ? ' ' : c);
        }
        return out.toString();
    }
}
