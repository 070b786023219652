package ipju.lang;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The quantities that {@link QuantityReader} knows by their first word or letter: door numbers, industry
 * codes with a letter, 두세 명. Each method returns the place after what it took, or -1.
 */
final class NamedQuantities {

    private final Scan scan;
    private final QuantityReader reader;
    private final FloorNames floors;

    NamedQuantities(Scan scan, QuantityReader reader) {
        this.scan = scan;
        this.reader = reader;
        this.floors = new FloorNames(scan, reader);
    }

    int ordinal(int i, int end, int value) {
        return floors.ordinal(i, end, value);
    }

    int read(int i) {
        char c = scan.at(i);
        if (c == '지' && scan.match(i, "지하") >= 0) {
            return floors.basement(i);
        }
        if ("꼭최맨제탑".indexOf(c) >= 0) {
            int end = scan.matchAny(i, QuantityWords.TOP_FLOORS);
            return end < 0 ? -1 : floors.top(i, end);
        }
        int loose = loose(i, c);
        if (loose > 0) {
            return loose;
        }
        if (c == '#') {
            return door(i, i + 1, false);
        }
        if (!scan.isLatin(i) || scan.isLatin(i - 1) || scan.isDigit(i - 1)) {
            return -1;
        }
        int end = scan.latinEnd(i);
        if (end == i + 1) {
            return letter(i);
        }
        String word = scan.latinWord(i);
        if (word == null) {
            return -1;
        }
        int next = scan.skipBlanks(end);
        return switch (word) {
            case "unit", "room", "suite", "no" ->
                door(i, scan.at(next) == '.' || scan.at(next) == '#' ? next + 1 : next, word.equals("unit"));
            case "floor", "floors", "level" -> floors.number(i, next);
            case "ground" ->
                scan.match(next, "floor") >= 0 ? floors.emit(i, scan.match(next, "floor"), BigDecimal.ONE) : -1;
            case "top", "topmost", "highest", "uppermost" ->
                scan.match(next, "floor") >= 0 ? floors.top(i, scan.match(next, "floor")) : -1;
            case "basement", "underground" -> floors.englishBasement(i, end, next);
            default -> floors.ordinal(i, end, QuantityWords.ORDINAL_WORDS.indexOf(word) + 1);
        };
    }

    /** 두세 명, 서너 개: one number or the next. */
    private int loose(int i, char c) {
        if ("한두서네너대예".indexOf(c) < 0 || scan.isHangul(i - 1)) {
            return -1;
        }
        for (int k = 0; k < QuantityWords.LOOSE.size(); k++) {
            int end = scan.match(i, QuantityWords.LOOSE.get(k));
            Units.Match unit = end < 0 ? null : Units.match(scan, end);
            if (unit != null && (unit.unit().measure() != Measure.AREA)) {
                BigDecimal low = BigDecimal.valueOf(QuantityWords.LOOSE_LOW[k]);
                QuantityDraft draft = QuantityDraft.range(
                        unit.unit().measure(),
                        low,
                        low.add(BigDecimal.ONE),
                        unit.unit().factor());
                draft.word = unit.unit().word();
                return reader.emit(draft, i, unit.end());
            }
        }
        return -1;
    }

    /** A single letter: B1, B2F, B101호, A-502, A동 502호, C26299. */
    private int letter(int i) {
        int p = i + 1;
        boolean joined = scan.at(p) == '-' || scan.at(p) == '동';
        if (joined) {
            p = scan.at(p) == '동' ? scan.skipSpaces(p + 1) : p + 1;
        }
        int end = p;
        while (scan.isDigit(end)) {
            end++;
        }
        int digits = end - p;
        int after = scan.at(end) == '호' ? end + (scan.at(end + 1) == '실' ? 2 : 1) : end;
        if (digits == 0 || (scan.isLatin(end) && scan.at(end) != 'f') || scan.at(end) == '-') {
            return -1;
        }
        String letter = scan.folded(i, i + 1).toUpperCase(Locale.ROOT);
        if (scan.at(i) == 'b' && digits == 1 && !joined) {
            int close = scan.at(end) == 'f' || scan.at(end) == '층' ? end + 1 : end;
            BigDecimal value = Numerals.value(scan, p, end);
            return value == null || value.signum() == 0 ? close : floors.emit(i, close, value.negate());
        }
        boolean code = digits > 1 && scan.matchBeforeAny(scan.backOverSpaces(i), QuantityWords.CODE_BEFORE) >= 0;
        if ((digits == 5 || code) && !joined) {
            return reader.emit(QuantityDraft.word(Measure.KSIC, letter + scan.folded(p, end)), i, end);
        }
        if (digits == 3 || digits == 4 || (after > end && digits < 5)) {
            return reader.emit(
                    QuantityDraft.word(Measure.UNIT_NUMBER, letter + (joined ? "-" : "") + scan.folded(p, end)),
                    i,
                    after);
        }
        return end;
    }

    private int door(int i, int next, boolean anyLength) {
        int p = next;
        StringBuilder name = new StringBuilder();
        if (scan.isLatin(p) && !scan.isLatin(p + 1)) {
            name.append(scan.folded(p, p + 1).toUpperCase(Locale.ROOT));
            p++;
            if (scan.at(p) == '-') {
                name.append('-');
                p++;
            }
        }
        int end = p;
        while (scan.isDigit(end)) {
            end++;
        }
        int digits = end - p;
        boolean fits = digits >= (anyLength ? 1 : 2) && digits <= 5;
        if (!fits
                || scan.isLatin(end)
                || (scan.at(end) != '호' && Units.match(scan, end) != null)
                || (scan.isHangul(end) && scan.at(end) != '호')
                || (scan.at(end) == ',' && scan.isDigit(end + 1))) {
            return -1;
        }
        name.append(scan.folded(p, end));
        return reader.emit(
                QuantityDraft.word(Measure.UNIT_NUMBER, name.toString()), i, scan.at(end) == '호' ? end + 1 : end);
    }
}
