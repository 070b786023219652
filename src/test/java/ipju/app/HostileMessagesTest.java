package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipju.Editions;
import ipju.answer.AnswerSettings;
import ipju.answer.Answerer;
import ipju.concierge.Concierge;
import ipju.delivery.Delivery;
import ipju.delivery.Limits;
import ipju.lang.Language;
import ipju.retrieval.Library;
import ipju.sandbox.BotApi;
import ipju.sandbox.Bounds;
import ipju.sandbox.Faults;
import ipju.sandbox.Said;
import ipju.sandbox.Tenant;
import ipju.sandbox.World;
import ipju.store.Store;
import ipju.telegram.TelegramBot;
import ipju.web.WebServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot, over HTTP, against a Bot API as strict as Telegram's, with people who write what nobody should. */
class HostileMessagesTest {

    private static final int PEOPLE = 100;
    private static final int MESSAGES = 2_000;

    /** The waits for Telegram's pace are left out; everything else is as it runs. */
    private static final Limits FAST = new Limits(60_000, 1_000, 1_000, 20_000, 50_000, 0, 1_000, 4, 8, 10_000);

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void whatever_people_write_nothing_is_refused_and_the_others_are_answered() throws Exception {
        Library library = new Library();
        library.publish(Editions.of(Place.small(directory).folder()));
        World world = new World(InstantSource.system(), Bounds.USUAL);
        try (WebServer server = WebServer.start("127.0.0.1", 0, List.of(new BotApi(world, new Faults())));
                Store store = Store.open(directory.resolve("data"));
                TelegramBot bot = new TelegramBot(world.token(), server.url(), InstantSource.system())) {
            Delivery delivery = new Delivery(
                    store,
                    new Concierge(new Answerer(AnswerSettings.DEFAULT), ZoneId.of("Asia/Seoul"), Language.KO),
                    library,
                    bot.channel(),
                    InstantSource.system(),
                    InstantSource.system(),
                    FAST);
            delivery.start();
            bot.start(delivery.intake()::accept, delivery.intake()::hasRoom, () -> {});

            List<Tenant> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(world.arrive(i % 2 == 0 ? Language.KO : Language.EN));
            }
            Random random = new Random(4096);
            for (int i = 0; i < MESSAGES; i++) {
                Tenant person = people.get(i % PEOPLE);
                Said said = world.say(person, hostile(random, i));
                assertThat(said).isIn(Said.DONE, Said.EMPTY);
                world.press(person, random.nextInt(), hostile(random, i));
            }
            Tenant calm = world.arrive(Language.KO);
            assertThat(world.say(calm, "주차 몇 대까지 무료예요?")).isEqualTo(Said.DONE);

            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> answered(world, calm)
                            && delivery.state().waiting() == 0
                            && delivery.state().outgoing() == 0);
            Delivery.State state = delivery.state();
            bot.stop();
            assertThat(delivery.stop(Duration.ofSeconds(20))).isTrue();
            assertThat(state.unsent()).as("refused by a strict server").isZero();
            assertThat(state.setAside()).as("no answer could be made").isZero();
            assertThat(people)
                    .allSatisfy(person -> assertThat(answered(world, person)).isTrue());
            world.close();
        }
    }

    private static boolean answered(World world, Tenant person) {
        return world.see(person.chat()).messages().stream()
                .anyMatch(message -> message.from().id() == world.bot().id());
    }

    private static String hostile(Random random, int i) {
        byte[] bytes = new byte[1 + random.nextInt(300)];
        random.nextBytes(bytes);
        switch (i % 12) {
            case 0:
                return new String(bytes, StandardCharsets.UTF_8);
            case 1:
                return new String(bytes, StandardCharsets.UTF_16);
            case 2:
                return "가나다 ".repeat(1024);
            case 3:
                return "\u202E\u2066بكم الإيجار\u2069 rent \u202C" + random.nextInt();
            case 4:
                return "z" + "\u0301\u0489\u0335".repeat(300);
            case 5:
                return "<b>주차</b> <script>alert(1)</script> <a href='x'>월세</a> &lt; & < > </b>" + random.nextInt();
            case 6:
                return "*주차* _월세_ [a](http://x) `code` ```pre``` ||s|| ~x~ #" + random.nextInt();
            case 7:
                return "주차 " + Long.MAX_VALUE + "대 " + Long.MIN_VALUE + "원 9".repeat(200) + "평";
            case 8:
                return "😀".repeat(2000) + random.nextInt();
            case 9:
                return "/" + "start".repeat(1 + random.nextInt(3)) + " " + "x".repeat(random.nextInt(200));
            case 10:
                return "'; DROP TABLE inbox; -- 월 200만 원 밑으로 있나요" + random.nextInt();
            default:
                return "\n\n\t \u0000\u0007 주차 \u200B\u200D 되나요 \uFEFF" + random.nextInt();
        }
    }
}
