package ipju.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP server: one address, paths by parts, and a limit to everything that comes in. It runs from {@link #start} to
 * {@link #close}; both may be called from any thread.
 */
public final class WebServer implements AutoCloseable {

    /** Where scripts of others are found, by name and version. */
    public static final String LIBRARIES = "/webjars";

    /** The most bytes of a body that is not an upload. */
    public static final int BODY_BYTES = 1_000_000;

    /** The most bytes of an uploaded file, as Telegram's servers let a bot download. */
    public static final int FILE_BYTES = 20_000_000;

    private static final int HEADER_BYTES = 8 * 1024;
    private static final int CONNECTIONS = 256;
    private static final int THREADS = 96;

    /** Longer than the longest poll, which may wait for 50 s without a byte. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    private final Javalin server;
    private final URI url;

    private WebServer(Javalin server, URI url) {
        this.server = server;
        this.url = url;
    }

    /**
     * Starts it.
     *
     * @param host the address to bind, such as {@code 127.0.0.1}
     * @param port 0 for any that is free
     * @throws WebException if the address cannot be bound
     */
    public static WebServer start(String host, int port, List<Routes> parts) {
        ServerSocketChannel bound = bind(host, port);
        Javalin server = Javalin.create(config -> {
            limit(config);
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, bound));
            config.staticFiles.add(files -> {
                files.hostedPath = LIBRARIES;
                files.directory = "/META-INF/resources/webjars";
                files.location = Location.CLASSPATH;
                files.headers = Map.of("Cache-Control", "public, max-age=31536000, immutable");
            });
            config.routes.before(SecurityHeaders::add);
            parts.forEach(part -> part.addTo(config.routes));
        });
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
        return new WebServer(server, address(bound));
    }

    /** Where it can be reached from this machine, without a slash at the end. */
    public URI url() {
        return url;
    }

    /** Stops it: open connections are cut, what waits in them gets an end. */
    @Override
    public void close() {
        server.stop();
    }

    private static void limit(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = BODY_BYTES;
        config.jetty.multipartConfig.maxFileSize(FILE_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(FILE_BYTES + BODY_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(FILE_BYTES, SizeUnit.BYTES);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("web");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
    }

    /** Bound before anything else is made, so that the operator's mistake is told in one line. */
    private static ServerSocketChannel bind(String host, int port) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                return channel.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new WebException(host + ":" + port + " cannot be bound: " + e.getMessage(), e);
        }
    }

    private static ServerConnector connector(Server jetty, HttpConfiguration http, ServerSocketChannel bound) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE.toMillis());
        connector.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        try {
            connector.open(bound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    /** An address that means every one of this machine is none to go to: from here it is the machine's own. */
    private static URI address(ServerSocketChannel bound) {
        try {
            InetSocketAddress local = (InetSocketAddress) bound.getLocalAddress();
            InetAddress address = local.getAddress();
            String name = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
            return URI.create("http://" + (name.indexOf(':') >= 0 ? "[" + name + "]" : name) + ":" + local.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
