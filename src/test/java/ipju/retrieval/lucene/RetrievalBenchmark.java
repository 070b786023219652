package ipju.retrieval.lucene;

import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import ipju.knowledge.Passage;
import ipju.knowledge.Term;
import ipju.lang.Language;
import ipju.retrieval.Embedder;
import ipju.retrieval.Evidence;
import ipju.retrieval.Found;
import ipju.retrieval.Hit;
import ipju.retrieval.Query;
import ipju.retrieval.Retriever;
import ipju.retrieval.lucene.QuestionSet.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Measures finding, abstaining and quoting on public question sets, beside what langchain4j does by default. Run it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=ipju.retrieval.lucene.RetrievalBenchmark -Dexec.args="../shared/data"</pre>
 *
 * Arguments: the directory of the sets; {@code --quick} for samples that end within two minutes; {@code --only=PARTS}, of
 * find, damage, abstain, gaps, quote, minilm, time, scale, separated by commas. Where a set is missing its part is
 * skipped, and said.
 */
public final class RetrievalBenchmark {

    private final Path directory;
    private final boolean quick;
    private final Map<String, QuestionSet> sets = new HashMap<>();

    private RetrievalBenchmark(Path directory, boolean quick) {
        this.directory = directory;
        this.quick = quick;
    }

    public static void main(String[] arguments) {
        // The tokenizer's library would report its use to its makers.
        System.setProperty("OPT_OUT_TRACKING", "true");
        Path directory = Path.of("../shared/data");
        boolean quick = false;
        Set<String> parts = null;
        for (String argument : arguments) {
            if (argument.equals("--quick")) {
                quick = true;
            } else if (argument.startsWith("--only=")) {
                parts = Set.of(argument.substring(7).split(","));
            } else {
                directory = Path.of(argument);
            }
        }
        new RetrievalBenchmark(directory, quick).run(parts);
    }

    private void run(Set<String> wanted) {
        if (!Files.isDirectory(directory)) {
            System.out.println(
                    "SKIPPED: no directory " + directory.toAbsolutePath().normalize() + " with question sets");
            return;
        }
        Map<String, Runnable> parts = new java.util.LinkedHashMap<>();
        parts.put("find", this::find);
        parts.put("damage", this::damage);
        parts.put("abstain", this::abstain);
        parts.put("gaps", this::gaps);
        parts.put("quote", this::quote);
        parts.put("minilm", this::miniLm);
        parts.put("time", this::time);
        parts.put("scale", this::scale);
        long start = System.nanoTime();
        parts.forEach((name, part) -> {
            if (wanted == null || wanted.contains(name)) {
                long begin = System.nanoTime();
                System.out.println("\n== " + name);
                part.run();
                System.out.printf("   (%.0f s)%n", seconds(begin));
            }
        });
        System.out.printf("%nall in %.0f s%n", seconds(start));
    }

    // ---- finding

    private void find() {
        for (String name : List.of("korquad", "squad2", "clinc")) {
            if (has(name)) {
                QuestionSet set = set(name).answerable().sample(quick ? 500 : 100_000);
                try (LuceneRetriever retriever = build(set, List.of())) {
                    print(name, ranks(retriever, set.questions()));
                }
            }
        }
        if (has("seongsu-mini")) {
            List<Term> glossary = QuestionSet.glossary(this::open);
            for (Language asked : Language.values()) {
                for (Language written : Language.values()) {
                    QuestionSet part = set("seongsu-mini").between(asked, written);
                    try (LuceneRetriever bare = build(part, List.of());
                            LuceneRetriever full = build(part, glossary)) {
                        print(part.name(), ranks(bare, part.questions()));
                        print(part.name() + " + glossary", ranks(full, part.questions()));
                    }
                }
            }
            QuestionSet whole = set("seongsu-mini").answerable();
            try (LuceneRetriever full = build(whole, glossary)) {
                print("seongsu-mini both->both + glossary", ranks(full, whole.questions()));
            }
        }
    }

