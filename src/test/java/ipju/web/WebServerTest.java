package ipju.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebServerTest {

    private final WebServer server = WebServer.start("127.0.0.1", 0, List.of(routes -> {
        routes.before("/own", LocalGuard::check);
        routes.get("/own", context -> context.result("read"));
        routes.post(
                "/own", context -> context.result("written " + context.body().length()));
        routes.get("/cut", Connections::cut);
    }));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_answer_tells_browsers_to_load_nothing_from_elsewhere() throws IOException {
        String answer = raw("GET /own HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'self';")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: no-referrer")
                .doesNotContain("Jetty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]:8080"})
    void names_of_this_machine_are_let_in(String host) throws IOException {
        assertThat(raw("GET /own HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8080"})
    void name_of_another_site_that_points_here_is_kept_out(String host) throws IOException {
        assertThat(raw("GET /own HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("read");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin: http://evil.example, 403",
        "Origin: null, 403",
        "Sec-Fetch-Site: cross-site, 403",
        "Sec-Fetch-Site: same-site, 403",
        "Sec-Fetch-Site: same-origin, 200",
        "Origin: http://localhost:80, 200",
        "X-Nothing: said, 200"
    })
    void only_pages_of_this_server_change_anything(String header, int status) throws IOException {
        assertThat(raw("POST /own HTTP/1.1\r\nHost: localhost:80\r\n" + header
                        + "\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void header_and_body_over_the_bounds_are_refused() throws IOException {
        assertThat(raw("GET /own HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000)
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(raw("POST /own HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\nConnection: close\r\n\r\n"
                        + "x".repeat(2_000_000)))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void cut_connection_gives_no_answer() throws IOException {
        assertThat(raw("GET /cut HTTP/1.1\r\nHost: localhost\r\n\r\n")).isEmpty();
    }

    @Test
    void libraries_are_served_from_the_class_path_and_nothing_else_is() throws IOException {
        assertThat(raw("GET /webjars/htmx.org/2.0.4/dist/htmx.min.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET /webjars/../../ipju/app/Main.class HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4.*");
        assertThat(
                        raw(
                                "GET /webjars/%2e%2e/%2e%2e/ipju/app/Main.class HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4.*");
    }

    @Test
    void address_in_use_is_one_line_that_names_it() {
        assertThatThrownBy(() -> WebServer.start("127.0.0.1", server.url().getPort(), List.of()))
                .isInstanceOf(WebException.class)
                .hasMessage("127.0.0.1:" + server.url().getPort() + " cannot be bound: Address already in use");
    }

    @Test
    void address_that_means_all_is_reached_at_the_machines_own() {
        try (WebServer open = WebServer.start("0.0.0.0", 0, List.of())) {
            assertThat(open.url().getHost()).isEqualTo("127.0.0.1");
        }
    }

    /** What the server sends back until it closes; empty if it closes without a word. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.url().getPort())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // the server may stop reading what is too long
                assertThat(request.length()).isGreaterThan(1_000_000);
            }
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException e) {
            return "";
        }
    }
}
