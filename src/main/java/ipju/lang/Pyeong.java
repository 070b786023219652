package ipju.lang;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The traditional unit of area: 400/121 m² by definition. */
public final class Pyeong {

    private static final BigDecimal SQUARE_METRES = BigDecimal.valueOf(400);
    private static final BigDecimal PYEONG = BigDecimal.valueOf(121);

    private Pyeong() {}

    /**
     * 121/400 of a value: an area in m² told in pyeong, or a price a pyeong told a m².
     *
     * @param scale decimals, rounded half up
     */
    public static BigDecimal fromSquareMetres(BigDecimal value, int scale) {
        return value.multiply(PYEONG).divide(SQUARE_METRES, scale, RoundingMode.HALF_UP);
    }
}
