package ipju.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The command line. Without a command it is {@code chat}. */
@Command(
        name = "ipju",
        description = {
            "Ipju answers companies that want to move into a knowledge-industry center,",
            "in Korean and English, from a folder of documents and tables, with its sources.",
            ""
        },
        footer = {"", "Exit status: 0 fine, 1 findings or failures, 2 wrong usage or settings."},
        subcommands = {AskCommand.class, ChatCommand.class, CheckCommand.class, EvalCommand.class})
public final class Main implements Runnable {

    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 1;

    @Mixin
    Options options = new Options();

    public static void main(String[] args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int status = run(args.length == 0 ? new String[] {"chat"} : args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs one command and returns its exit status. */
    static int run(String... args) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::failed)
                .setParameterExceptionHandler(Main::misused)
                .execute(args);
    }

    @Override
    public void run() {
        throw new UsageException("expected a command: ask, chat, check, eval or run");
    }

    private static int misused(ParameterException e, String[] args) {
        e.getCommandLine().getErr().println(oneLine(e.getMessage()));
        return WRONG_USAGE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof UsageException) {
            command.getErr().println(oneLine(e.getMessage()));
            return WRONG_USAGE;
        }
        LoggerFactory.getLogger(Main.class).error("the command failed", e);
        return FAILED;
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "wrong usage" : message.lines().findFirst().orElse("wrong usage");
    }
}
