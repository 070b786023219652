package ipju.lang;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grammar of {@link Quantities}, at work on one text. One thread. */
final class QuantityReader {

    /** Below this a bare number after 월세 or 보증금 is said in 만원. */
    static final BigDecimal SAID_IN_MAN = BigDecimal.valueOf(100_000);

    /** Between a lower and an upper limit of one thing. */
    private static final Set<String> LIMIT_JOINTS = Set.of("", ",", "and", "but", "이고", "고", "에", "인데", "으로", ", and");

    /** Between the values of a list: 2, 3층 and 2이나 3층. */
    private static final List<String> LIST_JOINTS =
            List.of(",", "·", "이나", "나", " 또는", " 혹은", " 아니면", "이랑", "랑", "하고", "와", "과", " or ");

    private final Scan scan;
    private final BitSet taken;
    private final NamedQuantities named;
    private final Clues clues;
    private final MoneyPair pairs;
    private final DoorNumbers doors;
    private final NumberSpans spans;
    private final MeasuredNumber measured;
    private final BareNumber bare;
    private final List<Quantity> out = new ArrayList<>();
    /** Words before this place belong to the quantity before. */
    private int floor;

    private @Nullable QuantityDraft last;
    /** The place after the last quantity and its bounds. */
    private int lastEnd;

    QuantityReader(Scan scan, BitSet taken) {
        this.scan = scan;
        this.taken = taken;
        this.named = new NamedQuantities(scan, this);
        this.clues = new Clues(scan, this);
        this.pairs = new MoneyPair(scan, this);
        this.doors = new DoorNumbers(scan, this, clues);
        this.spans = new NumberSpans(scan, this);
        this.measured = new MeasuredNumber(scan, this, clues);
        this.bare = new BareNumber(scan, this, clues);
    }

    List<Quantity> read() {
        int i = 0;
        while (i < scan.length()) {
            int next = isTaken(i) ? i : named.read(i);
            if (next <= i && !isTaken(i)) {
                next = number(i);
            }
            if (next > i) {
                i = next;
            } else {
                i = scan.isDigit(i) ? Math.max(i + 1, Numerals.skipDigits(scan, i)) : i + 1;
            }
        }
        return out;
    }

    boolean isTaken(int i) {
        return taken.get(scan.sourceStart(i));
    }

    private int number(int i) {
        Numeral numeral = Numerals.read(scan, i);
        if (numeral == null || !standsAlone(numeral)) {
            return numeral == null || numeral.kind().compareTo(Numeral.Kind.SINO) >= 0 ? -1 : numeral.end();
        }
        int pair = pairs.read(numeral);
        if (pair > 0) {
            return pair;
        }
        if (numeral.isPlain()) {
            int other = doors.read(numeral, named);
            if (other > 0) {
                return other;
            }
        }
        numeral = clues.withMillions(numeral);
        Units.Match unit = Units.match(scan, numeral.end());
        if (unit != null && isCopula(numeral, unit)) {
            unit = null;
        }
        Numeral second = spans.second(unit == null ? numeral.end() : unit.end(), spans.isBetween(i));
        if (second != null) {
            second = clues.withMillions(second);
            Units.Match secondUnit = Units.match(scan, second.end());
            if (secondUnit != null && isCopula(second, secondUnit)) {
                secondUnit = null;
            }
            boolean lot = unit == null && secondUnit == null && numeral.value().compareTo(second.value()) >= 0;
            if (!lot
                    && NumberSpans.fits(unit, secondUnit)
                    && !spans.isNextCondition(numeral, second, unit, secondUnit)) {
                Units.Match either = secondUnit != null ? secondUnit : unit;
                return quantity(NumberSpans.shared(numeral, second, unit), second, either, true);
            }
        }
        if (unit == null && scan.at(numeral.end()) == '여') {
            unit = Units.match(scan, numeral.end() + 1);
        }
        int listed = unit == null && numeral.isPlain() ? listed(numeral) : -1;
        return listed > 0 ? listed : quantity(numeral, numeral, unit, false);
    }

    /** 2, 3층 and 20, 30평대: the first has the unit of the next. */
    private int listed(Numeral first) {
        int joint = scan.matchAny(first.end(), LIST_JOINTS);
        int back = scan.backOverSpaces(first.start());
        if (joint < 0 || scan.matchBeforeAny(back, QuantityWords.PEOPLE_BEFORE) >= 0) {
            return -1;
        }
        Numeral next = Numerals.read(scan, scan.skipSpaces(joint));
        Units.Match unit = next == null || !next.isPlain() ? null : Units.match(scan, next.end());
        boolean fits = unit != null
                && (unit.unit().measure() == Measure.FLOOR || unit.unit().measure() == Measure.AREA)
                && clues.moneyWordAt(first.start()) == null
                && !clues.isCurrencyBefore(first.start());
        if (unit == null || !fits) {
            return -1;
        }
        QuantityDraft draft = QuantityDraft.of(
                unit.unit().measure(), first.value(), unit.unit().factor());
        draft.word = unit.unit().word();
        if (unit.isDecade()) {
            draft.take(Bounds.Bound.DECADE);
        }
        return emit(draft, first.start(), first.end());
    }

