package ipju.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run}: the bot, on Telegram or in its sandbox. */
@Command(
        name = "run",
        description = {
            "Runs the bot until it is stopped: on Telegram if TELEGRAM_BOT_TOKEN is set, else in a page of its own.",
            "Prints one line that begins with \"ready\" when it takes messages.",
            "",
            "  run",
            "  run --set web.port=0",
            "  TELEGRAM_BOT_TOKEN=123456:… ipju run"
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    Options options = new Options();

    @Override
    public Integer call() throws InterruptedException {
        Logging.tellTurns();
        Bot bot = new Bot(new Wiring(options), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "stop"));
        bot.await();
        return 0;
    }
}
