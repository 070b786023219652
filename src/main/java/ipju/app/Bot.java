package ipju.app;

import ipju.chat.Source;
import ipju.delivery.Delivery;
import ipju.delivery.Limits;
import ipju.publish.PublishState;
import ipju.publish.Publishing;
import ipju.retrieval.Library;
import ipju.sandbox.page.FolderState;
import ipju.sandbox.page.Sandbox;
import ipju.store.Store;
import ipju.store.StoreException;
import ipju.telegram.TelegramBot;
import ipju.web.Health;
import ipju.web.Routes;
import ipju.web.WebException;
import ipju.web.WebServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot while it runs: all parts, started in an order in which nothing is taken in before it can be kept and answered. */
final class Bot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    /** Of the ten seconds in which it must be gone; the rest is for what does not wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int SHOWN_GAPS = 50;

    private final Store store;
    private final Publishing publishing;
    private final Library library;
    private final @Nullable Sandbox sandbox;
    private final WebServer web;
    private final TelegramBot telegram;
    private final Delivery delivery;

    /** Empty until it is there: the page and health are open before it, and it needs their address. */
    private final AtomicReference<@Nullable Delivery> delivering = new AtomicReference<>();

    private final AtomicReference<@Nullable TelegramBot> connected = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Starts everything.
     *
     * @param ready told one line once messages are taken in
     * @throws UsageException if the settings do not allow it, or another process stands in the way
     */
    Bot(Wiring wiring, Consumer<String> ready) {
        RunSettings settings = wiring.running();
        this.library = new Library();
        this.publishing = wiring.publishing(library);
        // first, for if another process has it there is no need to read the folder
        this.store = open(wiring);
        CompletableFuture<PublishState> published = CompletableFuture.supplyAsync(publishing::start);
        try {
            this.sandbox = settings.token() == null
                    ? new Sandbox(
                            InstantSource.system(),
                            wiring.zone(),
                            message -> sources(message.chat(), message.message()),
                            this::folder)
                    : null;
            this.web = serve(settings);
            this.telegram = connect(settings);
            this.delivery = new Delivery(
                    store,
                    wiring.concierge(),
                    library,
                    telegram.channel(),
                    InstantSource.system(),
                    wiring.clock(),
                    Limits.DEFAULT.withRate(settings.messagesPerMinute(), settings.burst()));
            connected.set(telegram);
            delivering.set(delivery);
            await(published);
        } catch (RuntimeException e) {
            await(published);
            publishing.close();
            store.close();
            throw e;
        }
        Logging.tellTurns();
        LOG.info("{}", settings);
        delivery.start();
        telegram.start(delivery.intake()::accept, delivery.intake()::hasRoom, () -> {
            ready.accept(readyLine());
            wiring.rehearse(library);
        });
    }

    private static Store open(Wiring wiring) {
        try {
            return Store.open(wiring.data());
        } catch (StoreException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private WebServer serve(RunSettings settings) {
        List<Routes> routes = new ArrayList<>();
        routes.add(new Health(
                () -> library.current().map(edition -> edition.knowledge().edition()), new HealthParts(this).all()));
        if (sandbox != null) {
            routes.addAll(sandbox.routes());
        }
        try {
            return WebServer.start(settings.host(), settings.port(), routes);
        } catch (WebException e) {
            throw new UsageException("web.port: " + e.getMessage() + " --set web.port=0 takes any that is free");
        }
    }

    private TelegramBot connect(RunSettings settings) {
        String token = sandbox == null ? settings.token() : sandbox.token();
        URI api = sandbox == null ? settings.apiUrl() : web.url();
        try {
            return new TelegramBot(token == null ? "" : token, api, InstantSource.system());
        } catch (IllegalArgumentException e) {
            web.close();
            throw new UsageException(RunSettings.TOKEN + ": " + e.getMessage());
        }
    }

    private static void await(CompletableFuture<PublishState> published) {
        try {
            PublishState unused = published.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the folder was not published", e.getCause());
        }
    }

    private String readyLine() {
        String edition = library.current()
                .map(now -> "edition " + now.knowledge().edition() + ", "
                        + now.knowledge().passages().size() + " passages")
                .orElse("no edition");
        return "ready  " + (sandbox == null ? "on Telegram, " + web.url() + "/health" : "open " + web.url() + "/")
                + "  " + edition;
    }

    private List<Source> sources(long chat, long message) {
        Delivery now = delivering.get();
        return now == null ? List.of() : now.sources(chat, message);
    }

    private FolderState folder() {
        PublishState state = publishing.state();
        PublishState.InUse inUse = state.inUse();
        Delivery now = delivering.get();
        return new FolderState(
                inUse == null ? null : inUse.edition(),
                inUse == null ? 0 : inUse.passages(),
                state.refused() == null ? List.of() : state.reasons(),
                state.problems().stream()
                        .map(problem -> new FolderState.Problem(
                                problem.isError(), problem.file(), problem.line(), problem.message()))
                        .toList(),
                now == null
                        ? List.of()
                        : now.unanswered(SHOWN_GAPS).stream()
                                .map(gap -> new FolderState.Gap(gap.question(), gap.times()))
                                .toList());
    }

    PublishState published() {
        return publishing.state();
    }

    /** Null while it starts. */
    TelegramBot.@Nullable State telegram() {
        TelegramBot now = connected.get();
        return now == null ? null : now.state();
    }

    /** Null while it starts. */
    Delivery.@Nullable State delivery() {
        Delivery now = delivering.get();
        return now == null ? null : now.state();
    }

    /** Waits until it is closed. */
    void await() throws InterruptedException {
        closed.await();
    }

    /** Takes nothing more in, finishes what is being answered and sent, and ends, within ten seconds. */
    @Override
    public void close() {
        telegram.stop();
        if (!delivery.stop(PATIENCE)) {
            LOG.warn("not all was finished in time; it is done after the next start");
        }
        publishing.close();
        telegram.close();
        if (sandbox != null) {
            sandbox.close();
        }
        web.close();
        store.close();
        closed.countDown();
    }
}
