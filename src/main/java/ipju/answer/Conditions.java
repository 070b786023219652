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
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        best(query, language).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** What the units are ordered by, if that was asked for. */
    private static Optional<String> best(UnitQuery query, Language language) {
        String few = query.limit() > 1 ? language.pick(" " + query.limit() + "곳", " " + query.limit()) : "";
        switch (query.sort()) {
            case LARGEST:
                return Optional.of(language.pick("넓은 순", "largest first") + few);
            case SMALLEST:
                return Optional.of(language.pick("작은 순", "smallest first") + few);
            case SOONEST:
                return Optional.of(language.pick("입주가 빠른 순", "soonest first") + few);
            case HIGHEST:
                return Optional.of(language.pick("높은 층 순", "highest floor first") + few);
            case NEAREST_STATION:
                return Optional.of(language.pick("역에서 가까운 순", "nearest to the station first") + few);
            case NEWEST:
                return Optional.of(language.pick("새 건물 순", "newest building first") + few);
            default:
                return query.limit() > 0 ? Optional.of(language.pick("싼 순", "cheapest first") + few) : Optional.empty();
        }
    }

    /** One condition in words: {@code 월 임대료 200만 원 이하}, {@code exclusive area 74.4 to 90.9 m²}. */
    static String say(Condition condition, Language language) {
        UnitField field = condition.field();
        if (field == UnitField.DRIVE_IN) {
            boolean wanted = condition.ranges().get(0).holds(BigDecimal.ONE) != condition.negated();
            return wanted
                    ? language.pick("차량이 올라가는 층", "floors that trucks reach")
                    : language.pick("차량이 못 올라가는 층", "floors that trucks do not reach");
        }
        if (isJustThere(condition)) {
            return language.pick(name(field, language) + " 있음", "with a " + name(field, language));
        }
        String said = condition.ranges().stream()
                .map(range -> said(field, range, language))
                .collect(Collectors.joining(language.pick(" 또는 ", " or ")));
        String named = field == UnitField.FLOOR ? said : name(field, language) + " " + said;
        return condition.negated() ? language.pick(named + " 제외", "not " + named) : named;
    }

    /** A condition in as few words as a button holds: a range of areas in pyeong alone, money without its field. */
    static String brief(Condition condition, Language language) {
        UnitField field = condition.field();
        boolean area = field == UnitField.EXCLUSIVE || field == UnitField.CONTRACT;
        boolean plain = condition.ranges().size() == 1 && !condition.negated();
        if (!plain || !area && field != UnitField.AVAILABLE) {
            return say(condition, language);
        }
        Range range = condition.ranges().get(0);
        if (!area) {
            return said(field, range, language);
        }
        if (range.min() == null || range.max() == null) {
            return said(field, range, language);
        }
        return AmountText.number(AmountText.pyeong(range.min())) + "~"
                + AmountText.number(AmountText.pyeong(range.max())) + language.pick("평", " pyeong");
    }

    /** "More than nothing": the thing must be there. */
    private static boolean isJustThere(Condition condition) {
        Range range = condition.ranges().get(0);
        return condition.ranges().size() == 1
                && range.min() != null
                && range.min().signum() == 0
                && !range.minIncluded()
                && range.max() == null;
    }

    private static String said(UnitField field, Range range, Language language) {
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        if (min != null && max != null) {
            String low = value(field, min, language);
            String high = value(field, max, language);
            if (min.compareTo(max) == 0) {
                return low;
            }
            return language.pick(low + "~" + high, low + " to " + high)
                    + (range.minIncluded() ? "" : language.pick(" (아래 끝 제외)", " (lower end not included)"))
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
                return won(value, language);
            case RENT_RATE:
            case PRICE_RATE:
                return language.pick("㎡당 ", "")
                        + won(value.setScale(0, RoundingMode.HALF_UP), language)
                        + language.pick("", " a m²");
            case FLOOR:
                return Cells.floor(value.intValue(), language);
            case HEIGHT:
            case CLEARANCE:
                return AmountText.number(AmountText.plain(value)) + " m";
            case LOAD:
                return AmountText.number(AmountText.plain(value)) + language.pick(" t/㎡", " t/m²");
            case POWER:
                return AmountText.number(AmountText.plain(value)) + " kW";
            case FREIGHT_LIFT:
            case TRUCK:
                return AmountText.number(AmountText.plain(value)) + language.pick("톤", " t");
            case WALK:
                return AmountText.number(AmountText.plain(value)) + language.pick("분", " min");
            case AVAILABLE:
                return LocalDate.ofEpochDay(value.longValue()).toString();
            case BUILT:
                return value.toBigInteger() + language.pick("년", "");
            default:
                return value.toPlainString();
        }
    }

    private static String won(BigDecimal value, Language language) {
        BigDecimal plain = AmountText.plain(value);
        boolean ordinary = plain.scale() <= 0 && plain.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return ordinary
                ? AmountText.won(plain.longValueExact(), language)
                : language.pick(AmountText.number(plain) + "원", "KRW " + AmountText.number(plain));
    }

    static String name(UnitField field, Language language) {
        switch (field) {
            case TOTAL:
                return language.pick("월 임대료+관리비", "rent and maintenance a month");
            case RENT_RATE:
                return language.pick("전용면적 월 임대료", "monthly rent of exclusive area");
            case PRICE_RATE:
                return language.pick("전용면적 매매가", "sale price of exclusive area");
            case AVAILABLE:
                return language.pick("입주 가능일", "move-in date");
            case DRIVE_IN:
                return language.pick("차량 진입", "truck access");
            default:
                return ColumnWords.label(field.column(), language);
        }
    }
}
