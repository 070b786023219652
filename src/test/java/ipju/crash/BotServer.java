package ipju.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A Bot API server on this machine, made for trouble: it keeps updates until they are confirmed, as the real one does, and
 * takes, refuses or drops what is sent as a {@link Fault} says. Safe to call from several threads.
 */
final class BotServer implements AutoCloseable {

    static final String TOKEN = "4242:crash-test";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<ObjectNode> updates = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Map<Long, Long> messages = new HashMap<>();
    private long nextUpdate = 1000;
    private int polls;
    private int repeats;
    private volatile Supplier<Fault> sends = () -> Fault.NONE;
    private volatile Supplier<Fault> asks = () -> Fault.NONE;
    private volatile boolean closed;

    BotServer() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How requests to send are treated from now on. */
    void sends(Supplier<Fault> faults) {
        sends = faults;
    }

    /** How requests for updates are treated from now on. */
    void asks(Supplier<Fault> faults) {
        asks = faults;
    }

    /** A person writes; returns the message's number in its chat. */
    synchronized long write(long chat, String text) {
        long message = nextMessage(chat);
        ObjectNode update = JSON.createObjectNode().put("update_id", nextUpdate++);
        update.putObject("message")
                .put("message_id", message)
                .put("date", 1_800_000_000)
                .put("text", text)
                .set("chat", JSON.createObjectNode().put("id", chat).put("type", "private"));
        ((ObjectNode) update.get("message"))
                .set(
                        "from",
                        JSON.createObjectNode()
                                .put("id", chat)
                                .put("is_bot", false)
                                .put("first_name", "A")
                                .put("language_code", "ko"));
        updates.add(update);
        notifyAll();
        return message;
    }

    /** So often the answer to a request for updates holds each of them twice, which is out of order. */
    synchronized void repeatsUpdates(int times) {
        repeats = times;
    }

    /** All messages that were taken, in order. */
    synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** How often updates have been asked for. */
    synchronized int polls() {
        return polls;
    }

    private long nextMessage(long chat) {
        return messages.merge(chat, 1L, Long::sum);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (path.length != 3 || !path[1].equals("bot" + TOKEN)) {
            answer(exchange, 401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
            return;
        }
        switch (path[2].toLowerCase(Locale.ROOT)) {
            case "getupdates":
                updates(exchange, JSON.readTree(body));
                break;
            case "sendmessage":
                send(exchange, JSON.readTree(body));
                break;
            case "getme":
                answer(
                        exchange,
                        200,
                        "{\"ok\":true,\"result\":{\"id\":4242,\"is_bot\":true,\"first_name\":\"Ipju\",\"username\":\"ipju_bot\"}}");
                break;
            case "getmycommands":
                answer(exchange, 200, "{\"ok\":true,\"result\":[]}");
                break;
            case "getmydescription":
                answer(exchange, 200, "{\"ok\":true,\"result\":{\"description\":\"\"}}");
                break;
            case "getmyshortdescription":
                answer(exchange, 200, "{\"ok\":true,\"result\":{\"short_description\":\"\"}}");
                break;
            default:
                answer(exchange, 200, "{\"ok\":true,\"result\":true}");
        }
    }

    private void updates(HttpExchange exchange, JsonNode asked) throws IOException {
        synchronized (this) {
            polls++;
        }
        Fault fault = asks.get();
        if (fault != Fault.NONE && fault != Fault.SLOW) {
            misbehave(exchange, fault, "{\"ok\":tr");
            return;
        }
        ArrayNode page = page(
                asked.path("offset").asLong(),
                Math.min(PAGE, asked.path("limit").asInt(PAGE)),
                asked.path("timeout").asInt());
        if (fault == Fault.SLOW) {
            pause(400);
        }
        answer(
                exchange,
                200,
                JSON.createObjectNode().put("ok", true).set("result", page).toString());
    }

    /** What is below the offset is confirmed and forgotten; waits up to the timeout for something to come. */
    private synchronized ArrayNode page(long offset, int limit, int timeoutSeconds) {
        updates.removeIf(update -> update.get("update_id").asLong() < offset);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
        while (updates.isEmpty() && !closed && System.nanoTime() < end) {
            try {
                wait(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        ArrayNode page = JSON.createArrayNode();
        updates.stream().limit(limit).forEach(page::add);
        if (repeats > 0 && !page.isEmpty()) {
            repeats--;
            updates.stream().limit(limit).forEach(page::add);
        }
        return page;
    }

    private void send(HttpExchange exchange, JsonNode message) throws IOException {
        Fault fault = sends.get();
        if (fault != Fault.NONE && fault != Fault.SLOW && !fault.hidesAcceptance()) {
            misbehave(exchange, fault, "");
            return;
        }
        long chat = message.path("chat_id").asLong();
        ObjectNode sent = JSON.createObjectNode();
        synchronized (this) {
            deliveries.add(new Delivery(
                    chat,
                    message.path("reply_parameters").path("message_id").asLong(),
                    message.path("text").asText(),
                    System.nanoTime(),
                    fault));
            sent.put("message_id", nextMessage(chat)).put("date", 1_800_000_000);
            sent.set("chat", JSON.createObjectNode().put("id", chat).put("type", "private"));
        }
        if (fault == Fault.SLOW) {
            pause(400);
        }
        if (fault.hidesAcceptance()) {
            misbehave(exchange, fault, "{\"ok\":tr");
            return;
        }
        answer(
                exchange,
                200,
                JSON.createObjectNode().put("ok", true).set("result", sent).toString());
    }

    private static void misbehave(HttpExchange exchange, Fault fault, String malformed) throws IOException {
        switch (fault) {
            case TOO_MANY:
                answer(
                        exchange,
                        429,
                        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 1\","
                                + "\"parameters\":{\"retry_after\":1}}");
                break;
            case SERVER_ERROR:
                answer(exchange, 500, "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}");
                break;
            case HTML_PAGE:
                answer(exchange, 502, "<html><body>502 Bad Gateway</body></html>");
                break;
            case MALFORMED:
                answer(exchange, 200, malformed);
                break;
            default:
                exchange.close();
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closed = true;
        server.stop(0);
        threads.shutdownNow();
    }
}
