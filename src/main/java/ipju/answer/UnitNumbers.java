package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Want;
import ipju.lang.AmountText;
import ipju.lang.ColumnWords;
import ipju.lang.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** An average or a range over units, each with the number of units it is made of. */
final class UnitNumbers {

    private static final Map<String, UnitField> FIELDS = Map.of(
            "exclusive_m2", UnitField.EXCLUSIVE,
            "contract_m2", UnitField.CONTRACT,
            "deposit_krw", UnitField.DEPOSIT,
            "rent_krw", UnitField.RENT,
            "price_krw", UnitField.PRICE,
            "height_m", UnitField.HEIGHT,
            "load_t_m2", UnitField.LOAD,
            "power_kw", UnitField.POWER);

    /** A unit with the value that its rows state. */
    private record Stated(Row unit, BigDecimal value) {}

    private UnitNumbers() {}

    /** Says them, and cites the lowest and the highest. @return the units that are cited */
    static List<Row> tell(Asked asked, UnitQuery query, List<Row> units, Finding.Builder out) {
        Language language = asked.language();
        List<Row> cited = new ArrayList<>();
        for (UnitField field : fields(asked, query, units)) {
            List<Stated> stated = units.stream()
                    .flatMap(unit ->
                            asked.edition().units().value(unit, field).stream().map(value -> new Stated(unit, value)))
                    .sorted(Comparator.comparing(Stated::value))
                    .toList();
            if (stated.isEmpty()) {
                continue;
            }
            Stated lowest = stated.get(0);
            Stated highest = stated.get(stated.size() - 1);
            cited.add(lowest.unit());
            cited.add(highest.unit());
            String name = Conditions.name(field, language);
            String count = out.compute(String.valueOf(stated.size()));
            String low = out.compute(Conditions.value(field, lowest.value(), language));
            String high = out.compute(Conditions.value(field, highest.value(), language));
            String range = language.pick(low + "~" + high, low + " to " + high);
            if (query.want() == Want.AVERAGE) {
                String average = out.compute(average(field, stated, language));
                out.lead(language.pick(
                        "🧮 " + name + " 평균 " + average + " (" + count + "곳, " + range + ")",
                        "🧮 Average " + name + ": " + average + " (" + count + " units, " + range + ")"));
            } else {
                out.lead(language.pick(
                        name + ": " + range + " (" + count + "곳)", name + ": " + range + " (" + count + " units)"));
            }
        }
        cited.forEach(unit -> out.cite(SourceLines.of(unit, language)));
        return cited;
    }

    /** Rounded to a won, or to two decimals. */
    private static String average(UnitField field, List<Stated> stated, Language language) {
        BigDecimal sum = stated.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean money = field == UnitField.RENT || field == UnitField.DEPOSIT || field == UnitField.PRICE;
        BigDecimal average = sum.divide(BigDecimal.valueOf(stated.size()), money ? 0 : 2, RoundingMode.HALF_UP);
        return money ? AmountText.won(average.longValueExact(), language) : Conditions.value(field, average, language);
    }

    /** The columns asked for; if none is, rent or price, whichever the units have. */
    private static List<UnitField> fields(Asked asked, UnitQuery query, List<Row> units) {
        List<UnitField> fields = new ArrayList<>();
        for (String column : ColumnWords.askedIn(asked.words())) {
            UnitField field = FIELDS.get(column);
            if (field != null && !fields.contains(field)) {
                fields.add(field);
            }
        }
        if (fields.isEmpty()) {
            boolean sale = "sale".equals(query.deal()) || units.stream().noneMatch(unit -> unit.has("rent_krw"));
            fields.add(sale ? UnitField.PRICE : UnitField.RENT);
        }
        return fields;
    }
}
