package ipju.lang;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grammar of {@link Quantities}, at work on one text. One thread. */
final class QuantityReader {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    /** Below this a bare number after 월세 or 보증금 is said in 만원. */
    private static final BigDecimal SAID_IN_MAN = BigDecimal.valueOf(100_000);

    /** In 만원; less is no rent. */
    private static final BigDecimal LEAST_RENT = BigDecimal.valueOf(30);

    private static final List<String> ORDINAL_ENDS = List.of("st", "nd", "rd", "th");

    /** Between a lower and an upper limit of one thing. */
    private static final Set<String> LIMIT_JOINTS = Set.of("", ",", "and", "but", "이고", "고", "에", "인데", "으로", ", and");

    /** Between the values of a list: 2, 3층 and 2이나 3층. */
    private static final List<String> LIST_JOINTS =
            List.of(",", "·", "이나", "나", " 또는", " 혹은", " 아니면", "이랑", "랑", "하고", "와", "과", " or ");

    private final Scan scan;
    private final BitSet taken;
    private final NamedQuantities named;
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

    // What begins with a number

    private int number(int i) {
        Numeral numeral = Numerals.read(scan, i);
        if (numeral == null || !standsAlone(numeral)) {
            return numeral == null || numeral.kind().compareTo(Numeral.Kind.SINO) >= 0 ? -1 : numeral.end();
        }
        int pair = depositAndRent(numeral);
        if (pair > 0) {
            return pair;
        }
        if (isPlain(numeral)) {
            int other = door(numeral);
            if (other > 0) {
                return other;
            }
        }
        numeral = withMillions(numeral);
        Units.Match unit = Units.match(scan, numeral.end());
        if (unit != null && isCopula(numeral, unit)) {
            unit = null;
        }
        Numeral second = second(unit == null ? numeral.end() : unit.end(), isBetween(i));
        if (second != null) {
            second = withMillions(second);
            Units.Match secondUnit = Units.match(scan, second.end());
            if (secondUnit != null && isCopula(second, secondUnit)) {
                secondUnit = null;
            }
            boolean lot = unit == null && secondUnit == null && numeral.value().compareTo(second.value()) >= 0;
            if (!lot && fits(unit, secondUnit) && !isNextCondition(numeral, second, unit, secondUnit)) {
                Units.Match either = secondUnit != null ? secondUnit : unit;
                return measured(shared(numeral, second, unit), second, either, true);
            }
        }
        if (unit == null && scan.at(numeral.end()) == '여') {
            unit = Units.match(scan, numeral.end() + 1);
        }
        int listed = unit == null && isPlain(numeral) ? listed(numeral) : -1;
        return listed > 0 ? listed : measured(numeral, numeral, unit, false);
    }

    /** 월세 200만인 곳: the 인 after money is no head count. */
    private boolean isCopula(Numeral numeral, Units.Match unit) {
        boolean money = numeral.value().compareTo(Numerals.MAN) >= 0 || moneyWordAt(numeral.start()) != null;
        return money && unit.unit().spelling().equals("인");
    }

