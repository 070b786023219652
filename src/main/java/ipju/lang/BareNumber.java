package ipju.lang;

import java.math.BigDecimal;
import java.util.List;

/** A number without a unit: money after a word for it, a head count, an area, or only a count. */
final class BareNumber {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    /** In 만원; less is no rent. */
    private static final BigDecimal LEAST_RENT = BigDecimal.valueOf(30);

    /** In metres; a larger bare number beside 층고 is something else. */
    private static final BigDecimal HIGHEST_CEILING = BigDecimal.valueOf(20);

    private final Scan scan;
    private final QuantityReader reader;
    private final Clues clues;

    BareNumber(Scan scan, QuantityReader reader, Clues clues) {
        this.scan = scan;
        this.reader = reader;
        this.clues = clues;
    }

    int read(Numeral first, Numeral second, boolean range) {
        int start = clues.signed(first.start());
        boolean negative = start < first.start();
        int end = second.end();
        QuantityDraft limit = range || clues.isCurrencyBefore(first.start()) ? null : reader.upperLimit(first);
        if (limit != null) {
            return reader.emit(limit, start, end);
        }
        int back = scan.backOverSpaces(first.start());
        boolean wordy = first.kind().compareTo(Numeral.Kind.SINO) >= 0;
        String foreign = clues.foreignBefore(first.start());
        MoneyWords.Found role = clues.moneyWordAt(first.start());
        boolean man = second.isManSaid()
                || (second.value().compareTo(QuantityReader.SAID_IN_MAN) >= 0 && second.kind() != Numeral.Kind.DIGITS);
        Measure measure = null;
        BigDecimal factor = BigDecimal.ONE;
        String word = "";
        if (foreign != null) {
            measure = Measure.OTHER_MONEY;
            word = foreign;
        } else if (clues.isCurrencyBefore(first.start())
                || (!wordy && man)
                || (second.kind() == Numeral.Kind.MIXED && second.scale().compareTo(THOUSAND) >= 0)) {
            measure = Measure.MONEY;
            factor = second.open() ? Numerals.MAN : BigDecimal.ONE;
        } else if (second.open() && (role != null || (second.kind() == Numeral.Kind.MIXED && clues.isFree(end)))) {
            measure = Measure.MONEY;
            factor = Numerals.MAN;
        } else if (wordy && role != null && first.kind() == Numeral.Kind.SINO && second.length() > 1) {
            measure = Measure.MONEY;
            factor = second.value().compareTo(QuantityReader.SAID_IN_MAN) < 0 ? Numerals.MAN : BigDecimal.ONE;
        } else if (second.isPlain() && role != null && (clues.isFree(end) || isFollowedByNoun(second))) {
            boolean korean = Jamo.isSyllable(role.text().charAt(0));
            if (korean || second.value().compareTo(BigDecimal.valueOf(10_000)) >= 0) {
                measure = Measure.MONEY;
                factor = korean
                                && second.value().compareTo(QuantityReader.SAID_IN_MAN) < 0
                                && scan.folded(second.start(), end).indexOf('.') < 0
                        ? Numerals.MAN
                        : BigDecimal.ONE;
            }
        }
        if (measure == null
                && (first.isPlain() || first.kind() == Numeral.Kind.ENGLISH)
                && scan.matchBeforeAny(back, QuantityWords.PEOPLE_BEFORE) >= 0) {
            measure = Measure.PEOPLE;
        } else if (measure == null && first.isPlain() && follows(back, QuantityWords.AREA_BEFORE)) {
            measure = Measure.AREA;
            factor = Units.PYEONG;
            word = "평";
        } else if (measure == null
                && first.isPlain()
                && second.value().compareTo(HIGHEST_CEILING) <= 0
                && follows(back, QuantityWords.HEIGHT_BEFORE)) {
            measure = Measure.LENGTH_M;
        } else if (measure == null && ((first.isPlain() && clues.isFree(end)) || isCounting(first))) {
            measure = Measure.COUNT;
        }
        if (measure == null) {
            return wordy ? -1 : end;
        }
        QuantityDraft draft = range
                ? QuantityDraft.range(measure, first.signed(negative), second.value(), factor)
                : QuantityDraft.of(measure, first.signed(negative), factor);
        draft.word = word;
        return reader.emit(draft, start, end);
    }

    private boolean isCounting(Numeral numeral) {
        return numeral.kind() == Numeral.Kind.ENGLISH && numeral.value().compareTo(BigDecimal.ONE) > 0;
    }

    /** Whether one of the words stands before the number, with at most a particle or a bound between. */
    private boolean follows(int back, List<String> words) {
        int joint = scan.matchBeforeAny(back, List.of("은", "는", "이", "가", ":", "로", "약", "최소", "최대", "of", "is"));
        int p = joint >= 0 ? scan.backOverSpaces(joint) : back;
        return scan.matchBeforeAny(p, words) >= 0;
    }

    /** 월580창고: a sum of 만원 with the next word right behind it, and none that counts times or rounds. */
    private boolean isFollowedByNoun(Numeral numeral) {
        return numeral.value().compareTo(LEAST_RENT) >= 0
                && numeral.length() >= 2
                && scan.isHangul(numeral.end())
                && "회번차기세건시년".indexOf(scan.at(numeral.end())) < 0;
    }
}
