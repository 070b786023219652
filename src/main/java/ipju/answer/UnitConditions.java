package ipju.answer;

import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery.Condition;
import ipju.lang.DateMention;
import ipju.lang.Joints;
import ipju.lang.Measure;
import ipju.lang.Pyeong;
import ipju.lang.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers and days of a question as conditions on units. */
final class UnitConditions {

    /** Decimals of a converted price; see {@link UnitField#RENT_RATE}. */
    private static final int RATE_SCALE = 6;

    private UnitConditions() {}

    /** A condition with the place in the text where it was said. */
    private record Said(Condition condition, int start, int end) {}

    /** In the order of the text, days last. What says one thing or another of the same field is one condition. */
    static List<Condition> read(Asked asked) {
        List<Said> said = new ArrayList<>();
        for (Quantity quantity : asked.quantities()) {
            Condition condition = of(quantity, asked);
            if (condition != null) {
                add(said, new Said(condition, quantity.start(), quantity.end()), asked.text());
            }
        }
        for (DateMention date : asked.dates()) {
            Condition condition = of(date, asked);
            if (condition != null) {
                add(said, new Said(condition, date.start(), date.end()), asked.text());
            }
        }
        return said.stream().map(Said::condition).toList();
    }

    /** Whether the quantity became a condition. */
    static boolean takes(Quantity quantity, Asked asked) {
        return of(quantity, asked) != null;
    }

    /** Whether the date became a condition. */
    static boolean takes(DateMention date, Asked asked) {
        return of(date, asked) != null;
    }

    private static void add(List<Said> said, Said next, String text) {
        for (int i = said.size() - 1; i >= 0; i--) {
            Said before = said.get(i);
            if (before.condition().field() == next.condition().field()) {
                if (isEither(before, next, text)) {
                    said.set(i, new Said(either(before.condition(), next.condition()), before.start(), next.end()));
                    return;
                }
                break;
            }
        }
        said.add(next);
    }

    /**
     * Whether the two are alternatives: they are joined by "or", or no unit could be both (2층, 3층) and they are no
     * limits that merely contradict each other (at least 30, at most 20).
     */
    private static boolean isEither(Said before, Said next, String text) {
        if (before.condition().negated() || next.condition().negated()) {
            return false;
        }
        if (Joints.sayOr(text, before.end(), next.start())) {
            return true;
        }
        List<Range> earlier = before.condition().ranges();
        Range last = earlier.get(earlier.size() - 1);
        Range now = next.condition().ranges().get(0);
        return isBounded(last) && isBounded(now) && isApart(last, now);
    }

    private static boolean isBounded(Range range) {
        return range.min() != null && range.max() != null;
    }

    private static boolean isApart(Range a, Range b) {
        return isBelow(a, b) || isBelow(b, a);
    }

    private static boolean isBelow(Range a, Range b) {
        return a.max() != null && b.min() != null && a.max().compareTo(b.min()) < 0;
    }

    private static Condition either(Condition a, Condition b) {
        List<Range> ranges = new ArrayList<>(a.ranges());
        ranges.addAll(b.ranges());
        return new Condition(a.field(), ranges, false);
    }

    /** A day that is over cannot be when somebody moves in; "now" and the like are said for many reasons. */
    private static @Nullable Condition of(DateMention date, Asked asked) {
        LocalDate until = date.to();
        LocalDate from = date.from();
        boolean meant = !date.ambiguous() && (!date.immediate() || asked.has("availability"));
        LocalDate day = until != null ? until : from;
        if (!meant || day == null || day.isBefore(asked.today())) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(day.toEpochDay());
        boolean notBefore = until == null && !date.beginning();
        return new Condition(UnitField.AVAILABLE, notBefore ? Range.atLeast(value) : Range.atMost(value), false);
    }

