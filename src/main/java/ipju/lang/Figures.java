package ipju.lang;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a text, for the last check of a reply: no figure may reach a tenant that does not stand in what the reply
 * cites. Equal values are equal however they are written ({@code 1,650,000}, {@code 165만}, {@code 1.65 million}); a rounded
 * value is another value. Signs and units are not part of a figure.
 *
 * <p>Number words count where they plainly count something (일곱 곳, four centers, 첫 번째), "one", 한 and "first"
 * never. The time a text takes grows with its length only, whatever it holds.
 */
public final class Figures {

    private static final String NATIVE_COUNTED = "곳개명층번가대단군건회배채분종동살차달시";
    private static final Set<String> SINO_COUNTED_SINGLE = Set.of("층", "평", "개월", "퍼센트");
    private static final List<String> MILLIONS_AFTER = List.of("won", "krw", "원");
    private static final Map<String, Integer> ORDINALS = Map.of(
            "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8, "ninth", 9,
            "tenth", 10);

    private Figures() {}

    /** In the order of the text. Never throws. */
    public static List<Figure> of(String text) {
        Scan scan = new Scan(text);
        List<Figure> out = new ArrayList<>();
        int i = 0;
        while (i < scan.length()) {
            char c = scan.at(i);
            int next = -1;
            if ((c >= '0' && c <= '9') || c == '\'' || c == '’' || c == '+' || c == '(') {
                next = digits(scan, i, out);
            } else if (c >= 'a' && c <= 'z') {
                next = scan.isLatin(i - 1) ? i + 1 : latin(scan, i, out);
            } else if (Jamo.isSyllable(c) && MAY_COUNT.indexOf(c) >= 0) {
                next = hangul(scan, i, out);
            }
            i = next > i ? next : i + 1;
        }
        return List.copyOf(out);
    }

    /** First syllables of number words. */
    private static final String MAY_COUNT = "일이삼사오육륙칠팔구십백천만억조영하한둘두셋세석넷네넉다여일아열스서마쉰예첫";

    /**
     * The figures of the reply that stand in no evidence. A number is supported by an equal number; a date by the same
     * or a more exact date (2026-03 by 2026-03-24, a year by any date in it), never by a less exact one.
     */
    public static List<Figure> unsupported(String reply, Collection<String> evidence) {
        List<Figure> said = of(reply);
        if (said.isEmpty()) {
            return said;
        }
        Set<String> known = new HashSet<>();
        for (String text : evidence) {
            for (Figure figure : of(text)) {
                support(figure, known);
            }
        }
        List<Figure> out = new ArrayList<>();
        for (Figure figure : said) {
            if (!known.contains(key(figure))) {
                out.add(figure);
            }
        }
        return List.copyOf(out);
    }

    private static String key(Figure figure) {
        return figure.kind() + ":" + figure.canonical();
    }

    private static void support(Figure figure, Set<String> known) {
        known.add(key(figure));
        String date = figure.canonical();
        if (figure.kind() != Figure.Kind.DATE) {
            return;
        }
        boolean year = !date.startsWith("--");
        String monthDay = year ? date.substring(5) : date.substring(2);
        known.add("DATE:--" + monthDay);
        known.add("DATE:--" + monthDay.substring(0, 2));
        if (year) {
            known.add("NUMBER:" + date.substring(0, 4));
            known.add("DATE:" + date.substring(0, 7));
        }
    }

    private static int digits(Scan scan, int i, List<Figure> out) {
        if (scan.isDigit(i) && scan.isDigit(i - 1)) {
            return i + 1;
        }
        Shapes.Shape shape = Shapes.read(scan, i);
        if (shape != null) {
            return add(scan, shape, out);
        }
        DateNumbers.Written date = DateNumbers.read(scan, i);
        if (date != null) {
            return add(scan, date, i, out);
        }
        return scan.isDigit(i) && !isUnitDigit(scan, i) ? number(scan, i, out) : -1;
    }

    private static int add(Scan scan, Shapes.Shape shape, List<Figure> out) {
        Figure.Kind kind = switch (shape.kind()) {
            case URL -> Figure.Kind.URL;
            case EMAIL -> Figure.Kind.EMAIL;
            default -> Figure.Kind.PHONE;
        };
        out.add(figure(scan, kind, shape.canonical(), shape.start(), shape.end()));
        return shape.end();
    }

    private static Figure figure(Scan scan, Figure.Kind kind, String canonical, int start, int end) {
        return new Figure(kind, canonical, scan.said(start, end), scan.sourceStart(start), scan.sourceEnd(end));
    }

    private static int add(Scan scan, DateNumbers.Written date, int i, List<Figure> out) {
        int end = date.end();
        if (date.month() == 0) {
            out.add(figure(scan, Figure.Kind.NUMBER, Integer.toString(date.year()), i, end));
            return end;
        }
        boolean verb = date.year() == 0 && date.day() == 0 && scan.said(i, end).equalsIgnoreCase("may");
        if (verb) {
            return end;
        }
        String canonical = (date.year() == 0 ? "-" : two(date.year())) + "-" + two(date.month())
                + (date.day() == 0 ? "" : "-" + two(date.day()));
        out.add(figure(scan, Figure.Kind.DATE, canonical, i, end));
        return end;
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }

    /** The 2 of m2, km2 and the like. */
    private static boolean isUnitDigit(Scan scan, int i) {
        char before = scan.at(i - 1);
        boolean power =
                before == 'm' || (before == '^' && scan.at(i - 2) == 'm') || (before == 't' && scan.at(i - 2) == 'f');
        int letter = before == '^' ? i - 2 : before == 't' ? i - 2 : i - 1;
        char first = scan.at(letter - 1);
        boolean unit = !scan.isLatin(letter - 1)
                || ((first == 'k' || first == 'c' || first == 'm' || first == 'q') && !scan.isLatin(letter - 2));
        return power
                && unit
                && (scan.at(i) == '2' || scan.at(i) == '3')
                && !scan.isDigit(i + 1)
                && !scan.isLatin(i + 1);
    }

