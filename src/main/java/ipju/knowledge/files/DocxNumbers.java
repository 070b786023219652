package ipju.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the items of a Word document's lists, whose numbers stand nowhere in its text. */
final class DocxNumbers {

    private static final int MOST_LEVELS = 9;
    private static final String HANGUL = "가나다라마바사아자차카타파하";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    /** One level of a list: what its numbers look like, such as {@code 제%1조}. */
    private static final class Level {
        private String format = "decimal";
        private String text = "";
        private int start = 1;
    }

    private final Map<String, TreeMap<Integer, Level>> looks = new HashMap<>();
    private final Map<String, String> lookOfList = new HashMap<>();

    /** Lists that begin anew. */
    private final Set<String> restarted = new HashSet<>();

    /** How far each list has come, by level. Lists that share a look go on counting together, unless they begin anew. */
    private final Map<String, int[]> counts = new HashMap<>();

    static DocxNumbers read(@Nullable InputStream in, Effort effort) throws IOException {
        DocxNumbers all = new DocxNumbers();
        if (in == null) {
            return all;
        }
        TreeMap<Integer, Level> look = new TreeMap<>();
        Level level = new Level();
        String list = "";
        try (XmlCursor xml = new XmlCursor(in, effort)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "abstractNum" -> {
                        look = new TreeMap<>();
                        all.looks.put(xml.attribute("abstractNumId", ""), look);
                    }
                    case "lvl" -> {
                        level = new Level();
                        look.put(xml.number("ilvl", 0), level);
                    }
                    case "numFmt" -> level.format = xml.attribute("val", "decimal");
                    case "lvlText" -> level.text = xml.attribute("val", "");
                    case "start" -> level.start = xml.number("val", 1);
                    case "num" -> {
                        list = xml.attribute("numId", "");
                        // levels given again below belong to this list alone; the shared look stays as it is
                        look = new TreeMap<>();
                        level = new Level();
                    }
                    case "startOverride" -> all.restarted.add(list);
                    case "abstractNumId" -> all.lookOfList.put(list, xml.attribute("val", ""));
                    default -> {}
                }
            }
        }
        return all;
    }

    /** Counts one more item of a list and gives its number, such as {@code 2.} or {@code 제3조}; empty for a bullet. */
    String next(String list, int level) {
        String look = lookOfList.get(list);
        TreeMap<Integer, Level> levels = look == null ? null : looks.get(look);
        Level own = levels == null ? null : levels.get(level);
        if (look == null || levels == null || own == null || level < 0 || level >= MOST_LEVELS) {
            return "";
        }
        int[] count =
                counts.computeIfAbsent(restarted.contains(list) ? "list " + list : look, l -> new int[MOST_LEVELS]);
        for (int above = 0; above < level; above++) {
            Level higher = levels.get(above);
            count[above] = count[above] == 0 && higher != null ? higher.start : count[above];
        }
        count[level] = count[level] == 0 ? own.start : count[level] + 1;
        for (int below = level + 1; below < MOST_LEVELS; below++) {
            count[below] = 0;
        }
        if (own.format.equals("bullet") || own.format.equals("none")) {
            return "";
        }
        String text = own.text;
        for (int at = 0; at <= level; at++) {
            Level shown = levels.get(at);
            if (shown != null) {
                text = text.replace("%" + (at + 1), number(count[at], shown.format));
            }
        }
        return text.strip();
    }

    private static String number(int number, String format) {
        return switch (format) {
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "ganada" ->
                number >= 1 && number <= HANGUL.length()
                        ? HANGUL.substring(number - 1, number)
                        : String.valueOf(number);
            case "decimalEnclosedCircle" ->
                number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : "(" + number + ")";
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number, char first) {
        return number >= 1 && number <= 26 ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    private static String roman(int number) {
        if (number < 1 || number >= 4000) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }
}
