package ipju.lang;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A quantity while it is read: the numbers as said, and what the words around them make of them. One thread. */
final class QuantityDraft {

    private static final BigDecimal LESS_TENTH = new BigDecimal("0.9");
    private static final BigDecimal MORE_TENTH = new BigDecimal("1.1");

    final Measure measure;
    private final @Nullable BigDecimal low;
    private final @Nullable BigDecimal high;
    private final boolean range;
    /** From the number in its unit to the unit of the measure. */
    private final BigDecimal factor;

    private final BigDecimal decade;
    private Bounds.@Nullable Bound limit;
    private boolean about;
    private boolean decadeSaid;
    private boolean negated;

    Quantity.Basis basis = Quantity.Basis.UNKNOWN;
    Quantity.Role role = Quantity.Role.UNKNOWN;
    Quantity.Per per = Quantity.Per.NONE;
    Quantity.Vat vat = Quantity.Vat.UNSTATED;
    String word = "";

    private QuantityDraft(
            Measure measure, @Nullable BigDecimal low, @Nullable BigDecimal high, boolean range, BigDecimal factor) {
        this.measure = measure;
        this.low = low;
        this.high = high;
        this.range = range;
        this.factor = factor;
        this.decade = high == null ? BigDecimal.ONE : lastPlace(high);
    }

    static QuantityDraft of(Measure measure, BigDecimal value, BigDecimal factor) {
        return new QuantityDraft(measure, value, value, false, factor);
    }

    static QuantityDraft range(Measure measure, BigDecimal low, BigDecimal high, BigDecimal factor) {
        return new QuantityDraft(measure, low, high, true, factor);
    }

    static QuantityDraft atMost(Measure measure, BigDecimal high) {
        return new QuantityDraft(measure, null, high, false, BigDecimal.ONE);
    }

    static QuantityDraft word(Measure measure, String word) {
        QuantityDraft draft = new QuantityDraft(measure, null, null, false, BigDecimal.ONE);
        draft.word = word;
        return draft;
    }

    /** The place of the last digit that is not zero: 10 for 30, 100 for 200, 1 for 35. */
    private static BigDecimal lastPlace(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    /** Whether a 대 after the unit makes a span of it: 30평대, 200만원대. */
    boolean takesDecade() {
        return measure == Measure.AREA || measure == Measure.MONEY;
    }

    void take(Bounds.Bound bound) {
        switch (bound) {
            case ABOUT -> about = true;
            case DECADE -> decadeSaid = true;
            case NOT -> negated = true;
            case FILLER -> {}
            default -> limit = limit == null ? bound : limit;
        }
    }

    /** Another number of the same measure and unit; a bare sum of money below the bound is in 만원. */
    QuantityDraft same(BigDecimal value, BigDecimal saidInMan) {
        boolean man = measure == Measure.MONEY && value.compareTo(saidInMan) < 0;
        QuantityDraft out = of(measure, value, man ? Numerals.MAN : factor);
        out.word = word;
        return out;
    }

    /** Takes over what the money is paid for, or what kind of area it is. */
    void takeRole(QuantityDraft other) {
        role = other.role;
        per = other.per;
        basis = other.basis;
        vat = other.vat;
    }

    boolean isOpenAbove() {
        return !range && !negated && (limit == Bounds.Bound.AT_LEAST || limit == Bounds.Bound.MORE);
    }

    boolean isOpenBelow() {
        return !range && !negated && (limit == Bounds.Bound.AT_MOST || limit == Bounds.Bound.LESS);
    }

    /** What stands before counts only where nothing after says otherwise: 최대 30평 미만 is below 30. */
    void takeBefore(Bounds.Bound bound) {
        take(bound);
    }

    Quantity build(Scan scan, int start, int end) {
        BigDecimal min = low;
        BigDecimal max = high;
        boolean minIncluded = true;
        boolean maxIncluded = true;
        if (decadeSaid && max != null) {
            max = max.add(decade);
            maxIncluded = false;
        }
        if (limit != null) {
            switch (limit) {
                case AT_MOST -> min = range ? min : null;
                case LESS -> {
                    min = range ? min : null;
                    maxIncluded = false;
                }
                case AT_LEAST -> max = range ? max : null;
                case MORE -> {
                    max = range ? max : null;
                    minIncluded = decadeSaid;
                }
                default -> {}
            }
        }
        boolean widened = about && limit == null && !range && !decadeSaid && measure != Measure.FLOOR;
        if (widened && min != null && max != null) {
            boolean below = min.signum() < 0;
            min = min.multiply(below ? MORE_TENTH : LESS_TENTH);
            max = max.multiply(below ? LESS_TENTH : MORE_TENTH);
        }
        return new Quantity(
                measure,
                scaled(min),
                min == null || minIncluded,
                scaled(max),
                max == null || maxIncluded,
                negated,
                about,
                basis,
                role,
                per,
                vat,
                word,
                scan.said(start, end),
                scan.sourceStart(start),
                scan.sourceEnd(end));
    }

    private @Nullable BigDecimal scaled(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal out = value.multiply(factor).stripTrailingZeros();
        return out.scale() < 0 ? out.setScale(0) : out;
    }
}