    private void damage() {
        for (String name : List.of("korquad", "squad2")) {
            if (!has(name)) {
                continue;
            }
            QuestionSet set = set(name).answerable().sample(quick ? 150 : 500);
            try (LuceneRetriever retriever = build(set, List.of())) {
                print(name + " as written", ranks(retriever, set.questions()));
                Map<String, Function<String, String>> kinds = new java.util.LinkedHashMap<>();
                Random random = new Random(11);
                kinds.put("1 error", text -> Damage.errors(text, 1, random));
                kinds.put("2 errors", text -> Damage.errors(text, 2, random));
                if (name.equals("korquad")) {
                    kinds.put("3 errors", text -> Damage.errors(text, 3, random));
                    kinds.put("no spaces", Damage::noSpaces);
                    kinds.put("no particles", Damage::noParticles);
                }
                kinds.forEach((kind, damage) -> print(
                        name + " " + kind,
                        ranks(
                                retriever,
                                set.questions().stream()
                                        .map(q -> q.withText(damage.apply(q.text())))
                                        .toList())));
            }
        }
    }

    // ---- abstaining

    private record Judged(boolean answerable, Evidence evidence, boolean right) {}

    private void abstain() {
        int most = quick ? 300 : 1000;
        List<Term> glossary = has("seongsu-mini") ? QuestionSet.glossary(this::open) : List.of();
        if (has("korquad")) {
            QuestionSet set = set("korquad").sample(most);
            try (LuceneRetriever retriever = build(set, List.of())) {
                List<Judged> judged = judge(retriever, set.questions());
                if (Files.exists(directory.resolve("chitchat-ko.questions.jsonl.gz"))) {
                    judged.addAll(judge(retriever, chitchat().sample(most).questions()));
                    printAbstention("small talk / korquad", judged);
                }
            }
            abstainFromMissing("missing topics / korquad", set);
        }
        if (has("squad2")) {
            QuestionSet set = set("squad2").sample(most * 2);
            try (LuceneRetriever retriever = build(set, List.of())) {
                printAbstention("near-misses / squad2", judge(retriever, set.questions()));
            }
            abstainFromMissing("missing topics / squad2", set.answerable());
        }
        if (has("clinc")) {
            QuestionSet set = set("clinc").sample(most * 2);
            try (LuceneRetriever retriever = build(set, List.of())) {
                printAbstention("out of scope / clinc", judge(retriever, set.questions()));
            }
        }
        if (has("seongsu-mini")) {
            QuestionSet set = set("seongsu-mini");
            try (LuceneRetriever retriever = build(set, glossary)) {
                List<Judged> judged = judge(retriever, set.questions());
                printAbstention("our domain / seongsu-mini", judged);
                printOutcomes(judged);
                if (Files.exists(directory.resolve("chitchat-ko.questions.jsonl.gz"))) {
                    List<Judged> talk = judge(retriever, chitchat().sample(most).questions());
                    judged.removeIf(j -> !j.answerable());
                    judged.addAll(talk);
                    printAbstention("small talk / seongsu-mini", judged);
                }
            }
        }
    }

    private void abstainFromMissing(String name, QuestionSet set) {
        Set<String> dropped = set.passages().stream()
                .filter(p -> Math.floorMod(p.heading().hashCode(), 10) < 3)
                .map(Passage::id)
                .collect(Collectors.toSet());
        List<Passage> kept =
                set.passages().stream().filter(p -> !dropped.contains(p.id())).toList();
        List<Asked> questions = set.questions().stream()
                .map(q ->
                        dropped.contains(q.gold().get(0)) ? new Asked(q.text(), q.language(), List.of(), List.of()) : q)
                .toList();
        try (LuceneRetriever retriever = LuceneRetriever.build(kept, List.of(), List.of())) {
            printAbstention(name, judge(retriever, questions));
        }
    }

    private static List<Judged> judge(Retriever retriever, List<Asked> questions) {
        List<Judged> judged = new ArrayList<>();
        for (Asked question : questions) {
            Found found = retriever.find(new Query(question.text(), question.language(), false, 10));
            boolean right = !found.hits().isEmpty()
                    && question.gold().contains(found.hits().get(0).passage().id());
            judged.add(new Judged(question.answerable(), found.evidence(), right));
        }
        return judged;
    }