    private static int number(Scan scan, int i, List<Figure> out) {
        Numeral numeral = Numerals.read(scan, i);
        if (numeral == null) {
            int end = Numerals.skipDigits(scan, i);
            out.add(figure(scan, Figure.Kind.NUMBER, longNumber(scan, i, end), i, end));
            return end;
        }
        Numeral value = withMillions(scan, numeral);
        // The 200 of 200~300만 is 200만.
        int next = secondOfRange(scan, value.end());
        if (value.kind() == Numeral.Kind.DIGITS && next > 0) {
            Numeral second = Numerals.read(scan, next);
            if (second != null) {
                second = withMillions(scan, second);
                boolean lends = second.isScaled()
                        && value.value().compareTo(second.value()) < 0
                        && value.value().compareTo(Numerals.MAN) < 0;
                value = lends ? value.times(second.scale()) : value;
            }
        }
        out.add(figure(scan, Figure.Kind.NUMBER, plain(value.value()), i, numeral.end()));
        return value.end();
    }

    private static int secondOfRange(Scan scan, int end) {
        char c = scan.at(end);
        int next = c == '~' || c == '-' ? end + 1 : -1;
        return next > 0 && scan.isDigit(next) ? next : -1;
    }

    private static Numeral withMillions(Scan scan, Numeral numeral) {
        char c = scan.at(numeral.end());
        if (numeral.kind() != Numeral.Kind.DIGITS
                || (c != 'm' && c != 'b')
                || scan.isLatin(numeral.end() + 1)
                || scan.isDigit(numeral.end() + 1)) {
            return numeral;
        }
        int back = scan.backOverSpaces(numeral.start());
        boolean won = scan.at(back - 1) == '₩'
                || scan.matchBefore(back, "krw") >= 0
                || scan.matchAny(scan.skipSpaces(numeral.end() + 1), MILLIONS_AFTER) >= 0;
        BigDecimal scale = BigDecimal.valueOf(c == 'm' ? 1_000_000 : 1_000_000_000);
        return won
                ? new Numeral(
                        numeral.value().multiply(scale),
                        scale,
                        numeral.start(),
                        numeral.end() + 1,
                        Numeral.Kind.MIXED,
                        false)
                : numeral;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Digits too many to be a value, compared as they stand. */
    private static String longNumber(Scan scan, int start, int end) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int p = start; p < end; p++) {
            char c = scan.at(p);
            if (c != ',' && !(c == '0' && digits.isEmpty())) {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static int latin(Scan scan, int i, List<Figure> out) {
        Shapes.Shape shape = Shapes.read(scan, i);
        if (shape != null) {
            return add(scan, shape, out);
        }
        int end = scan.latinEnd(i);
        if (end - i < 3) {
            return end;
        }
        DateNumbers.Written date = DateNumbers.read(scan, i);
        if (date != null) {
            return add(scan, date, i, out);
        }
        Numeral numeral = Numerals.read(scan, i);
        if (numeral != null) {
            if (numeral.value().compareTo(BigDecimal.ONE) > 0) {
                out.add(figure(scan, Figure.Kind.NUMBER, plain(numeral.value()), i, numeral.end()));
            }
            return numeral.end();
        }
        String word = scan.latinWord(i);
        Integer ordinal = word == null ? null : ORDINALS.get(word);
        if (ordinal != null && scan.match(scan.skipSpaces(end), "floor") >= 0) {
            out.add(figure(scan, Figure.Kind.NUMBER, ordinal.toString(), i, end));
        }
        return end;
    }

    private static int hangul(Scan scan, int i, List<Figure> out) {
        if (scan.isHangul(i - 1) || scan.isDigit(i - 1)) {
            return -1;
        }
        if (scan.match(i, "첫 번째") >= 0 || scan.match(i, "첫째") >= 0) {
            out.add(figure(scan, Figure.Kind.NUMBER, "1", i, i + 1));
            return i + 1;
        }
        Numeral numeral = Numerals.read(scan, i);
        if (numeral == null || !counts(scan, numeral)) {
            return -1;
        }
        out.add(figure(scan, Figure.Kind.NUMBER, plain(numeral.value()), i, numeral.end()));
        return numeral.end();
    }

    private static boolean counts(Scan scan, Numeral numeral) {
        int p = scan.skipSpaces(numeral.end());
        if (numeral.kind() == Numeral.Kind.NATIVE) {
            if (numeral.value().compareTo(BigDecimal.ONE) == 0) {
                return false;
            }
            boolean attached = p == numeral.end();
            char c = scan.at(p);
            boolean word = "동살차달시대회배".indexOf(c) < 0 || attached || !scan.isHangul(p + 1);
            return NATIVE_COUNTED.indexOf(c) >= 0 && word && scan.at(numeral.end()) != 0;
        }
        Units.@Nullable Match unit = Units.match(scan, numeral.end());
        if (unit == null) {
            return false;
        }
        Measure measure = unit.unit().measure();
        if (numeral.length() == 1 && numeral.value().compareTo(BigDecimal.TEN) < 0) {
            return p == numeral.end()
                    && SINO_COUNTED_SINGLE.contains(unit.unit().spelling());
        }
        return switch (measure) {
            case AREA, MONEY, FLOOR, PERCENT, LENGTH_M, WEIGHT -> true;
            case PEOPLE -> unit.unit().word().equals("명");
            case DURATION -> !unit.unit().word().equals("달");
            default -> false;
        };
    }
}
