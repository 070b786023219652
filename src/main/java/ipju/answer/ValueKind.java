package ipju.answer;

import ipju.lang.WordLists;
import ipju.lang.WordMatch;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The kind of value that a question asks for, and what a text must hold to give one. A passage that fits by its words but
 * holds no such value names the thing and not what was asked of it.
 */
enum ValueKind {
    PRICE(
            "ask_price",
            "\\d[\\d,.]*\\s*(?:만|억|천|조)?\\s*원|KRW|₩|\\d\\s*(?:%|percent|프로)|무료|없음|무상|free\\b|no charge|won\\b"),
    PHONE("ask_phone", "\\d{2,4}-\\d{3,4}(?:-\\d{4})?|\\d{3,4}-\\d{4}|@[\\w.-]+"),
    HOURS(
            "ask_hours",
            "\\d{1,2}:\\d{2}|\\d{1,2}\\s*시|24\\s*(?:시간|hours)|상시|언제나|a\\.?m\\.?\\b|p\\.?m\\.?\\b|주말|weekend|야간|night"),
    DATE(
            "ask_date",
            "\\d{4}|\\d{1,2}월|\\d+\\s*(?:년|개월|일|주|months?|years?|days?|weeks?)|(?:one|two|three|four|five|six)\\s+(?:months?|years?|days?|weeks?)"),
    AREA("ask_area", "\\d[\\d,.]*\\s*(?:㎡|m²|m2|평|제곱미터|pyeong|square)"),
    COUNT(
            "ask_count",
            "\\d|[한두세네] (?:개|곳|대)|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|없"),
    PERCENT("ask_percent", "\\d\\s*(?:%|％|percent|프로|퍼센트)"),
    LINK("ask_link", "https?://|www\\.");

    private final WordMatch asked;
    private final Pattern given;

    ValueKind(String group, String given) {
        this.asked = WordLists.group(group);
        this.given = Pattern.compile(given, Pattern.CASE_INSENSITIVE);
    }

    /**
     * The kinds that a question asks for; empty for a question of another sort. "How much" alone asks for money; beside
     * another kind ("how much area") it asks for that. What
     * a kind of area means takes no figure.
     */
    static Set<ValueKind> askedIn(WordMatch.Prepared question) {
        Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
        for (ValueKind kind : values()) {
            if (kind.asked.in(question)) {
                kinds.add(kind);
            }
        }
        if (WordLists.group("meaning").in(question)) {
            kinds.remove(AREA);
        }
        if (kinds.isEmpty() && WordLists.group("ask_how_much").in(question)) {
            kinds.add(PRICE);
        }
        return kinds;
    }

    /** Whether the text holds a value of this kind. */
    boolean givenIn(String text) {
        return given.matcher(text).find();
    }

    /** Whether the text can answer a question for these kinds: it holds a value of one of them, or none was asked for. */
    static boolean anyGiven(Set<ValueKind> asked, String text) {
        return asked.isEmpty() || asked.stream().anyMatch(kind -> kind.givenIn(text));
    }
}
