package ipju.app;

import ipju.answer.Answerer;
import ipju.concierge.Concierge;
import ipju.lang.Kinds;
import ipju.publish.Publisher;
import ipju.publish.Publishing;
import ipju.publish.VerifiedStore;
import ipju.retrieval.Embedder;
import ipju.retrieval.Library;
import ipju.retrieval.embeddings.Embeddings;
import ipju.retrieval.embeddings.VectorCache;
import ipju.retrieval.lucene.IndexStore;
import ipju.retrieval.lucene.LuceneRetriever;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** All parts of the bot, put together by the settings. */
final class Wiring {

    private final Options options;
    private final Settings settings;
    private final RunSettings running;
    private final InstantSource clock;
    private final Concierge concierge;
    private final Publisher publisher;

    Wiring(Options options) {
        warmUp();
        this.options = options;
        SettingValues values = SettingValues.read(options.config, options.sets);
        this.settings = Settings.of(values, System.getenv());
        this.running = RunSettings.of(values, System.getenv());
        this.clock = options.clock(settings.zone());
        this.concierge = new Concierge(new Answerer(settings.answers()), settings.zone(), settings.language());
        Optional<Embedder> embedder = Embeddings.open(settings.embeddings());
        VectorCache vectors = new VectorCache(options.data);
        String build = Build.id(values.ofAnswers());
        IndexStore store = new IndexStore(options.data, build);
        this.publisher = new Publisher(
                concierge,
                settings.zone(),
                settings.answers().freshness(),
                new VerifiedStore(options.data, build),
                (passages, glossary, gaps) -> embedder.map(e ->
                                LuceneRetriever.build(passages, glossary, gaps, store, e, vectors.vectors(passages, e)))
                        .orElseGet(() -> LuceneRetriever.build(passages, glossary, gaps, store)));
    }

    /** Loads beside the reading of the folder what does not depend on it. What fails here fails again where it is used. */
    private static void warmUp() {
        Thread thread = new Thread(
                () -> {
                    LuceneRetriever.warmUp();
                    Kinds.shared();
                },
                "warm-up");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, e) -> {});
        thread.start();
    }

    /** Reads the folder and makes an edition of it. */
    Publisher.Candidate prepare() {
        return publisher.prepare(options.knowledge, LocalDate.ofInstant(clock.instant(), settings.zone()));
    }

    RunSettings running() {
        return running;
    }

    Concierge concierge() {
        return concierge;
    }

    /** Keeps a library in step with the folder. */
    Publishing publishing(Library library) {
        return new Publishing(options.knowledge, publisher, library, clock, settings.zone());
    }

    /** Runs what answers once, aside, so that it is fast when it is needed. */
    void rehearse(Library library) {
        Thread thread = new Thread(() -> library.current().ifPresent(publisher::rehearse), "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    Path data() {
        return options.data;
    }

    ZoneId zone() {
        return settings.zone();
    }

    InstantSource clock() {
        return clock;
    }
}