    /** 2, 3층 and 20, 30평대: the first has the unit of the next. */
    private int listed(Numeral first) {
        int joint = scan.matchAny(first.end(), LIST_JOINTS);
        int back = scan.backOverSpaces(first.start());
        if (joint < 0 || scan.matchBeforeAny(back, QuantityWords.PEOPLE_BEFORE) >= 0) {
            return -1;
        }
        Numeral next = Numerals.read(scan, scan.skipSpaces(joint));
        Units.Match unit = next == null || !isPlain(next) ? null : Units.match(scan, next.end());
        boolean fits = unit != null
                && (unit.unit().measure() == Measure.FLOOR || unit.unit().measure() == Measure.AREA)
                && moneyWordAt(first.start()) == null
                && !isCurrencyBefore(first.start());
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

    private boolean isPlain(Numeral numeral) {
        return numeral.kind() == Numeral.Kind.DIGITS;
    }

    static boolean isHuge(BigDecimal value) {
        return value.precision() - value.scale() > 6;
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
        return !scan.isHangul(i - 1) && !scan.isLatin(i - 1)
                || (numeral.length() > 2 || tens) && scan.mayStartWord(i)
                || (numeral.kind() != Numeral.Kind.NATIVE || tens)
                        && scan.matchBeforeAny(i, QuantityWords.NUMBER_BEFORE) >= 0;
    }

    /** 3천에 250, 3000/250, 1억에 월 500, 삼천에 이백오십: deposit and rent in 만원. */
    private int depositAndRent(Numeral first) {
        int p = first.end();
        int unit = scan.matchAny(p, List.of("만원", "만 원", "원"));
        p = unit >= 0 ? unit : p;
        int gap = scan.skipSpaces(p);
        boolean slash = scan.at(gap) == '/';
        if (!slash && scan.at(gap) != '에'
                || first.kind() == Numeral.Kind.ENGLISH
                || first.kind() == Numeral.Kind.NATIVE) {
            return -1;
        }
        int next = scan.skipSpaces(gap + 1);
        int month = scan.matchAny(next, List.of("월세", "월"));
        next = month >= 0 ? scan.skipSpaces(month) : next;
        Numeral second = Numerals.read(scan, next);
        if (second == null || second.kind() == Numeral.Kind.ENGLISH || second.kind() == Numeral.Kind.NATIVE) {
            return -1;
        }
        boolean large = first.value().compareTo(BigDecimal.valueOf(100)) >= 0
                && second.value().compareTo(BigDecimal.TEN) >= 0;
        int end = second.end();
        int won = scan.matchAny(scan.skipSpaces(end), List.of("원"));
        boolean bare = second.kind() != Numeral.Kind.SINO || won >= 0 || second.length() > 1;
        Units.Match other = won >= 0 ? null : Units.match(scan, end);
        if (!large
                || !bare
                || other != null
                        && other.unit().measure() != Measure.MONEY
                        && !other.unit().spelling().equals("인")
                || scan.at(end) == '/'
                || isTaken(next)
                || first.value().scale() > 0 && first.value().compareTo(SAID_IN_MAN) < 0) {
            return -1;
        }
        QuantityDraft deposit = QuantityDraft.of(Measure.MONEY, inMan(first, unit >= 0 && first.isScaled()), ONE);
        deposit.role = Quantity.Role.DEPOSIT;
        deposit.word = "원";
        QuantityDraft rent = QuantityDraft.of(Measure.MONEY, inMan(second, won >= 0), ONE);
        rent.role = Quantity.Role.RENT;
        rent.per = Quantity.Per.MONTH;
        rent.word = "원";
        int close = won >= 0 ? won : end;
        int bounded = Bounds.after(scan, close, rent);
        Bounds.after(scan, close, deposit);
        Bounds.before(scan, first.start(), deposit);
        Bounds.before(scan, first.start(), rent);
        out.add(deposit.build(scan, first.start(), p));
        out.add(rent.build(scan, next, bounded));
        floor = bounded;
        return bounded;
    }

    private static BigDecimal inMan(Numeral numeral, boolean literal) {
        return !literal && numeral.value().compareTo(SAID_IN_MAN) < 0 && !isManSaid(numeral)
                ? numeral.value().multiply(Numerals.MAN)
                : numeral.value();
    }

    private static boolean isManSaid(Numeral numeral) {
        return numeral.scale().compareTo(Numerals.MAN) >= 0;
    }

    /** 302호, an industry code; or things that are no quantity: 2호선, 6시, 18:00, 2번, 10th. */
    private int door(Numeral numeral) {
        int end = numeral.end();
        char next = scan.at(end);
        String digits = scan.folded(numeral.start(), end);
        boolean whole = digits.indexOf(',') < 0 && digits.indexOf('.') < 0;
        if (next == '호' && whole && numeral.length() <= 5) {
            char after = scan.at(end + 1);
            if (after == '선' || after == '기' || after == '차') {
                return end + 2;
            }
            if (after == '실' && moneyWordAt(numeral.start()) != null) {
                return -1;
            }
            return emit(
                    QuantityDraft.word(Measure.UNIT_NUMBER, digits), numeral.start(), after == '실' ? end + 2 : end + 1);
        }
        if (next == '시' && scan.at(end + 1) != '간'
                || next == '번' && scan.at(end + 1) != '째'
                || next == ':' && scan.isDigit(end + 1)) {
            int p = end + 1;
            return scan.isDigit(p) ? Numerals.skipDigits(scan, p) : p;
        }
        if (scan.matchAny(end, ORDINAL_ENDS) >= 0 && whole && numeral.length() <= 3) {
            int ordinal =
                    named.ordinal(numeral.start(), end + 2, numeral.value().intValue());
            return ordinal > 0 ? ordinal : end + 2;
        }

        if (next == 'p' && scan.at(end + 1) == 'm' || next == 'a' && scan.at(end + 1) == 'm') {
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
        boolean money = moneyWordAt(numeral.start()) != null || isCurrencyBefore(numeral.start());
        return (named || length == 5 && !money) && apart && !scan.isLatin(numeral.end())
                ? emit(QuantityDraft.word(Measure.KSIC, digits), numeral.start(), numeral.end())
                : -1;
    }

    private boolean isBetween(int i) {
        int back = scan.backOverSpaces(i);
        return scan.matchBeforeAny(back, List.of("between", "from", "between krw", "from krw", "between ₩")) >= 0;
    }

    /** The number after ~, 에서 and the like, or null. */
    @Nullable
    Numeral second(int i, boolean between) {
        int p = scan.skipSpaces(i);
        int next;
        if (scan.at(p) == '~' || scan.at(p) == '-') {
            next = p + 1;
        } else if (scan.match(p, "에서") >= 0 || scan.match(p, "부터") >= 0 || scan.match(p, "내지") >= 0) {
            next = p + 2;
        } else if (scan.match(p, "to") >= 0 || between && scan.match(p, "and") >= 0) {
            next = scan.match(p, scan.at(p) == 't' ? "to" : "and");
        } else {
            return null;
        }
        next = scan.skipSpaces(next);
        int currency = scan.matchAny(next, List.of("krw ", "₩ "));
        next = currency >= 0 ? currency : next;
        Numeral read = isTaken(next) ? null : Numerals.read(scan, next);
        boolean more = read != null && scan.at(read.end()) == '-' && scan.isDigit(read.end() + 1)
                || read != null && p > i && scan.at(p) == '-' && scan.matchAny(read.end(), ORDINAL_ENDS) >= 0;
        return read == null || read.kind() == Numeral.Kind.NATIVE || more ? null : read;
    }

    private static boolean fits(Units.@Nullable Match first, Units.@Nullable Match second) {
        return first == null
                || second != null
                        && first.unit().measure() == second.unit().measure()
                        && first.unit().factor().equals(second.unit().factor());
    }

    /** KRW 298,000,000 - 5F: a dash between two conditions, not between two ends. */
    private boolean isNextCondition(
            Numeral first, Numeral second, Units.@Nullable Match unit, Units.@Nullable Match secondUnit) {
        return unit == null
                && secondUnit != null
                && scan.at(scan.skipSpaces(first.end())) == '-'
                && first.value().compareTo(second.value()) > 0;
    }

    /** 200~300만 lends its 만 to the 200, and 2~3천만 its 천만. */
    private static Numeral shared(Numeral first, Numeral second, Units.@Nullable Match firstUnit) {
        boolean lends =
                firstUnit == null && !first.isScaled() && second.isScaled() && first.kind() == Numeral.Kind.DIGITS;
        if (!lends) {
            return first;
        }
        if (first.value().multiply(second.scale()).compareTo(second.value()) < 0) {
            return first.times(second.scale());
        }
        // 5000~1억: what is bare beside 억 is said in 만
        boolean man =
                second.scale().compareTo(Numerals.MAN) > 0 && first.value().compareTo(SAID_IN_MAN) < 0;
        return man ? first.times(Numerals.MAN) : first;
    }

    /** 3.5M and 1.2b where money is meant. */
    private Numeral withMillions(Numeral numeral) {
        char c = scan.at(numeral.end());
        if (!isPlain(numeral)
                || c != 'm' && c != 'b'
                || scan.isLatin(numeral.end() + 1)
                || scan.isDigit(numeral.end() + 1)) {
            return numeral;
        }
        int gap = scan.skipSpaces(numeral.end() + 1);
        boolean won = scan.match(gap, "won") >= 0 || scan.match(gap, "krw") >= 0 || scan.at(gap) == '원';
        boolean money = won
                || isCurrencyBefore(numeral.start())
                || moneyAround(numeral.start(), numeral.end() + 1)
                        && !near(numeral.start(), numeral.end() + 1, QuantityWords.LENGTH_WORDS, 32);
        if (!money) {
            return numeral;
        }
        BigDecimal scale = c == 'm' ? MILLION : BILLION;
        return new Numeral(
                numeral.value().multiply(scale), scale, numeral.start(), numeral.end() + 1, Numeral.Kind.MIXED, false);
    }

    private boolean moneyAround(int start, int end) {
        return MoneyWords.before(scan, floor, start) != null || MoneyWords.after(scan, end) != null;
    }

    private boolean isCurrencyBefore(int i) {
        int back = scan.backOverSpaces(i);
        return scan.at(back - 1) == '₩' || scan.matchBefore(back, "krw") >= 0;
    }

    private @Nullable String foreignBefore(int i) {
        int back = scan.backOverSpaces(i);
        if (scan.at(back - 1) == '$' || scan.matchBefore(back, "usd") >= 0) {
            return "USD";
        }
        return scan.at(back - 1) == '€' || scan.matchBefore(back, "eur") >= 0 ? "EUR" : null;
    }

    /** A role word right before the number, with at most a particle or a bound between; null if none. */
    private MoneyWords.@Nullable Found moneyWordAt(int i) {
        int back = scan.backOverSpaces(i);
        for (int round = 0; round < 3; round++) {
            MoneyWords.Found found = MoneyWords.before(scan, floor, back);
            if (found == null || found.end() == back) {
                return found;
            }
            int glue = scan.matchBeforeAny(back, QuantityWords.MONEY_GLUE);
            if (glue < 0) {
                return null;
            }
            back = scan.backOverSpaces(glue);
        }
        MoneyWords.Found found = MoneyWords.before(scan, floor, back);
        return found != null && found.end() == back ? found : null;
    }

    // From a number with its unit to a quantity

    private int measured(Numeral first, Numeral second, Units.@Nullable Match unit, boolean range) {
        int start = signed(first.start());
        boolean negative = start < first.start();
        if (unit == null) {
            return unmeasured(first, second, range, start, negative);
        }
        if (!isAllowed(first, unit)) {
            return first.kind().compareTo(Numeral.Kind.SINO) >= 0 ? -1 : second.end();
        }
        Measure measure = unit.unit().measure();
        BigDecimal factor = unit.unit().factor();
        int end = unit.end();
        String word = unit.unit().word();
        if (measure == Measure.WEIGHT
                || measure == Measure.POWER && word.length() == 2 && Jamo.isSyllable(word.charAt(0))) {
            if (measure == Measure.POWER && near(start, end, QuantityWords.WEIGHT_WORDS)) {
                measure = Measure.WEIGHT;
                factor = new BigDecimal("0.001");
            } else if (measure == Measure.POWER && perSquareMetre(end) >= 0) {
                factor = new BigDecimal("0.001");
            }
            int square = perSquareMetre(end);
            boolean before = scan.matchBeforeAny(scan.backOverSpaces(start), List.of("m2당", "제곱미터당", "m2 당")) >= 0;
            if (square >= 0
                    || before
                    || measure == Measure.WEIGHT
                            && near(start, end, QuantityWords.LOAD_WORDS)
                            && !near(start, end, QuantityWords.CARRIED_WORDS)) {
                measure = Measure.LOAD;
                end = square >= 0 ? square : end;
            }
        } else if (measure == Measure.VEHICLES && word.equals("대") && !near(start, end, QuantityWords.VEHICLE_WORDS)) {
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
        } else if (measure == Measure.MONEY && foreignBefore(first.start()) != null) {
            measure = Measure.OTHER_MONEY;
        }
        QuantityDraft draft = range
                ? QuantityDraft.range(measure, value(first, negative), second.value(), factor)
                : QuantityDraft.of(measure, value(first, negative), factor);
        draft.word = word;
        if (unit.isDecade()) {
            draft.take(Bounds.Bound.DECADE);
        } else if (!range && scan.at(second.end()) == '여') {
            draft.take(Bounds.Bound.ABOUT);
        }
        return emit(draft, start, end);
    }

    private static BigDecimal value(Numeral numeral, boolean negative) {
        return negative ? numeral.value().negate() : numeral.value();
    }

    private int perSquareMetre(int end) {
        return scan.matchAny(scan.skipSpaces(end), QuantityWords.SQUARE_METRES);
    }

    private boolean isAllowed(Numeral numeral, Units.Match unit) {
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
                    case DURATION -> !(word.equals("달") && isPeriod(unit.end()));
                    case MINUTES -> true;
                    default -> false;
                };
            case ENGLISH -> unit.unit().spelling().charAt(0) < 0x80;
        };
    }

