package ipju.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A Bot API server on this machine that answers each method as it was told, in order, and keeps what it was asked. Without a
 * script it takes everything; a request for updates then stays open. Safe to call from several threads.
 */
final class FakeBotApi implements AutoCloseable {

    /** It stands in addresses, so that whatever shows an address shows it. */
    static final String TOKEN = "4242:marked-SECRET_token";

    static final String ME =
            "{\"ok\":true,\"result\":{\"id\":4242,\"is_bot\":true,\"first_name\":\"Ipju\",\"username\":\"ipju_bot\"}}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Deque<Script>> scripts = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    /** What the server was asked; the method in lower case. */
    record Call(String path, String method, JsonNode body) {}

    /** What the server does with one request that it has read. */
    interface Script {
        void play(HttpExchange exchange, FakeBotApi server) throws IOException;
    }

    FakeBotApi() throws IOException {
        this(0, "getUpdates");
    }

    /**
     * A server that knows what to do before anybody can ask.
     *
     * @param port 0 for any
     */
    FakeBotApi(int port, String method, Script... scripts) throws IOException {
        on(method, scripts);
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    static Script json(String body) {
        return status(200, body);
    }

    static Script status(int status, String body, String... headers) {
        return (exchange, unused) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    static Script refusal(int code, String description) {
        return status(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    static Script updates(String... updates) {
        return json("{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}");
    }

    /** The connection ends without an answer. */
    static Script hangUp() {
        return (exchange, unused) -> exchange.close();
    }

    /** An answer of which only the beginning comes. */
    static Script half() {
        return (exchange, unused) -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"ok\":true,".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("ends here");
        };
    }

    /** No answer until the server is closed. */
    static Script silence() {
        return (exchange, fake) -> {
            try {
                boolean unused = fake.closing.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /** The next requests for the method are treated so, one each; those that come after as without a script. */
    synchronized FakeBotApi on(String method, Script... coming) {
        scripts.computeIfAbsent(method.toLowerCase(Locale.ROOT), unused -> new ArrayDeque<>())
                .addAll(List.of(coming));
        return this;
    }

    /** The bodies of all requests for the method, in order. */
    synchronized List<JsonNode> asked(String method) {
        return calls.stream()
                .filter(call -> call.method().equals(method.toLowerCase(Locale.ROOT)))
                .map(Call::body)
                .toList();
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Script script;
        synchronized (this) {
            calls.add(new Call(path, method, JSON.readTree(body)));
            Deque<Script> coming = scripts.get(method);
            Script next = coming == null ? null : coming.poll();
            script = next == null ? usual(method) : next;
        }
        script.play(exchange, this);
    }

    private static Script usual(String method) {
        switch (method) {
            case "getme":
                return json(ME);
            case "getupdates":
                return silence();
            case "sendmessage":
                return json("{\"ok\":true,\"result\":{\"message_id\":77}}");
            case "getmycommands":
                return json("{\"ok\":true,\"result\":[]}");
            default:
                return json("{\"ok\":true,\"result\":true}");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
