package ipju.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a command in this process as the shell would. */
final class Cli {

    private Cli() {}

    /** What a command left behind. */
    record Ran(int status, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        /** The one line that wrong usage comes to. */
        String complaint() {
            List<String> lines = err.lines().toList();
            if (status != 2 || lines.size() != 1 || !out.isEmpty()) {
                throw new AssertionError("expected status 2 and one line on standard error, got " + this);
            }
            return lines.get(0);
        }
    }

    static Ran run(String... arguments) {
        return typing("", arguments);
    }

    /** Runs a command with this on its standard input. */
    static Ran typing(String input, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int status = Main.run(arguments);
            return new Ran(status, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
