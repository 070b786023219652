package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * README's transcripts are real: each {@code console} block that runs the jar is made again and compared. After a wanted
 * change they are written anew by {@code mvn -Dtest=ReadmeTest -Dreadme.update=true test}.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String PROMPT = "$ ";
    private static final String JAR = "java -jar target/ipju.jar ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @TempDir
    static Path data;

    @Test
    void transcripts_are_what_the_bot_says_today() throws Exception {
        if (!Files.exists(README)) {
            return;
        }
        List<String> written = Files.readAllLines(README);

        List<String> real = remade(written);

        assertThat(commands(written)).as("console blocks that run the jar").isNotEmpty();
        if (Boolean.getBoolean("readme.update")) {
            Files.write(README, real);
        } else {
            assertThat(written).isEqualTo(real);
        }
    }

    @Test
    void a_transcript_that_is_not_true_is_made_true_and_the_rest_left_alone() {
        List<String> page = List.of(
                "# Title",
                "```console",
                "$ java -jar target/ipju.jar ask --now 2026-11-24 \"안녕하세요\"",
                "invented",
                "",
                "more of it",
                "$ java -jar target/ipju.jar ask --now=2026-11-24 --lang en thanks",
                "```",
                "```sh",
                "$ java -jar target/ipju.jar check",
                "```",
                "end");

        List<String> real = remade(page);

        assertThat(real).startsWith(page.subList(0, 3).toArray(String[]::new)).doesNotContain("invented", "more of it");
        assertThat(real).endsWith(page.subList(7, 12).toArray(String[]::new)).contains(page.get(6));
        assertThat(real.indexOf(page.get(6))).isGreaterThan(3);
        assertThat(remade(real)).isEqualTo(real);
    }

    @Test
    void words_are_cut_as_a_shell_cuts_them() {
        assertThat(words("ask --now 2026-11-24 \"두 단어\" 'it is' \"\" a=b"))
                .containsExactly("ask", "--now", "2026-11-24", "두 단어", "it is", "", "a=b");
    }

    /** The page with the output of each command as it is now. */
    private static List<String> remade(List<String> page) {
        List<String> real = new ArrayList<>();
        boolean console = false;
        boolean output = false;
        for (String line : page) {
            if (line.startsWith("```")) {
                console = line.equals("```console");
                output = false;
            } else if (console && line.startsWith(PROMPT)) {
                output = line.startsWith(PROMPT + JAR);
            } else if (output) {
                continue;
            }
            real.add(line);
            if (output) {
                real.addAll(said(line.substring((PROMPT + JAR).length())));
            }
        }
        return real;
    }

    private static List<String> commands(List<String> page) {
        List<String> commands = new ArrayList<>();
        boolean console = false;
        for (String line : page) {
            if (line.startsWith("```")) {
                console = line.equals("```console");
            } else if (console && line.startsWith(PROMPT + JAR)) {
                commands.add(line);
            }
        }
        return commands;
    }

    private static List<String> said(String command) {
        List<String> arguments = words(command);
        assertThat(command).as("a transcript needs a fixed clock").contains("--now");
        arguments.add("--data=" + data);
        Cli.Ran ran = Cli.run(arguments.toArray(String[]::new));
        assertThat(ran.status()).as(command + "\n" + ran.err()).isZero();
        return ran.lines();
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            for (int group = 1; group <= 3; group++) {
                if (word.group(group) != null) {
                    words.add(word.group(group));
                }
            }
        }
        return words;
    }
}
