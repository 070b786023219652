package ipju.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words before and after a number that make a limit of it, and what they say. */
final class Bounds {

    /** What a word says of the number. */
    enum Bound {
        AT_MOST,
        AT_LEAST,
        LESS,
        MORE,
        ABOUT,
        DECADE,
        NOT,
        FILLER
    }

    private record Word(Bound bound, String text) {}

    private static final List<Word> AFTER = words(
            new String[] {"넘지 않", "안 넘", "넘으면 안", "넘지 말", "이하", "까지", "밑으로", "밑", "아래로", "아래", "안으로", "안에서", "안쪽", "이내"
            },
            new String[] {"이상", "부터", "위로", "최소", "은 넘어야", "or more", "or higher", "or above", "or larger"},
            new String[] {"미만", "보다 작", "보다 적", "보다 싼", "보다 싸", "보다 저렴", "보다 낮", "보다 아래", "보다 좁", "못 되", "안 되는", "안 돼는"
            },
            new String[] {"초과", "넘", "보다 큰", "보다 크", "보다 넓", "보다 높", "보다 많", "보다 비", "보다 위"},
            new String[] {
                "쯤", "정도", "안팎", "내외", "가량", "전후", "남짓", "언저리", "or so", "ish", "give or take", "approximately"
            },
            new String[] {"말고", "말구", "빼고", "제외", "아닌", "아니고", "싫", "안 돼", "안 됨", "아니어야", "외에", "이외"});
    private static final List<Word> ENGLISH_AFTER = List.of(
            new Word(Bound.AT_MOST, "or less"),
            new Word(Bound.AT_MOST, "or lower"),
            new Word(Bound.AT_MOST, "or below"),
            new Word(Bound.AT_MOST, "or under"),
            new Word(Bound.AT_MOST, "or cheaper"),
            new Word(Bound.AT_MOST, "or smaller"),
            new Word(Bound.AT_MOST, "or fewer"),
            new Word(Bound.AT_MOST, "at most"),
            new Word(Bound.AT_MOST, "at the most"),
            new Word(Bound.AT_MOST, "maximum"),
            new Word(Bound.AT_MOST, "max"),
            new Word(Bound.AT_MOST, "tops"),
            new Word(Bound.AT_LEAST, "or bigger"),
            new Word(Bound.AT_LEAST, "or over"),
            new Word(Bound.AT_LEAST, "or up"),
            new Word(Bound.AT_LEAST, "or greater"),
            new Word(Bound.AT_LEAST, "and above"),
            new Word(Bound.AT_LEAST, "and up"),
            new Word(Bound.AT_LEAST, "and over"),
            new Word(Bound.AT_LEAST, "and higher"),
            new Word(Bound.AT_LEAST, "at least"),
            new Word(Bound.AT_LEAST, "at minimum"),
            new Word(Bound.AT_LEAST, "minimum"),
            new Word(Bound.AT_LEAST, "min"),
            new Word(Bound.AT_LEAST, "+"));
    private static final List<Word> KOREAN_FILLERS = List.of(
            new Word(Bound.FILLER, "짜리"),
            new Word(Bound.FILLER, "으로"),
            new Word(Bound.FILLER, "에서"),
            new Word(Bound.FILLER, "은"),
            new Word(Bound.FILLER, "는"),
            new Word(Bound.FILLER, "을"),
            new Word(Bound.FILLER, "를"),
            new Word(Bound.FILLER, "이"),
            new Word(Bound.FILLER, "가"),
            new Word(Bound.FILLER, "도"),
            new Word(Bound.FILLER, "만"),
            new Word(Bound.FILLER, "로"),
            new Word(Bound.FILLER, "에"));
    private static final List<Word> BEFORE = List.of(
            new Word(Bound.AT_MOST, "not more than"),
            new Word(Bound.AT_MOST, "no more than"),
            new Word(Bound.AT_MOST, "not exceeding"),
            new Word(Bound.AT_MOST, "no higher than"),
            new Word(Bound.AT_MOST, "not over"),
            new Word(Bound.AT_MOST, "at the most"),
            new Word(Bound.AT_MOST, "at most"),
            new Word(Bound.AT_MOST, "up to"),
            new Word(Bound.AT_MOST, "maximum of"),
            new Word(Bound.AT_MOST, "maximum"),
            new Word(Bound.AT_MOST, "max"),
            new Word(Bound.AT_MOST, "max."),
            new Word(Bound.AT_MOST, "within"),
            new Word(Bound.AT_MOST, "최대"),
            new Word(Bound.AT_MOST, "최대한"),
            new Word(Bound.AT_MOST, "많아야"),
            new Word(Bound.AT_LEAST, "not less than"),
            new Word(Bound.AT_LEAST, "no less than"),
            new Word(Bound.AT_LEAST, "no lower than"),
            new Word(Bound.AT_LEAST, "not under"),
            new Word(Bound.AT_LEAST, "not below"),
            new Word(Bound.AT_LEAST, "at the least"),
            new Word(Bound.AT_LEAST, "at least"),
            new Word(Bound.AT_LEAST, "minimum of"),
            new Word(Bound.AT_LEAST, "minimum"),
            new Word(Bound.AT_LEAST, "min"),
            new Word(Bound.AT_LEAST, "min."),
            new Word(Bound.AT_LEAST, "최소"),
            new Word(Bound.AT_LEAST, "최소한"),
            new Word(Bound.AT_LEAST, "적어도"),
            new Word(Bound.AT_LEAST, "못해도"),
            new Word(Bound.LESS, "less than"),
            new Word(Bound.LESS, "fewer than"),
            new Word(Bound.LESS, "lower than"),
            new Word(Bound.LESS, "smaller than"),
            new Word(Bound.LESS, "cheaper than"),
            new Word(Bound.LESS, "under"),
            new Word(Bound.LESS, "below"),
            new Word(Bound.LESS, "<"),
            new Word(Bound.MORE, "more than"),
            new Word(Bound.MORE, "larger than"),
            new Word(Bound.MORE, "bigger than"),
            new Word(Bound.MORE, "greater than"),
            new Word(Bound.MORE, "higher than"),
            new Word(Bound.MORE, "over"),
            new Word(Bound.MORE, "above"),
            new Word(Bound.MORE, "exceeding"),
            new Word(Bound.MORE, ">"),
            new Word(Bound.ABOUT, "about"),
            new Word(Bound.ABOUT, "around"),
            new Word(Bound.ABOUT, "approximately"),
            new Word(Bound.ABOUT, "approx"),
            new Word(Bound.ABOUT, "approx."),
            new Word(Bound.ABOUT, "roughly"),
            new Word(Bound.ABOUT, "some"),
            new Word(Bound.ABOUT, "circa"),
            new Word(Bound.ABOUT, "~"),
            new Word(Bound.ABOUT, "대략"),
            new Word(Bound.ABOUT, "약"),
            new Word(Bound.ABOUT, "한"),
            new Word(Bound.ABOUT, "얼추"),
            new Word(Bound.NOT, "not on"),
            new Word(Bound.NOT, "not in"),
            new Word(Bound.NOT, "without"),
            new Word(Bound.NOT, "apart from"),
            new Word(Bound.NOT, "aside from"),
            new Word(Bound.NOT, "but not"),
            new Word(Bound.NOT, "not"),
            new Word(Bound.NOT, "except"),
            new Word(Bound.NOT, "except for"),
            new Word(Bound.NOT, "excluding"),
            new Word(Bound.NOT, "other than"),
            new Word(Bound.NOT, "anything but"),
            new Word(Bound.NOT, "any floor but"),
            new Word(Bound.NOT, "all but"),
            new Word(Bound.NOT, "no"),
            new Word(Bound.NOT, "avoid"),
            new Word(Bound.FILLER, "on"),
            new Word(Bound.FILLER, "the"),
            new Word(Bound.FILLER, "a"),
            new Word(Bound.FILLER, "an"),
            new Word(Bound.FILLER, "floor"),
            new Word(Bound.FILLER, "krw"),
            new Word(Bound.FILLER, "won"),
            new Word(Bound.FILLER, "₩"),
            new Word(Bound.FILLER, "$"),
            new Word(Bound.FILLER, "€"),
            new Word(Bound.FILLER, ":"));

