package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line around the commands: help, wrong usage, the chat, arguments. */
class MainTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"ask", "check", "eval", "chat"})
    void help_of_a_command_teaches_it_by_example(String command) {
        Cli.Ran ran = Cli.run(command, "--help");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines()).anyMatch(line -> line.startsWith("  " + command));
        assertThat(ran.out()).contains("--knowledge=DIR", "Default: knowledge", "--now", "--set", "--data");
    }

    @Test
    void help_names_the_commands_and_the_exit_statuses() {
        assertThat(Cli.run("--help").out()).contains("ask", "chat", "check", "eval", "run", "Exit status");
        assertThat(Cli.run("run", "--help").status()).isZero();
    }

    @Test
    void wrong_usage_is_told_in_one_line() {
        assertThat(Cli.run().complaint()).contains("ask, chat, check, eval or run");
        assertThat(Cli.run("chek").complaint()).contains("chek", "check");
        assertThat(Cli.run("--frobnicate").complaint()).contains("--frobnicate");
        assertThat(Cli.run("check", "--frobnicate").complaint()).contains("--frobnicate");
        assertThat(Cli.run("check", "surplus").complaint()).contains("surplus");
        // options belong behind the command: before it they would be read and forgotten
        assertThat(Cli.run("--data", "d", "check").complaint()).contains("--data");
    }

    @Test
    void the_chat_talks_until_it_is_told_to_quit() {
        Place place = Place.small(directory);

        Cli.Ran ran = place.typing(
                "\n안녕하세요\n무료 주차는 몇 대까지예요?\n/sources\n/lang en\nfree parking?\n/nonsense\n/quit\nnot read\n", "chat");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("ready  edition ")
                .contains("2대", "📄 주차 안내", "parking.ko.md", "2 cars")
                .doesNotContain("\u001b", "not read");
    }

    @Test
    void the_chat_ends_with_its_input_and_keeps_nothing_of_it() throws Exception {
        Place place = Place.small(directory);

        Cli.Ran ran = place.typing("비밀번호는 수박입니다", "ask");

        assertThat(ran.status()).isZero();
        try (var files = java.nio.file.Files.walk(directory)) {
            assertThat(files.filter(java.nio.file.Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        // bytes, for not all that is kept is text
                        String bytes = new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                        String typed = new String("수박".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                        assertThat(bytes).as(file.toString()).doesNotContain(typed);
                    });
        }
    }

    @Test
    void arguments_are_read_as_typed_where_java_knew_no_korean() {
        byte[] line = "java\0-jar\0ipju.jar\0ask\0주차?\0free\0".getBytes(StandardCharsets.UTF_8);
        String lost = "\ufffd".repeat(6) + "?";

        assertThat(Arguments.asTyped(new String[] {"ask", lost, "free"}, line)).containsExactly("ask", "주차?", "free");
    }

    @Test
    void arguments_of_another_command_line_are_left_alone() {
        byte[] line = "mvn\0exec:java\0-Dexec.args=ask 주차?\0".getBytes(StandardCharsets.UTF_8);
        String[] read = {"ask", "\ufffd".repeat(6) + "?"};

        assertThat(Arguments.asTyped(read, line)).isSameAs(read);
        assertThat(Arguments.asTyped(new String[] {"ask"})).containsExactly("ask");
    }
}
