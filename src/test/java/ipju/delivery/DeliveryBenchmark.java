package ipju.delivery;

import ipju.Editions;
import ipju.answer.AnswerSettings;
import ipju.answer.Answerer;
import ipju.chat.Inbound;
import ipju.concierge.Concierge;
import ipju.delivery.Arrival.What;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.files.FolderReader;
import ipju.lang.Language;
import ipju.retrieval.Library;
import ipju.store.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Intake, turns and courier, each by itself on a real store, beside what the disk can do: a synced write is what a commit
 * costs. Run it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=ipju.delivery.DeliveryBenchmark</pre>
 *
 * Arguments: the directory in which to measure, a temporary one if none is given.
 */
public final class DeliveryBenchmark {

    private static final List<String> QUESTIONS = List.of(
            "성수역에서 가까운 지하철은?",
            "앱 만드는 회사도 입주할 수 있나요?",
            "예시센터에서 20~40평 임대 가능한 호실 있나요?",
            "What is a knowledge industry center?",
            "예시센터에 수영장이 있나요?",
            "Can a restaurant move into an industrial unit?");

    private static final Limits LIMITS = new Limits(100_000, 100_000, 100_000, 100_000, 100_000, 0, 100_000, 4, 8, 30);
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration DISK = Duration.ofSeconds(3);
    private static final int ROUNDS = 3;
    private static final int BATCH = 100;
    private static final int UPDATES = 4_000;
    private static final int CHATS = 500;
    private static final int TURNS = 1_200;
    private static final int PARCELS = 2_000;

    private final Path directory;
    private final Library library = new Library();
    private final AtomicLong keys = new AtomicLong();
    private int stores;

    private DeliveryBenchmark(Path directory) throws IOException {
        this.directory = directory;
        KnowledgeBase knowledge = new FolderReader().read(Path.of("knowledge"), LocalDate.now(ZoneId.of("Asia/Seoul")));
        library.publish(Editions.of(knowledge));
    }

    public static void main(String[] arguments) throws Exception {
        boolean given = arguments.length > 0;
        Path directory = given ? Path.of(arguments[0]) : Files.createTempDirectory("ipju-delivery");
        DeliveryBenchmark benchmark = new DeliveryBenchmark(directory);
        benchmark.turns(LIMITS.answering(), Inbound.Kind.TEXT);
        print("-- warm --");
        for (int i = 0; i < ROUNDS; i++) {
            benchmark.round();
        }
        if (!given) {
            delete(directory);
        }
    }

    private void round() throws Exception {
        double disk = disk();
        print("disk: %.0f synced writes of 4 kB a second", disk);
        report("intake, one update a time", intake(1, UPDATES / 10), disk);
        report("intake, " + BATCH + " updates a time", intake(BATCH, UPDATES), disk);
        report("turns without thought, one chat", turns(1, Inbound.Kind.STICKER), disk);
        report(
                "turns without thought, " + LIMITS.answering() + " chats",
                turns(LIMITS.answering(), Inbound.Kind.STICKER),
                disk);
        report("turns with answers, one chat", turns(1, Inbound.Kind.TEXT), disk);
        report(
                "turns with answers, " + LIMITS.answering() + " chats",
                turns(LIMITS.answering(), Inbound.Kind.TEXT),
                disk);
        report("courier, one parcel on its way", courier(1), disk);
        report("courier, " + LIMITS.sending() + " on their way", courier(LIMITS.sending()), disk);
    }

