package ipju.answer;

import ipju.chat.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells as lines of equal columns, for letters of one width. Korean letters and other wide ones take two places,
 * as screens show them.
 */
final class AlignedTable {

    private static final int GAP = 1;

    private final List<List<String>> rows = new ArrayList<>();

    AlignedTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The first column to the left, all others to the right. */
    List<Line> lines() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(row.get(0)).append(" ".repeat(widths.get(0) - width(row.get(0))));
            for (int i = 1; i < row.size(); i++) {
                line.append(" ".repeat(GAP + widths.get(i) - width(row.get(i)))).append(row.get(i));
            }
            lines.add(Line.table(line.toString()));
        }
        return lines;
    }

    /** Places that a text takes on a screen. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** Hangul, Chinese and Japanese letters, full-width forms, and pictures, after the Unicode report on East Asian width. */
    private static boolean isWide(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || c >= 0xFF01 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF
                || c == '㎡';
    }
}
