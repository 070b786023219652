package ipju.lang;

import java.math.BigDecimal;

/** Which numbers may stand before which unit: 이층 but not 이 명, 스무 명 but not 스무 원, "ten people" but not "ten 명". */
final class UnitFit {

    private UnitFit() {}

    static boolean allows(Scan scan, Numeral numeral, Units.Match unit) {
        Measure measure = unit.unit().measure();
        String word = unit.unit().word();
        return switch (numeral.kind()) {
            case DIGITS, MIXED ->
                (measure != Measure.FLOOR || numeral.value().scale() <= 0)
                        && !(measure == Measure.DURATION
                                && unit.unit().factor().compareTo(BigDecimal.TEN) > 0
                                && numeral.value().compareTo(BigDecimal.valueOf(1900)) >= 0);
            case SINO -> {
                boolean single = numeral.length() == 1 && numeral.value().compareTo(BigDecimal.TEN) < 0;
                boolean attached = unit.end() - unit.unit().spelling().length() == numeral.end();
                boolean large = numeral.value().compareTo(BigDecimal.TEN) >= 0;
                yield single
                        ? attached
                                && QuantityWords.SINGLE_SINO_UNITS.contains(
                                        unit.unit().spelling())
                        : switch (measure) {
                            case AREA, MONEY, OTHER_MONEY, FLOOR, PERCENT, LENGTH_M, WEIGHT, POWER -> true;
                            case DURATION -> !word.equals("달");
                            case PEOPLE -> large && !word.equals("석") && !word.equals("인");
                            case MINUTES -> large;
                            default -> false;
                        };
            }
            case NATIVE ->
                switch (measure) {
                    case PEOPLE, VEHICLES, COUNT, ORDINAL -> !word.equals("인");
                    case FLOOR -> true;
                    case AREA ->
                        numeral.value().compareTo(BigDecimal.TEN) >= 0
                                || scan.at(unit.end()) == 0
                                || !scan.isHangul(unit.end());
                    case DURATION -> !(word.equals("달") && isPeriod(scan, unit.end()));
                    case MINUTES -> true;
                    default -> false;
                };
            case ENGLISH -> unit.unit().spelling().charAt(0) < 0x80;
        };
    }

    /** 한 달에 얼마: by the month, no span of time. */
    private static boolean isPeriod(Scan scan, int end) {
        return scan.at(end) == '에' || scan.at(scan.skipSpaces(end)) == '얼' || scan.isDigit(scan.skipSpaces(end));
    }
}
