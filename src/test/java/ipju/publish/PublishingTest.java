package ipju.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipju.answer.AnswerSettings;
import ipju.answer.Answerer;
import ipju.catalog.Freshness;
import ipju.chat.Inbound;
import ipju.chat.Outcome;
import ipju.chat.Source;
import ipju.concierge.Concierge;
import ipju.concierge.Conversation;
import ipju.concierge.Turn;
import ipju.knowledge.Problem;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import ipju.retrieval.Library;
import ipju.retrieval.lucene.LuceneRetriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is edited while the bot runs: what answers, and what is said about the folder. */
@Timeout(120)
class PublishingTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PARKING = "How many cars may each unit park free of charge?";

    @TempDir
    Path temp;

    private Path folder;
    private final Library library = new Library();
    private final AtomicInteger builds = new AtomicInteger();
    private volatile Optional<Error> failing = Optional.empty();
    private final Concierge concierge = new Concierge(new Answerer(AnswerSettings.DEFAULT), SEOUL, Language.KO);
    private Publishing publishing;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(temp.resolve("knowledge"));
        parking("2 cars");
        document("meeting.en.md", "Meeting rooms", "## Meeting room\nThe meeting room on floor 3 seats 12 people.\n");
        publishing = publishing();
    }

    @AfterEach
    void close() {
        publishing.close();
    }

    @Test
    void what_is_there_answers_at_once() {
        PublishState state = publishing.start();

        assertThat(state.isGood()).isTrue();
        assertThat(state.reasons()).isEmpty();
        assertThat(state.inUse().edition()).isEqualTo(edition().knowledge().edition());
        assertThat(state.inUse().passages()).isEqualTo(2);
        assertThat(state.inUse().since()).isEqualTo(NOW);
        assertThat(ask(PARKING).reply().text()).contains("2 cars");
    }

    @Test
    void a_file_that_is_saved_whole_and_renamed_is_answered_from() throws IOException {
        publishing.start();

        Path aside = temp.resolve("aside.md");
        Files.writeString(aside, text("Parking", parkingText("3 cars")));
        Files.move(
                aside,
                folder.resolve("parking.en.md"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(ask(PARKING).reply().text()).contains("3 cars"));
        assertThat(publishing.state().isGood()).isTrue();
    }

    @Test
    void a_broken_file_keeps_the_old_edition_and_is_named_and_a_repaired_one_is_answered_from() throws IOException {
        PublishState before = publishing.start();

        Files.writeString(folder.resolve("centers.csv"), "id,name_ko,nam_en\nhill,언덕센터,Hill Center\n");
        parking("4 cars");
        await().atMost(LONG).until(() -> publishing.state().refused() != null);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(publishing.state().refused().edition())
                        .isNotEqualTo(before.inUse().edition()));

        PublishState state = publishing.state();
        assertThat(state.isGood()).isFalse();
        assertThat(state.inUse()).isEqualTo(before.inUse());
        assertThat(state.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("centers.csv");
            assertThat(problem.line()).isEqualTo(1);
        });
        assertThat(state.reasons()).anySatisfy(line -> assertThat(line).startsWith("centers.csv:1 "));
        assertThat(ask(PARKING).reply().text()).contains("2 cars");

        Files.writeString(
                folder.resolve("centers.csv"),
                "id,name_ko,name_en,source,as_of\nhill,언덕센터,Hill Center,invented,2026-11-01\n");
        await().atMost(LONG).until(() -> publishing.state().isGood());
        assertThat(publishing.state().refused()).isNull();
        assertThat(ask(PARKING).reply().text()).contains("4 cars");
    }

    @Test
    void a_half_written_file_never_answers() throws IOException {
        publishing.start();
        String whole = text("Parking", parkingText("5 cars"));

        Files.writeString(folder.resolve("parking.en.md"), whole.substring(0, 12));
        await().atMost(LONG).until(() -> publishing.state().refused() != null);
        assertThat(ask(PARKING).reply().text()).contains("2 cars");

        Files.writeString(folder.resolve("parking.en.md"), whole);
        await().atMost(LONG).until(() -> publishing.state().isGood());
        assertThat(ask(PARKING).reply().text()).contains("5 cars");
    }

    @Test
    void a_failing_golden_question_keeps_the_old_edition_and_is_named_with_its_line() throws IOException {
        golden("2 cars");
        PublishState before = publishing.start();
        assertThat(before.isGood()).as(before.toString()).isTrue();

        parking("9 cars");
        await().atMost(LONG).until(() -> publishing.state().refused() != null);

        PublishState state = publishing.state();
        assertThat(state.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("golden.yaml");
                    assertThat(problem.line()).isEqualTo(1);
                    assertThat(problem.message()).contains(PARKING, "\"2 cars\" is missing");
                });
        assertThat(ask(PARKING).reply().text()).contains("2 cars").doesNotContain("9 cars");

        golden("9 cars");
        await().atMost(LONG).until(() -> publishing.state().isGood());
        assertThat(ask(PARKING).reply().text()).contains("9 cars");
    }

    @Test
    void where_no_edition_was_good_the_readable_part_answers_and_the_state_says_so() throws IOException {
        Files.writeString(folder.resolve("centers.csv"), "id,nam_ko\n");

        PublishState state = publishing.start();

        assertThat(state.inUse().isGood()).isFalse();
        assertThat(state.isGood()).isFalse();
        assertThat(state.reasons()).anySatisfy(line -> assertThat(line).startsWith("centers.csv:1 "));
        assertThat(ask(PARKING).reply().text()).contains("2 cars");

        parking("6 cars");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(ask(PARKING).reply().text()).contains("6 cars"));
        assertThat(publishing.state().isGood()).isFalse();
    }

    @Test
    void a_folder_that_is_not_there_answers_nothing_until_it_is() throws IOException {
        Path away = temp.resolve("away");
        Files.move(folder, away);

        PublishState state = publishing.start();

        assertThat(state.reasons())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("does not exist"));
        assertThat(ask(PARKING).reply().outcome()).isEqualTo(Outcome.ESCALATE);

        Files.move(away, folder);
        await().atMost(LONG).until(() -> publishing.state().isGood());
        assertThat(ask(PARKING).reply().text()).contains("2 cars");
    }

    @Test
    void a_folder_that_goes_away_leaves_its_last_edition_in_use() throws IOException {
        publishing.start();

        Files.move(folder, temp.resolve("away"));
        await().atMost(LONG).until(() -> publishing.state().refused() != null);

        assertThat(publishing.state().reasons())
                .anySatisfy(line -> assertThat(line).contains("does not exist"));
        assertThat(ask(PARKING).reply().text()).contains("2 cars");
    }

    @Test
    void a_document_that_is_deleted_is_no_longer_quoted_not_even_in_a_running_conversation() throws IOException {
        publishing.start();
        Turn first = ask(PARKING);
        assertThat(first.reply().sources()).extracting(Source::file).contains("parking.en.md");
        Edition before = edition();

        Files.delete(folder.resolve("parking.en.md"));
        await().atMost(LONG).until(() -> edition() != before);

        Turn again = ask(first.conversation(), PARKING);
        Turn fresh = ask(PARKING);
        for (Turn turn : new Turn[] {again, fresh}) {
            assertThat(turn.reply().sources()).extracting(Source::file).doesNotContain("parking.en.md");
            assertThat(turn.reply().text()).doesNotContain("2 cars");
        }
    }

    @Test
    void a_turn_that_holds_an_edition_is_answered_from_it_to_the_end() throws IOException {
        publishing.start();
        Edition held = edition();

        parking("7 cars");
        await().atMost(LONG).until(() -> edition() != held);

        Turn turn = concierge.fromTenant(Conversation.NEW, Inbound.text(PARKING, Language.EN), held, NOW);
        assertThat(turn.reply().text()).contains("2 cars");
        assertThat(ask(PARKING).reply().text()).contains("7 cars");
    }

    @Test
    void files_that_are_touched_and_hold_the_same_make_no_new_edition() throws IOException {
        publishing.start();
        Edition before = edition();

        Files.setLastModifiedTime(folder.resolve("parking.en.md"), FileTime.from(NOW));
        document("meeting.en.md", "Meeting rooms", "## Meeting room\nThe meeting room on floor 3 seats 12 people.\n");
        await().pollDelay(Duration.ofMillis(2500)).until(() -> true);

        assertThat(edition()).isSameAs(before);
        assertThat(builds).hasValue(1);
    }

    @Test
    void a_checkout_of_many_files_is_published_a_few_times_at_most() throws IOException {
        publishing.start();

        for (int i = 0; i < 200; i++) {
            document("room-" + i + ".en.md", "Room " + i, "## Room " + i + "\nRoom " + i + " has a window.\n");
        }
        await().atMost(LONG).until(() -> edition().knowledge().passages().size() == 202);

        assertThat(builds).hasValueLessThanOrEqualTo(6);
        assertThat(publishing.state().isGood()).isTrue();
    }

    @Test
    void an_edition_that_cannot_be_made_leaves_the_old_one_in_use_until_the_next_change() throws IOException {
        publishing.start();

        failing = Optional.of(new OutOfMemoryError("on purpose"));
        parking("8 cars");
        await().atMost(LONG).until(() -> publishing.state().refused() != null);
        assertThat(publishing.state().reasons())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("OutOfMemoryError"));
        assertThat(publishing.state().isGood()).isFalse();
        assertThat(ask(PARKING).reply().text()).contains("2 cars");

        failing = Optional.empty();
        Files.setLastModifiedTime(folder.resolve("parking.en.md"), FileTime.from(NOW));
        await().atMost(LONG).until(() -> publishing.state().isGood());
        assertThat(ask(PARKING).reply().text()).contains("8 cars");
    }

    @Test
    void a_first_edition_that_cannot_be_made_is_told_of_and_tried_again() throws IOException {
        failing = Optional.of(new StackOverflowError("on purpose"));

        PublishState state = publishing.start();

        assertThat(state.inUse()).isNull();
        assertThat(state.reasons())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("StackOverflowError"));
        assertThat(library.current()).isEmpty();

        failing = Optional.empty();
        parking("3 cars");
        await().atMost(LONG).until(() -> publishing.state().isGood());
    }

    @Test
    void after_the_end_nothing_is_published() throws IOException {
        publishing.start();
        Edition before = edition();

        publishing.close();
        parking("3 cars");
        await().pollDelay(Duration.ofMillis(1500)).until(() -> true);

        assertThat(edition()).isSameAs(before);
    }

    private Publishing publishing() {
        Publisher publisher = new Publisher(
                concierge,
                SEOUL,
                Freshness.DEFAULT,
                new VerifiedStore(temp.resolve("data"), "test"),
                (passages, glossary, gaps) -> {
                    failing.ifPresent(error -> {
                        throw error;
                    });
                    builds.incrementAndGet();
                    return LuceneRetriever.build(passages, glossary, gaps);
                });
        return new Publishing(folder, publisher, library, InstantSource.fixed(NOW), SEOUL);
    }

    private Edition edition() {
        return library.current().orElseThrow();
    }

    private Turn ask(String question) {
        return ask(Conversation.NEW, question);
    }

    private Turn ask(Conversation conversation, String question) {
        return concierge.fromTenant(conversation, Inbound.text(question, Language.EN), edition(), NOW);
    }

    private void parking(String cars) throws IOException {
        document("parking.en.md", "Parking", parkingText(cars));
    }

    private static String parkingText(String cars) {
        return "## Free parking\nEach unit may park " + cars + " free of charge.\n";
    }

    private void golden(String contained) throws IOException {
        Files.writeString(
                folder.resolve("golden.yaml"),
                "- question: \"" + PARKING + "\"\n  lang: en\n  expect: answer\n  contains: [\"" + contained + "\"]\n");
    }

    private void document(String name, String title, String body) throws IOException {
        Files.writeString(folder.resolve(name), text(title, body));
    }

    private static String text(String title, String body) {
        return "---\ntitle: " + title + "\nlang: en\nas_of: 2026-11-01\n---\n" + body;
    }
}
