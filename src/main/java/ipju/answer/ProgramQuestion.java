package ipju.answer;

import ipju.catalog.ProgramQuery;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.lang.DateMention;
import ipju.lang.Fold;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question for support programs as it was understood: what kind, whose, when, and what the asker says of the firm. */
record ProgramQuestion(ProgramQuery query, boolean aboutAsker) {

    private static final List<String> KINDS = List.of("loan", "space", "tax", "grant", "event");

    /** Letters of a message that says nothing beside a kind or a time. */
    private static final int BARE = 14;

    /** "Soon" is so many days. */
    private static final int SOON = 30;

    /** Whether a message asks which programs there are, rather than for something about one. */
    static boolean asks(Asked asked) {
        boolean window = asked.has("open_now") || asked.has("closing") || asked.has("upcoming");
        boolean time = asked.dates().stream().anyMatch(date -> !date.immediate());
        if (asked.has("program")) {
            return window || asked.has("what_is_there") || time && asked.has("apply");
        }
        int letters = Fold.key(asked.text()).length();
        boolean bare =
                letters <= BARE && asked.has("closing") && (time || days(asked).isPresent());
        return bare || !kinds(asked).isEmpty() && time && asked.has("apply");
    }

    /**
     * Whether a short message goes on from a question for programs: another kind, time or firm ("and next month?", "세금
     * 감면은요?").
     */
    static boolean goesOn(Asked asked) {
        String before = asked.before().words();
        if (before.isEmpty() || asked.has("program") || Fold.key(asked.text()).length() > BARE) {
            return false;
        }
        ProgramQuestion own = read(asked);
        boolean says = !own.query.kinds().isEmpty()
                || own.query.hasTime()
                || !own.query.asker().isEmpty()
                || asked.has("closing")
                || asked.has("upcoming");
        return says && asks(asked.part(before));
    }

    /** The same question with what only the one before it says. */
    ProgramQuestion after(ProgramQuestion before) {
        ProgramQuery old = before.query;
        ProgramQuery merged = new ProgramQuery(
                query.kinds().isEmpty() ? old.kinds() : query.kinds(),
                query.agencies().isEmpty() ? old.agencies() : query.agencies(),
                query.hasTime() ? query.from() : old.from(),
                query.hasTime() ? query.to() : old.to(),
                query.hasTime() ? query.closing() : old.closing(),
                query.asker().isEmpty() ? old.asker() : query.asker());
        return new ProgramQuestion(merged, aboutAsker || before.aboutAsker);
    }

    static ProgramQuestion read(Asked asked) {
        boolean closing = asked.has("closing");
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        Optional<DateMention> time =
                asked.dates().stream().filter(date -> !date.immediate()).findFirst();
        Optional<Integer> days = days(asked);
        if (closing && days.isPresent()) {
            from = asked.today();
            to = asked.today().plusDays(days.get());
        } else if (time.isPresent()) {
            from = time.get().from();
            to = time.get().to();
        } else if (closing && asked.has("soon")) {
            from = asked.today();
            to = asked.today().plusDays(SOON);
        }
        Map<Measure, BigDecimal> asker = asker(asked);
        ProgramQuery query = new ProgramQuery(
                kinds(asked), agencies(asked), from, to, closing && (from != null || to != null), asker);
        return new ProgramQuestion(query, !asker.isEmpty() || asked.has("about_asker"));
    }

    /** The kinds named; a word that any program may be called by names none. */
    private static Set<String> kinds(Asked asked) {
        Set<String> kinds = new HashSet<>();
        for (String kind : KINDS) {
            if (asked.has("kind_" + kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Optional<Integer> days(Asked asked) {
        return asked.quantities().stream()
                .filter(q -> q.measure() == Measure.DAYS && q.max() != null)
                .map(q -> q.max().intValue())
                .filter(n -> n >= 0 && n <= 3660)
                .findFirst();
    }

    /** Agencies whose name stands in the question, in either language. */
    private static Set<String> agencies(Asked asked) {
        String said = Fold.key(asked.text());
        Set<String> agencies = new HashSet<>();
        for (Row row : asked.edition().knowledge().catalog().rows(Table.PROGRAMS)) {
            row.text("agency")
                    .filter(agency -> names(agency).stream().anyMatch(said::contains))
                    .ifPresent(agencies::add);
        }
        return agencies;
    }

    /** The names in a cell such as {@code 성동구청 (Seongdong-gu Office)}, folded; a metropolis is called a city too. */
    private static List<String> names(String agency) {
        List<String> names = new ArrayList<>();
        for (String name : agency.split("[(),;/]")) {
            String key = Fold.key(name);
            if (key.length() > 2) {
                names.add(key);
                names.add(key.replace("특별시", "시").replace("광역시", "시"));
            }
        }
        return names;
    }

    private static Map<Measure, BigDecimal> asker(Asked asked) {
        Map<Measure, BigDecimal> said = new EnumMap<>(Measure.class);
        for (Quantity quantity : asked.quantities()) {
            boolean own = quantity.measure() == Measure.DURATION && asked.has("firm_age")
                    || quantity.measure() == Measure.PEOPLE;
            if (own) {
                quantity.exactly().ifPresent(number -> said.putIfAbsent(quantity.measure(), number));
            }
        }
        return said;
    }
}