    private static final Set<String> EITHER_SIDE = Set.of(
            "최소",
            "max",
            "maximum",
            "min",
            "minimum",
            "at most",
            "at the most",
            "at least",
            "approximately",
            "and above",
            "and over",
            "and higher",
            "and up");
    private static final List<String> NUMBER_BEGINS = List.of("the", "krw", "usd", "about", "than", "to");

    private Bounds() {}

    private static List<Word> words(String[]... groups) {
        Bound[] bounds = {Bound.AT_MOST, Bound.AT_LEAST, Bound.LESS, Bound.MORE, Bound.ABOUT, Bound.NOT};
        List<Word> out = new ArrayList<>();
        for (int g = 0; g < groups.length; g++) {
            for (String text : groups[g]) {
                out.add(new Word(bounds[g], text));
            }
        }
        return List.copyOf(out);
    }

    /** Takes the words after a number; returns the place after the last that says something. */
    static int after(Scan scan, int i, QuantityDraft draft) {
        int end = i;
        int p = i;
        if (draft.takesDecade() && scan.at(p) == '대' && scan.at(p + 1) != '비' && scan.at(p + 1) != '략') {
            draft.take(Bound.DECADE);
            p++;
            end = p;
        }
        int period = draft.measure == Measure.MONEY ? MoneyWords.monthAfter(scan, scan.skipSpaces(p)) : -1;
        if (period >= 0) {
            draft.per = Quantity.Per.MONTH;
            p = period;
        }
        for (int round = 0; round < 4; round++) {
            int gap = scan.skipSpaces(p);
            Word found = find(scan, gap, AFTER);
            if (found == null) {
                found = find(scan, gap, ENGLISH_AFTER);
            }
            if (found == null && gap == p) {
                found = find(scan, p, KOREAN_FILLERS);
            }
            if (found == null || isOfNext(scan, gap, found)) {
                break;
            }
            p = scan.match(gap, found.text());
            if (found.bound() != Bound.FILLER) {
                draft.take(found.bound());
                end = p;
            }
        }
        return end;
    }

