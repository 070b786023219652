package ipju.retrieval.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import ipju.retrieval.Embedder;
import ipju.retrieval.Embedder.EmbedException;
import ipju.retrieval.embeddings.EmbeddingSettings.Pooling;
import ipju.retrieval.embeddings.EmbeddingSettings.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EmbeddingsTest {

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile String answer = "";
    private volatile boolean silent;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(command -> {
            Thread thread = new Thread(command);
            thread.setDaemon(true);
            thread.start();
        });
        server.createContext("/v1/embeddings", exchange -> {
            calls.incrementAndGet();
            if (silent) {
                awaitStop();
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.isEmpty() ? 500 : 200, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        stop.countDown();
        server.stop(0);
    }

    private void awaitStop() {
        try {
            stop.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void no_provider_is_no_embedder() {
        assertThat(Embeddings.open(EmbeddingSettings.NONE)).isEmpty();
    }

    @Test
    void a_service_gives_unit_vectors() throws EmbedException {
        answer =
                "{\"object\":\"list\",\"model\":\"m\",\"data\":[{\"object\":\"embedding\",\"index\":0,\"embedding\":[3.0,4.0]}],"
                        + "\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}";

        float[] vector = service(Duration.ofSeconds(20)).embed(List.of("월세")).get(0);

        assertThat(vector).containsExactly(0.6f, 0.8f);
        assertThat(calls).hasValue(1);
    }

    @Test
    void opening_a_service_does_not_call_it() {
        assertThat(service(Duration.ofSeconds(20)).multilingual()).isTrue();
        assertThat(calls).hasValue(0);
    }

    @Test
    void a_failing_service_is_asked_once_and_then_left_alone() {
        Embedder embedder = service(Duration.ofSeconds(20));

        assertThatThrownBy(() -> embedder.embed(List.of("a"))).isInstanceOf(EmbedException.class);
        assertThatThrownBy(() -> embedder.embed(List.of("b"))).isInstanceOf(EmbedException.class);

        assertThat(calls).hasValue(1);
    }

    @Test
    void a_silent_service_is_given_up() {
        silent = true;

        assertThatThrownBy(() -> service(Duration.ofMillis(300)).embed(List.of("a")))
                .isInstanceOf(EmbedException.class);
    }

    @Test
    void a_missing_model_file_is_a_failure_not_a_crash() {
        Embedder embedder = Embeddings.open(new EmbeddingSettings(
                        Provider.ONNX,
                        null,
                        "/nowhere/model.onnx",
                        null,
                        Pooling.MEAN,
                        true,
                        null,
                        Duration.ofSeconds(1)))
                .orElseThrow();

        assertThatThrownBy(() -> embedder.embed(List.of("a"))).isInstanceOf(EmbedException.class);
    }

    @Test
    void settings_name_the_key_that_is_missing_and_keep_the_secret() {
        assertThatThrownBy(() -> new EmbeddingSettings(
                        Provider.OPENAI, null, null, null, Pooling.MEAN, true, null, Duration.ofSeconds(1)))
                .hasMessageContaining("embeddings.model");
        assertThat(new EmbeddingSettings(
                                Provider.OPENAI, null, "m", null, Pooling.MEAN, true, "s3cret", Duration.ofSeconds(1))
                        .toString())
                .doesNotContain("s3cret");
    }

    @Test
    void minilm_puts_like_meanings_near_each_other() throws EmbedException {
        Embedder embedder = Embeddings.open(EmbeddingSettings.MINILM).orElseThrow();

        List<float[]> vectors =
                embedder.embed(List.of("Where can I park my car?", "vehicle parking space", "income tax return"));

        assertThat(dot(vectors.get(0), vectors.get(1))).isGreaterThan(dot(vectors.get(0), vectors.get(2)) + 0.2);
        assertThat(dot(vectors.get(0), vectors.get(0))).isBetween(0.999, 1.001);
    }

    private Embedder service(Duration timeout) {
        return Embeddings.open(new EmbeddingSettings(
                        Provider.OPENAI,
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                        "m",
                        null,
                        Pooling.MEAN,
                        true,
                        "key",
                        timeout))
                .orElseThrow();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