    /** 한 달에 얼마: by the month, no span of time. */
    private boolean isPeriod(int end) {
        return scan.at(end) == '에' || scan.at(scan.skipSpaces(end)) == '얼' || scan.isDigit(scan.skipSpaces(end));
    }

    private int unmeasured(Numeral first, Numeral second, boolean range, int start, boolean negative) {
        int end = second.end();
        QuantityDraft limit = range || isCurrencyBefore(first.start()) ? null : upperLimit(first);
        if (limit != null) {
            return emit(limit, start, end);
        }
        int back = scan.backOverSpaces(first.start());
        boolean wordy = first.kind().compareTo(Numeral.Kind.SINO) >= 0;
        String foreign = foreignBefore(first.start());
        MoneyWords.Found role = moneyWordAt(first.start());
        boolean man =
                isManSaid(second) || second.value().compareTo(SAID_IN_MAN) >= 0 && second.kind() != Numeral.Kind.DIGITS;
        Measure measure = null;
        BigDecimal factor = ONE;
        String word = "";
        if (foreign != null) {
            measure = Measure.OTHER_MONEY;
            word = foreign;
        } else if (isCurrencyBefore(first.start())
                || !wordy && man
                || second.kind() == Numeral.Kind.MIXED && second.scale().compareTo(THOUSAND) >= 0) {
            measure = Measure.MONEY;
            factor = second.open() ? Numerals.MAN : ONE;
        } else if (second.open() && (role != null || second.kind() == Numeral.Kind.MIXED && isFree(end))) {
            measure = Measure.MONEY;
            factor = Numerals.MAN;
        } else if (wordy && role != null && first.kind() == Numeral.Kind.SINO && second.length() > 1) {
            measure = Measure.MONEY;
            factor = second.value().compareTo(SAID_IN_MAN) < 0 ? Numerals.MAN : ONE;
        } else if (isPlain(second) && role != null && (isFree(end) || isFollowedByNoun(second))) {
            boolean korean = Jamo.isSyllable(role.text().charAt(0));
            if (korean || second.value().compareTo(BigDecimal.valueOf(10_000)) >= 0) {
                measure = Measure.MONEY;
                factor = korean
                                && second.value().compareTo(SAID_IN_MAN) < 0
                                && scan.folded(second.start(), end).indexOf('.') < 0
                        ? Numerals.MAN
                        : ONE;
            }
        }
        if (measure == null
                && (isPlain(first) || first.kind() == Numeral.Kind.ENGLISH)
                && scan.matchBeforeAny(back, QuantityWords.PEOPLE_BEFORE) >= 0) {
            measure = Measure.PEOPLE;
        } else if (measure == null && isPlain(first) && isAreaBefore(back)) {
            measure = Measure.AREA;
            factor = Units.PYEONG;
            word = "평";
        } else if (measure == null && (isPlain(first) && isFree(end) || isCounting(first))) {
            measure = Measure.COUNT;
        }
        if (measure == null) {
            return wordy ? -1 : end;
        }
        QuantityDraft draft = range
                ? QuantityDraft.range(measure, value(first, negative), second.value(), factor)
                : QuantityDraft.of(measure, value(first, negative), factor);
        draft.word = word;
        return emit(draft, start, end);
    }

