package ipju.answer;

import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.lang.AmountText;
import ipju.lang.ColumnWords;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says a query for units back in words, so that a wrong understanding is seen. */
final class Conditions {

    private Conditions() {}

    /** All of it on one line; empty for a query without conditions. */
    static String say(UnitQuery query, Edition edition, Language language) {
        List<String> parts = new ArrayList<>();
        query.centers().stream()
                .sorted()
                .forEach(id -> parts.add(edition.centers().name(id, language)));
        if (query.deal() != null) {
            parts.add(query.deal().equals("sale") ? language.pick("매매", "for sale") : language.pick("임대", "to let"));
        }
        query.uses().stream().sorted().forEach(use -> parts.add(Cells.use(use, language)));
        if (query.topFloor()) {
            parts.add(language.pick("가장 높은 층", "top floor"));
        }
        if (!query.status().equals("open")) {
            parts.add(Cells.status(query.status(), language));
        }
        query.conditions().forEach(condition -> parts.add(say(condition, language)));
        switch (query.sort()) {
            case LARGEST:
                parts.add(language.pick("가장 넓은 곳", "largest first"));
                break;
            case SMALLEST:
                parts.add(language.pick("가장 작은 곳", "smallest first"));
                break;
            case SOONEST:
                parts.add(language.pick("가장 빨리 들어갈 수 있는 곳", "soonest first"));
                break;
            default:
                if (query.limit() == 1) {
                    parts.add(language.pick("가장 싼 곳", "cheapest first"));
                }
        }
        return String.join(" · ", parts);
    }

    /** One condition in words: {@code 월 임대료 200만 원 이하}, {@code exclusive area 74.4 to 90.9 m²}. */
    static String say(Condition condition, Language language) {
        UnitField field = condition.field();
        String said = condition.ranges().stream()
                .map(range -> say(field, range, language))
                .collect(Collectors.joining(language.pick(" 또는 ", " or ")));
        String named = field == UnitField.FLOOR ? said : name(field, language) + " " + said;
        return named + (condition.negated() ? language.pick(" 제외", " excluded") : "");
    }

    private static String say(UnitField field, Range range, Language language) {
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        if (min != null && max != null) {
            String low = value(field, min, language);
            String high = value(field, max, language);
            return min.compareTo(max) == 0
                    ? low
                    : language.pick(low + "~" + high, low + " to " + high)
                            + (range.maxIncluded() ? "" : language.pick(" 미만", " (not included)"));
        }
        if (max != null) {
            String high = value(field, max, language);
            if (field == UnitField.AVAILABLE) {
                return language.pick(high + "까지", "by " + high);
            }
            return range.maxIncluded()
                    ? language.pick(high + " 이하", "at most " + high)
                    : language.pick(high + " 미만", "under " + high);
        }
        if (min != null) {
            String low = value(field, min, language);
            if (field == UnitField.AVAILABLE) {
                return language.pick(low + "부터", "from " + low);
            }
            return range.minIncluded()
                    ? language.pick(low + " 이상", low + (field == UnitField.FLOOR ? " or higher" : " or more"))
                    : language.pick(low + " 초과", "over " + low);
        }
        return language.pick("상관없음", "any");
    }

    /** A value of a field in words, for differences too. */
    static String value(UnitField field, BigDecimal value, Language language) {
        switch (field) {
            case EXCLUSIVE:
            case CONTRACT:
                return AmountText.area(value, language);
            case DEPOSIT:
            case RENT:
            case PRICE:
            case TOTAL:
                return AmountText.won(value.longValue(), language);
            case FLOOR:
                return Cells.floor(value.intValue(), language);
            case HEIGHT:
                return AmountText.number(value) + " m";
            case LOAD:
                return AmountText.number(value) + language.pick(" t/㎡", " t/m²");
            case POWER:
                return AmountText.number(value) + " kW";
            default:
                return LocalDate.ofEpochDay(value.longValue()).toString();
        }
    }

    static String name(UnitField field, Language language) {
        switch (field) {
            case TOTAL:
                return language.pick("월 임대료+관리비", "rent and maintenance a month");
            case AVAILABLE:
                return language.pick("입주 가능일", "move-in date");
            default:
                return ColumnWords.label(field.column(), language);
        }
    }
}
