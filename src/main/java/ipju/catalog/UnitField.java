package ipju.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/** What a unit can be filtered and sorted by. Areas in m², money in won, dates in days since 1970-01-01. */
public enum UnitField {
    EXCLUSIVE("exclusive_m2"),
    CONTRACT("contract_m2"),
    DEPOSIT("deposit_krw"),
    RENT("rent_krw"),
    PRICE("price_krw"),
    /** Rent and maintenance of a month, computed. */
    TOTAL(""),
    FLOOR("floor"),
    HEIGHT("height_m"),
    LOAD("load_t_m2"),
    POWER("power_kw"),
    AVAILABLE("available_from");

    private final String column;

    UnitField(String column) {
        this.column = column;
    }

    /** The column of {@code units.csv}; empty for a computed field. */
    public String column() {
        return column;
    }

    /** The unit's value; empty if its row does not state it. */
    Optional<BigDecimal> of(Row unit, MonthlyCost cost) {
        switch (this) {
            case TOTAL:
                return cost.of(unit).map(MonthlyCost.Sum::total);
            case FLOOR:
                return unit.floor(column).map(BigDecimal::valueOf);
            case AVAILABLE:
                return unit.date(column).map(day -> BigDecimal.valueOf(day.toEpochDay()));
            default:
                return unit.decimal(column);
        }
    }
}
