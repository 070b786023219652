package ipju.answer;

import ipju.answer.Wish.Limit;
import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Says random conditions in English, in the many ways that people do. */
final class EnglishWishes {

    private static final List<String> SMALL = List.of(
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS =
            List.of("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private final Draw draw;

    EnglishWishes(Draw draw) {
        this.draw = draw;
    }

    Wish area() {
        int low = draw.between(10, 120);
        int high = low + draw.between(1, 60);
        String unit = draw.of(
                " pyeong",
                "py",
                " py",
                "-pyeong",
                " sqm",
                "sqm",
                " m2",
                "㎡",
                " m²",
                " square meters",
                " square metres",
                " sq m",
                " sq ft",
                " square feet");
        BigDecimal factor = unit.contains("py") ? Wish.PYEONG : unit.contains("f") ? Wish.SQUARE_FOOT : BigDecimal.ONE;
        String before = draw.of("", "", "exclusive area of ", "net area ", "contract area of ", "gross area ");
        String after = before.isEmpty() ? draw.of("", " net", " exclusive", " gross", " contract area") : "";
        UnitField field = (before + after).contains("gross") || (before + after).contains("contract")
                ? UnitField.CONTRACT
                : UnitField.EXCLUSIVE;
        Limit limit = draw.of(Limit.values());
        String number = low % 10 == 0 && low >= 20 && low < 100 && draw.onceIn(3) && !unit.startsWith("-")
                ? TENS.get(low / 10)
                : String.valueOf(low);
        boolean glued = !unit.startsWith(" ") && !unit.startsWith("-");
        String said = limit == Limit.BETWEEN
                ? between(String.valueOf(low), String.valueOf(high), unit)
                : limited(limit, (glued ? String.valueOf(low) : number) + unit);
        return Wish.of(
                before + said + after,
                field,
                Wish.range(
                        limit == Limit.BARE ? Limit.ABOUT : limit,
                        BigDecimal.valueOf(low).multiply(factor),
                        BigDecimal.valueOf(high).multiply(factor)));
    }

    Wish money() {
        return switch (draw.between(0, 3)) {
            case 0 -> money(UnitField.DEPOSIT, draw.between(10, 300) * 1_000_000L, "deposit ");
            case 1 -> money(UnitField.PRICE, draw.between(2, 30) * 100_000_000L, draw.of("price ", "sale price "));
            default ->
                money(UnitField.RENT, draw.between(5, 99) * 100_000L, draw.of("rent ", "monthly rent ", "a rent of "));
        };
    }

    private Wish money(UnitField field, long won, String name) {
        BigDecimal low = BigDecimal.valueOf(won);
        Limit limit = draw.of(Limit.values());
        if (limit == Limit.BETWEEN) {
            long more = won + won / 2;
            String said = draw.onceIn(2)
                    ? between(millions(won), millions(more), draw.of(" million won", "M won", " million KRW"))
                    : between(String.format("KRW %,d", won), String.format("KRW %,d", more), "");
            return Wish.of(name + said, field, Wish.range(limit, low, BigDecimal.valueOf(more)));
        }
        String month = field == UnitField.RENT ? draw.of("", " a month", " per month", "/month") : "";
        return Wish.of(
                name + limited(limit, amount(won) + month),
                field,
                Wish.range(limit == Limit.BARE ? Limit.AT_MOST : limit, low, low));
    }

    private String amount(long won) {
        String million = millions(won);
        return draw.of(
                million + " million won",
                "KRW " + million + " million",
                million + " million KRW",
                million + "M won",
                "KRW " + million + "M",
                "₩" + million + "M",
                String.format("KRW %,d", won),
                String.format("₩%,d", won),
                String.format("%,d won", won),
                won + " KRW");
    }

    private static String millions(long won) {
        return BigDecimal.valueOf(won, 6).stripTrailingZeros().toPlainString();
    }

    Wish floor() {
        int low = draw.between(2, 9);
        int high = low + draw.between(1, 5);
        BigDecimal number = BigDecimal.valueOf(low);
        String nth = nth(low);
        switch (draw.between(0, 8)) {
            case 0:
                String not = draw.of(
                        "not on the ", "except the ", "excluding the ", "without the ", "other than the ", "not the ");
                return new Wish(
                        not + nth + " floor", List.of(new Condition(UnitField.FLOOR, exactly(low), true)), false);
            case 1:
                String either = draw.of(
                        "floor " + low + " or " + high,
                        "floors " + low + " or " + high,
                        "on floor " + low + " or floor " + high,
                        "the " + nth + " or " + nth(high) + " floor",
                        "the " + nth + " or the " + nth(high) + " floor",
                        "on the " + nth + " floor or the " + nth(high) + " floor");
                return new Wish(
                        either,
                        List.of(new Condition(UnitField.FLOOR, List.of(exactly(low), exactly(high)), false)),
                        false);
            case 2:
                return Wish.of(
                        draw.of("in the basement", "basement", "a basement unit"),
                        UnitField.FLOOR,
                        Range.atMost(BigDecimal.ONE.negate()));
            case 3:
                return new Wish(
                        draw.of("not in the basement", "no basement", "except the basement"),
                        List.of(new Condition(UnitField.FLOOR, Range.atMost(BigDecimal.ONE.negate()), true)),
                        false);
            case 4:
                String span = draw.of(
                        "floors " + low + " to " + high,
                        "floors " + low + "-" + high,
                        "between the " + nth + " and " + nth(high) + " floors",
                        "between floors " + low + " and " + high,
                        "between floor " + low + " and floor " + high,
                        "from the " + nth + " to the " + nth(high) + " floor",
                        nth + " to " + nth(high) + " floor");
                return Wish.of(span, UnitField.FLOOR, Wish.range(Limit.BETWEEN, number, BigDecimal.valueOf(high)));
            case 5:
                return Wish.of(draw.of("on the ground floor", "ground floor"), UnitField.FLOOR, exactly(1));
            case 6:
                return Wish.of(
                        draw.of(
                                "on the " + nth + " floor or " + draw.of("above", "higher"),
                                "floor " + low + " or " + draw.of("above", "higher", "up"),
                                "at least the " + nth + " floor",
                                low + "F or above",
                                "no lower than the " + nth + " floor"),
                        UnitField.FLOOR,
                        Range.atLeast(number));
            case 7:
                return Wish.of(
                        draw.of("above", "higher than", "over") + " the " + nth + " floor",
                        UnitField.FLOOR,
                        Wish.range(Limit.OVER, number, number));
            default:
                return draw.onceIn(2)
                        ? Wish.of(
                                draw.of("below", "under", "lower than") + " the " + nth + " floor",
                                UnitField.FLOOR,
                                Wish.range(Limit.UNDER, number, number))
                        : Wish.of(
                                draw.of("on the " + nth + " floor", "floor " + low, low + "F"),
                                UnitField.FLOOR,
                                exactly(low));
        }
    }

    private String nth(int floor) {
        if (floor < ORDINALS.size() && draw.onceIn(3)) {
            return ORDINALS.get(floor);
        }
        return floor + (floor == 2 ? "nd" : floor == 3 ? "rd" : "th");
    }

    Wish building() {
        switch (draw.between(0, 2)) {
            case 0:
                return needed(
                        UnitField.HEIGHT, "ceiling height of ", draw.between(30, 60), draw.of(" m", "m", " meters"));
            case 1:
                return needed(
                        UnitField.LOAD,
                        "floor load of ",
                        draw.between(5, 30),
                        draw.of(" t/m2", " t/m²", "t/㎡", " tons per square meter", " tonnes per m2"));
            default:
                return needed(
                        UnitField.POWER,
                        draw.of("power of ", "electric power "),
                        draw.between(2, 20) * 100,
                        draw.of("kW", " kW", " kilowatts"));
        }
    }

    private Wish needed(UnitField field, String name, int tenths, String unit) {
        BigDecimal value = BigDecimal.valueOf(tenths, 1).stripTrailingZeros();
        Limit limit = draw.of(Limit.AT_MOST, Limit.UNDER, Limit.AT_LEAST, Limit.OVER, Limit.BARE);
        Range range = Wish.range(limit == Limit.BARE ? Limit.AT_LEAST : limit, value, value);
        return Wish.of(name + limited(limit, value.toPlainString() + unit), field, range);
    }

    Wish people() {
        int few = draw.between(2, 12);
        int more = few + draw.between(1, 10);
        boolean span = draw.onceIn(3);
        String number =
                span ? few + draw.of("-", " to ") + more : draw.onceIn(2) ? String.valueOf(few) : SMALL.get(few);
        String said = draw.of(
                "for " + number + " people",
                "for a team of " + number,
                number + " people",
                "room for " + number + " employees",
                "for " + number + " staff");
        return new Wish(
                said,
                List.of(new Condition(
                        UnitField.EXCLUSIVE,
                        Range.atLeast(BigDecimal.valueOf(span ? more : few).multiply(new BigDecimal("6.6"))),
                        false)),
                false);
    }

    /** When to move in, asked on 24 November 2026. */
    Wish available() {
        int month = draw.between(1, 10);
        LocalDate first = LocalDate.of(2027, month, 1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        int day = draw.between(1, 28);
        LocalDate date = first.withDayOfMonth(day);
        String name = first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return switch (draw.between(0, 11)) {
            case 0 -> by(draw.of("available in " + name, "move in by " + name, "moving in in " + name), last);
            case 1 -> by("available in early " + name, first.withDayOfMonth(10));
            case 2 -> by("move in by mid " + name, first.withDayOfMonth(20));
            case 3 -> by("available by the end of " + name, last);
            case 4 ->
                by(
                        "move in by "
                                + draw.of(
                                        date.toString(),
                                        name + " " + day,
                                        day + " " + name,
                                        day + " " + name + " 2027"),
                        date);
            case 5 ->
                by(draw.of("available now", "to move in immediately", "move in asap"), LocalDate.of(2026, 11, 24));
            case 6 -> by(draw.of("available next month", "move in by the end of the year"), LocalDate.of(2026, 12, 31));
            case 7 ->
                by(draw.of("available in Q1 2027", "move in by the first quarter of 2027"), LocalDate.of(2027, 3, 31));
            case 8 -> by(draw.of("available before ", "move in before ") + name, first.minusDays(1));
            case 9 -> by(draw.of("move in within 3 months", "available in three months"), LocalDate.of(2027, 2, 24));
            case 10 ->
                from(draw.of("available on or after " + day + " " + name, "move in after " + name + " " + day), date);
            default -> from(draw.of("available in " + name + " or later", "move in not before " + name), first);
        };
    }

    private static Wish by(String said, LocalDate day) {
        return until(said, Range.atMost(BigDecimal.valueOf(day.toEpochDay())));
    }

    private static Wish from(String said, LocalDate day) {
        return until(said, Range.atLeast(BigDecimal.valueOf(day.toEpochDay())));
    }

    private static Wish until(String said, Range days) {
        return new Wish(said, List.of(new Condition(UnitField.AVAILABLE, days, false)), false);
    }

    private String limited(Limit limit, String amount) {
        return switch (limit) {
            case AT_MOST ->
                draw.of(
                        "at most " + amount,
                        "up to " + amount,
                        "no more than " + amount,
                        amount + " or less",
                        "max " + amount,
                        amount + " max");
            case UNDER -> draw.of("under ", "below ", "less than ") + amount;
            case AT_LEAST ->
                draw.of(
                        "at least " + amount,
                        amount + " or more",
                        "no less than " + amount,
                        "minimum " + amount,
                        "min. " + amount);
            case OVER -> draw.of("over ", "more than ", "above ") + amount;
            case ABOUT ->
                draw.of(
                        "about " + amount,
                        "around " + amount,
                        "approximately " + amount,
                        amount + " or so",
                        "roughly " + amount);
            default -> amount;
        };
    }

    private String between(String low, String high, String unit) {
        return draw.of(
                "between " + low + " and " + high + unit,
                "between " + low + unit + " and " + high + unit,
                low + " to " + high + unit,
                low + "-" + high + unit,
                "from " + low + unit + " to " + high + unit);
    }

    private static Range exactly(int value) {
        return new Range(BigDecimal.valueOf(value), true, BigDecimal.valueOf(value), true);
    }
}
