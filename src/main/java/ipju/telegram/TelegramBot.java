package ipju.telegram;

import ipju.delivery.Arrival;
import ipju.delivery.Channel;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bot on a server that speaks the Bot API. Its {@link #channel} brings out; {@link #start} begins to take in. Never shows its
 * token.
 */
public final class TelegramBot implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{1,100}");

    private final BotApi api;
    private final TelegramChannel channel;
    private final InstantSource clock;
    private volatile @Nullable Poller poller;

    /** How it goes with taking in. */
    public enum Status {
        STARTING,
        OK,
        TROUBLE,
        SHUT
    }

    /**
     * How it stands.
     *
     * @param status {@link Status#TROUBLE} while it goes on trying, {@link Status#SHUT} once the server has refused it
     * @param detail one line; empty when all is well
     * @param lastPoll when the server last answered; null for never
     */
    public record State(
            Status status, String detail, @Nullable Instant lastPoll) {}

    /**
     * @param api the server's address, without the token
     * @throws IllegalArgumentException if the token is not one by its form; the message does not hold it
     */
    public TelegramBot(String token, URI api, InstantSource clock) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("expected a token as BotFather gives it, digits:letters");
        }
        this.api = new BotApi(token, api);
        this.channel = new TelegramChannel(this.api);
        this.clock = clock;
    }

    public Channel channel() {
        return channel;
    }

    /**
     * Begins to ask for updates, and goes on until it is closed or the server refuses the token.
     *
     * @param sink stores what it is given before it returns, or throws
     * @param room whether more can be taken now
     * @param ready told once, after the server has answered for the first time
     */
    public void start(Consumer<List<Arrival>> sink, BooleanSupplier room, Runnable ready) {
        Poller starting = new Poller(api, sink, room, clock, () -> {
            ready.run();
            Thread profile = new Thread(() -> new Profile(api).set(), "profile");
            profile.setDaemon(true);
            profile.start();
        });
        poller = starting;
        starting.start();
    }

    public State state() {
        Poller now = poller;
        if (now == null) {
            return new State(Status.STARTING, "not asked yet", null);
        }
        Poller.State state = now.state();
        return new State(Status.valueOf(state.status().name()), state.detail(), state.lastPoll());
    }

    /** Takes nothing more in; the channel still brings out. */
    public void stop() {
        Poller now = poller;
        if (now != null) {
            now.close();
        }
    }

    /** Ends everything, requests that are open too. */
    @Override
    public void close() {
        stop();
        api.close();
    }
}
