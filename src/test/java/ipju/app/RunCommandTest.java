package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.store.Store;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start, each in one line. That it runs is tried by the tests that start it as a process. */
class RunCommandTest {

    @TempDir
    Path directory;

    private Place place;

    @BeforeEach
    void moveIn() {
        place = Place.small(directory);
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_way_out() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(place.run("run", "--set", "web.port=" + taken.getLocalPort())
                            .complaint())
                    .contains("web.port", Integer.toString(taken.getLocalPort()), "--set web.port=0");
        }
        assertThat(place.run("check").status()).as("nothing of it is left").isZero();
    }

    @Test
    void a_directory_that_another_process_uses_is_named_with_its_process() {
        try (Store other = Store.open(directory.resolve("data"))) {
            assertThat(place.run("run", "--set", "web.port=0").complaint())
                    .contains("another Ipju (pid " + ProcessHandle.current().pid() + ")", "data");
            assertThat(other.inbox().live()).isZero();
        }
    }

    @Test
    void a_store_that_is_no_database_is_named_and_left_alone() throws Exception {
        Path file = Files.createDirectories(directory.resolve("data")).resolve("ipju.db");
        Files.writeString(file, "words ".repeat(500));

        assertThat(place.run("run", "--set", "web.port=0").complaint()).contains("ipju.db", "not a database");
        assertThat(file).hasContent("words ".repeat(500));
    }
}
