package ipju.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Passage;
import ipju.knowledge.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A folder that a test writes and reads. */
final class Folder {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String CENTERS = "id,name_ko,name_en,source,as_of\n"
            + "seongsu-a,성수 에이타워,Seongsu A Tower,city,2026-11-01\nseongsu-b,성수 비타워,Seongsu B Tower,city,2026-11-01\n";
    static final String UNITS = "center,unit,floor,use,exclusive_m2,contract_m2,deal,rent_krw,status,source,as_of\n";

    private final Path path;
    private FolderReader reader = new FolderReader();

    Folder(Path path) {
        this.path = path;
    }

    Folder with(FolderReader other) {
        reader = other;
        return this;
    }

    Path path() {
        return path;
    }

    Folder file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder file(String name, byte[] bytes) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A current English document with this text. */
    Folder document(String name, String body) {
        return file(name, "---\ntitle: Parking\nlang: en\nas_of: 2026-11-01\n---\n" + body);
    }

    Folder centers() {
        return file("centers.csv", CENTERS);
    }

    KnowledgeBase read() {
        return reader.read(path, TODAY);
    }

    List<Passage> passages(String file) {
        return read().passages().stream()
                .filter(p -> p.document().file().equals(file))
                .toList();
    }

    List<Row> rows(Table table) {
        return read().catalog().rows(table);
    }

    /** All problems, as {@code error units.csv:2 message}; {@code :0} where there is no line. */
    List<String> problems() {
        return shown(read());
    }

    static List<String> shown(KnowledgeBase base) {
        return base.problems().stream().map(Folder::shown).toList();
    }

    static String shown(Problem p) {
        assertThat(p.message()).isNotBlank().doesNotContain("\n");
        int line = p.line() == null ? 0 : p.line();
        return (p.isError() ? "error " : "warning ") + p.file() + ":" + line + " " + p.message();
    }
}
