package ipju.telegram;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import ipju.telegram.Answer.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * The Bot API of one bot. Every outcome is an {@link Answer}; nothing is thrown, and nothing names the token. Safe to call from
 * many threads.
 */
final class BotApi implements AutoCloseable {

    /** The longest that a server keeps a request for updates open, by its documentation. */
    static final int POLL_SECONDS = 50;

    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    /** A little longer than HTTP allows: the library forgets to answer when reading fails badly. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String token;
    private final OkHttpClient http;
    private final OkHttpClient pollHttp;
    private final OkHttpTelegramClient client;
    private final OkHttpTelegramClient poller;

    /** @param api the server's address, without the token */
    BotApi(String token, URI api) {
        this(token, api, LONGEST_CALL);
    }

    /** @param longestCall how long one request may take in all, but for one for updates */
    BotApi(String token, URI api, Duration longestCall) {
        this.token = token;
        this.http = Wire.client(api, longestCall);
        this.pollHttp = Wire.client(api, Duration.ofSeconds(POLL_SECONDS + 15L));
        boolean secure = "https".equals(api.getScheme());
        int port = api.getPort() > 0 ? api.getPort() : secure ? 443 : 80;
        TelegramUrl url = new TelegramUrl(secure ? "https" : "http", api.getHost(), port, false);
        this.client = new OkHttpTelegramClient(http, token, url);
        this.poller = new OkHttpTelegramClient(pollHttp, token, url);
    }

    /** Makes a request and waits for its answer, at most 45 s. */
    Answer call(BotApiMethod<?> method) {
        return await(client, method, LONGEST_WAIT);
    }

    /** Makes a request that stays open until there is something to say. */
    Answer poll(BotApiMethod<?> method) {
        return await(poller, method, Duration.ofSeconds(POLL_SECONDS + 20L));
    }

    /** Makes a request whose answer nobody waits for. */
    void callAside(BotApiMethod<?> method) {
        try {
            CompletableFuture<RawCall.Body> unused = client.executeAsync(new RawCall(method));
        } catch (TelegramApiException e) {
            // what is sent aside is a sign, such as that of typing: without it nothing is wrong
        }
    }

    private Answer await(OkHttpTelegramClient through, BotApiMethod<?> method, Duration longest) {
        try {
            return read(through.executeAsync(new RawCall(method))
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.unknown("interrupted");
        } catch (TimeoutException e) {
            return Answer.unknown("no answer within " + longest.toSeconds() + " s");
        } catch (ExecutionException | TelegramApiException e) {
            return failed(e);
        }
    }

    private Answer read(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer.path("ok").asBoolean()) {
                return new Answer(Kind.DONE, answer.path("result"), 0, "", 0, 0);
            }
            int code = answer.path("error_code").asInt();
            JsonNode parameters = answer.path("parameters");
            return new Answer(
                    // only to wait is believed of somebody between: their 403 or 404 says nothing of a chat or the
                    // token
                    code == 0 || (answer.has(Wire.FOREIGN) && code != 429) ? Kind.UNKNOWN : Kind.REFUSED,
                    answer.path("result"),
                    code,
                    plain(code + " " + answer.path("description").asText()),
                    parameters.path("retry_after").asInt(),
                    parameters.path("migrate_to_chat_id").asLong());
        } catch (JacksonException e) {
            return Answer.unknown("an answer that is no JSON");
        }
    }

    /** Names of classes only: messages of exceptions hold addresses with the token, or the text of the person. */
    private static Answer failed(Throwable e) {
        Throwable last = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Wire.LeftException) {
                return Answer.unknown("the connection broke: " + cause.getMessage());
            }
            if (cause instanceof TelegramApiValidationException) {
                return new Answer(Kind.REFUSED, MissingNode.getInstance(), 400, "400 not a valid request", 0, 0);
            }
            last = cause;
        }
        return Answer.notSent("no connection: " + last.getClass().getSimpleName());
    }

    private String plain(String text) {
        String line = text.replace(token, "…").lines().findFirst().orElse("");
        return line.length() <= 200 ? line : line.substring(0, 200);
    }

    /** Ends requests that are open. */
    @Override
    public void close() {
        for (OkHttpClient each : new OkHttpClient[] {pollHttp, http}) {
            each.dispatcher().cancelAll();
            each.dispatcher().executorService().shutdown();
            each.connectionPool().evictAll();
        }
    }

    /** Ends a request for updates that is open, and lets others finish. */
    void endPoll() {
        pollHttp.dispatcher().cancelAll();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "the Bot API";
    }
}
