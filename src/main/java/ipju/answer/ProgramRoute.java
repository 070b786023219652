package ipju.answer;

import ipju.catalog.ProgramStatus;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.lang.ColumnWords;
import ipju.lang.Fold;
import ipju.lang.Language;
import ipju.retrieval.Found;
import ipju.retrieval.Hit;
import ipju.retrieval.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is open now, what comes, what is over: programs by their windows, against the day of the question. */
final class ProgramRoute implements Route {

    private static final int HITS = 8;

    private static final int SHOWN = 5;

    /** A row this near the best one in score is meant too when a question names a program. */
    private static final double SAME = 0.75;

    @Override
    public Optional<Finding> find(Asked asked) {
        List<Row> programs = asked.edition().knowledge().catalog().rows(Table.PROGRAMS);
        boolean window = asked.has("open_now") || asked.has("closing") || asked.has("upcoming");
        if (programs.isEmpty() || !asked.has("program") || !window && !asked.has("what_is_there")) {
            return Optional.empty();
        }
        Found found = asked.edition().retriever().find(new Query(asked.text(), asked.language(), false, HITS));
        List<Row> named = named(found.hits());
        List<Row> byName = named.stream().filter(row -> saysName(asked, row)).toList();
        if (!byName.isEmpty()) {
            return Optional.of(tellNamed(asked, byName));
        }
        if (!named.isEmpty() && !asked.has("what_is_there")) {
            return Optional.of(tellNamed(asked, named));
        }
        // a question for a program of some certain sort is not answered by the list of all
        boolean special = !ColumnWords.askedIn(asked.words()).isEmpty() || found.knownGap();
        return special ? Optional.empty() : Optional.of(list(asked, programs));
    }

    /** The programs that a question names: rows at the top of the search, as long as the first hit is one. */
    private static List<Row> named(List<Hit> hits) {
        List<Row> rows = new ArrayList<>();
        for (Hit hit : hits) {
            Row row = hit.passage().row();
            boolean program = row != null && row.table() == Table.PROGRAMS;
            if (program && hit.score() >= SAME * hits.get(0).score()) {
                rows.add(row);
            }
        }
        return rows.stream().limit(2).toList();
    }

    /** Whether the question holds the program's whole name: then it is about no other, however it goes on. */
    private static boolean saysName(Asked asked, Row program) {
        String said = Fold.key(asked.text());
        return said.contains(Fold.key(program.need("name_ko"))) || said.contains(Fold.key(program.need("name_en")));
    }

    private static Finding tellNamed(Asked asked, List<Row> rows) {
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.asOf().orElseThrow())
                        .reversed())
                .forEach(teller::tell);
        return out.build();
    }

    private static Finding list(Asked asked, List<Row> programs) {
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        List<Row> open = with(programs, asked, ProgramStatus.OPEN, ProgramStatus.WHILE_FUNDS_LAST);
        List<Row> coming = with(programs, asked, ProgramStatus.UPCOMING);
        List<Row> unknown = with(programs, asked, ProgramStatus.UNKNOWN);
        out.lead(
                open.isEmpty()
                        ? language.pick(
                                "지금 신청할 수 있다고 자료에 적힌 지원사업은 없어요.", "The folder lists no program that is open now.")
                        : language.pick("지금 신청할 수 있는 지원사업이에요.", "Programs that are open now:"));
        for (Row row : open.subList(0, Math.min(SHOWN, open.size()))) {
            brief(row, asked, teller, out);
        }
        if (!coming.isEmpty()) {
            out.body(language.pick("곧 열리는 것", "Coming up"));
            coming.stream().limit(SHOWN).forEach(row -> brief(row, asked, teller, out));
        }
        if (!unknown.isEmpty()) {
            out.body(language.pick("지금 열려 있는지 자료에 없어 문의가 필요한 것", "Not stated whether open, please ask"));
            unknown.stream().limit(SHOWN).forEach(row -> brief(row, asked, teller, out));
        }
        return out.build();
    }

    private static void brief(Row row, Asked asked, RowTeller teller, Finding.Builder out) {
        Language language = asked.language();
        StringBuilder line =
                new StringBuilder("· ").append(row.text("name", language).orElse(row.need("id")));
        line.append(" — ").append(teller.status(row));
        teller.window(row).ifPresent(window -> line.append(" · ").append(window));
        row.date("open_to")
                .filter(day -> !day.isBefore(asked.today()))
                .ifPresent(day -> line.append(" · ")
                        .append(out.compute(
                                "D-" + (day.toEpochDay() - asked.today().toEpochDay()))));
        out.body(line.toString());
        row.text("contact").ifPresent(c -> out.body("  " + language.pick("문의: ", "Contact: ") + c));
        out.cite(SourceLines.of(row, language));
        teller.caveats(row);
    }

    private static List<Row> with(List<Row> programs, Asked asked, ProgramStatus... wanted) {
        return programs.stream()
                .filter(row -> List.of(wanted).contains(ProgramStatus.of(row, asked.today())))
                .toList();
    }
}
