package ipju.sandbox;

import ipju.lang.Language;
import java.util.List;

/** Invented names for the people of the page, so that staff see who is who. */
final class Names {

    private static final List<String> KO =
            List.of("김하늘", "이도윤", "박서연", "최지우", "정민준", "강예린", "조현우", "윤소라", "임재희", "한가람");
    private static final List<String> EN =
            List.of("Alex", "Maya", "Noah", "Priya", "Tom", "Lena", "Omar", "Grace", "Ivan", "Chloe");

    private Names() {}

    /** @param number of the person, from 0 */
    static String of(int number, Language language) {
        List<String> names = language.pick(KO, EN);
        int round = number / names.size();
        String name = names.get(number % names.size());
        return round == 0 ? name : name + " " + (round + 1);
    }
}