    private double disk() throws IOException {
        ByteBuffer page = ByteBuffer.allocate(4096);
        int writes = 0;
        long start = System.nanoTime();
        try (FileChannel file =
                FileChannel.open(directory.resolve("synced"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (System.nanoTime() - start < DISK.toNanos()) {
                page.clear();
                int unused = file.write(page, 4096L * (writes % 1_000));
                file.force(false);
                writes++;
            }
        }
        return writes / seconds(start);
    }

    private double intake(int batch, int updates) {
        try (Store store = store()) {
            Intake intake = new Intake(store, LIMITS, CLOCK, System::nanoTime, () -> {});
            long start = System.nanoTime();
            for (int i = 0; i < updates; i += batch) {
                intake.accept(arrivals(batch, Inbound.Kind.TEXT));
            }
            return updates / seconds(start);
        }
    }

    private double turns(int workers, Inbound.Kind kind) throws InterruptedException {
        try (Store store = store()) {
            Intake intake = new Intake(store, LIMITS, CLOCK, System::nanoTime, () -> {});
            for (int i = 0; i < TURNS; i += BATCH) {
                intake.accept(arrivals(BATCH, kind));
            }
            CountDownLatch done = new CountDownLatch(TURNS);
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
            Channel nowhere = new Nowhere();
            TurnRunner runner = new TurnRunner(
                    store,
                    new Concierge(new Answerer(AnswerSettings.DEFAULT), ZoneId.of("Asia/Seoul"), Language.KO),
                    library,
                    nowhere,
                    CLOCK,
                    CLOCK,
                    () -> "key" + keys.incrementAndGet(),
                    new TypingSign(nowhere, timer));
            Lanes lanes = new Lanes(store, workers, () -> true, runner::run, done::countDown, CLOCK);
            long start = System.nanoTime();
            lanes.start();
            done.await();
            double rate = TURNS / seconds(start);
            boolean unused = lanes.stop(Duration.ofSeconds(10));
            timer.shutdownNow();
            return rate;
        }
    }

    private double courier(int senders) throws InterruptedException {
        try (Store store = store()) {
            // each update of a chat of its own is set aside as a flood, and its notice is what goes out
            Intake intake = new Intake(store, LIMITS.withRate(1, 1), CLOCK, System::nanoTime, () -> {});
            for (int i = 0; i < PARCELS; i += BATCH) {
                List<Arrival> twice = new ArrayList<>();
                for (int chat = i; chat < i + BATCH; chat++) {
                    twice.add(said(1_000_000 + chat, Inbound.Kind.TEXT, "안녕하세요"));
                    twice.add(said(1_000_000 + chat, Inbound.Kind.TEXT, "안녕하세요"));
                }
                intake.accept(twice);
            }
            Nowhere nowhere = new Nowhere();
            AtomicLong hours = new AtomicLong();
            Pace unbounded = new Pace(() -> hours.addAndGet(Duration.ofHours(1).toNanos()), 30);
            Courier courier = new Courier(
                    store,
                    nowhere,
                    outgoing -> Forms.parcel(outgoing.chat(), outgoing.kind(), outgoing.body()),
                    CLOCK,
                    unbounded,
                    senders);
            nowhere.expect(PARCELS);
            long start = System.nanoTime();
            courier.start();
            nowhere.await();
            double rate = PARCELS / seconds(start);
            boolean unused = courier.stop(Duration.ofSeconds(10));
            return rate;
        }
    }

    private List<Arrival> arrivals(int count, Inbound.Kind kind) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long key = keys.get();
            String text = kind == Inbound.Kind.TEXT ? QUESTIONS.get((int) (key % QUESTIONS.size())) : "";
            arrivals.add(said(key % CHATS, kind, text));
        }
        return arrivals;
    }

    private Arrival said(long chat, Inbound.Kind kind, String text) {
        long key = keys.incrementAndGet();
        return new Arrival(
                "tg:1:" + key, chat, What.SAID, new Inbound(kind, text, null, Language.KO), key, null, null, null);
    }

    private Store store() {
        return Store.open(directory.resolve("data" + stores++));
    }

    /** A channel to nobody, which takes everything at once. */
    private static final class Nowhere implements Channel {

        private volatile CountDownLatch expected = new CountDownLatch(0);

        void expect(int parcels) {
            expected = new CountDownLatch(parcels);
        }

        void await() throws InterruptedException {
            expected.await();
        }

        @Override
        public int limit() {
            return 4096;
        }

        @Override
        public Sent send(Parcel parcel) {
            expected.countDown();
            return Sent.delivered(1L);
        }

        @Override
        public void typing(long chat) {
            // nobody sees it
        }

        @Override
        public boolean reachable() {
            return true;
        }
    }

    private static void report(String what, double rate, double disk) {
        print("%-36s %7.0f a second, %5.2f of the disk's synced writes", what, rate, rate / disk);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
