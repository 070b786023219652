package ipju.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Without a command it is {@code run}. */
@Command(
        name = "ipju",
        description = {
            "Ipju answers companies that want to move into a knowledge-industry center,",
            "in Korean and English, from a folder of documents and tables, with its sources.",
            ""
        },
        footer = {
            "",
            "  ipju                     the bot in a page of its own, or on Telegram",
            "  ipju ask \"Do I have to register within two months?\"",
            "  ipju ask --help          what a command does, and its options",
            "",
            "Exit status: 0 fine, 1 findings or failures, 2 wrong usage or settings."
        },
        subcommands = {AskCommand.class, ChatCommand.class, CheckCommand.class, EvalCommand.class, RunCommand.class})
public final class Main implements Runnable {

    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 1;

    @Option(names = "--help", usageHelp = true, description = "Shows this help")
    boolean help;

    public static void main(String[] args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int status = run(args.length == 0 ? new String[] {"run"} : Arguments.asTyped(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs one command and returns its exit status. */
    static int run(String... args) {
        return new CommandLine(new Main())
                // picocli's own writers would speak the machine's charset, which need not know Korean
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                // a question may begin with @
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(Main::failed)
                .setParameterExceptionHandler(Main::misused)
                .execute(args);
    }

    @Override
    public void run() {
        throw new UsageException("expected a command: ask, chat, check, eval or run");
    }

    private static int misused(ParameterException e, String[] args) {
        String hint = "";
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> nearest = unmatched.getSuggestions();
            hint = nearest.isEmpty() ? "; --help shows what there is" : "; did you mean " + nearest.get(0) + "?";
        }
        e.getCommandLine().getErr().println(oneLine(e.getMessage()) + hint);
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