    private int quantity(Numeral first, Numeral second, Units.@Nullable Match unit, boolean range) {
        return unit == null ? bare.read(first, second, range) : measured.read(first, second, unit, range);
    }

    /** Digits after a letter are a name (A4, H1), but for a currency; number words begin a word. */
    private boolean standsAlone(Numeral numeral) {
        int i = numeral.start();
        if (numeral.kind() == Numeral.Kind.DIGITS || numeral.kind() == Numeral.Kind.MIXED) {
            return !scan.isLatin(i - 1) || scan.matchBefore(i, "krw") >= 0 || scan.matchBefore(i, "usd") >= 0;
        }
        if (numeral.kind() == Numeral.Kind.ENGLISH) {
            return !scan.isLatin(i - 1);
        }
        boolean tens = numeral.value().compareTo(BigDecimal.TEN) >= 0
                && numeral.value().compareTo(BigDecimal.valueOf(100)) < 0;
        return (!scan.isHangul(i - 1) && !scan.isLatin(i - 1))
                || ((numeral.length() > 2 || tens) && scan.mayStartWord(i))
                || ((numeral.kind() != Numeral.Kind.NATIVE || tens)
                        && scan.matchBeforeAny(i, QuantityWords.NUMBER_BEFORE) >= 0);
    }

    /** 월세 200만인 곳: the 인 after money is no head count. */
    private boolean isCopula(Numeral numeral, Units.Match unit) {
        boolean money = numeral.value().compareTo(Numerals.MAN) >= 0 || clues.moneyWordAt(numeral.start()) != null;
        return money && unit.unit().spelling().equals("인");
    }

    /** The number after ~, 에서 and the like, or null. */
    @Nullable
    Numeral second(int i, boolean between) {
        return spans.second(i, between);
    }

    /** Words before this place belong to the quantity before. */
    int floor() {
        return floor;
    }

    static boolean isHuge(BigDecimal value) {
        return value.precision() - value.scale() > 6;
    }

    int emit(QuantityDraft draft, int start, int end) {
        int close = Bounds.after(scan, end, draft);
        int before = Bounds.before(scan, start, draft);
        int open = floor > start ? start : Math.max(floor, before);
        int used = close;
        QuantityDraft lower = lowerLimit(draft, open);
        if (lower != null) {
            draft.takeRole(lower);
        } else if (draft.measure == Measure.MONEY || draft.measure == Measure.OTHER_MONEY) {
            used = Math.max(close, MoneyWords.fill(scan, floor, open, close, draft));
        } else if (draft.measure == Measure.AREA) {
            draft.basis = AreaWords.basis(scan, open, close);
        }
        add(draft, open, close);
        floor = used;
        last = draft;
        lastEnd = close;
        return close;
    }

    /** Adds what has its bounds already. */
    void add(QuantityDraft draft, int start, int end) {
        out.add(draft.build(scan, start, end));
        floor = end;
    }

    /**
     * The quantity before, where this one is the other limit of the same thing: 월세 200 이상 300 이하, "over 1 and under 2
     * billion".
     */
    private @Nullable QuantityDraft lowerLimit(QuantityDraft draft, int open) {
        boolean limits = last != null
                && draft.measure == last.measure
                && (draft.measure == Measure.MONEY || draft.measure == Measure.AREA)
                && last.isOpenAbove()
                && draft.isOpenBelow();
        return limits && isJoint(open) ? last : null;
    }

    private boolean isJoint(int open) {
        return open >= lastEnd
                && open - lastEnd < 8
                && LIMIT_JOINTS.contains(scan.folded(lastEnd, open).strip());
    }

    /** A bare number with an upper limit, right after a lower limit: the 300 of 월세 200 이상 300 이하. */
    @Nullable
    QuantityDraft upperLimit(Numeral numeral) {
        if (last == null || !last.isOpenAbove() || !numeral.isPlain()) {
            return null;
        }
        QuantityDraft draft = last.same(numeral.value(), SAID_IN_MAN);
        int start = Bounds.before(scan, numeral.start(), draft);
        Bounds.after(scan, numeral.end(), draft);
        return draft.isOpenBelow() && isJoint(Math.max(start, lastEnd))
                ? last.same(numeral.value(), SAID_IN_MAN)
                : null;
    }
}
