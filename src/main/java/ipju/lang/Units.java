package ipju.lang;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that people write after a number, in the forms they write them. */
final class Units {

    /**
     * 1평 = 400/121 m². Kept to 34 digits, so that the pyeong of any area that people say come back exactly when rounded
     * to a millionth.
     */
    static final BigDecimal PYEONG = BigDecimal.valueOf(400).divide(BigDecimal.valueOf(121), MathContext.DECIMAL128);

    private static final BigDecimal SQUARE_FOOT = new BigDecimal("0.09290304");
    private static final BigDecimal FOOT = new BigDecimal("0.3048");
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
    private static final String PARTICLES = "이은는을를의에도만로으까정쯤대짜가와과랑쓸부미초넘안내밑아보말빼제인전남하";

    private static final Map<Character, List<Unit>> BY_FIRST = new HashMap<>();

    static {
        BigDecimal one = BigDecimal.ONE;
        add(Measure.AREA, PYEONG, "평대", "평형", "평", "坪", "py", "pyeong", "pyeongs", "pyong", "pyung");
        add(Measure.AREA, one, "m2", "m^2", "sqm", "sq m", "sqms", "square met", "square metre", "square metres");
        add(Measure.AREA, one, "square meter", "square meters", "sq metres", "sq meters", "sq metre", "sq meter");
        add(Measure.AREA, one, "제곱미터", "제곱 미터", "평방미터", "평방 미터", "헤베", "회배", "미터제곱");
        add(Measure.AREA, SQUARE_FOOT, "sq ft", "sqft", "square feet", "square foot", "ft2", "제곱피트", "평방피트", "sf");
        add(Measure.MONEY, one, "원", "won", "krw");
        for (String[] currency : new String[][] {
            {"달러", "USD"}, {"불", "USD"}, {"dollars", "USD"}, {"dollar", "USD"}, {"usd", "USD"}, {"bucks", "USD"},
            {"유로", "EUR"}, {"euros", "EUR"}, {"euro", "EUR"}, {"eur", "EUR"}, {"엔", "JPY"}, {"yen", "JPY"},
            {"jpy", "JPY"}, {"위안", "CNY"}, {"yuan", "CNY"}, {"rmb", "CNY"}, {"cny", "CNY"}, {"파운드", "GBP"},
            {"pounds", "GBP"}, {"gbp", "GBP"}, {"$", "USD"}, {"€", "EUR"}
        }) {
            put(new Unit(currency[0], Measure.OTHER_MONEY, one, currency[1]));
        }
        add(Measure.PERCENT, one, "%", "프로", "퍼센트", "percent", "per cent", "pct", "퍼");
        add(Measure.FLOOR, one, "층", "f");
        add(Measure.LENGTH_M, one, "m", "미터", "metre", "metres", "meter", "meters", "mtr");
        add(Measure.LENGTH_M, new BigDecimal("0.01"), "cm", "센치", "센티", "센티미터");
        add(Measure.LENGTH_M, THOUSANDTH, "mm", "밀리", "밀리미터");
        add(Measure.LENGTH_M, FOOT, "ft", "feet", "foot", "피트");
        add(Measure.POWER, one, "kw", "kva", "키로와트", "킬로와트", "kilowatt", "kilowatts", "키로", "킬로");
        add(Measure.WEIGHT, one, "t", "톤", "ton", "tons", "tonne", "tonnes");
        add(Measure.WEIGHT, THOUSANDTH, "kg", "kgs", "킬로그램", "키로그램", "kilo", "kilos", "kilogram", "kilograms");
        add(Measure.PEOPLE, one, "명", "인", "사람", "석", "자리", "people", "persons", "person", "employees", "employee");
        add(Measure.PEOPLE, one, "staff", "seats", "seat", "seater", "members", "workers", "heads", "pax", "of us");
        add(Measure.PEOPLE, one, "engineers", "developers", "colleagues", "desks", "team members", "workstations");
        add(Measure.DURATION, one, "개월", "달", "month", "months", "mo", "mos");
        add(Measure.DURATION, BigDecimal.valueOf(12), "년", "years", "year", "yrs", "yr");
        add(Measure.DAYS, one, "일", "days", "day");
        add(Measure.DAYS, BigDecimal.valueOf(7), "주일", "주", "weeks", "week");
        add(Measure.MINUTES, one, "분", "minutes", "minute", "mins", "min");
        add(Measure.MINUTES, BigDecimal.valueOf(60), "시간", "hours", "hour", "hrs");
        add(Measure.VEHICLES, one, "대", "cars", "car", "vehicles", "vehicle", "trucks", "vans", "parking spaces");
        add(Measure.VEHICLES, one, "parking space", "parking spots", "parking spot", "parking stalls", "parking lots");
        add(Measure.VEHICLES, one, "stalls", "parking");
        add(Measure.COUNT, one, "개", "곳", "군데", "가지", "채", "개사", "units", "centers", "centres", "options");
        add(Measure.COUNT, one, "buildings", "rooms", "places", "offices", "choices", "results", "programs", "floors");
        add(Measure.COUNT, one, "cheapest", "largest", "biggest", "smallest");
        add(Measure.ORDINAL, one, "번째", "번 째", "번쨰", "째");
        BY_FIRST.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(unit -> -unit.spelling().length())));
    }

    private Units() {}

    /** A unit as written, the factor to the unit of its measure, and the word to keep. */
    record Unit(String spelling, Measure measure, BigDecimal factor, String word) {}

    /** A unit found, with the place after it. */
    record Match(Unit unit, int end) {

        boolean isDecade() {
            return unit.spelling().equals("평대");
        }
    }

    private static void add(Measure measure, BigDecimal factor, String... spellings) {
        for (String spelling : spellings) {
            put(new Unit(spelling, measure, factor, spelling));
        }
    }

    private static void put(Unit unit) {
        BY_FIRST.computeIfAbsent(unit.spelling().charAt(0), first -> new ArrayList<>())
                .add(unit);
    }

    /** The longest unit at the place or after one gap; null if none. A Hangul unit after a gap must end its word. */
    static @Nullable Match match(Scan scan, int i) {
        Match attached = at(scan, i);
        if (attached != null) {
            return attached;
        }
        int p = scan.skipBlanks(i);
        if (p == i && scan.at(p) == '-') {
            p++;
        }
        Match spaced = p == i ? null : at(scan, p);
        if (spaced == null || isNextPrice(scan, i, spaced)) {
            return null;
        }
        boolean hangul = Jamo.isSyllable(spaced.unit().spelling().charAt(0));
        return hangul && scan.isHangul(spaced.end()) && PARTICLES.indexOf(scan.at(spaced.end())) < 0 ? null : spaced;
    }

    /** KRW 200,000-KRW 300,000: what follows the hyphen is the currency of the next number. */
    private static boolean isNextPrice(Scan scan, int i, Match match) {
        return match.unit().measure() == Measure.MONEY
                && scan.at(i) == '-'
                && scan.isDigit(scan.skipSpaces(match.end()));
    }

    private static @Nullable Match at(Scan scan, int i) {
        for (Unit unit : BY_FIRST.getOrDefault(scan.at(i), List.of())) {
            int end = scan.match(i, unit.spelling());
            if (end >= 0 && !isOtherWord(scan, i, end)) {
                return new Match(unit, end);
            }
        }
        return null;
    }

    /** Words that begin like a unit: 10인치, 2일 is a day but 3일반 is not ours, 5대비, 개인, 개발, 분기. */
    private static boolean isOtherWord(Scan scan, int i, int end) {
        char next = scan.at(end);
        if (end - i != 1) {
            return false;
        }
        return switch (scan.at(i)) {
            case '층' -> next == '고';
            case '인' -> "치지데가".indexOf(next) >= 0;
            case '개' -> "인발선".indexOf(next) >= 0;
            case '분' -> "기양".indexOf(next) >= 0;
            case '대' -> "비로표출략".indexOf(next) >= 0;
            case '달' -> "라력".indexOf(next) >= 0;
            case '일' -> "반".indexOf(next) >= 0;
            case '주' -> "차소택".indexOf(next) >= 0;
            case '퍼', '째', '석', '불', '엔', '채' -> scan.isHangul(end) && PARTICLES.indexOf(next) < 0;
            case 'm', 't' -> scan.isDigit(end);
            default -> false;
        };
    }
}
