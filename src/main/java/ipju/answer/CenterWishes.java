package ipju.answer;

import ipju.catalog.Range;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery.Condition;
import ipju.lang.Fold;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a wish for space asks of the building: its lift, its ramp, how far the station is. */
final class CenterWishes {

    private CenterWishes() {}

    /** The conditions on the center, in no order of meaning. */
    static List<Condition> in(Asked asked) {
        List<Condition> conditions = new ArrayList<>();
        if (asked.has("freight_lift")) {
            conditions.add(freightLift(asked));
        }
        if (asked.has("drive_in")) {
            boolean unwanted = Unwanted.any(asked, "drive_in");
            conditions.add(new Condition(UnitField.DRIVE_IN, Range.atLeast(BigDecimal.ONE), unwanted));
        } else if (asked.has("truck_word")) {
            atLeast(asked, Measure.WEIGHT, UnitField.TRUCK).ifPresent(conditions::add);
            if (!asked.has("height_word")) {
                atLeast(asked, Measure.LENGTH_M, UnitField.CLEARANCE).ifPresent(conditions::add);
            }
        }
        if (asked.has("walk")) {
            asked.quantities().stream()
                    .filter(q -> q.measure() == Measure.MINUTES)
                    .flatMap(q -> walk(q).stream())
                    .forEach(conditions::add);
        }
        return conditions;
    }

    /** "Ten minutes on foot" is meant as the most, whatever word stands beside it. */
    private static Optional<Condition> walk(Quantity minutes) {
        boolean counts = minutes.max() == null || minutes.maxIncluded();
        return Optional.ofNullable(minutes.max() == null ? minutes.min() : minutes.max())
                .map(most -> new Condition(UnitField.WALK, new Range(null, false, most, counts), false));
    }

    /** Whether the quantity became a condition on the center. */
    static boolean takes(Quantity quantity, Asked asked) {
        switch (quantity.measure()) {
            case WEIGHT:
                return asked.has("freight_lift") || asked.has("truck_word");
            case LENGTH_M:
                return asked.has("truck_word") && !asked.has("height_word");
            case MINUTES:
                return asked.has("walk");
            default:
                return false;
        }
    }

    /** The centers that the message names; by their station, if it names none but a station of theirs. */
    static Set<String> centers(Asked asked) {
        Set<String> named = new LinkedHashSet<>(asked.centers());
        Set<String> unwanted = new LinkedHashSet<>();
        for (String id : named) {
            boolean no = asked.edition().centers().forms(id).stream().anyMatch(form -> Unwanted.in(asked.text(), form));
            if (no) {
                unwanted.add(id);
            }
        }
        named.removeAll(unwanted);
        List<Row> rows = asked.edition().knowledge().catalog().rows(Table.CENTERS);
        if (named.isEmpty() && !unwanted.isEmpty()) {
            rows.forEach(row -> named.add(row.need("id")));
            named.removeAll(unwanted);
        }
        if (named.isEmpty()) {
            String text = Fold.key(asked.text());
            for (Row row : rows) {
                if (row.list("station").stream().anyMatch(station -> names(text, station))) {
                    named.add(row.need("id"));
                }
            }
        }
        return named;
    }

    /** Whether the text names a station as the row writes it, up to what is in brackets. */
    private static boolean names(String text, String station) {
        for (String form : station.split("[/,()（）]")) {
            String key = Fold.key(form);
            if (key.length() >= 3 && text.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** A lift that must be there, and carry so many tons if some are said. */
    private static Condition freightLift(Asked asked) {
        if (!Unwanted.any(asked, "freight_lift")) {
            Optional<Condition> tons = atLeast(asked, Measure.WEIGHT, UnitField.FREIGHT_LIFT);
            if (tons.isPresent()) {
                return tons.get();
            }
        }
        Range some = new Range(BigDecimal.ZERO, false, null, false);
        return new Condition(UnitField.FREIGHT_LIFT, some, Unwanted.any(asked, "freight_lift"));
    }

    /** The first amount of a measure as what the building must bear. */
    private static Optional<Condition> atLeast(Asked asked, Measure measure, UnitField field) {
        return asked.quantities().stream()
                .filter(q -> q.measure() == measure)
                .findFirst()
                .map(q -> UnitConditions.needed(field, q));
    }
}
