package ipju.answer;

import ipju.lang.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in a list shown before that a message names: "두번째 거", "1번이랑 3번", "the second one", "no. 4". */
final class ListPlaces {

    /** Three digits at most: no list is longer, and longer numbers are something else. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.,-])(\\d{1,3})\\s*번(?!지|길|출구|째)|(?:#|\\bno\\.? ?|\\bnumber )(\\d{1,3})(?![\\d.,-])",
            Pattern.CASE_INSENSITIVE);

    private ListPlaces() {}

    /** From 1 on, each once, in the order of the text. */
    static List<Integer> in(Asked asked) {
        List<Integer> places = new ArrayList<>();
        asked.quantities().stream()
                .filter(q -> q.measure() == Measure.ORDINAL && q.min() != null)
                .map(q -> Objects.requireNonNull(q.min()).intValue())
                .forEach(places::add);
        if (!asked.before().units().isEmpty()) {
            Matcher matcher = NUMBER.matcher(asked.text());
            while (matcher.find()) {
                places.add(Integer.valueOf(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
            }
        }
        return places.stream().distinct().toList();
    }
}
