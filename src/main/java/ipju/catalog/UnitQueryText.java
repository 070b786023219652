package ipju.catalog;

import ipju.catalog.UnitQuery.Condition;
import ipju.catalog.UnitQuery.Sort;
import ipju.catalog.UnitQuery.Want;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query as one line of text, for a button that must mean the same after a restart and after other questions:
 * {@code deal=lease exclusive=[82.6,99) floor!=[1,1] center=a,b sort=largest limit=3}.
 */
public final class UnitQueryText {

    private static final Pattern TERM = Pattern.compile("([a-z_]+)(!?=)(\\S+)");
    private static final Pattern RANGE = Pattern.compile("([\\[(])([^,\\[\\]()]*),([^,\\[\\]()]*)([\\])])");

    private static final Pattern OTHER = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}_.-]");
    private static final Pattern CODED = Pattern.compile("%([0-9a-f]{4})");

    /** Longer numbers stand in no query of ours. */
    private static final int DIGITS = 40;

    private UnitQueryText() {}

    public static String of(UnitQuery query) {
        List<String> terms = new ArrayList<>();
        for (Condition condition : query.conditions()) {
            terms.add(name(condition.field())
                    + (condition.negated() ? "!=" : "=")
                    + condition.ranges().stream().map(UnitQueryText::range).collect(Collectors.joining("|")));
        }
        if (!query.centers().isEmpty()) {
            terms.add("center="
                    + query.centers().stream()
                            .sorted()
                            .map(UnitQueryText::coded)
                            .collect(Collectors.joining(",")));
        }
        if (query.deal() != null) {
            terms.add("deal=" + query.deal());
        }
        if (!query.uses().isEmpty()) {
            terms.add("use=" + String.join(",", new TreeSet<>(query.uses())));
        }
        if (!query.status().equals("open")) {
            terms.add("status=" + query.status());
        }
        if (query.topFloor()) {
            terms.add("top=yes");
        }
        if (query.sort() != Sort.PRICE) {
            terms.add("sort=" + name(query.sort()));
        }
        if (query.limit() > 0) {
            terms.add("limit=" + query.limit());
        }
        if (query.want() != Want.LIST) {
            terms.add("want=" + name(query.want()));
        }
        return String.join(" ", terms);
    }

    /** The query of such a text; empty if it is none, for it may come from anybody. */
    public static Optional<UnitQuery> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static UnitQuery parse(String text) {
        List<Condition> conditions = new ArrayList<>();
        Set<String> centers = Set.of();
        @Nullable String deal = null;
        Set<String> uses = Set.of();
        String status = "open";
        boolean top = false;
        Sort sort = Sort.PRICE;
        int limit = 0;
        Want want = Want.LIST;
        for (String term : text.strip().split("\\s+")) {
            if (term.isEmpty()) {
                continue;
            }
            Matcher matcher = TERM.matcher(term);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no term: " + term);
            }
            String value = matcher.group(3);
            switch (matcher.group(1)) {
                case "center":
                    centers = list(value).stream()
                            .map(UnitQueryText::decoded)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
                    break;
                case "deal":
                    deal = oneOf(value, "lease", "sale");
                    break;
                case "use":
                    uses = list(value);
                    break;
                case "status":
                    status = oneOf(value, "open", "hold", "gone");
                    break;
                case "top":
                    top = true;
                    break;
                case "sort":
                    sort = Sort.valueOf(value.toUpperCase(Locale.ROOT));
                    break;
                case "limit":
                    limit = Integer.parseInt(value);
                    break;
                case "want":
                    want = Want.valueOf(value.toUpperCase(Locale.ROOT));
                    break;
                default:
                    UnitField field = UnitField.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
                    conditions.add(
                            new Condition(field, ranges(value), matcher.group(2).equals("!=")));
            }
        }
        return new UnitQuery(conditions, centers, deal, uses, status, top, sort, limit, want);
    }

    private static List<Range> ranges(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            Matcher matcher = RANGE.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no range: " + part);
            }
            ranges.add(new Range(
                    end(matcher.group(2)),
                    matcher.group(1).equals("["),
                    end(matcher.group(3)),
                    matcher.group(4).equals("]")));
        }
        return ranges;
    }

    private static @Nullable BigDecimal end(String text) {
        if (text.length() > DIGITS || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new IllegalArgumentException("too long a number");
        }
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String range(Range range) {
        return (range.minIncluded() ? "[" : "(") + plain(range.min()) + "," + plain(range.max())
                + (range.maxIncluded() ? "]" : ")");
    }

    private static String plain(@Nullable BigDecimal end) {
        return end == null ? "" : end.toPlainString();
    }

    /** An id may hold any character, a term no space and no comma. */
    public static String coded(String id) {
        return OTHER.matcher(id)
                .replaceAll(match ->
                        String.format(Locale.ROOT, "%%%04x", (int) match.group().charAt(0)));
    }

    public static String decoded(String text) {
        return CODED.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static Set<String> list(String text) {
        return new LinkedHashSet<>(List.of(text.split(",")));
    }

    private static String oneOf(String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            throw new IllegalArgumentException("none of " + List.of(allowed) + ": " + value);
        }
        return value;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
