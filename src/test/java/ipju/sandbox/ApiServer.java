package ipju.sandbox;

import ipju.lang.Language;
import ipju.web.WebServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A Bot API server with one person, for a test. */
final class ApiServer implements AutoCloseable {

    /** The clock that tests turn. */
    static final class Clock implements InstantSource {

        private volatile Instant now = Instant.parse("2026-11-24T03:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }
    }

    final Clock clock = new Clock();
    final Faults faults = new Faults();
    final World world;
    final WebServer server;
    final Api api;
    final Tenant tenant;

    ApiServer() {
        this(Bounds.USUAL);
    }

    ApiServer(Bounds bounds) {
        this.world = new World(clock, bounds);
        this.server = WebServer.start("127.0.0.1", 0, List.of(new BotApi(world, faults)));
        this.api = new Api(server.url(), world.token());
        this.tenant = world.arrive(Language.KO);
    }

    /** The person writes for the first time, so that the bot may write to them; the bot has fetched it. */
    ApiServer begun() {
        world.say(tenant, "/start");
        confirmAll();
        return this;
    }

    void confirmAll() {
        api.result("getUpdates", "offset", -1)
                .forEach(update -> api.result(
                        "getUpdates", "offset", update.path("update_id").asLong() + 1));
    }

    @Override
    public void close() {
        world.close();
        server.close();
    }
}
