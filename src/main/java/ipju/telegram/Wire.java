package ipju.telegram;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** HTTP as the Bot API needs it: nothing is sent twice by itself, and what is known of a failure is not lost on the way. */
final class Wire {

    /** An answer longer than this is not one of the Bot API. */
    private static final long LONGEST_ANSWER = 64L << 20;

    /** Marks an answer that was given its form here: what it says of the bot or a chat, the Bot API did not say. */
    static final String FOREIGN = "not_of_the_bot_api";

    private static final MediaType JSON = MediaType.get("application/json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Wire() {}

    /** The request had left when the connection failed. */
    static final class LeftException extends IOException {

        private static final long serialVersionUID = 1;

        LeftException(IOException cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /**
     * A client.
     *
     * @param api the server's address; a path in it goes before that of each request
     * @param longest how long one request may take in all
     */
    static OkHttpClient client(URI api, Duration longest) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(64);
        dispatcher.setMaxRequestsPerHost(64);
        String path = api.getRawPath() == null ? "" : api.getRawPath().replaceAll("/+$", "");
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(16, 5, TimeUnit.MINUTES))
                // a kept connection that was closed would make it send the same message again
                .retryOnConnectionFailure(false)
                // an address with the token in it goes to nobody but the server that was set
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(longest)
                .writeTimeout(Duration.ofSeconds(20))
                .callTimeout(longest)
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .url(under(path, chain.request().url()))
                        .build()))
                .addInterceptor(Wire::asBotApi)
                .addNetworkInterceptor(Wire::markLeft)
                .build();
    }

    private static HttpUrl under(String path, HttpUrl url) {
        return path.isEmpty()
                ? url
                : url.newBuilder().encodedPath(path + url.encodedPath()).build();
    }

    private static Response markLeft(Interceptor.Chain chain) throws IOException {
        try {
            Response response = chain.proceed(chain.request());
            // with "Retry-After: 0" on it, a 503 would make the client send the same message again by itself
            return response.code() == 503
                    ? response.newBuilder().removeHeader("Retry-After").build()
                    : response;
        } catch (IOException e) {
            throw new LeftException(e);
        }
    }

    /** Gives an answer that is none of the Bot API, such as a proxy's page of HTML, the form of one with its HTTP status. */
    private static Response asBotApi(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String body;
        try (ResponseBody answer = response.body()) {
            body = answer.source().request(LONGEST_ANSWER + 1) ? "" : answer.string();
        } catch (IOException e) {
            throw new LeftException(e);
        }
        String json = isBotApi(body, response.isSuccessful()) ? body : instead(response);
        return response.newBuilder().body(ResponseBody.create(json, JSON)).build();
    }

    private static boolean isBotApi(String body, boolean successful) {
        try {
            JsonNode answer = MAPPER.readTree(body);
            return answer.path("ok").isBoolean()
                    && (successful || answer.path("error_code").isInt());
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String instead(Response response) {
        if (response.isSuccessful()) {
            return "{\"ok\":true}";
        }
        String wait = response.header("Retry-After", "");
        String parameters =
                wait != null && wait.matches("\\d{1,6}") ? ",\"parameters\":{\"retry_after\":" + wait + "}" : "";
        return "{\"ok\":false,\"" + FOREIGN + "\":true,\"error_code\":" + response.code()
                + ",\"description\":\"without an answer of the Bot API\"" + parameters + "}";
    }
}
