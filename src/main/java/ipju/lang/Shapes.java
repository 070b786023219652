package ipju.lang;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links, mail addresses, phone numbers and registration numbers: digits and points that are no quantity. */
final class Shapes {

    private static final int LONGEST_LINK = 2_000;
    private static final Set<String> TOP_DOMAINS = Set.of(
            "kr", "com", "net", "org", "io", "gov", "me", "co", "info", "biz", "app", "dev", "ai", "eu", "us", "jp",
            "cn", "seoul");
    private static final List<String> NATIONWIDE = List.of(
            "1522", "1533", "1544", "1551", "1566", "1577", "1588", "1599", "1600", "1644", "1660", "1661", "1666",
            "1668", "1670", "1688", "1800", "1811", "1833", "1855", "1877", "1899");

    private Shapes() {}

    enum Kind {
        URL,
        EMAIL,
        PHONE,
        BUSINESS_NUMBER
    }

    /** A shape with its one spelling: no scheme and no closing slash; digits only for numbers. */
    record Shape(Kind kind, String canonical, int start, int end) {}

    /** Marks, in places of the text as written, what no number may be read from. */
    static void mark(Scan scan, BitSet taken) {
        int i = 0;
        while (i < scan.length()) {
            Shape shape = read(scan, i);
            if (shape != null) {
                taken.set(scan.sourceStart(i), scan.sourceEnd(shape.end()));
                i = shape.end();
            } else {
                i++;
            }
        }
    }

    /** The shape that begins exactly at the place, or null. */
    static @Nullable Shape read(Scan scan, int i) {
        char c = scan.at(i);
        if ((scan.isDigit(i) || c == '+' || c == '(') && !scan.isDigit(i - 1)) {
            Shape number = phone(scan, i);
            if (number != null) {
                return number;
            }
        }
        return isName(c) && c != '.' && c != '-' && !isName(scan.at(i - 1)) && scan.at(i - 1) != '@'
                ? link(scan, i)
                : null;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_'
                || c == '%'
                || c == '+';
    }

    private static @Nullable Shape link(Scan scan, int i) {
        int p = i;
        boolean dot = false;
        while (isName(scan.at(p)) && p - i < 255) {
            dot |= scan.at(p) == '.';
            p++;
        }
        if (scan.at(p) == '@') {
            int end = p + 1;
            boolean domain = false;
            while (isName(scan.at(end)) && end - p < 255) {
                domain |= scan.at(end) == '.' && scan.isLatin(end + 1);
                end++;
            }
            end = trim(scan, p + 1, end);
            return domain ? new Shape(Kind.EMAIL, scan.folded(i, end), i, end) : null;
        }
        boolean scheme = scan.match(p, "://") >= 0
                && (scan.folded(i, p).equals("http") || scan.folded(i, p).equals("https"));
        if (scheme) {
            return url(scan, i, p + 3);
        }
        if (!dot) {
            return null;
        }
        int end = trim(scan, i, p);
        String host = scan.folded(i, end);
        int last = host.lastIndexOf('.');
        boolean known = host.startsWith("www.") || (last > 0 && TOP_DOMAINS.contains(host.substring(last + 1)));
        return known && hasLetter(host.substring(0, Math.max(0, last))) ? url(scan, i, i) : null;
    }

    private static boolean hasLetter(String host) {
        return host.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static int trim(Scan scan, int start, int end) {
        int p = end;
        while (p > start && ".,;:!?)]-'\"".indexOf(scan.at(p - 1)) >= 0) {
            p--;
        }
        return p;
    }

    private static @Nullable Shape url(Scan scan, int i, int host) {
        int p = host;
        while (p < scan.length()
                && p - host < LONGEST_LINK
                && !scan.isSpace(p)
                && !Jamo.isHangul(scan.at(p))
                && "<>\"'`|{}()[]".indexOf(scan.at(p)) < 0) {
            p++;
        }
        int end = trim(scan, host, p);
        if (end == host) {
            return null;
        }
        int close = end;
        while (close > host && scan.at(close - 1) == '/') {
            close--;
        }
        return new Shape(Kind.URL, scan.folded(host, close), i, end);
    }

    /** Digits in groups: 02-2286-0000, 010 0000 0000, +82 10-0000-0000, 1588-0000, 000-00-00000. */
    private static @Nullable Shape phone(Scan scan, int i) {
        char first = scan.at(i);
        boolean plus = first == '+';
        int p = plus || first == '(' ? i + 1 : i;
        if (!scan.isDigit(p) || (!plus && first != '0' && first != '(' && !isHyphened(scan, p))) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        int[] groups = new int[5];
        boolean spaced = false;
        Shape best = null;
        for (int count = 0; count < groups.length && scan.isDigit(p); count++) {
            int start = p;
            while (scan.isDigit(p) && p - start < 16) {
                digits.append(scan.at(p));
                p++;
            }
            if (scan.isDigit(p)) {
                break;
            }
            groups[count] = p - start;
            Shape found = phone(scan, i, p, groups, count + 1, digits.toString(), spaced);
            best = found == null ? best : found;
            int next = scan.at(p) == ')' ? p + 1 : p;
            if (scan.at(next) == '-' || scan.at(next) == '.') {
                next++;
            } else if (scan.at(next) == ' ') {
                next++;
                spaced = true;
            }
            if (scan.at(next) == '(' && scan.at(next + 1) == '0' && scan.at(next + 2) == ')') {
                next = scan.at(next + 3) == ' ' ? next + 4 : next + 3;
            }
            if (next == p) {
                break;
            }
            p = next;
        }
        return best;
    }

    private static boolean isHyphened(Scan scan, int i) {
        return scan.at(i + 3) == '-' || scan.at(i + 4) == '-';
    }

    private static @Nullable Shape phone(
            Scan scan, int start, int end, int[] groups, int count, String all, boolean spaced) {
        if (scan.at(start) == '+') {
            boolean korean = all.startsWith("82");
            if (all.length() < (korean ? 10 : 9) || all.length() > (korean ? 13 : 15) || scan.at(end) == '-') {
                return null;
            }
            String national = korean ? all.substring(2) : all;
            String canonical = korean ? (national.startsWith("0") ? national : "0" + national) : "+" + all;
            return new Shape(Kind.PHONE, canonical, start, end);
        }
        if (count == 3 && groups[0] == 3 && groups[1] == 2 && groups[2] == 5 && !spaced) {
            return new Shape(Kind.BUSINESS_NUMBER, all, start, end);
        }
        boolean domestic = all.startsWith("0") && all.length() >= 9 && all.length() <= 11;
        if (domestic && (count == 1 || isPhone(groups, count, all))) {
            return new Shape(Kind.PHONE, all, start, end);
        }
        boolean nationwide = count == 2 && groups[0] == 4 && groups[1] == 4 && scan.at(start + 4) == '-';
        if (nationwide && NATIONWIDE.contains(all.substring(0, 4))) {
            char unit = scan.at(scan.skipSpaces(end));
            boolean amount = unit != 0 && "만억원평천m~".indexOf(unit) >= 0;
            return amount ? null : new Shape(Kind.PHONE, all, start, end);
        }
        return null;
    }

    private static boolean isPhone(int[] groups, int count, String all) {
        boolean area = groups[0] == 3 || (groups[0] == 2 && all.startsWith("02"));
        return count == 3 && area && (groups[1] == 3 || groups[1] == 4) && groups[2] == 4;
    }
}
