package ipju.lang;

/** Plain digits that are a door or an industry code, or a time, a line of the subway, a place in an order. */
final class DoorNumbers {

    private final Scan scan;
    private final QuantityReader reader;
    private final Clues clues;

    DoorNumbers(Scan scan, QuantityReader reader, Clues clues) {
        this.scan = scan;
        this.reader = reader;
        this.clues = clues;
    }

    /** 302호, an industry code; or things that are no quantity: 2호선, 6시, 18:00, 2번, 10th. */
    int read(Numeral numeral, NamedQuantities named) {
        int end = numeral.end();
        char next = scan.at(end);
        String digits = scan.folded(numeral.start(), end);
        boolean whole = digits.indexOf(',') < 0 && digits.indexOf('.') < 0;
        if (next == '호' && whole && numeral.length() <= 5) {
            char after = scan.at(end + 1);
            if (after == '선' || after == '기' || after == '차') {
                return end + 2;
            }
            if (after == '실' && clues.moneyWordAt(numeral.start()) != null) {
                return -1;
            }
            return reader.emit(
                    QuantityDraft.word(Measure.UNIT_NUMBER, digits), numeral.start(), after == '실' ? end + 2 : end + 1);
        }
        if ((next == '시' && scan.at(end + 1) != '간')
                || (next == '번' && scan.at(end + 1) != '째')
                || (next == ':' && scan.isDigit(end + 1))) {
            int p = end + 1;
            return scan.isDigit(p) ? Numerals.skipDigits(scan, p) : p;
        }
        if (scan.matchAny(end, QuantityWords.ORDINAL_ENDS) >= 0 && whole && numeral.length() <= 3) {
            int ordinal =
                    named.ordinal(numeral.start(), end + 2, numeral.value().intValue());
            return ordinal > 0 ? ordinal : end + 2;
        }

        if ((next == 'p' && scan.at(end + 1) == 'm') || (next == 'a' && scan.at(end + 1) == 'm')) {
            return end + 2;
        }
        return whole ? code(numeral, digits) : -1;
    }

    private int code(Numeral numeral, String digits) {
        int length = digits.length();
        if (length < 2 || length > 6 || Units.match(scan, numeral.end()) != null) {
            return -1;
        }
        int back = scan.backOverSpaces(numeral.start());
        while (scan.at(back - 1) == ':'
                || scan.at(back - 1) == '('
                || scan.at(back - 1) == '은'
                || scan.at(back - 1) == '는') {
            back = scan.backOverSpaces(back - 1);
        }
        int next = scan.skipSpaces(numeral.end());
        boolean named = scan.matchBeforeAny(back, QuantityWords.CODE_BEFORE) >= 0
                || scan.match(next, "업종") >= 0
                || scan.match(next, "코드") >= 0;
        boolean apart = !scan.isHangul(numeral.end())
                || QuantityWords.PARTICLES.indexOf(scan.at(numeral.end())) >= 0
                || scan.at(numeral.end()) == '인';
        boolean money = clues.moneyWordAt(numeral.start()) != null || clues.isCurrencyBefore(numeral.start());
        return (named || (length == 5 && !money)) && apart && !scan.isLatin(numeral.end())
                ? reader.emit(QuantityDraft.word(Measure.KSIC, digits), numeral.start(), numeral.end())
                : -1;
    }
}
