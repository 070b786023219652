package ipju.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chat}: the bot in the terminal. */
@Command(
        name = "chat",
        description = {
            "Opens a chat with Ipju in the terminal. Nothing typed is kept.",
            "In the chat: /sources shows the passages behind the last answer, /lang ko|en, /help, /quit.",
            "",
            "  chat",
            "  chat --knowledge drafts --now 2026-12-31"
        })
final class ChatCommand implements Callable<Integer> {

    @Mixin
    Options options = new Options();

    @Override
    public Integer call() throws IOException {
        return new Terminal(new Wiring(options), System.in, System.out, null).chat();
    }
}
