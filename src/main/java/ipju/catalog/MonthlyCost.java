package ipju.catalog;

import ipju.lang.Pyeong;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What a leased unit costs a month, as far as the rows say: rent and maintenance. */
public final class MonthlyCost {

    private final Catalog catalog;

    public MonthlyCost(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * A sum with its parts, in won.
     *
     * @param maintenance rate times area, rounded half up to a won
     * @param area the area in m² that maintenance is charged on
     * @param rate won a m² a month
     * @param fee the row of {@code fees.csv}
     */
    public record Sum(BigDecimal rent, BigDecimal maintenance, BigDecimal area, BigDecimal rate, Row fee) {
        public BigDecimal total() {
            return rent.add(maintenance);
        }
    }

    /** The sum for a unit; empty if its rent, its area or its center's maintenance fee is not stated. */
    public Optional<Sum> of(Row unit) {
        Optional<BigDecimal> rent = unit.decimal("rent_krw");
        Optional<Row> fee = maintenance(unit.need("center"));
        if (rent.isEmpty() || fee.isEmpty()) {
            return Optional.empty();
        }
        Row row = fee.get();
        boolean exclusive = row.text("basis").orElse("exclusive").equals("exclusive");
        Optional<BigDecimal> area = unit.decimal(exclusive ? "exclusive_m2" : "contract_m2");
        BigDecimal value = row.decimal("value").orElseThrow();
        BigDecimal rate = row.need("per").equals("pyeong") ? Pyeong.fromSquareMetres(value, 6) : value;
        return area.map(m2 -> new Sum(rent.get(), rate.multiply(m2).setScale(0, RoundingMode.HALF_UP), m2, rate, row));
    }

    private Optional<Row> maintenance(String center) {
        return catalog.rows(Table.FEES).stream()
                .filter(row ->
                        row.need("center").equals(center) && row.need("item").equals("maintenance"))
                .filter(row -> row.need("per").equals("m2") || row.need("per").equals("pyeong"))
                .filter(row -> row.need("unit").equals("KRW"))
                .findFirst();
    }
}