    /** "50 kW max 10 people": a word that may stand on either side of a number, with another number after it. */
    private static boolean isOfNext(Scan scan, int i, Word word) {
        if (!EITHER_SIDE.contains(word.text())) {
            return false;
        }
        int end = scan.match(i, word.text());
        int next = scan.skipBlanks(scan.at(end) == '.' ? end + 1 : end);
        return scan.isDigit(next)
                || scan.at(next) == '₩'
                || isMeasured(scan, next)
                || scan.matchAny(next, NUMBER_BEGINS) >= 0;
    }

    /** A number in words with a unit: ninety m2, 구십 평. */
    private static boolean isMeasured(Scan scan, int i) {
        Numeral numeral = Numerals.read(scan, i);
        return numeral != null && Units.match(scan, numeral.end()) != null;
    }

    private static @Nullable Word find(Scan scan, int i, List<Word> words) {
        for (Word word : words) {
            if (scan.at(i) == word.text().charAt(0) && scan.match(i, word.text()) >= 0) {
                return word;
            }
        }
        return null;
    }

    /** Without spaces (보증금대략3천) only a word of several syllables is told from the end of another. */
    private static boolean standsApart(Scan scan, int start, String word) {
        return !Jamo.isSyllable(word.charAt(0))
                || word.length() > 1
                || !scan.isHangul(start - 1)
                || (word.equals("약") && followsNoun(scan, start));
    }

    private static boolean followsNoun(Scan scan, int i) {
        boolean particle = "은는이가".indexOf(scan.at(i - 1)) >= 0;
        return scan.matchBeforeAny(i, QuantityWords.NUMBER_BEFORE) >= 0
                || (particle && scan.matchBeforeAny(i - 1, QuantityWords.NUMBER_BEFORE) >= 0);
    }

    /** Takes the words before a number; returns where the first that says something begins. */
    static int before(Scan scan, int i, QuantityDraft draft) {
        int start = i;
        int p = i;
        for (int round = 0; round < 5; round++) {
            int gap = scan.backOverBlanks(p);
            Word found = null;
            int best = Integer.MAX_VALUE;
            for (Word word : BEFORE) {
                int at = scan.matchBefore(gap, word.text());
                if (at >= 0 && at < best && standsApart(scan, at, word.text())) {
                    found = word;
                    best = at;
                }
            }
            if (found == null) {
                break;
            }
            p = best;
            if (found.bound() != Bound.FILLER) {
                draft.takeBefore(found.bound());
                start = p;
            }
        }
        return start;
    }
}