    private static void printAbstention(String name, List<Judged> judged) {
        Map<String, ToDoubleFunction<Evidence>> features = new java.util.LinkedHashMap<>();
        features.put("z", Evidence::logOdds);
        features.put("self", Evidence::self);
        features.put("gap", Evidence::gap);
        features.put("sentcov", Evidence::sentenceCover);
        features.put("known", Evidence::known);
        features.put("titlecov", Evidence::titleCover);
        features.put("lead", Evidence::lead);
        features.put("raw", Evidence::raw);
        StringBuilder aucs = new StringBuilder();
        features.forEach((feature, value) -> aucs.append(
                String.format(Locale.ROOT, " %s %.3f", feature, auc(judged, j -> value.applyAsDouble(j.evidence())))));
        long answerable = judged.stream().filter(Judged::answerable).count();
        System.out.printf(
                Locale.ROOT,
                "%-28s %d / %d, AUC:%s; answered by z at 95 %% turned away %.0f %%, at 99 %% %.0f %%%n",
                name,
                answerable,
                judged.size() - answerable,
                aucs,
                100 * answered(judged, 0.95),
                100 * answered(judged, 0.99));
    }

    private static void printOutcomes(List<Judged> judged) {
        for (boolean answerable : new boolean[] {true, false}) {
            List<Double> z = judged.stream()
                    .filter(j -> j.answerable() == answerable)
                    .map(j -> j.evidence().logOdds())
                    .toList();
            System.out.printf(
                    "   %s %d: z above -0.7 %d, offered down to -2.9 %d, handed over %d%n",
                    answerable ? "answerable" : "unanswerable",
                    z.size(),
                    z.stream().filter(v -> v > -0.7).count(),
                    z.stream().filter(v -> v <= -0.7 && v > -2.9).count(),
                    z.stream().filter(v -> v <= -2.9).count());
        }
    }

    private static double auc(List<Judged> judged, ToDoubleFunction<Judged> value) {
        double[] good =
                judged.stream().filter(Judged::answerable).mapToDouble(value).toArray();
        double[] bad = judged.stream()
                .filter(j -> !j.answerable())
                .mapToDouble(value)
                .sorted()
                .toArray();
        double wins = 0;
        for (double g : good) {
            int below = lowerBound(bad, g);
            int notAbove = lowerBound(bad, Math.nextUp(g));
            wins += below + (notAbove - below) / 2.0;
        }
        return wins / ((double) good.length * bad.length);
    }

    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The share of answerable questions above the score that turns away a share of the others. */
    private static double answered(List<Judged> judged, double turnedAway) {
        double[] bad = judged.stream()
                .filter(j -> !j.answerable())
                .mapToDouble(j -> j.evidence().logOdds())
                .sorted()
                .toArray();
        double cut = bad[Math.min(bad.length - 1, (int) Math.ceil(turnedAway * bad.length) - 1)];
        double[] good = judged.stream()
                .filter(Judged::answerable)
                .mapToDouble(j -> j.evidence().logOdds())
                .toArray();
        return Arrays.stream(good).filter(z -> z > cut).count() / (double) good.length;
    }

