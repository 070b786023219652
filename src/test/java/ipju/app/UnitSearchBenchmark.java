package ipju.app;

import ipju.catalog.Catalog;
import ipju.catalog.Range;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Sort;
import ipju.catalog.UnitQuery.Want;
import ipju.catalog.UnitSearch;
import ipju.retrieval.Embedder;
import ipju.retrieval.embeddings.EmbeddingSettings;
import ipju.retrieval.embeddings.Embeddings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How long a search over a hundred thousand units takes, beside reading every row and beside one local query embedding.
 * Run it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=ipju.app.UnitSearchBenchmark</pre>
 */
public final class UnitSearchBenchmark {

    private static final int UNITS = 100_000;
    private static final int CENTERS = 50;
    private static final int SEARCHES = 400;
    private static final int EMBEDDINGS = 60;

    private final Random random = new Random(20_261_124);

    private UnitSearchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("OPT_OUT_TRACKING", "true");
        new UnitSearchBenchmark().run();
    }

    private void run() throws Exception {
        Catalog catalog = catalog();
        long before = used();
        long start = System.nanoTime();
        UnitSearch search = new UnitSearch(catalog);
        print("columns of %,d units: made in %.0f ms, %.1f MB", UNITS, millis(start), (used() - before) / 1e6);
        List<UnitQuery> queries = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            queries.add(query());
        }
        double[] columns =
                time("search", queries, query -> search.find(query).units().size());
        double[] nearest =
                time("nearest", queries, query -> search.nearest(query).isPresent() ? 1 : 0);
        double[] rows = time("reading rows", queries.subList(0, 40), query -> read(catalog, search, query));
        double embedding = embedding();
        print("reading rows : search = %.0f : 1 (median)", at(rows, 0.5) / at(columns, 0.5));
        print(
                "one query embedding %.2f ms; search : embedding = %.3f : 1, nearest : embedding = %.3f : 1 (median)",
                embedding, at(columns, 0.5) / embedding, at(nearest, 0.5) / embedding);
    }

    private static double[] time(String what, List<UnitQuery> queries, ToIntFunction<UnitQuery> asked) {
        long found = 0;
        for (UnitQuery query : queries) {
            found += asked.applyAsInt(query);
        }
        double[] took = new double[queries.size()];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            found += asked.applyAsInt(queries.get(i));
            took[i] = millis(start);
        }
        Arrays.sort(took);
        print(
                "%s: median %.2f, p95 %.2f, max %.2f ms (%,d found)",
                what, at(took, 0.5), at(took, 0.95), at(took, 1), found);
        return took;
    }

    private static int read(Catalog catalog, UnitSearch search, UnitQuery query) {
        int found = 0;
        for (Row row : catalog.rows(Table.UNITS)) {
            boolean fits = query.conditions().stream()
                    .allMatch(condition -> search.value(row, condition.field())
                            .map(condition::allows)
                            .orElse(false));
            found += fits ? 1 : 0;
        }
        return found;
    }

    private static double embedding() throws Exception {
        Embedder embedder = Embeddings.open(EmbeddingSettings.MINILM).orElseThrow();
        long start = 0;
        for (int i = 0; i < EMBEDDINGS; i++) {
            start = i == EMBEDDINGS / 2 ? CpuTime.ofProcess() : start;
            embedder.embed(List.of("a unit of 30 pyeong for less than 2 million won a month, number " + i));
        }
        return (CpuTime.ofProcess() - start) / 1e6 / (EMBEDDINGS / 2);
    }

    private UnitQuery query() {
        List<Condition> conditions = new ArrayList<>();
        BigDecimal area = BigDecimal.valueOf(30 + random.nextInt(300));
        conditions.add(new Condition(
                UnitField.EXCLUSIVE, new Range(area, true, area.multiply(new BigDecimal("1.2")), true), false));
        conditions.add(new Condition(
                UnitField.RENT, Range.atMost(BigDecimal.valueOf(100_000L * (5 + random.nextInt(90)))), false));
        if (random.nextBoolean()) {
            conditions.add(new Condition(UnitField.FLOOR, Range.atLeast(BigDecimal.valueOf(5)), false));
        }
        return new UnitQuery(
                conditions,
                random.nextInt(3) == 0 ? Set.of("c" + random.nextInt(CENTERS)) : Set.of(),
                "lease",
                Set.of(),
                "open",
                false,
                Sort.values()[random.nextInt(3)],
                0,
                Want.LIST);
    }

    private Catalog catalog() {
        List<Row> centers = new ArrayList<>();
        for (int i = 0; i < CENTERS; i++) {
            Map<String, String> cells = Map.of("id", "c" + i, "name_ko", "센터" + i, "name_en", "Center " + i);
            centers.add(new Row(Table.CENTERS, "centers.csv", i + 2, cells));
        }
        List<Row> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            boolean sale = random.nextInt(5) == 0;
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("center", "c" + random.nextInt(CENTERS));
            cells.put("unit", String.valueOf(i));
            cells.put("floor", String.valueOf(1 + random.nextInt(20)));
            cells.put("use", random.nextInt(4) == 0 ? "support" : "industrial");
            cells.put(
                    "exclusive_m2",
                    BigDecimal.valueOf(200 + random.nextInt(3_500), 1).toPlainString());
            cells.put("deal", sale ? "sale" : "lease");
            cells.put(sale ? "price_krw" : "rent_krw", String.valueOf(10_000L * (40 + random.nextInt(1_000))));
            cells.put(
                    "available_from",
                    LocalDate.of(2026, 11, 1).plusDays(random.nextInt(200)).toString());
            cells.put("status", random.nextInt(10) == 0 ? "gone" : "open");
            units.add(new Row(Table.UNITS, "units.csv", i + 2, cells));
        }
        return new Catalog(Map.of(Table.CENTERS, centers, Table.UNITS, units), List.of());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
