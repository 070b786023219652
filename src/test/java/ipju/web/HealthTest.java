package ipju.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HealthTest {

    private final Map<String, Supplier<PartState>> parts = new LinkedHashMap<>();
    private Optional<String> edition = Optional.of("3f2a9c1b");

    @Test
    void all_is_well_when_every_part_is() throws Exception {
        parts.put("store", () -> PartState.ok("12 waiting"));
        parts.put("telegram", () -> PartState.ok(""));
        parts.put("model", () -> PartState.off(""));

        HttpResponse<String> answer = ask();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"ok\",\"edition\":\"3f2a9c1b\",\"parts\":{\"store\":{\"status\":\"ok\","
                                + "\"detail\":\"12 waiting\"},\"telegram\":{\"status\":\"ok\"},\"model\":{\"status\":\"off\"}}}");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void folder_that_is_down_only_degrades() throws Exception {
        edition = Optional.empty();
        parts.put("store", () -> PartState.ok(""));
        parts.put("folder", () -> PartState.down("units.csv:14 exclusive_m2 161.5 is larger than contract_m2 82.7"));

        HttpResponse<String> answer = ask();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"status\":\"degraded\",\"edition\":null,");
    }

    @Test
    void without_store_or_telegram_the_whole_is_down() throws Exception {
        parts.put("telegram", () -> PartState.down("401 Unauthorized"));

        assertThat(ask().statusCode()).isEqualTo(503);
    }

    @Test
    void part_that_cannot_say_how_it_is_is_down_and_says_nothing_secret() throws Exception {
        parts.put("store", () -> {
            throw new IllegalStateException("token 1:secret");
        });

        HttpResponse<String> answer = ask();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("IllegalStateException").doesNotContain("secret");
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        try (WebServer server = WebServer.start("127.0.0.1", 0, List.of(new Health(() -> edition, parts)))) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/health"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(problems(answer.body())).isEmpty();
            return answer;
        }
    }

    private static List<?> problems(String body) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode answer = json.readTree(body);
        try (InputStream schema =
                Objects.requireNonNull(HealthTest.class.getResourceAsStream("/contract/health.schema.json"))) {
            return List.copyOf(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(answer));
        }
    }
}
