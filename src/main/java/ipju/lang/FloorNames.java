package ipju.lang;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Floors by name: 지하 1층, basement, "floors 2 or 3", "the 2nd to the 5th floor", 꼭대기층. Each method returns the place
 * after what it took, or -1.
 */
final class FloorNames {

    private static final BigDecimal ONE = BigDecimal.ONE;
    /** No building of ours is higher; a larger bare number beside a floor is something else. */
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(200);

    private static final int LONGEST_LIST = 8;
    private static final List<String> LIST_JOINTS = List.of("or", "and", "nor", ",", "/", "&");
    private static final List<String> SPAN_JOINTS = List.of("to", "through", "thru", "-", "~");

    private final Scan scan;
    private final QuantityReader reader;

    FloorNames(Scan scan, QuantityReader reader) {
        this.scan = scan;
        this.reader = reader;
    }

    /** A floor read without a word before it: its number and the place after. */
    private record Floor(int value, int end) {}

    int basement(int i) {
        int p = scan.skipSpaces(i + 2);
        Numeral numeral = Numerals.read(scan, p);
        if (numeral != null && !QuantityReader.isHuge(numeral.value())) {
            Numeral deeper = reader.second(numeral.end(), false);
            if (deeper != null && scan.at(deeper.end()) == '층') {
                return span(
                        i,
                        deeper.end() + 1,
                        deeper.value().negate(),
                        numeral.value().negate());
            }
            if (scan.at(numeral.end()) == '층') {
                return upFrom(i, numeral.end() + 1, numeral.value().negate());
            }
        }
        boolean word = scan.at(p) == '층' && scan.at(p + 1) != '고';
        p = word ? p + 1 : i + 2;
        if (scan.at(p) == '철' || scan.at(p) == '상' || scan.at(p) == '수') {
            return p;
        }
        return reader.emit(QuantityDraft.atMost(Measure.FLOOR, ONE.negate()), i, p);
    }

    /** 지하 1층, or 지하 1층부터 지상 3층까지. */
    private int upFrom(int i, int end, BigDecimal low) {
        int p = scan.skipSpaces(end);
        int joint = scan.matchAny(p, List.of("~", "-", "부터", "에서"));
        int next = joint < 0 ? -1 : scan.skipSpaces(joint);
        int above = joint < 0 ? -1 : scan.match(next, "지상");
        Numeral high = joint < 0 ? null : Numerals.read(scan, above < 0 ? next : scan.skipSpaces(above));
        return high != null && scan.at(high.end()) == '층'
                ? span(i, high.end() + 1, low, high.value())
                : emit(i, end, low);
    }

    int englishBasement(int i, int end, int next) {
        int p = scan.match(next, "level") >= 0 ? scan.skipSpaces(scan.match(next, "level")) : next;
        Numeral numeral = scan.isDigit(p) ? Numerals.read(scan, p) : null;
        boolean level = numeral != null && numeral.length() == 1 && Units.match(scan, numeral.end()) == null;
        if (numeral != null && level) {
            return emit(i, numeral.end(), numeral.value().negate());
        }
        return reader.emit(QuantityDraft.atMost(Measure.FLOOR, ONE.negate()), i, end);
    }

    int top(int i, int end) {
        return reader.emit(QuantityDraft.word(Measure.TOP_FLOOR, ""), i, end);
    }

    /** The words "floor" or "floors" with the numbers after them. */
    int number(int i, int next) {
        Numeral first = bare(next);
        if (first == null) {
            return -1;
        }
        int p = scan.skipSpaces(first.end());
        int joint = spanJoint(p, i);
        Numeral second = joint < 0 ? null : bare(afterFloorWord(joint));
        if (second != null && !beginsSpan(second)) {
            return span(i, second.end(), first.value(), second.value());
        }
        int end = emit(i, first.end(), first.value());
        for (int count = 1; count < LONGEST_LIST && end <= scan.skipSpaces(first.end()); count++) {
            int list = listJoint(scan.skipSpaces(end));
            Numeral more = list < 0 || scan.isLatin(list) ? null : bare(list);
            if (more == null || beginsSpan(more)) {
                break;
            }
            first = more;
            end = emit(more.start(), more.end(), more.value());
        }
        return end;
    }

    /** "floor 2 - 3 to 4 people": the number belongs to what comes after it. */
    private boolean beginsSpan(Numeral numeral) {
        int joint = spanJoint(scan.skipSpaces(numeral.end()), numeral.start());
        Numeral next = joint < 0 ? null : Numerals.read(scan, joint);
        return next != null && next.value().compareTo(numeral.value()) > 0 && Units.match(scan, next.end()) != null;
    }

