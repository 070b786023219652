package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery.Condition;
import ipju.lang.ColumnWords;
import ipju.lang.Language;
import ipju.lang.Particle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Centers asked for as data: "성수역에서 걸어서 10분 안쪽 센터", "which building has the strongest freight lift". */
final class CenterList implements Route {

    private static final int SHOWN = 5;

    /** A wish told by an order, and the column that it goes by. */
    private record Order(String group, String column, boolean falling) {}

    private static final List<Order> ORDERS = List.of(
            new Order("nearest_station", "walk_min", false),
            new Order("newest", "built", true),
            new Order("most_parking", "parking_stalls", true),
            new Order("strongest_lift", "freight_lift_t", true),
            new Order("tallest", "floors_up", true));

    @Override
    public Optional<Finding> find(Asked asked) {
        List<Row> rows = asked.edition().knowledge().catalog().rows(Table.CENTERS);
        if (rows.isEmpty()
                || !asked.has("center_word")
                || asked.has("unit_word")
                || !asked.centers().isEmpty()) {
            return Optional.empty();
        }
        if (asked.has("rule") || asked.has("meaning") || asked.has("ask_why") || asked.has("eligible")) {
            return Optional.empty();
        }
        List<Condition> conditions = CenterWishes.in(asked);
        Optional<Order> order =
                ORDERS.stream().filter(o -> asked.has(o.group())).findFirst();
        if (conditions.isEmpty() && order.isEmpty()) {
            return Optional.empty();
        }
        Set<String> at = CenterWishes.centers(asked);
        List<Row> there = rows.stream()
                .filter(row -> at.isEmpty() || at.contains(row.need("id")))
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(list(asked, there, conditions, order));
    }

    private static Finding list(Asked asked, List<Row> rows, List<Condition> conditions, Optional<Order> order) {
        Language language = asked.language();
        Set<String> columns = new LinkedHashSet<>();
        order.ifPresent(o -> columns.add(o.column()));
        conditions.forEach(condition -> columns.add(condition.field().column()));
        List<Row> stating =
                rows.stream().filter(row -> columns.stream().allMatch(row::has)).toList();
        List<Row> fitting = new ArrayList<>(stating.stream()
                .filter(row -> conditions.stream().allMatch(condition -> fits(row, condition)))
                .toList());
        order.ifPresent(o -> fitting.sort(by(o)));
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        lead(conditions, order, fitting.size(), language, out);
        List<Row> shown = fitting.subList(0, Math.min(SHOWN, fitting.size()));
        for (Row row : shown) {
            tell(row, columns, language, out);
            teller.caveats(row);
        }
        if (fitting.size() > SHOWN) {
            String more = out.compute(String.valueOf(fitting.size() - SHOWN));
            out.body(language.pick("이 밖에 " + more + "곳이 더 있어요.", more + " more to see."));
        }
        int silent = rows.size() - stating.size();
        if (silent > 0) {
            String number = out.compute(String.valueOf(silent));
            String names = String.join(
                    ", ",
                    columns.stream()
                            .map(column -> ColumnWords.label(column, language))
                            .toList());
            out.body(language.pick(
                    Particle.with(names, "이/가") + " 적혀 있지 않아 뺀 센터가 " + number + "곳 있어요.",
                    number + " more left out because the folder does not state their " + names + "."));
        }
        List<String> ids = shown.stream().map(row -> row.need("id")).toList();
        // a folder in which none states it has not said that there is none
        if (stating.isEmpty()) {
            out.button(StaffDesk.button(language));
        }
        return out.about(About.centers(ids)).build();
    }

    private static void lead(
            List<Condition> conditions, Optional<Order> order, int found, Language language, Finding.Builder out) {
        List<String> said = new ArrayList<>();
        conditions.forEach(condition -> said.add(Conditions.say(condition, language)));
        order.ifPresent(o -> {
            String label = ColumnWords.label(o.column(), language);
            said.add(language.pick(label + " 순", "by " + label));
        });
        String wish = out.compute(String.join(" · ", said));
        String count = out.compute(language.pick(found + "곳", found + (found == 1 ? " center" : " centers")));
        out.lead(
                found == 0
                        ? language.pick("자료에서 맞는 센터를 찾지 못했어요: " + wish, "The folder shows no center that fits: " + wish)
                        : wish + " — " + count);
    }

    private static void tell(Row row, Set<String> columns, Language language, Finding.Builder out) {
        List<String> parts = new ArrayList<>();
        parts.add(row.text("name", language).orElse(row.need("id")));
        Set<String> told = new LinkedHashSet<>(columns);
        if (columns.contains("walk_min") && row.has("station")) {
            told.add("station");
        }
        for (String column : told) {
            parts.add(ColumnWords.label(column, language) + " " + Cells.tell(row, column, language, out));
        }
        out.body("· " + String.join(" · ", parts));
        out.cite(SourceLines.of(row, language));
    }

    private static boolean fits(Row row, Condition condition) {
        BigDecimal value = row.decimal(condition.field().column()).orElseThrow();
        if (condition.field() == UnitField.DRIVE_IN) {
            // of a building it is asked whether trucks drive up at all
            boolean drivesUp = value.signum() > 0;
            return drivesUp != condition.negated();
        }
        return condition.allows(value);
    }

    private static Comparator<Row> by(Order order) {
        Comparator<Row> rising =
                Comparator.comparing(row -> row.decimal(order.column()).orElseThrow());
        return (order.falling() ? rising.reversed() : rising).thenComparing(row -> row.need("id"));
    }
}