    private boolean isCounting(Numeral numeral) {
        return numeral.kind() == Numeral.Kind.ENGLISH && numeral.value().compareTo(ONE) > 0;
    }

    private boolean isAreaBefore(int back) {
        int joint = scan.matchBeforeAny(back, List.of("은", "는", "이", "가", ":", "로", "약", "최소", "최대"));
        int p = joint >= 0 ? scan.backOverSpaces(joint) : back;
        return scan.matchBeforeAny(p, List.of("실평수", "평수", "실평")) >= 0;
    }

    /** Whether the number ends its word: no letter after it, or a particle. */
    private boolean isFree(int end) {
        if (scan.isLatin(end)) {
            return false;
        }
        return !scan.isHangul(end)
                || QuantityWords.PARTICLES.indexOf(scan.at(end)) >= 0
                || scan.at(end) == '밑'
                || scan.at(end) == '인'
                || scan.at(end) == '아';
    }

    /** 월580창고: a sum of 만원 with the next word right behind it, and none that counts times or rounds. */
    private boolean isFollowedByNoun(Numeral numeral) {
        return numeral.value().compareTo(LEAST_RENT) >= 0
                && numeral.length() >= 2
                && scan.isHangul(numeral.end())
                && "회번차기세건시년".indexOf(scan.at(numeral.end())) < 0;
    }

    /** The place of a minus sign before the number, if it is one; else the place itself. */
    private int signed(int i) {
        if (scan.at(i - 1) == '-' && (i < 2 || scan.isSpace(i - 2) || scan.at(i - 2) == '(' || scan.at(i - 2) == ':')) {
            return i - 1;
        }
        int minus = scan.matchBeforeAny(scan.backOverSpaces(i), List.of("마이너스", "음수", "minus", "negative"));
        return minus >= 0 ? minus : i;
    }

    private boolean near(int start, int end, List<String> words) {
        return near(start, end, words, 16);
    }

    private boolean near(int start, int end, List<String> words, int before) {
        String around = scan.folded(Math.max(floor, start - before), start) + " " + scan.folded(end, end + 12);
        for (String word : words) {
            if (around.contains(word)) {
                return true;
            }
        }
        return false;
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
        out.add(draft.build(scan, open, close));
        floor = used;
        last = draft;
        lastEnd = close;
        return close;
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
    private @Nullable QuantityDraft upperLimit(Numeral numeral) {
        if (last == null || !last.isOpenAbove() || !isPlain(numeral)) {
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
