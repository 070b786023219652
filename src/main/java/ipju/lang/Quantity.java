package ipju.lang;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody said, with its unit and its limits. An exact number has both limits equal; "about" has them 10 %
 * apart on either side; 30평대 is from 30 to below 40. An absurd number (a negative area, a minimum above its maximum) is
 * given as said: whoever asks the rows decides.
 *
 * @param measure what is measured, and the unit of the limits
 * @param min the lower limit, null for none
 * @param minIncluded whether the lower limit itself counts
 * @param max the upper limit, null for none
 * @param maxIncluded whether the upper limit itself counts
 * @param negated whether it is what is not wanted (1층 말고)
 * @param about whether it was said to be approximate; the limits are already widened
 * @param basis for an area, what kind of area was said
 * @param role for money, what it is paid for
 * @param per for money, what it is paid by
 * @param vat for money, whether VAT was said to be in it
 * @param word the code, door number, currency or counted thing, see {@link Measure}; else the unit as read
 * @param said the words as written, with unit and bound
 * @param start where they begin in the text as written
 * @param end the place after them
 */
public record Quantity(
        Measure measure,
        @Nullable BigDecimal min,
        boolean minIncluded,
        @Nullable BigDecimal max,
        boolean maxIncluded,
        boolean negated,
        boolean about,
        Basis basis,
        Role role,
        Per per,
        Vat vat,
        String word,
        String said,
        int start,
        int end) {

    /** What kind of area. */
    public enum Basis {
        /** 전용, 실평수: behind one's own door. */
        EXCLUSIVE,
        /** 계약, 분양, 공급: with the share of what is common. */
        CONTRACT,
        UNKNOWN
    }

    /** What money is paid for, guessed from the words around it. */
    public enum Role {
        DEPOSIT,
        /** Rent, as a rule a month. */
        RENT,
        /** The price of a sale. */
        PRICE,
        /** Maintenance, parking. */
        FEE,
        /** A budget, or all in. */
        TOTAL,
        UNKNOWN
    }

    /** What money is paid by. */
    public enum Per {
        NONE,
        MONTH,
        YEAR,
        PYEONG,
        SQUARE_METRE
    }

    /** What was said of VAT. */
    public enum Vat {
        UNSTATED,
        INCLUDED,
        EXCLUDED
    }

    /** The number itself where one was said without "about" or limits. */
    public Optional<BigDecimal> exactly() {
        return !about && min != null && max != null && minIncluded && maxIncluded && min.compareTo(max) == 0
                ? Optional.of(min)
                : Optional.empty();
    }

    /** Whether the value is within the limits, turned around where {@link #negated}. */
    public boolean allows(BigDecimal value) {
        boolean high = min == null || (minIncluded ? value.compareTo(min) >= 0 : value.compareTo(min) > 0);
        boolean low = max == null || (maxIncluded ? value.compareTo(max) <= 0 : value.compareTo(max) < 0);
        return (high && low) != negated;
    }

    /** The same, not wanted. */
    Quantity unwanted() {
        return new Quantity(
                measure,
                min,
                minIncluded,
                max,
                maxIncluded,
                true,
                about,
                basis,
                role,
                per,
                vat,
                word,
                said,
                start,
                end);
    }

    /** Whether no value can be within the limits. */
    public boolean isContradictory() {
        if (min == null || max == null) {
            return false;
        }
        int order = min.compareTo(max);
        return order > 0 || (order == 0 && !(minIncluded && maxIncluded));
    }
}
