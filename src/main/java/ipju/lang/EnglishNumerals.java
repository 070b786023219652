package ipju.lang;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in English words, and the words that multiply digits. */
final class EnglishNumerals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Integer> ENGLISH = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, BigDecimal> ENGLISH_SCALES = Map.ofEntries(
            Map.entry("thousand", BigDecimal.valueOf(1_000)),
            Map.entry("million", BigDecimal.valueOf(1_000_000)),
            Map.entry("millions", BigDecimal.valueOf(1_000_000)),
            Map.entry("mil", BigDecimal.valueOf(1_000_000)),
            Map.entry("mill", BigDecimal.valueOf(1_000_000)),
            Map.entry("mn", BigDecimal.valueOf(1_000_000)),
            Map.entry("billion", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("bil", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("trillion", BigDecimal.valueOf(1_000_000_000_000L)));

    private EnglishNumerals() {}

    /** What million and the like multiply by, or null. */
    static @Nullable BigDecimal scale(String word) {
        return ENGLISH_SCALES.get(word);
    }

    /** {@code twenty-five}, {@code two hundred and fifty}, {@code a hundred}, {@code one point two} not. */
    static @Nullable Numeral read(Scan scan, int i) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal lastScale = null;
        int lastSmall = Integer.MAX_VALUE;
        int p = i;
        int end = -1;
        boolean article = false;
        while (true) {
            String word = scan.latinWord(p);
            if (word == null) {
                break;
            }
            int after = p + word.length();
            Integer small = ENGLISH.get(word);
            BigDecimal scale = ENGLISH_SCALES.get(word);
            if (small != null
                    && small < lastSmall
                    && (lastSmall == Integer.MAX_VALUE || (lastSmall >= 20 && small < 10) || lastSmall == 100)) {
                section = section.add(BigDecimal.valueOf(small));
                lastSmall = small;
                end = after;
            } else if (word.equals("hundred")
                    && (section.signum() > 0 ? lastSmall < 100 : article && lastScale == null)) {
                section = (section.signum() == 0 ? BigDecimal.ONE : section).multiply(HUNDRED);
                lastSmall = 100;
                end = after;
            } else if (word.equals("dozen") && end < 0) {
                section = BigDecimal.valueOf(12);
                lastSmall = 0;
                end = after;
            } else if (scale != null
                    && word.length() > 4
                    && (article || section.signum() > 0)
                    && (lastScale == null || scale.compareTo(lastScale) < 0)) {
                total = total.add((section.signum() == 0 ? BigDecimal.ONE : section).multiply(scale));
                section = BigDecimal.ZERO;
                lastSmall = Integer.MAX_VALUE;
                lastScale = scale;
                end = after;
            } else if ((word.equals("a") || word.equals("an")) && p == i) {
                article = true;
            } else if (!(word.equals("and") && end >= 0 && (lastSmall == 100 || lastScale != null))) {
                break;
            }
            p = scan.at(after) == '-' && scan.isLatin(after + 1) ? after + 1 : scan.skipSpaces(after);
            if (p == after) {
                break;
            }
        }
        if (end < 0) {
            return null;
        }
        BigDecimal value = total.add(section);
        BigDecimal scale = lastScale == null ? BigDecimal.ONE : lastScale;
        return new Numeral(value, scale, i, end, Numeral.Kind.ENGLISH, false);
    }
}
