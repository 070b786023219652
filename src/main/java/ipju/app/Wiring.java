package ipju.app;

import ipju.answer.Answerer;
import ipju.concierge.Concierge;
import ipju.publish.Publisher;
import ipju.publish.VerifiedStore;
import ipju.retrieval.Embedder;
import ipju.retrieval.embeddings.Embeddings;
import ipju.retrieval.embeddings.VectorCache;
import ipju.retrieval.lucene.LuceneRetriever;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** All parts of the bot, put together by the settings. */
final class Wiring {

    private final Options options;
    private final Settings settings;
    private final InstantSource clock;
    private final Concierge concierge;
    private final Publisher publisher;

    Wiring(Options options) {
        this.options = options;
        SettingValues values = SettingValues.read(options.config, options.sets);
        this.settings = Settings.of(values, System.getenv());
        this.clock = options.clock(settings.zone());
        this.concierge = new Concierge(new Answerer(settings.answers()), settings.zone(), settings.language());
        Optional<Embedder> embedder = Embeddings.open(settings.embeddings());
        VectorCache vectors = new VectorCache(options.data);
        this.publisher = new Publisher(
                concierge,
                settings.zone(),
                settings.answers().freshness(),
                new VerifiedStore(options.data, Build.id(values.asGiven())),
                (passages, glossary, gaps) -> embedder
                        .map(e -> LuceneRetriever.build(passages, glossary, gaps, e, vectors.vectors(passages, e)))
                        .orElseGet(() -> LuceneRetriever.build(passages, glossary, gaps)));
    }

    /** Reads the folder and makes an edition of it. */
    Publisher.Candidate prepare() {
        return publisher.prepare(
                options.knowledge, LocalDate.ofInstant(clock.instant(), settings.zone()));
    }

    Concierge concierge() {
        return concierge;
    }

    InstantSource clock() {
        return clock;
    }
}