    /** Known gaps: what they catch of new questions, and what they cost. */
    private void gaps() {
        if (has("seongsu-mini")) {
            QuestionSet set = set("seongsu-mini");
            List<String> texts = set.questions().stream()
                    .filter(q -> !q.answerable())
                    .map(Asked::text)
                    .toList();
            try (LuceneRetriever retriever =
                    LuceneRetriever.build(set.passages(), QuestionSet.glossary(this::open), texts)) {
                long cost = set.questions().stream()
                        .filter(Asked::answerable)
                        .filter(q -> retriever
                                .find(new Query(q.text(), q.language(), false, 1))
                                .knownGap())
                        .count();
                long caught = set.questions().stream()
                        .filter(q -> !q.answerable())
                        .filter(q -> retriever
                                .withoutGap(q.text())
                                .find(new Query(q.text(), q.language(), false, 1))
                                .knownGap())
                        .count();
                System.out.printf(
                        "seongsu-mini, each left out when asked: caught %d of %d, cost %d of 52%n",
                        caught, texts.size(), cost);
            }
        }
        if (has("clinc")) {
            QuestionSet set = set("clinc");
            List<Asked> out =
                    set.questions().stream().filter(q -> !q.answerable()).toList();
            List<Asked> in = set.answerable().sample(quick ? 300 : 1500).questions();
            for (int known : new int[] {50, 150, 400}) {
                try (LuceneRetriever retriever = LuceneRetriever.build(
                        set.passages(),
                        List.of(),
                        out.subList(0, known).stream().map(Asked::text).toList())) {
                    ToDoubleFunction<List<Asked>> share = questions -> 100.0
                            * questions.stream()
                                    .filter(q -> retriever
                                            .find(new Query(q.text(), q.language(), false, 1))
                                            .knownGap())
                                    .count()
                            / questions.size();
                    System.out.printf(
                            Locale.ROOT,
                            "clinc, %d gaps: catch %.0f %% of new ones, cost %.1f %% of good ones%n",
                            known,
                            share.applyAsDouble(out.subList(400, quick ? 600 : 1000)),
                            share.applyAsDouble(in));
                }
            }
        }
    }

    // ---- quoting