    private static @Nullable Condition of(Quantity quantity, Asked asked) {
        if (isBelowZero(quantity)) {
            return null;
        }
        Range range = range(quantity);
        switch (quantity.measure()) {
            case AREA:
                UnitField area = quantity.basis() == Quantity.Basis.CONTRACT ? UnitField.CONTRACT : UnitField.EXCLUSIVE;
                return new Condition(area, bare(quantity) ? about(quantity) : range, quantity.negated());
            case MONEY:
                return money(quantity, range, asked);
            case FLOOR:
                return new Condition(UnitField.FLOOR, range, quantity.negated());
            case LENGTH_M:
                if (!asked.has("height_word") || asked.has("vehicle")) {
                    return null;
                }
                return needed(UnitField.HEIGHT, quantity);
            case LOAD:
                return needed(UnitField.LOAD, quantity);
            case POWER:
                return needed(UnitField.POWER, quantity);
            case PEOPLE:
                BigDecimal people = heads(quantity);
                return people == null
                        ? null
                        : new Condition(
                                UnitField.EXCLUSIVE,
                                Range.atLeast(people.multiply(asked.settings().squareMetresPerPerson())),
                                false);
            default:
                return null;
        }
    }

    /** For how many there must be room: the larger number of 8~10명, the one said of "about 10". */
    private static @Nullable BigDecimal heads(Quantity quantity) {
        BigDecimal min = quantity.min();
        BigDecimal max = quantity.max();
        if (quantity.about() && min != null && max != null) {
            return min.add(max).divide(BigDecimal.valueOf(2));
        }
        return max != null ? max : min;
    }

    private static Condition money(Quantity quantity, Range range, Asked asked) {
        UnitField field;
        switch (quantity.role()) {
            case DEPOSIT:
                field = UnitField.DEPOSIT;
                break;
            case PRICE:
                field = UnitField.PRICE;
                break;
            case TOTAL:
                field = UnitField.TOTAL;
                break;
            case RENT:
                field = asked.has("total_cost") ? UnitField.TOTAL : UnitField.RENT;
                break;
            default:
                field = asked.has("total_cost")
                        ? UnitField.TOTAL
                        : asked.has("sale") ? UnitField.PRICE : UnitField.RENT;
        }
        // a bare sum of money is a budget: nobody minds paying less
        BigDecimal top = quantity.max();
        Range budget = bare(quantity) && top != null ? Range.atMost(top) : range;
        boolean aPyeong = quantity.per() == Quantity.Per.PYEONG;
        if (aPyeong || quantity.per() == Quantity.Per.SQUARE_METRE) {
            boolean sale = field == UnitField.PRICE || asked.has("sale");
            UnitField rate = sale ? UnitField.PRICE_RATE : UnitField.RENT_RATE;
            return new Condition(rate, aPyeong ? aSquareMetre(budget) : budget, quantity.negated());
        }
        return new Condition(field, budget, quantity.negated());
    }

    /** A price a pyeong as a price a m². */
    private static Range aSquareMetre(Range aPyeong) {
        return new Range(
                converted(aPyeong.min()), aPyeong.minIncluded(), converted(aPyeong.max()), aPyeong.maxIncluded());
    }

    private static @Nullable BigDecimal converted(@Nullable BigDecimal won) {
        return won == null ? null : Pyeong.fromSquareMetres(won, RATE_SCALE);
    }

    /** A single number without a word for more, less or about. */
    private static boolean bare(Quantity quantity) {
        return quantity.min() != null
                && quantity.max() != null
                && quantity.min().compareTo(quantity.max()) == 0;
    }

    /** "a unit of 40 pyeong" is meant roughly: 10 % either side, as with "about". */
    private static Range about(Quantity quantity) {
        BigDecimal value = quantity.min();
        if (value == null) {
            throw new IllegalArgumentException("not a single number: " + quantity);
        }
        BigDecimal tenth = value.movePointLeft(1);
        return new Range(value.subtract(tenth), true, value.add(tenth), true);
    }

    /** What the room or the building must bear: "1.5 t/m²" as a wish means that or more. */
    static Condition needed(UnitField field, Quantity quantity) {
        BigDecimal value = quantity.min();
        Range range = value != null && bare(quantity) ? Range.atLeast(value) : range(quantity);
        return new Condition(field, range, quantity.negated());
    }

    private static Range range(Quantity quantity) {
        return new Range(quantity.min(), quantity.minIncluded(), quantity.max(), quantity.maxIncluded());
    }

    /** Only floors lie below zero; no unit is of -30평. */
    private static boolean isBelowZero(Quantity quantity) {
        BigDecimal min = quantity.min();
        BigDecimal max = quantity.max();
        return quantity.measure() != Measure.FLOOR
                && ((min != null && min.signum() < 0) || (max != null && max.signum() < 0));
    }
}