    /** A small number with no unit of its own, or null. */
    private @Nullable Numeral bare(int i) {
        Numeral numeral = reader.isTaken(i) ? null : Numerals.read(scan, i);
        if (numeral == null
                || numeral.kind() == Numeral.Kind.MIXED
                || numeral.value().scale() > 0
                || ("/:".indexOf(scan.at(numeral.end())) >= 0 && scan.isDigit(numeral.end() + 1))
                || Units.match(scan, numeral.end()) != null) {
            return null;
        }
        return isFloor(numeral, i) ? numeral : null;
    }

    /** The first number after the word may be absurd (floor 999), a further one of a list may not. */
    private boolean isFloor(Numeral numeral, int i) {
        boolean named = scan.matchBeforeAny(scan.backOverSpaces(i), QuantityWords.FLOOR_NOUNS) >= 0;
        return named ? !QuantityReader.isHuge(numeral.value()) : numeral.value().compareTo(HIGHEST) < 0;
    }

    /** An ordinal of a floor, of several floors, or of something listed before ("the second one"). */
    int ordinal(int i, int end, int value) {
        if (value <= 0) {
            return -1;
        }
        int next = scan.skipSpaces(end);
        int noun = scan.matchAny(next, QuantityWords.FLOOR_NOUNS);
        int joint = spanJoint(noun < 0 ? next : scan.skipSpaces(noun), i);
        Floor second = joint < 0 ? null : ordinalAt(joint);
        int secondNoun = second == null ? -1 : scan.matchAny(scan.skipSpaces(second.end()), QuantityWords.FLOOR_NOUNS);
        if (second != null && (noun >= 0 || secondNoun >= 0)) {
            return span(
                    i,
                    secondNoun >= 0 ? secondNoun : second.end(),
                    BigDecimal.valueOf(value),
                    BigDecimal.valueOf(second.value()));
        }
        if (noun >= 0) {
            return emit(i, noun, BigDecimal.valueOf(value));
        }
        if (leadsToFloor(next)) {
            return emit(i, end, BigDecimal.valueOf(value));
        }
        noun = scan.matchAny(next, QuantityWords.ORDINAL_NOUNS);
        return noun < 0 ? -1 : reader.emit(QuantityDraft.of(Measure.ORDINAL, BigDecimal.valueOf(value), ONE), i, noun);
    }

    /** "2nd, 3rd or 5th floor": the noun comes after the last of the list. */
    private boolean leadsToFloor(int i) {
        int p = i;
        for (int count = 0; count < LONGEST_LIST; count++) {
            int joint = listJoint(p);
            Floor next = joint < 0 ? null : ordinalAt(joint);
            if (next == null) {
                return false;
            }
            p = scan.skipSpaces(next.end());
            if (scan.matchAny(p, QuantityWords.FLOOR_NOUNS) >= 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Floor ordinalAt(int i) {
        if (scan.isDigit(i)) {
            Numeral numeral = Numerals.read(scan, i);
            int end = numeral == null || numeral.length() > 3
                    ? -1
                    : scan.matchAny(numeral.end(), QuantityWords.ORDINAL_ENDS);
            return numeral == null || end < 0 ? null : new Floor(numeral.value().intValue(), end);
        }
        String word = scan.latinWord(i);
        int value = word == null ? 0 : QuantityWords.ORDINAL_WORDS.indexOf(word) + 1;
        return value == 0 ? null : new Floor(value, scan.latinEnd(i));
    }

    /** The place of the next number where a joint of a list and perhaps "the" come before it, or -1. */
    private int listJoint(int i) {
        int joint = scan.matchAny(i, LIST_JOINTS);
        if (joint < 0) {
            return -1;
        }
        int p = scan.skipSpaces(joint);
        int more = scan.matchAny(p, List.of("or", "and"));
        return afterArticle(more < 0 ? p : scan.skipSpaces(more));
    }

    /** The same for a joint of a span; "and" is one after "between". */
    private int spanJoint(int i, int start) {
        int joint = scan.matchAny(i, SPAN_JOINTS);
        if (joint < 0 && isBetween(start)) {
            joint = scan.match(i, "and");
        }
        return joint < 0 ? -1 : afterArticle(scan.skipSpaces(joint));
    }

    private boolean isBetween(int start) {
        int back = scan.backOverSpaces(start);
        int the = scan.matchBefore(back, "the");
        return scan.matchBefore(the < 0 ? back : scan.backOverSpaces(the), "between") >= 0;
    }

    private int afterArticle(int i) {
        int the = scan.match(i, "the");
        return the < 0 ? i : scan.skipSpaces(the);
    }

    private int afterFloorWord(int i) {
        int word = scan.matchAny(i, List.of("floors", "floor"));
        return word < 0 ? i : scan.skipSpaces(word);
    }

    private int span(int i, int end, BigDecimal low, BigDecimal high) {
        return reader.emit(QuantityDraft.range(Measure.FLOOR, low, high, ONE), i, end);
    }

    int emit(int i, int end, BigDecimal value) {
        return reader.emit(QuantityDraft.of(Measure.FLOOR, value, ONE), i, end);
    }
}
