package ipju.lang;

import java.math.BigDecimal;
import java.util.List;

/** A number with a unit, or two: what it measures follows from the unit and the words around. */
final class MeasuredNumber {

    private final Scan scan;
    private final QuantityReader reader;
    private final Clues clues;

    MeasuredNumber(Scan scan, QuantityReader reader, Clues clues) {
        this.scan = scan;
        this.reader = reader;
        this.clues = clues;
    }

    int read(Numeral first, Numeral second, Units.Match unit, boolean range) {
        int start = clues.signed(first.start());
        boolean negative = start < first.start();
        if (!UnitFit.allows(scan, first, unit)) {
            return first.kind().compareTo(Numeral.Kind.SINO) >= 0 ? -1 : second.end();
        }
        Measure measure = unit.unit().measure();
        BigDecimal factor = unit.unit().factor();
        int end = unit.end();
        String word = unit.unit().word();
        if (measure == Measure.WEIGHT
                || (measure == Measure.POWER && word.length() == 2 && Jamo.isSyllable(word.charAt(0)))) {
            if (measure == Measure.POWER && clues.near(start, end, QuantityWords.WEIGHT_WORDS)) {
                measure = Measure.WEIGHT;
                factor = new BigDecimal("0.001");
            } else if (measure == Measure.POWER && clues.perSquareMetre(end) >= 0) {
                factor = new BigDecimal("0.001");
            }
            int square = clues.perSquareMetre(end);
            boolean before = scan.matchBeforeAny(scan.backOverSpaces(start), List.of("m2당", "제곱미터당", "m2 당")) >= 0;
            if (square >= 0
                    || before
                    || (measure == Measure.WEIGHT
                            && clues.near(start, end, QuantityWords.LOAD_WORDS)
                            && !clues.near(start, end, QuantityWords.CARRIED_WORDS))) {
                measure = Measure.LOAD;
                end = square >= 0 ? square : end;
            }
        } else if (measure == Measure.VEHICLES
                && word.equals("대")
                && !clues.near(start, end, QuantityWords.VEHICLE_WORDS)) {
            measure = Measure.COUNT;
        } else if (measure == Measure.MINUTES && word.equals("분") && first.kind() == Numeral.Kind.NATIVE) {
            measure = Measure.PEOPLE;
        } else if (measure == Measure.FLOOR && first.kind() == Numeral.Kind.NATIVE) {
            measure = Measure.COUNT;
        } else if (measure == Measure.DURATION && scan.at(end) == '차' && word.equals("년")) {
            word = "년차";
            end++;
        } else if (measure == Measure.AREA && word.equals("square met")) {
            end = scan.latinEnd(end);
        } else if (measure == Measure.ORDINAL) {
            word = "";
        } else if (measure == Measure.MONEY && clues.foreignBefore(first.start()) != null) {
            measure = Measure.OTHER_MONEY;
        }
        QuantityDraft draft = range
                ? QuantityDraft.range(measure, first.signed(negative), second.value(), factor)
                : QuantityDraft.of(measure, first.signed(negative), factor);
        draft.word = word;
        if (unit.isDecade()) {
            draft.take(Bounds.Bound.DECADE);
        } else if (!range && scan.at(second.end()) == '여') {
            draft.take(Bounds.Bound.ABOUT);
        }
        return reader.emit(draft, start, end);
    }
}