    private void quote() {
        for (String name : List.of("korquad", "squad2")) {
            if (!has(name)) {
                continue;
            }
            QuestionSet set = set(name).answerable().sample(quick ? 200 : 1000);
            Map<String, Passage> byId =
                    set.passages().stream().collect(Collectors.toMap(Passage::id, Function.identity()));
            try (LuceneRetriever retriever = build(set, List.of())) {
                int best = 0;
                int two = 0;
                int given = 0;
                double share = 0;
                for (Asked question : set.questions()) {
                    Found found = retriever.find(new Query(question.text(), question.language(), false, 10));
                    for (Hit hit : found.hits()) {
                        if (question.gold().contains(hit.passage().id())) {
                            given++;
                            int at = bestSentence(hit);
                            String first = hit.sentences().get(at).text();
                            String next = at + 1 < hit.sentences().size()
                                    ? hit.sentences().get(at + 1).text()
                                    : "";
                            best += holds(first, question) ? 1 : 0;
                            two += holds(first, question) || holds(next, question) ? 1 : 0;
                            share += (first.length() + next.length())
                                    / (double)
                                            byId.get(hit.passage().id()).text().length();
                            break;
                        }
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "%s, right passage given (%d): answer in best sentence %.0f %%, best + next %.0f %%, of %.0f %% of"
                                + " the text%n",
                        name,
                        given,
                        100.0 * best / given,
                        100.0 * two / given,
                        100 * share / given);
            }
        }
    }

    private static int bestSentence(Hit hit) {
        int best = 0;
        for (int i = 1; i < hit.sentences().size(); i++) {
            if (hit.sentences().get(i).overlap() > hit.sentences().get(best).overlap()) {
                best = i;
            }
        }
        return best;
    }

    private static boolean holds(String quote, Asked question) {
        return question.answers().stream().anyMatch(quote::contains);
    }

    // ---- beside langchain4j's default

    private void miniLm() {
        EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        if (has("squad2")) {
            besideDefault(model, head(set("squad2").answerable(), quick ? 150 : 646, quick ? 150 : 3000), List.of());
        }
        if (has("seongsu-mini")) {
            List<Term> glossary = QuestionSet.glossary(this::open);
            for (Language asked : Language.values()) {
                for (Language written : Language.values()) {
                    besideDefault(model, set("seongsu-mini").between(asked, written), glossary);
                }
            }
        }
        if (has("korquad")) {
            besideDefault(model, head(set("korquad"), quick ? 50 : 200, quick ? 100 : 300), List.of());
        }
    }

    private void besideDefault(EmbeddingModel model, QuestionSet set, List<Term> glossary) {
        print(set.name() + " langchain4j default", defaultRanks(model, set));
        Embedder embedder = new Embedder() {
            @Override
            public String name() {
                return "minilm";
            }

            @Override
            public boolean multilingual() {
                return false;
            }

            @Override
            public List<float[]> embed(List<String> texts) {
                return texts.stream()
                        .map(text -> model.embed(text).content().vector())
                        .toList();
            }
        };
        Map<String, float[]> vectors = new HashMap<>();
        for (Passage passage : set.passages()) {
            if (passage.language().filter(l -> l == Language.EN).isPresent()) {
                vectors.put(
                        passage.id(),
                        model.embed(passage.heading() + "\n" + passage.text())
                                .content()
                                .vector());
            }
        }
        try (LuceneRetriever bare = build(set, glossary);
                LuceneRetriever mixed = LuceneRetriever.build(set.passages(), glossary, List.of(), embedder, vectors)) {
            print(set.name() + " recipe", ranks(bare, set.questions()));
            print(set.name() + " recipe + MiniLM mix", ranks(mixed, set.questions()));
        }
    }

    private static List<Integer> defaultRanks(EmbeddingModel model, QuestionSet set) {
        DocumentSplitter splitter = DocumentSplitters.recursive(
                300, 0, new dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator());
        List<TextSegment> segments = new ArrayList<>();
        for (Passage passage : set.passages()) {
            segments.addAll(splitter.split(dev.langchain4j.data.document.Document.from(
                    passage.heading() + "\n" + passage.text(), Metadata.from("id", passage.id()))));
        }
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        store.addAll(model.embedAll(segments).content(), segments);
        List<Integer> ranks = new ArrayList<>();
        for (Asked question : set.questions()) {
            Embedding asked = model.embed(question.text()).content();
            List<String> ids = store
                    .search(EmbeddingSearchRequest.builder()
                            .queryEmbedding(asked)
                            .maxResults(40)
                            .build())
                    .matches()
                    .stream()
                    .map(match -> match.embedded().metadata().getString("id"))
                    .distinct()
                    .limit(10)
                    .toList();
            ranks.add(rank(ids, question));
        }
        return ranks;
    }

    // ---- cost

    private void time() {
        QuestionSet set = has("squad2") ? head(set("squad2").answerable(), 646, 300) : null;
        if (set == null) {
            return;
        }
        EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        List<String> questions = set.questions().stream().map(Asked::text).toList();
        build(set, List.of()).close();
        long begin = System.nanoTime();
        try (LuceneRetriever retriever = build(set, List.of())) {
            double indexing = seconds(begin);
            ranks(retriever, set.questions());
            begin = System.nanoTime();
            ranks(retriever, set.questions());
            double searching = seconds(begin) / questions.size();
            questions.subList(0, 20).forEach(model::embed);
            begin = System.nanoTime();
            questions.subList(0, 100).forEach(model::embed);
            double embedding = seconds(begin) / 100;
            List<Passage> some = set.passages().subList(0, quick ? 50 : 200);
            begin = System.nanoTime();
            model.embedAll(some.stream()
                    .map(p -> TextSegment.from(p.heading() + "\n" + p.text()))
                    .toList());
            double embeddingAll = seconds(begin) * set.passages().size() / some.size();
            System.out.printf(
                    Locale.ROOT,
                    "one query, recipe : MiniLM embedding of it = %.2f ms : %.2f ms = %.2f%n",
                    1000 * searching,
                    1000 * embedding,
                    searching / embedding);
            System.out.printf(
                    Locale.ROOT,
                    "%d passages, index build : MiniLM embedding of them = %.2f s : %.1f s = 1 : %.0f%n",
                    set.passages().size(),
                    indexing,
                    embeddingAll,
                    embeddingAll / indexing);
        }
    }

    private void scale() {
        if (!has("korquad")) {
            return;
        }
        QuestionSet set = set("korquad");
        List<Asked> questions = set.sample(quick ? 100 : 300).questions();
        for (int passages : quick ? new int[] {1_000, 10_000} : new int[] {1_000, 10_000, 100_000}) {
            long before = usedMemory();
            long begin = System.nanoTime();
            LuceneRetriever retriever = LuceneRetriever.build(grown(set.passages(), passages), List.of(), List.of());
            double building = seconds(begin);
            long memory = usedMemory() - before;
            List<Double> times = new ArrayList<>();
            List<Integer> ranks = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                times.clear();
                ranks.clear();
                for (Asked question : questions) {
                    long start = System.nanoTime();
                    List<String> ids = ids(retriever, question);
                    times.add(1000 * seconds(start));
                    ranks.add(rank(ids, question));
                }
            }
            Collections.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%d passages: build %.1f s, query median %.2f ms, p95 %.2f ms, heap %.1f kB a passage (text included),"
                            + " R@1 %.1f%n",
                    passages,
                    building,
                    times.get(times.size() / 2),
                    times.get(times.size() * 95 / 100),
                    memory / 1024.0 / passages,
                    100.0 * ranks.stream().filter(r -> r == 1).count() / ranks.size());
            retriever.close();
        }
    }

    /** The passages, and copies in which half of the words stand for others, until there are enough. */
    private static List<Passage> grown(List<Passage> passages, int wanted) {
        Random random = new Random(3);
        List<String> words = passages.stream()
                .flatMap(p -> Arrays.stream(p.text().split(" ")))
                .toList();
        List<Passage> grown = new ArrayList<>(passages.subList(0, Math.min(wanted, passages.size())));
        while (grown.size() < wanted) {
            Passage model = passages.get(grown.size() % passages.size());
            String text = Arrays.stream(model.text().split(" "))
                    .map(word -> random.nextBoolean() ? words.get(random.nextInt(words.size())) : word)
                    .collect(Collectors.joining(" "));
            String title = words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()));
            grown.add(QuestionSet.passage("copy-" + grown.size(), Language.KO, title, text));
        }
        return grown;
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    // ---- shared

    private static LuceneRetriever build(QuestionSet set, List<Term> glossary) {
        return LuceneRetriever.build(set.passages(), glossary, List.of());
    }

    private static List<String> ids(Retriever retriever, Asked question) {
        return retriever.find(new Query(question.text(), question.language(), false, 10)).hits().stream()
                .map(hit -> hit.passage().id())
                .toList();
    }

    /** The rank of the first passage that answers, from 1; 0 for none among ten. */
    private static int rank(List<String> ids, Asked question) {
        for (int i = 0; i < ids.size(); i++) {
            if (question.gold().contains(ids.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<Integer> ranks(Retriever retriever, List<Asked> questions) {
        return questions.stream().map(q -> rank(ids(retriever, q), q)).toList();
    }

    private static void print(String name, List<Integer> ranks) {
        ToDoubleFunction<Integer> within =
                most -> 100.0 * ranks.stream().filter(r -> r > 0 && r <= most).count() / ranks.size();
        System.out.printf(
                Locale.ROOT,
                "%-42s n=%-5d R@1 %5.1f  R@5 %5.1f  R@10 %5.1f  MRR@10 %.3f%n",
                name,
                ranks.size(),
                within.applyAsDouble(1),
                within.applyAsDouble(5),
                within.applyAsDouble(10),
                ranks.stream().mapToDouble(r -> r == 0 ? 0 : 1.0 / r).average().orElse(0));
    }

    /** The first passages of a set and a sample of the questions that they answer. */
    private static QuestionSet head(QuestionSet set, int passages, int questions) {
        List<Passage> kept =
                set.passages().subList(0, Math.min(passages, set.passages().size()));
        Set<String> ids = new HashSet<>(kept.stream().map(Passage::id).toList());
        return new QuestionSet(
                        set.name(),
                        kept,
                        set.questions().stream()
                                .filter(q -> ids.contains(q.gold().get(0)))
                                .toList())
                .sample(questions);
    }

    private QuestionSet chitchat() {
        return QuestionSet.read(this::open, "chitchat-ko", false);
    }

    private QuestionSet set(String name) {
        return sets.computeIfAbsent(name, n -> QuestionSet.read(this::open, n, true));
    }

    private boolean has(String name) {
        boolean there = Files.exists(directory.resolve(name + ".passages.jsonl.gz"));
        if (!there) {
            System.out.println("SKIPPED: " + name + " is not in " + directory);
        }
        return there;
    }

    private java.io.InputStream open(String file) throws IOException {
        return Files.newInputStream(directory.resolve(file));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
