package ipju.answer;

import ipju.catalog.ProgramStatus;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.lang.ColumnWords;
import ipju.lang.Fold;
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

    /** A row this near the best one in score is meant too when a question names a program. */
    private static final double SAME = 0.75;

    /** Letters of a question that asks for a kind of program and little else. */
    private static final int SHORT = 24;

    @Override
    public Optional<Finding> find(Asked asked) {
        List<Row> programs = asked.edition().knowledge().catalog().rows(Table.PROGRAMS);
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        ProgramQuestion question = ProgramQuestion.read(asked);
        if (ProgramQuestion.goesOn(asked)) {
            Asked before = asked.part(asked.before().words());
            return Optional.of(new ProgramList(asked, question.after(ProgramQuestion.read(before))).tell(programs));
        }
        if (!ProgramQuestion.asks(asked)) {
            return Optional.empty();
        }
        Found found = asked.edition().retriever().find(new Query(asked.text(), asked.language(), false, HITS));
        List<Row> named = named(found.hits());
        List<Row> byName = named.stream().filter(row -> saysName(asked, row)).toList();
        if (!byName.isEmpty()) {
            return Optional.of(tellNamed(asked, byName));
        }
        boolean filtered = !question.query().kinds().isEmpty()
                || !question.query().agencies().isEmpty()
                || question.query().hasTime()
                || question.aboutAsker();
        if (!named.isEmpty()
                && !asked.has("what_is_there")
                && (!filtered || !asked.values().isEmpty())) {
            return Optional.of(tellNamed(asked, named));
        }
        // a question for a program of some certain sort is not answered by the list of all
        boolean plain = filtered && Fold.key(asked.text()).length() <= SHORT;
        boolean special = !ColumnWords.askedIn(asked.words()).isEmpty() || found.knownGap() && !plain;
        return special ? Optional.empty() : Optional.of(new ProgramList(asked, question).tell(programs));
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
                .sorted(Comparator.comparing((Row row) -> ProgramStatus.of(row, asked.today()) == ProgramStatus.CLOSED)
                        .thenComparing(row -> row.asOf().orElseThrow(), Comparator.reverseOrder()))
                .forEach(teller::tell);
        return out.build();
    }
}
