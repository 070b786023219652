package ipju.answer;

import ipju.catalog.ProgramQuery;
import ipju.catalog.ProgramStatus;
import ipju.catalog.Row;
import ipju.lang.ColumnWords;
import ipju.lang.Language;
import ipju.lang.Particle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The programs that a question asks for, under what they are on its day; what is over is told only where nothing is open. */
final class ProgramList {

    private static final int SHOWN = 5;
    private static final int FEWER = 3;
    private static final int REMEMBERED = 120;

    private final Asked asked;
    private final Language language;
    private final ProgramQuery query;
    private final boolean aboutAsker;
    private final Finding.Builder out = Finding.builder();
    private final RowTeller teller;

    ProgramList(Asked asked, ProgramQuestion question) {
        this.asked = asked;
        this.language = asked.language();
        this.query = question.query();
        this.aboutAsker = question.aboutAsker();
        this.teller = new RowTeller(asked, out);
    }

    Finding tell(List<Row> all) {
        List<Row> about = all.stream().filter(query::isAbout).toList();
        List<Row> fitting = about.stream().filter(row -> !query.shutsOut(row)).toList();
        List<Row> open =
                sorted(fitting.stream().filter(this::isWanted).toList(), Comparator.comparing(ProgramList::end));
        List<Row> coming = query.hasTime() || wants("closing")
                ? List.of()
                : sorted(with(fitting, ProgramStatus.UPCOMING), Comparator.comparing(ProgramList::begin));
        List<Row> unknown = query.closing() ? List.of() : with(fitting, ProgramStatus.UNKNOWN);
        boolean onlyComing = wants("upcoming") && !wants("open_now") && !query.hasTime();
        if (onlyComing) {
            comingFirst(coming, fitting);
        } else {
            out.lead(open.isEmpty() ? nwhat() : some());
            brief(open, SHOWN);
            if (open.isEmpty()) {
                nearest(
                        coming.isEmpty()
                                ? fitting
                                : about.stream()
                                        .filter(r -> !coming.contains(r))
                                        .toList(),
                        coming);
            }
            part(coming, SHOWN, "곧 열리는 것", "Coming up");
        }
        part(
                unknown,
                open.isEmpty() ? SHOWN : FEWER,
                "지금 열려 있는지 자료에 없어 문의가 필요한 것",
                "Not stated whether open, please ask");
        List<Row> shut = about.stream()
                .filter(query::shutsOut)
                .filter(row -> ProgramStatus.of(row, asked.today()) != ProgramStatus.CLOSED)
                .toList();
        part(shut, FEWER, "말씀하신 조건과 맞지 않아 보이는 것", "Not for a firm like yours, by its own words");
        if (aboutAsker && !out.isEmpty()) {
            out.caveat(language.pick(
                    "대상인지는 공고의 조건을 보고 확인해 주세요.",
                    "Please check the conditions in the notice to see whether you qualify."));
        }
        if (about.isEmpty()) {
            elsewhere(all);
        }
        return out.about(About.NOTHING.withWords(words())).build();
    }

    /** Where the folder has no program of the kind at all: what is open of other kinds, and whom to ask. */
    private void elsewhere(List<Row> all) {
        part(sorted(openNow(all), Comparator.comparing(ProgramList::end)), FEWER, "다른 종류로는", "Of other kinds");
        StaffDesk.show(out, asked.edition(), "programs", language);
        out.button(StaffDesk.button(language));
    }

    /** What a message that goes on from this one is about; a long talk is not carried along. */
    private String words() {
        String both = asked.before().words() + " " + asked.text();
        return ProgramQuestion.goesOn(asked) && both.length() <= REMEMBERED ? both : asked.text();
    }

    private boolean wants(String group) {
        return asked.has(group);
    }

    /** Whether the row is what is asked for: open on the day, or in the time that is named; never one that is closed. */
    private boolean isWanted(Row row) {
        ProgramStatus status = ProgramStatus.of(row, asked.today());
        if (status == ProgramStatus.CLOSED || status == ProgramStatus.UNKNOWN) {
            return false;
        }
        if (query.hasTime()) {
            return query.allows(row);
        }
        return status != ProgramStatus.UPCOMING && (!wants("closing") || row.has("open_to") || !asked.has("soon"));
    }

    private void comingFirst(List<Row> coming, List<Row> fitting) {
        if (coming.isEmpty()) {
            out.lead(language.pick(
                    "곧 열린다고 자료에 적힌 " + what() + subject() + " 없어요.",
                    "The folder lists no " + what() + " that will open soon."));
            part(sorted(openNow(fitting), Comparator.comparing(ProgramList::end)), FEWER, "지금 열려 있는 것", "Open now");
        } else {
            out.lead(language.pick("곧 열리는 " + what() + are(), capital(what()) + " coming up:"));
            brief(coming, SHOWN);
        }
    }

