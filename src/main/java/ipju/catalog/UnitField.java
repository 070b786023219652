package ipju.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit can be filtered and sorted by. Areas in m², money in won, dates in days since 1970-01-01. Some stand in the
 * unit's own row, some in its center's, some are computed.
 */
public enum UnitField {
    EXCLUSIVE("exclusive_m2", Place.UNIT),
    CONTRACT("contract_m2", Place.UNIT),
    DEPOSIT("deposit_krw", Place.UNIT),
    RENT("rent_krw", Place.UNIT),
    PRICE("price_krw", Place.UNIT),
    /** Rent and maintenance of a month. */
    TOTAL("", Place.COMPUTED),
    /** Rent of a month for a m² of exclusive area. */
    RENT_RATE("", Place.COMPUTED),
    /** Sale price for a m² of exclusive area. */
    PRICE_RATE("", Place.COMPUTED),
    FLOOR("floor", Place.UNIT),
    HEIGHT("height_m", Place.UNIT),
    LOAD("load_t_m2", Place.UNIT),
    POWER("power_kw", Place.UNIT),
    AVAILABLE("available_from", Place.UNIT),
    /** Tons that the center's freight lift carries. */
    FREIGHT_LIFT("freight_lift_t", Place.CENTER),
    /** Tons of the heaviest truck that may drive into the center. */
    TRUCK("truck_limit_t", Place.CENTER),
    /** The height in metres that a vehicle may have. */
    CLEARANCE("clearance_m", Place.CENTER),
    /** Minutes on foot from the center's station. */
    WALK("walk_min", Place.CENTER),
    /** The year in which the center was built. */
    BUILT("built", Place.CENTER),
    /** 1 if trucks drive up to the unit's floor, 0 if not; not stated for basements of a center with a ramp up. */
    DRIVE_IN("drive_in_to", Place.COMPUTED);

    /** Where a value comes from. */
    private enum Place {
        UNIT,
        CENTER,
        COMPUTED
    }

    /** Decimals of a rate; a won in a hundred million m² does not decide. */
    private static final int RATE_SCALE = 6;

    private final String column;
    private final Place place;

    UnitField(String column, Place place) {
        this.column = column;
        this.place = place;
    }

    /** The column of the table that it stands in or is computed from; empty if it is computed from several. */
    public String column() {
        return column;
    }

    /** Whether it is the center's, so that all units of a center share it. */
    public boolean ofCenter() {
        return place == Place.CENTER;
    }

    /** The deal that speaks of such money: {@code lease} or {@code sale}; empty for what any unit may state. */
    public Optional<String> deal() {
        switch (this) {
            case RENT:
            case DEPOSIT:
            case TOTAL:
            case RENT_RATE:
                return Optional.of("lease");
            case PRICE:
            case PRICE_RATE:
                return Optional.of("sale");
            default:
                return Optional.empty();
        }
    }

    /**
     * The unit's value; empty if its rows do not state it.
     *
     * @param center the row of the unit's center; null if there is none
     */
    Optional<BigDecimal> of(Row unit, @Nullable Row center, MonthlyCost cost) {
        switch (this) {
            case TOTAL:
                return cost.of(unit).map(MonthlyCost.Sum::total);
            case RENT_RATE:
                return rate(unit, "rent_krw");
            case PRICE_RATE:
                return rate(unit, "price_krw");
            case DRIVE_IN:
                return center == null ? Optional.empty() : driveIn(unit, center);
            case FLOOR:
                return unit.floor(column).map(BigDecimal::valueOf);
            case AVAILABLE:
                return unit.date(column).map(day -> BigDecimal.valueOf(day.toEpochDay()));
            default:
                Row row = place == Place.CENTER ? center : unit;
                return row == null ? Optional.empty() : row.decimal(column);
        }
    }

    private static Optional<BigDecimal> rate(Row unit, String column) {
        return unit.decimal(column)
                .flatMap(won ->
                        unit.decimal("exclusive_m2").map(area -> won.divide(area, RATE_SCALE, RoundingMode.HALF_UP)));
    }

    private Optional<BigDecimal> driveIn(Row unit, Row center) {
        Optional<Integer> top = center.whole(column);
        Optional<Integer> floor = unit.floor("floor");
        if (top.isEmpty() || floor.isEmpty() || top.get() > 0 && floor.get() < 0) {
            return Optional.empty();
        }
        return Optional.of(floor.get() > 0 && floor.get() <= top.get() ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
