package ipju.catalog;

import ipju.lang.Pyeong;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a leased unit costs a month, as far as the rows say: rent, maintenance and parking. */
public final class MonthlyCost {

    /** What an item of {@code fees.csv} is called that a sum knows. */
    private static final String MAINTENANCE = "maintenance";

    private static final String PARKING_FREE = "parking_free";
    private static final String PARKING_MONTHLY = "parking_monthly";

    private final Map<String, Row> fees = new HashMap<>();

    public MonthlyCost(Catalog catalog) {
        catalog.rows(Table.FEES).forEach(row -> fees.putIfAbsent(key(row.need("center"), row.need("item")), row));
    }

    /** Rent and maintenance of a month, in won. */
    public record Sum(BigDecimal rent, Maintenance maintenance) {
        public BigDecimal total() {
            return rent.add(maintenance.amount());
        }
    }

    /**
     * Maintenance of a month, in won.
     *
     * @param amount rate times area, rounded half up to a won
     * @param area in m², the kind that the fee is charged on
     * @param rate won a m²
     * @param fee the row that states the rate
     */
    public record Maintenance(BigDecimal amount, BigDecimal area, BigDecimal rate, Row fee) {}

    /**
     * Parking of a month, in won.
     *
     * @param free vehicles that pay nothing; zero if no row says so
     * @param paid vehicles that pay
     * @param amount for those that pay
     * @param freeRow the row that states the free ones, if there is one
     * @param paidRow the row that states the price, if somebody pays
     */
    public record Parking(
            BigDecimal free, BigDecimal paid, BigDecimal amount, Optional<Row> freeRow, Optional<Row> paidRow) {}

    /** The sum of rent and maintenance; empty if the rent, the area or the center's maintenance fee is not stated. */
    public Optional<Sum> of(Row unit) {
        return unit.decimal("rent_krw").flatMap(rent -> maintenance(unit).map(fee -> new Sum(rent, fee)));
    }

    /** Empty if the center's fee or the area that it is charged on is not stated. */
    public Optional<Maintenance> maintenance(Row unit) {
        return fee(unit, MAINTENANCE)
                .filter(row -> row.need("per").equals("m2") || row.need("per").equals("pyeong"))
                .filter(row -> row.need("unit").equals("KRW"))
                .flatMap(row -> {
                    boolean exclusive = row.text("basis").orElse("exclusive").equals("exclusive");
                    BigDecimal value = row.decimal("value").orElseThrow();
                    BigDecimal rate = row.need("per").equals("pyeong") ? Pyeong.fromSquareMetres(value, 6) : value;
                    return unit.decimal(exclusive ? "exclusive_m2" : "contract_m2")
                            .map(area -> new Maintenance(
                                    rate.multiply(area).setScale(0, RoundingMode.HALF_UP), area, rate, row));
                });
    }

    /**
     * Parking for so many vehicles; empty if more want to park than are free and no row states the price.
     *
     * @param vehicles null for as many as are free
     */
    public Optional<Parking> parking(Row unit, @Nullable BigDecimal vehicles) {
        Optional<Row> freeRow =
                fee(unit, PARKING_FREE).filter(row -> row.need("per").equals("unit"));
        BigDecimal free = freeRow.flatMap(row -> row.decimal("value")).orElse(BigDecimal.ZERO);
        BigDecimal wanted = vehicles == null ? free : vehicles;
        BigDecimal paid = wanted.subtract(free).max(BigDecimal.ZERO);
        if (paid.signum() == 0) {
            return freeRow.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Parking(wanted.min(free), BigDecimal.ZERO, BigDecimal.ZERO, freeRow, Optional.empty()));
        }
        return fee(unit, PARKING_MONTHLY)
                .filter(row ->
                        row.need("per").equals("vehicle") && row.need("unit").equals("KRW"))
                .map(row -> new Parking(
                        free,
                        paid,
                        paid.multiply(row.decimal("value").orElseThrow()).setScale(0, RoundingMode.HALF_UP),
                        freeRow,
                        Optional.of(row)));
    }

    private Optional<Row> fee(Row unit, String item) {
        return Optional.ofNullable(fees.get(key(unit.need("center"), item)));
    }

    private static String key(String center, String item) {
        return item + " " + center;
    }
}
