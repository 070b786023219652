package ipju.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of places and buildings in a text: those of a list ({@code places.tsv}: the cities and districts of Korea that
 * people name without an ending), and those that their ending gives away ({@code …구}, {@code …타워}, {@code …-gu}).
 */
public final class Places {

    /** Two syllables or letters at least before the ending; shorter ones are mostly ordinary words (입구, 지역). */
    private static final Pattern KOREAN = Pattern.compile(
            "(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9]{2,12}?(?:구청|구|타워|밸리|빌딩|단지|센터|역|프라자|플라자))(?=[^가-힣A-Za-z0-9]|은|는|이|가|을|를|의|에|도|로|와|과|랑|하고|근처|지식|$)");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b([A-Z][a-z]{2,20}(?:-gu|-dong|-si| Tower| Valley| Building| Station| Plaza| Center| Centre))\\b");

    private static final List<Pattern> PATTERNS = List.of(KOREAN, ENGLISH);

    /** Each name with what to look for: a particle may follow Korean, nothing may follow other words. */
    private static final Map<String, String> LISTED = new HashMap<>();

    private static final Set<String> ORDINARY = new LinkedHashSet<>();

    static {
        for (List<String> fields : WordLists.read("places.tsv")) {
            for (String name : fields.get(1).split(";")) {
                if (fields.get(0).equals("ordinary")) {
                    ORDINARY.add(Fold.key(name));
                } else {
                    boolean korean = name.chars().anyMatch(c -> Jamo.isHangul((char) c));
                    LISTED.put(Fold.fold(name), " " + Fold.fold(name) + (korean ? "" : " "));
                }
            }
        }
    }

    private Places() {}

    /** The names as written, each once; never throws. */
    public static List<String> in(String text) {
        String spaced = spaced(Fold.fold(text));
        Set<String> names = new LinkedHashSet<>();
        LISTED.forEach((name, wanted) -> {
            if (spaced.contains(wanted)) {
                names.add(name);
            }
        });
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String name = matcher.group(1);
                if (ORDINARY.stream().noneMatch(Fold.key(name)::endsWith)) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }

    /** The words, letters and numbers of any kind, with one space before, between and after. */
    private static String spaced(String folded) {
        StringBuilder out = new StringBuilder(folded.length() + 2).append(' ');
        folded.codePoints().forEach(c -> {
            if (isPartOfWord(c)) {
                out.appendCodePoint(c);
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        return out.append(' ').toString();
    }

    private static boolean isPartOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
