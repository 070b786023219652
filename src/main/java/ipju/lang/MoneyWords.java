package ipju.lang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words around an amount of money say it is paid for. */
final class MoneyWords {

    private static final int WINDOW = 32;

    private record Word(Quantity.Role role, String text) {}

    private static final List<Word> ROLES = List.of(
            new Word(Quantity.Role.DEPOSIT, "보증금"),
            new Word(Quantity.Role.DEPOSIT, "deposit"),
            new Word(Quantity.Role.DEPOSIT, "전세"),
            new Word(Quantity.Role.DEPOSIT, "보증"),
            new Word(Quantity.Role.FEE, "관리비"),
            new Word(Quantity.Role.FEE, "주차비"),
            new Word(Quantity.Role.FEE, "주차료"),
            new Word(Quantity.Role.FEE, "maintenance"),
            new Word(Quantity.Role.FEE, "management fee"),
            new Word(Quantity.Role.FEE, "fees"),
            new Word(Quantity.Role.FEE, "fee"),
            new Word(Quantity.Role.RENT, "월세"),
            new Word(Quantity.Role.RENT, "임대료"),
            new Word(Quantity.Role.RENT, "임차료"),
            new Word(Quantity.Role.RENT, "차임"),
            new Word(Quantity.Role.RENT, "월"),
            new Word(Quantity.Role.RENT, "매달"),
            new Word(Quantity.Role.RENT, "달에"),
            new Word(Quantity.Role.RENT, "rental"),
            new Word(Quantity.Role.RENT, "rent"),
            new Word(Quantity.Role.RENT, "monthly"),
            new Word(Quantity.Role.RENT, "a month"),
            new Word(Quantity.Role.RENT, "per month"),
            new Word(Quantity.Role.PRICE, "매매가"),
            new Word(Quantity.Role.PRICE, "매매"),
            new Word(Quantity.Role.PRICE, "매입"),
            new Word(Quantity.Role.PRICE, "분양가"),
            new Word(Quantity.Role.PRICE, "분양"),
            new Word(Quantity.Role.PRICE, "매수"),
            new Word(Quantity.Role.PRICE, "구매"),
            new Word(Quantity.Role.PRICE, "구입"),
            new Word(Quantity.Role.PRICE, "사려"),
            new Word(Quantity.Role.PRICE, "살 수"),
            new Word(Quantity.Role.PRICE, "집값"),
            new Word(Quantity.Role.PRICE, "for sale"),
            new Word(Quantity.Role.PRICE, "sale"),
            new Word(Quantity.Role.PRICE, "price"),
            new Word(Quantity.Role.PRICE, "purchase"),
            new Word(Quantity.Role.PRICE, "buying"),
            new Word(Quantity.Role.PRICE, "buy"),
            new Word(Quantity.Role.TOTAL, "예산"),
            new Word(Quantity.Role.TOTAL, "budget"),
            new Word(Quantity.Role.TOTAL, "총"));
    private static final List<String> TOTALS = List.of(
            "예산",
            "budget",
            "all in",
            "all-in",
            "all included",
            "총액",
            "총 ",
            "총비용",
            "다 합",
            "다합",
            "합쳐",
            "합해",
            "전부",
            "다해서",
            "다 해서",
            "everything",
            "including fee",
            "including maintenance",
            "including management",
            "with fees",
            "with maintenance");
    private static final List<String> MONTH_AFTER = List.of(
            "a month",
            "per month",
            "/ month",
            "/month",
            "/mo",
            "monthly",
            "each month",
            "every month",
            "/월",
            "/ 월",
            "pcm");
    private static final List<String> MONTH_BEFORE = List.of("매월", "매달", "달에", "월세", "월", "monthly", "임대료");

    private MoneyWords() {}

    /** A role word found: what it says, and the place after it. */
    record Found(Quantity.Role role, int start, int end, String text) {}

    /** The place after "a month" and the like, or -1. */
    static int monthAfter(Scan scan, int i) {
        return scan.matchAny(i, MONTH_AFTER);
    }

    /** The last role word before the place, not before {@code floor} and not across a clause. */
    static @Nullable Found before(Scan scan, int floor, int i) {
        for (int p = i; p > floor && p > i - WINDOW; p--) {
            char c = scan.at(p - 1);
            if (c == ',' || c == ';' || c == '\n' || c == '?' || c == '!' || (c == '.' && !scan.isDigit(p))) {
                return null;
            }
            for (Word word : ROLES) {
                int start = scan.matchBefore(p, word.text());
                if (start >= floor && isWhole(scan, start, p, word.text())) {
                    return new Found(word.role(), start, p, word.text());
                }
            }
        }
        return null;
    }

    /** The first role word after the place, not across a clause or a further number. */
    static @Nullable Found after(Scan scan, int i) {
        for (int p = i; p < scan.length() && p < i + WINDOW; p++) {
            char c = scan.at(p);
            if (c == ',' || c == ';' || c == '\n' || c == '?' || c == '!' || c == '.' || scan.isDigit(p)) {
                return null;
            }
            if (scan.isLatin(p) && scan.isLatin(p - 1)) {
                continue;
            }
            for (Word word : ROLES) {
                int end = word.text().equals("월") ? -1 : scan.match(p, word.text());
                if (end >= 0 && isWhole(scan, p, end, word.text())) {
                    // "… 이하 보증금 3천": the word is said of the number after it
                    if (scan.isDigit(scan.skipSpaces(end))) {
                        return null;
                    }
                    return new Found(word.role(), p, end, word.text());
                }
            }
        }
        return null;
    }

