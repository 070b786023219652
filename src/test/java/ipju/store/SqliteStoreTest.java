package ipju.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

    @TempDir
    Path directory;

    @Override
    Store open() {
        return Store.open(directory.resolve("contract"));
    }

    @Test
    void what_was_kept_is_there_after_a_new_start_and_what_was_being_sent_is_perhaps_sent() {
        Path data = directory.resolve("data");
        try (Store store = Store.open(data)) {
            store.inbox()
                    .take(
                            List.of(
                                    new NewEvent("a", 1, "body"),
                                    new NewEvent(
                                            "b",
                                            1,
                                            "body",
                                            NewEvent.FLOOD,
                                            new Notice("n", new NewParcel(1, "message", "hello", null)))),
                            30,
                            NOW);
            store.inbox().claim("me", NOW, 1);
            store.outbox().turnOver("me", List.of(), Map.of(), store.outbox().due(NOW, 1), NOW);
        }
        try (Store store = Store.open(data)) {
            assertThat(store.inbox().claim("me again", NOW, 1)).containsExactly(1L);
            assertThat(store.outbox().due(NOW, 1)).extracting(Outgoing::unsure).containsExactly(1);
        }
    }

    @Test
    void a_second_user_of_the_directory_is_told_who_has_it() {
        Path data = directory.resolve("data");
        try (Store first = Store.open(data)) {
            assertThatThrownBy(() -> Store.open(data))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(
                            "another Ipju (pid " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining(data.toString());
            assertThat(first.inbox().live()).isZero();
        }
        Store.open(data).close();
    }

    @Test
    void a_file_that_is_no_database_is_left_alone() throws Exception {
        Path file = Files.createDirectories(directory.resolve("data")).resolve("ipju.db");
        byte[] words = "this was never a database, and it is long enough to be read as one"
                .repeat(20)
                .getBytes("UTF-8");
        Files.write(file, words);

        assertThatThrownBy(() -> Store.open(file.getParent()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("ipju.db")
                .hasMessageContaining("not a database");
        assertThat(Files.readAllBytes(file)).isEqualTo(words);
    }

    @Test
    void a_file_that_was_cut_is_said_to_be_damaged() throws Exception {
        Path data = directory.resolve("data");
        try (Store store = Store.open(data)) {
            fill(store, 300);
        }
        Path file = data.resolve("ipju.db");
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2 / 4096 * 4096);
        }

        assertThatThrownBy(() -> Store.open(data))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void an_empty_file_where_there_was_data_is_not_taken_for_a_new_bot() throws Exception {
        Path data = directory.resolve("data");
        Store.open(data).close();
        Files.delete(data.resolve("ipju.db"));

        assertThatThrownBy(() -> Store.open(data))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("it is empty, but there was data");
    }

    @Test
    void the_journal_of_a_file_that_was_taken_away_is_left_alone() throws Exception {
        Path data = directory.resolve("data");
        Store.open(data).close();
        Files.move(data.resolve("ipju.db"), data.resolve("aside.db"));
        Files.writeString(data.resolve("ipju.db-wal"), "what was written last");

        assertThatThrownBy(() -> Store.open(data)).isInstanceOf(StoreException.class);

        assertThat(data.resolve("ipju.db-wal")).hasContent("what was written last");
        assertThat(data.resolve("ipju.db")).doesNotExist();
    }

    @Test
    void the_newest_migration_is_the_one_that_this_version_knows() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/ipju/store/migrations"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1")))
                    .hasSize(Schema.NEWEST)
                    .contains(Integer.toString(Schema.NEWEST));
        }
    }

    @Test
    void what_cannot_be_opened_leaves_the_directory_to_the_next_one() throws Exception {
        Path data = directory.resolve("data");
        Store.open(data).close();
        Path file = data.resolve("ipju.db");
        byte[] good = Files.readAllBytes(file);
        Files.write(
                file,
                "no database, but long enough to be read as one, surely so"
                        .repeat(30)
                        .getBytes("UTF-8"));
        assertThatThrownBy(() -> Store.open(data)).isInstanceOf(StoreException.class);

        Files.write(file, good);

        Store.open(data).close();
    }

    @Test
    void a_data_directory_that_is_a_file_is_one_clear_line() throws Exception {
        Path data = Files.writeString(directory.resolve("data"), "a file");

        assertThatThrownBy(() -> Store.open(data))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(data + " cannot be written");
    }

    @Test
    void what_another_program_holds_is_waited_for_and_then_said() throws Exception {
        Path data = directory.resolve("data");
        try (Store store = Store.open(data);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ipju.db"));
                Statement statement = other.createStatement()) {
            store.write(h -> h.execute("PRAGMA busy_timeout=50"));
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> fill(store, 1))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another program has locked it");
            statement.execute("ROLLBACK");

            fill(store, 1);

            assertThat(store.inbox().live()).isEqualTo(1);
        }
    }

    @Test
    void newer_tables_are_not_touched() throws Exception {
        Path data = directory.resolve("data");
        Store.open(data).close();
        sql(data, "UPDATE flyway_schema_history SET version = '99'");

        assertThatThrownBy(() -> Store.open(data))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 99, this Ipju knows " + Schema.NEWEST);
    }

    @Test
    void a_full_disk_loses_nothing_that_was_kept_and_heals_by_itself() {
        try (Store store = Store.open(directory.resolve("data"))) {
            fill(store, 50);
            FullDisk disk = FullDisk.of(store);

            assertThatThrownBy(() -> fill(store, 500))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the disk is full");
            assertThat(store.inbox().live()).isEqualTo(50);

            disk.heal();
            fill(store, 500);
            assertThat(store.inbox().live()).isEqualTo(500);
        }
    }

    @Test
    void what_does_not_fit_its_table_is_refused_and_nothing_of_it_is_kept() {
        try (Store store = Store.open(directory.resolve("data"))) {
            assertThatThrownBy(() -> store.write(h -> {
                        h.execute("INSERT INTO lane (lane) VALUES (1)");
                        return h.execute("INSERT INTO lane (lane) VALUES (1)");
                    }))
                    .isInstanceOf(StoreException.class);
            assertThat(store.inbox().claim("me", NOW, 1)).isEmpty();
            fill(store, 1);
        }
    }

    private static void fill(Store store, int events) {
        NewEvent[] all = new NewEvent[events];
        Arrays.setAll(all, i -> new NewEvent("e" + i, i, "x".repeat(500)));
        store.inbox().take(List.of(all), 30, NOW);
    }

    private static void sql(Path data, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ipju.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
