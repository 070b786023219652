package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Bot API client of the JDK's own parts: what is sent is what the test says. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI server;
    private final String token;

    public Api(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** The whole answer to a call in JSON. */
    public JsonNode call(String method, Object... namesAndValues) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        try {
            return json(post(method, "application/json", JSON.writeValueAsString(parameters)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a call that must succeed results in. */
    public JsonNode result(String method, Object... namesAndValues) {
        JsonNode answer = call(method, namesAndValues);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(method + ": " + answer);
        }
        return answer.path("result");
    }

    /** Why a call that must fail was refused: {@code 400 Bad Request: ...}. */
    public String refusal(String method, Object... namesAndValues) {
        JsonNode answer = call(method, namesAndValues);
        if (answer.path("ok").asBoolean()) {
            throw new AssertionError(method + " was not refused: " + answer);
        }
        return answer.path("error_code").asInt() + " "
                + answer.path("description").asText();
    }

    public HttpResponse<String> post(String method, String type, String body) throws IOException {
        return send(HttpRequest.newBuilder(address(method))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String method) throws IOException {
        return send(HttpRequest.newBuilder(address(method)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(70)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private URI address(String method) {
        return URI.create(server + "/bot" + token + "/" + method);
    }
}