    private static boolean isWhole(Scan scan, int start, int end, String text) {
        char first = text.charAt(0);
        if (first >= 'a' && first <= 'z') {
            return !scan.isLatin(end) || scan.at(end) == 's';
        }
        if (text.equals("월")) {
            return scan.mayStartWord(start)
                    && scan.at(start - 1) != '개'
                    && (!scan.isDigit(start - 1) || scan.at(start - 2) == 'm')
                    && !startsDate(scan, end);
        }
        if (text.equals("총")) {
            return !scan.isHangul(start - 1);
        }
        if (text.equals("관리비") || text.equals("주차비") || text.equals("maintenance")) {
            String rest = scan.folded(end, end + 12);
            return !rest.contains("포함") && !rest.contains("별도") && !rest.contains("includ") && !rest.contains("제외");
        }
        return true;
    }

    private static boolean startsDate(Scan scan, int i) {
        return scan.at(i) == '요' || scan.at(i) == '말' || scan.at(i) == '초';
    }

    /** Fills role, period and VAT; returns the place up to which words are used up. */
    static int fill(Scan scan, int floor, int start, int end, QuantityDraft draft) {
        int used = end;
        Found found = before(scan, floor, start);
        if (found == null) {
            found = after(scan, end);
            used = found == null ? end : found.end();
        }
        if (found != null) {
            draft.role = found.role();
        }
        int gap = scan.skipSpaces(end);
        int back = scan.backOverSpaces(start);
        if (draft.per == Quantity.Per.MONTH
                || monthAfter(scan, gap) >= 0
                || scan.matchBeforeAny(back, MONTH_BEFORE) >= 0) {
            draft.per = Quantity.Per.MONTH;
        } else if (perArea(
                scan, gap, back, List.of("평당", "평 당"), List.of("per pyeong", "/평", "/pyeong", "a pyeong", "per py"))) {
            draft.per = Quantity.Per.PYEONG;
        } else if (perArea(
                scan,
                gap,
                back,
                List.of("m2당", "m2 당", "제곱미터당"),
                List.of(
                        "per m2",
                        "/m2",
                        "per sqm",
                        "/sqm",
                        "per square met",
                        "per square metre",
                        "per square meter"))) {
            draft.per = Quantity.Per.SQUARE_METRE;
        } else if (scan.matchAny(gap, List.of("a year", "per year", "per annum", "/year", "/년")) >= 0
                || scan.matchBeforeAny(back, List.of("연간", "연", "1년에")) >= 0) {
            draft.per = Quantity.Per.YEAR;
        }
        String around = scan.folded(Math.max(floor, start - WINDOW), start) + "|" + rest(scan, end);
        if (draft.role == Quantity.Role.UNKNOWN && draft.per == Quantity.Per.MONTH) {
            draft.role = Quantity.Role.RENT;
        }
        boolean open = draft.role == Quantity.Role.RENT
                || draft.role == Quantity.Role.UNKNOWN
                || (draft.role == Quantity.Role.FEE && !around.startsWith("관리비"));
        if (open && isTotal(around)) {
            draft.role = Quantity.Role.TOTAL;
        } else if (draft.role == Quantity.Role.TOTAL && isSale(around)) {
            draft.role = Quantity.Role.PRICE;
        }
        draft.vat = vat(around);
        return used;
    }

    private static boolean perArea(Scan scan, int gap, int back, List<String> before, List<String> after) {
        return scan.matchBeforeAny(back, before) >= 0 || scan.matchAny(gap, after) >= 0;
    }

    private static String rest(Scan scan, int end) {
        int p = end;
        while (p < scan.length()
                && p < end + WINDOW
                && !scan.isDigit(p)
                && scan.at(p) != '\n'
                && scan.at(p) != '?'
                && scan.at(p) != ';') {
            p++;
        }
        return scan.folded(end, p);
    }

    private static boolean isSale(String around) {
        return around.contains("매매") || around.contains("매입") || around.contains("분양") || around.contains("to buy");
    }

    private static boolean isTotal(String around) {
        for (String word : TOTALS) {
            if (around.contains(word)) {
                return true;
            }
        }
        int fee = around.indexOf("관리비");
        return fee >= 0 && around.indexOf("포함", fee) >= 0 && !around.contains("불포함") && !around.contains("미포함");
    }

    private static Quantity.Vat vat(String around) {
        int at = Math.max(around.indexOf("vat"), around.indexOf("부가세"));
        if (at < 0) {
            return Quantity.Vat.UNSTATED;
        }
        String near = around.substring(Math.max(0, at - 14), Math.min(around.length(), at + 14));
        if (near.contains("별도")
                || near.contains("제외")
                || near.contains("excl")
                || near.contains("plus")
                || near.contains("without")
                || near.contains("before")
                || near.contains("불포함")
                || near.contains("미포함")
                || near.contains("빼")
                || near.contains("+")) {
            return Quantity.Vat.EXCLUDED;
        }
        boolean in = near.contains("포함") || near.contains("incl") || near.contains("with") || near.contains("합");
        return in ? Quantity.Vat.INCLUDED : Quantity.Vat.UNSTATED;
    }
}
