package ipju;

import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.files.FolderReader;
import ipju.retrieval.Edition;
import ipju.retrieval.Thresholds;
import ipju.retrieval.lucene.LuceneRetriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Editions for tests: read and indexed as they are for people, but with no golden question asked. */
public final class Editions {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Editions() {}

    /** Of a folder as it is, on 24 November 2026. */
    public static Edition of(Path folder) {
        return of(new FolderReader().read(folder, DAY));
    }

    /** Of what was read. */
    public static Edition of(KnowledgeBase knowledge) {
        return new Edition(
                knowledge,
                LuceneRetriever.build(knowledge.passages(), knowledge.glossary(), List.of()),
                Thresholds.DEFAULT);
    }

    /** Of one document, in Korean, that says when the bicycles' storage is open; it is written into the folder. */
    public static Edition ofBicycles(Path folder) throws IOException {
        Files.writeString(folder.resolve("bikes.ko.md"), """
                ---
                title: 자전거 보관소
                lang: ko
                as_of: 2026-11-01
                ---
                ## 이용 시간
                자전거 보관소는 매일 오전 7시부터 오후 11시까지 열어요.
                """);
        return of(folder);
    }
}
