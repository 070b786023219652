package ipju.sandbox.page;

import ipju.chat.Source;
import ipju.sandbox.BotApi;
import ipju.sandbox.Bounds;
import ipju.sandbox.Faults;
import ipju.sandbox.World;
import ipju.web.Routes;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The bot's surroundings without Telegram: a Bot API of this machine and a page with its people, as paths of one HTTP server.
 * The bot reaches it as it reaches Telegram, with {@link #token} at the server's address. Close it before the server, so
 * that polls and open pages end.
 */
public final class Sandbox implements AutoCloseable {

    private final World world;
    private final Faults faults = new Faults();
    private final List<Routes> routes;

    /**
     * @param zone of the times that the page shows
     * @param sources what a message of the bot cites; empty if nothing, or it is not known yet. Asked from several threads
     * @param folder how the folder is now. Asked from several threads, about once a second while a page is open
     */
    public Sandbox(
            InstantSource clock,
            ZoneId zone,
            Function<MessageRef, List<Source>> sources,
            Supplier<FolderState> folder) {
        this.world = new World(clock, Bounds.USUAL);
        PageRoutes page =
                new PageRoutes(world, new Views(world, sources, zone), new Templates(), new RecentFolder(folder));
        this.routes = List.of(new BotApi(world, faults), page);
    }

    /** What the bot proves itself with; anew each time. */
    public String token() {
        return world.token();
    }

    /** The number of the staff's group. */
    public long staffChat() {
        return world.staffChat();
    }

    /** To be added to the HTTP server. */
    public List<Routes> routes() {
        return routes;
    }

    /** Makes the Bot API fail on request. */
    public Faults faults() {
        return faults;
    }

    /** What exists, for those who play the people themselves. */
    public World world() {
        return world;
    }

    @Override
    public void close() {
        world.close();
    }
}