    private List<Row> openNow(List<Row> rows) {
        return with(rows, ProgramStatus.OPEN, ProgramStatus.WHILE_FUNDS_LAST);
    }

    /** Where nothing is open: what is nearest, the next to come or the last that was open. */
    private void nearest(List<Row> others, List<Row> coming) {
        if (!coming.isEmpty()) {
            return;
        }
        Optional<Row> next =
                with(others, ProgramStatus.UPCOMING).stream().min(Comparator.comparing(ProgramList::begin));
        Optional<Row> open = query.hasTime()
                ? openNow(others).stream().filter(row -> row.has("open_to")).min(Comparator.comparing(ProgramList::end))
                : Optional.empty();
        Optional<Row> last = with(others, ProgramStatus.CLOSED).stream().max(Comparator.comparing(ProgramList::end));
        open.or(() -> next)
                .or(() -> last)
                .ifPresent(row -> part(List.of(row), 1, "날짜가 가장 가까운 것", "The nearest by date"));
    }

    private void part(List<Row> rows, int most, String ko, String en) {
        if (!rows.isEmpty()) {
            out.body(language.pick(ko, en));
            brief(rows, most);
        }
    }

    private void brief(List<Row> rows, int most) {
        rows.stream().limit(most).forEach(this::brief);
        int more = rows.size() - most;
        if (more > 0) {
            out.body(out.compute(language.pick("· 그 밖에 " + more + "개", "· and " + more + " more")));
        }
    }

    private void brief(Row row) {
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
        if (aboutAsker) {
            row.text("who", language).ifPresent(who -> out.body("  " + language.pick("대상: ", "For: ") + who));
        }
        row.text("contact").ifPresent(c -> out.body("  " + language.pick("문의: ", "Contact: ") + c));
        row.text("url").ifPresent(url -> out.body("  " + url));
        out.cite(SourceLines.of(row, language));
        teller.caveats(row);
    }

    private String some() {
        if (!query.hasTime()) {
            return language.pick("지금 신청할 수 있는 " + what() + are(), capital(what()) + " that are open now:");
        }
        return query.closing()
                ? language.pick(time() + "에 마감되는 " + what() + are(), capital(what()) + " that close " + time() + ":")
                : language.pick(
                        time() + "에 신청할 수 있는 " + what() + are(), capital(what()) + " that are open " + time() + ":");
    }

    private String nwhat() {
        if (!query.hasTime()) {
            return language.pick(
                    "지금 신청할 수 있다고 자료에 적힌 " + what() + subject() + " 없어요.",
                    "The folder lists no " + what() + " that are open now.");
        }
        return query.closing()
                ? language.pick(
                        time() + "에 마감된다고 자료에 적힌 " + what() + subject() + " 없어요.",
                        "The folder lists no " + what() + " that close " + time() + ".")
                : language.pick(
                        time() + "에 신청할 수 있다고 자료에 적힌 " + what() + subject() + " 없어요.",
                        "The folder lists no " + what() + " that are open " + time() + ".");
    }

    private String time() {
        LocalDate from = query.from();
        LocalDate to = query.to();
        String said;
        if (from != null && from.equals(to)) {
            said = language.pick(from.toString(), "on " + from);
        } else if (from == null) {
            said = language.pick("~ " + to, "until " + to);
        } else if (to == null) {
            said = language.pick(from + " ~", "from " + from);
        } else {
            said = language.pick(from + " ~ " + to, "between " + from + " and " + to);
        }
        return out.compute(said);
    }

    /** What was asked for in words: the kinds named, else "programs". */
    private String what() {
        return query.kinds().isEmpty() ? label("kind_any") : kinds();
    }

    private String kinds() {
        return query.kinds().stream()
                .sorted()
                .map(kind -> label("kind_" + kind))
                .collect(Collectors.joining(language.pick("·", " or ")));
    }

    private String subject() {
        return Particle.of(what(), "은/는");
    }

    private String are() {
        return Particle.of(what(), "이에요/예요") + ".";
    }

    private String label(String key) {
        return ColumnWords.label(key, language);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static LocalDate end(Row row) {
        return row.date("open_to").orElse(LocalDate.MAX);
    }

    private static LocalDate begin(Row row) {
        return row.date("open_from").orElse(LocalDate.MAX);
    }

    private static List<Row> sorted(List<Row> rows, Comparator<Row> order) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }

    private List<Row> with(List<Row> rows, ProgramStatus... wanted) {
        return rows.stream()
                .filter(row -> List.of(wanted).contains(ProgramStatus.of(row, asked.today())))
                .toList();
    }
}
