package ipju.knowledge.files;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Dates and times of a sheet as they are shown, such as {@code 2026년 1월 1일}. The library takes a format with words of
 * Korean in it for one of numbers, and does not know the formats that Korean offices have beside the common ones.
 */
final class SheetDates {

    /** Formats that a Korean file names by number only (ECMA-376, part 1, 18.8.30), and the short date of any country. */
    private static final Map<Integer, String> KOREAN = Map.ofEntries(
            Map.entry(14, "yyyy-mm-dd"),
            Map.entry(27, "yyyy\"년\" mm\"월\" dd\"일\""),
            Map.entry(28, "mm-dd"),
            Map.entry(29, "mm-dd"),
            Map.entry(30, "mm-dd-yy"),
            Map.entry(31, "yyyy\"년\" mm\"월\" dd\"일\""),
            Map.entry(32, "h\"시\" mm\"분\""),
            Map.entry(33, "h\"시\" mm\"분\" ss\"초\""),
            Map.entry(34, "yyyy-mm-dd"),
            Map.entry(35, "yyyy-mm-dd"),
            Map.entry(36, "yyyy\"년\" mm\"월\" dd\"일\""),
            Map.entry(50, "yyyy\"년\" mm\"월\" dd\"일\""),
            Map.entry(51, "mm-dd"),
            Map.entry(52, "yyyy-mm-dd"),
            Map.entry(53, "yyyy-mm-dd"),
            Map.entry(54, "mm-dd"),
            Map.entry(55, "yyyy-mm-dd"),
            Map.entry(56, "mm-dd"),
            Map.entry(57, "yyyy\"년\" mm\"월\" dd\"일\""),
            Map.entry(58, "mm-dd"));

    /** A word in quotes, an escaped letter, a language or colour, a gap; else a run of one letter, or a mark. */
    private static final Pattern PART = Pattern.compile(
            "\"([^\"]*)\"|\\\\(.)|\\[[^\\]]*\\]|[_*].|(?i:am/pm|a/p|오전/오후)|(?i:y+|m+|d+|h+|s+(?:\\.0+)?|a{3,4})|.");

    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");

    private SheetDates() {}

    /** The format that a number stands for where the file does not say it. */
    static Optional<String> builtin(int format) {
        return Optional.ofNullable(KOREAN.get(format));
    }

    /** The date; empty if the format is not one of dates, or is of hours that go on counting. */
    static Optional<String> shown(double serial, String format, boolean from1904) {
        List<String> parts = parts(format.split(";", 2)[0]);
        if (ELAPSED.matcher(format).find() || !isDate(parts) || !DateUtil.isValidExcelDate(serial)) {
            return Optional.empty();
        }
        LocalDateTime date = DateUtil.getLocalDateTime(serial, from1904, true);
        boolean korean = format.contains("[$-412]") || format.contains("[$-ko");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(part(parts, i, date, korean));
        }
        return Optional.of(text.toString());
    }

    private static List<String> parts(String format) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(format);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private static boolean isDate(List<String> parts) {
        boolean holds = parts.stream().anyMatch(part -> part.matches("(?i)y+|m+|d+|h+|s+(\\.0+)?|a{3,4}"));
        boolean digits = parts.stream().anyMatch(part -> part.matches("[0#?%EeGg]"));
        return holds && !digits;
    }

    private static String part(List<String> parts, int at, LocalDateTime date, boolean korean) {
        String part = parts.get(at);
        String letters = part.toLowerCase(Locale.ROOT);
        Locale words = korean ? Locale.KOREAN : Locale.ENGLISH;
        int length = part.length();
        switch (letters.charAt(0)) {
            case '"':
                return part.substring(1, Math.max(1, length - 1));
            case '\\':
                return part.substring(1);
            case '[', '_', '*', '@':
                return "";
            case 'y':
                return length <= 2 ? two(date.getYear() % 100) : String.valueOf(date.getYear());
            case 'm':
                if (isMinutes(parts, at)) {
                    return length == 1 ? String.valueOf(date.getMinute()) : two(date.getMinute());
                }
                return switch (length) {
                    case 1 -> String.valueOf(date.getMonthValue());
                    case 2 -> two(date.getMonthValue());
                    case 3 -> date.getMonth().getDisplayName(TextStyle.SHORT, words);
                    default -> date.getMonth().getDisplayName(TextStyle.FULL, words);
                };
            case 'd':
                return switch (length) {
                    case 1 -> String.valueOf(date.getDayOfMonth());
                    case 2 -> two(date.getDayOfMonth());
                    case 3 -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, words);
                    default -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, words);
                };
            case 'h':
                int hour = isHalf(parts) ? (date.getHour() + 11) % 12 + 1 : date.getHour();
                return length == 1 ? String.valueOf(hour) : two(hour);
            case 's':
                return letters.equals("s") ? String.valueOf(date.getSecond()) : two(date.getSecond());
            case 'a':
                if (letters.startsWith("aaa")) {
                    TextStyle style = length == 3 ? TextStyle.SHORT : TextStyle.FULL;
                    return date.getDayOfWeek().getDisplayName(style, Locale.KOREAN);
                }
                return letters.equals("a") ? part : half(date, korean);
            default:
                return letters.equals("오전/오후") ? half(date, true) : part;
        }
    }

    private static String half(LocalDateTime date, boolean korean) {
        boolean morning = date.getHour() < 12;
        return korean ? (morning ? "오전" : "오후") : (morning ? "AM" : "PM");
    }

    private static boolean isHalf(List<String> parts) {
        return parts.stream().anyMatch(part -> part.matches("(?i)am/pm|a/p|오전/오후"));
    }

    /** An m stands for minutes after hours and before seconds, else for months. */
    private static boolean isMinutes(List<String> parts, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (parts.get(i).matches("(?i)[ymdhs]+.*")) {
                return parts.get(i).matches("(?i)h+");
            }
        }
        for (int i = at + 1; i < parts.size(); i++) {
            if (parts.get(i).matches("(?i)[ymdhs]+.*")) {
                return parts.get(i).matches("(?i)s+.*");
            }
        }
        return false;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
