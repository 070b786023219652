package ipju.publish;

import ipju.answer.AnswerSettings;
import ipju.answer.Answerer;
import ipju.catalog.Freshness;
import ipju.concierge.Concierge;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import ipju.retrieval.Library;
import ipju.retrieval.lucene.IndexStore;
import ipju.retrieval.lucene.LuceneRetriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How long it takes from the save of a file to an edition that answers from it, on a copy of the shipped folder: looking,
 * waiting until files lie still, reading, indexing and the golden questions included. Run it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=ipju.publish.EditionsBenchmark</pre>
 *
 * Argument: how many edits, 8 if not given.
 */
public final class EditionsBenchmark {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private EditionsBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int edits = arguments.length == 0 ? 8 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("ipju-folder");
        Path data = Files.createTempDirectory("ipju-benchmark");
        copy(Path.of("knowledge"), folder);
        Concierge concierge = new Concierge(new Answerer(AnswerSettings.DEFAULT), SEOUL, Language.KO);
        IndexStore indexes = new IndexStore(data, "benchmark");
        Publisher publisher = new Publisher(
                concierge,
                SEOUL,
                Freshness.DEFAULT,
                new VerifiedStore(data, "benchmark"),
                (passages, glossary, gaps) -> LuceneRetriever.build(passages, glossary, gaps, indexes));
        Library library = new Library();
        try (Publishing publishing = new Publishing(folder, publisher, library, InstantSource.system(), SEOUL)) {
            long start = System.nanoTime();
            publishing.start();
            print("first publish", start);
            for (int i = 0; i < edits; i++) {
                Edition before = library.current().orElseThrow();
                start = System.nanoTime();
                Files.writeString(
                        folder.resolve("added.ko.md"),
                        "---\ntitle: 새 안내\nlang: ko\nas_of: 2026-11-01\n---\n## 새 안내 " + i + "\n안내 " + i + "호를 붙였어요.\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                while (library.current().orElseThrow() == before
                        && publishing.state().refused() == null) {
                    LockSupport.parkNanos(5_000_000);
                }
                print("edit " + (i + 1), start);
                publishing.state().reasons().forEach(System.out::println);
            }
        }
    }

    private static void print(String name, long start) {
        System.out.println(String.format(Locale.ROOT, "%-14s %.2f s", name, (System.nanoTime() - start) / 1e9));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
