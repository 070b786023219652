package ipju.answer;

import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery.Condition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * One condition of a search as a person says it, and what it means.
 *
 * @param said the words
 * @param means the conditions that must be understood
 * @param noun whether 이고 or 인 may follow the words
 */
record Wish(String said, List<Condition> means, boolean noun) {

    static final BigDecimal PYEONG = BigDecimal.valueOf(400).divide(BigDecimal.valueOf(121), MathContext.DECIMAL128);
    static final BigDecimal SQUARE_FOOT = new BigDecimal("0.09290304");

    /** How a number is limited. */
    enum Limit {
        AT_MOST,
        UNDER,
        AT_LEAST,
        OVER,
        ABOUT,
        BETWEEN,
        BARE
    }

    static Wish of(String said, UnitField field, Range range) {
        return new Wish(said, List.of(new Condition(field, range, false)), !said.endsWith("는"));
    }

    /** The range that a limit makes of one number, or of two for {@link Limit#BETWEEN}. */
    static Range range(Limit limit, BigDecimal low, BigDecimal high) {
        return switch (limit) {
            case AT_MOST -> Range.atMost(low);
            case UNDER -> new Range(null, false, low, false);
            case AT_LEAST -> Range.atLeast(low);
            case OVER -> new Range(low, false, null, false);
            case ABOUT ->
                new Range(low.multiply(new BigDecimal("0.9")), true, low.multiply(new BigDecimal("1.1")), true);
            case BETWEEN -> new Range(low, true, high, true);
            case BARE -> new Range(low, true, low, true);
        };
    }
}
