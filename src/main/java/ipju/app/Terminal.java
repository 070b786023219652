package ipju.app;

import ipju.chat.Inbound;
import ipju.chat.Line;
import ipju.chat.Reply;
import ipju.concierge.Conversation;
import ipju.concierge.Turn;
import ipju.lang.Language;
import ipju.publish.Publisher.Candidate;
import ipju.retrieval.Edition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bot in a terminal: the same turns as everywhere; nothing typed is kept. Plain where it is not a terminal. */
final class Terminal {

    private static final String DIM = "\u001b[2m";
    private static final String BOLD = "\u001b[1m";
    private static final String RESET = "\u001b[0m";

    private final Wiring wiring;
    private final BufferedReader in;
    private final PrintStream out;
    private final @Nullable Language language;
    private final boolean styled;

    Terminal(Wiring wiring, InputStream in, PrintStream out, @Nullable Language language) {
        this.wiring = wiring;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.language = language;
        this.styled = System.console() != null && System.getenv("NO_COLOR") == null;
    }

    /** Talks until the input ends or says {@code /quit}; returns the exit status. */
    int chat() throws IOException {
        Candidate candidate = wiring.prepare();
        Edition edition = candidate.edition();
        out.println("ready  edition " + edition.knowledge().edition() + ", "
                + edition.knowledge().passages().size() + " passages"
                + (candidate.publishable() ? "" : " (run check: the folder has problems)"));
        out.println(style(DIM, "무엇이든 물어보세요 · Ask anything   /sources  /lang ko|en  /help  /quit"));
        Conversation conversation = Conversation.in(language);
        while (true) {
            out.print("> ");
            out.flush();
            String line = in.readLine();
            if (line == null || line.strip().equals("/quit")) {
                out.println();
                return 0;
            }
            if (!line.isBlank()) {
                Turn turn = wiring.concierge()
                        .fromTenant(
                                conversation,
                                Inbound.text(line, null),
                                edition,
                                wiring.clock().instant());
                conversation = turn.conversation();
                print(turn.reply());
            }
        }
    }

    private void print(Reply reply) {
        for (Line line : reply.lines()) {
            out.println(style(
                    switch (line.role()) {
                        case LEAD -> BOLD;
                        case SOURCE -> DIM;
                        default -> "";
                    },
                    line.text()));
        }
        if (!reply.buttons().isEmpty()) {
            out.println(style(
                    DIM,
                    reply.buttons().stream().map(b -> "[" + b.label() + "]").collect(Collectors.joining(" "))));
        }
        out.println();
    }

    private String style(String style, String text) {
        return styled && !style.isEmpty() ? style + text + RESET : text;
    }
}
