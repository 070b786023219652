package ipju.knowledge.files;

import ipju.catalog.Catalog;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import ipju.knowledge.Term;
import ipju.lang.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All tables of the folder to rows and their passages; centers first, since other tables refer to them. */
final class TablesReader {

    /** Tables whose rows are not found as passages: they help to find others. */
    private static final Set<Table> SILENT = Set.of(Table.GLOSSARY, Table.INDUSTRIES);

    private final RowDates dates;
    private final Problems problems;
    private final Centers centers = new Centers();
    private final RowText words = new RowText(centers);
    private final List<TableFile> files = new ArrayList<>();
    private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);
    private final List<Row> free = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<Passage>> passages = new LinkedHashMap<>();

    TablesReader(LocalDate today, Map<Table, Integer> freshness, Problems problems) {
        this.dates = new RowDates(today, freshness, problems);
        this.problems = problems;
    }

    /** Takes a file in, to be read when all are there. */
    void add(String file, String text) {
        Table table =
                Table.ofFile(FileNames.last(file).toLowerCase(Locale.ROOT)).orElse(null);
        Optional<TableFile> before =
                files.stream().filter(f -> table != null && f.table() == table).findFirst();
        if (before.isPresent()) {
            String where = before.get().shortName() + " is there twice: see "
                    + before.get().file();
            problems.error(file, null, where + "; expected one, this one is not read");
            return;
        }
        Optional<List<CsvParser.Entry>> records = CsvParser.parse(file, text, problems);
        if (records.isEmpty()) {
            return;
        }
        if (records.get().isEmpty()) {
            String columns = table == null ? "the columns' names" : String.join(",", table.columnNames());
            problems.error(file, 1, "is empty: expected a first row with " + columns);
            return;
        }
        if (table == null) {
            warnOfName(file);
        }
        files.add(new TableFile(file, table, records.get()));
    }

    /** The files taken in, in the order in which they are to be {@linkplain #read read}. */
    List<TableFile> inOrder() {
        return Stream.concat(
                        files.stream().filter(f -> f.table() == Table.CENTERS),
                        files.stream().filter(f -> f.table() != Table.CENTERS))
                .toList();
    }

    Catalog catalog() {
        return new Catalog(rows, free);
    }

    List<Term> glossary() {
        return rows.getOrDefault(Table.GLOSSARY, List.of()).stream()
                .map(row -> new Term(row.need("ko"), row.need("en"), row.list("aliases")))
                .toList();
    }

    /** Rows that were read, by file name without ending. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** Passages by file. */
    Map<String, List<Passage>> passages() {
        return passages;
    }

    /** Takes in the rows of a workbook, which are rows of a free table. */
    void addWorkbook(String file, List<Passage> found) {
        List<Row> own =
                found.stream().map(Passage::row).filter(Objects::nonNull).toList();
        free.addAll(own);
        counts.merge(FileNames.stem(file), own.size(), Integer::sum);
        passages.put(file, found);
    }

    void read(TableFile file) {
        Optional<TableHeader> header = TableHeader.read(file, problems);
        if (header.isEmpty()) {
            if (file.table() == Table.CENTERS) {
                centers.addBroken(anyIds(file));
            }
            return;
        }
        RowCheck check = new RowCheck(file, header.get(), centers, problems);
        List<TableFile.Line> good = check.good();
        if (file.table() == Table.CENTERS) {
            centers.add(good);
            centers.addBroken(check.leftOut());
        }
        dates.check(file, good);
        keep(file.table(), good);
        counts.merge(FileNames.stem(file.file()), good.size(), Integer::sum);
        if (file.table() == null || !SILENT.contains(file.table())) {
            Document document = Document.ofTable(file.file());
            passages.put(
                    file.file(),
                    good.stream().map(line -> passage(document, line)).toList());
        }
    }

    private void keep(@Nullable Table table, List<TableFile.Line> good) {
        List<Row> into = table == null ? free : rows.computeIfAbsent(table, t -> new ArrayList<>());
        good.forEach(line -> into.add(line.row()));
    }

    private Passage passage(Document document, TableFile.Line line) {
        Row row = line.row();
        return Passage.of(document, row.locator(), line.line(), words.heading(row), words.text(row), row);
    }

    /** The ids of a table whose header is wrong, as far as they can be made out. */
    private static List<String> anyIds(TableFile file) {
        int at =
                file.records().get(0).cells().stream().map(Cells::tidy).toList().indexOf("id");
        return file.records().stream()
                .skip(1)
                .filter(r -> at >= 0 && at < r.cells().size())
                .map(r -> Cells.tidy(r.cells().get(at)))
                .toList();
    }

    private void warnOfName(String file) {
        String stem = FileNames.stem(file);
        List<String> known =
                Arrays.stream(Table.values()).map(t -> FileNames.stem(t.file())).toList();
        Nearest.of(stem, known)
                .filter(near -> Math.abs(near.length() - stem.length()) <= 1)
                .ifPresent(near -> problems.warning(
                        file,
                        null,
                        "is read as a free table, its rows as text only: did you mean \"" + near + ".csv\"?"));
    }
}
