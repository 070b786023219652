package ipju.knowledge.files;

import ipju.lang.Jamo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the lines of pages together to paragraphs, for a PDF only knows where letters stand. */
final class PdfParagraphs {

    /** A gap of more than so many usual ones parts paragraphs. */
    private static final double GAP = 1.35;

    /** A line that ends before this share of the page's width is the last of its paragraph. */
    private static final double SHORT = 0.8;

    /** Letters that differ by more than this share are those of a heading and its text. */
    private static final double SIZE = 0.15;

    private static final Pattern ITEM = Pattern.compile(
            "([-–•·▪▶■□○●◆※*∙◦➢✓]|\\(?\\d{1,2}[.)]|\\(?[가-하][.)]|[①-⑳]|제\\s?\\d+\\s?조|\\d+(\\.\\d+)+\\.?)\\s?.*");
    private static final Pattern BEFORE_HYPHEN = Pattern.compile("(\\p{L}+)[-‐\u00AD]$");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{Ll}[\\p{L}]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}]+)*");

    /** Words that stand within lines somewhere: they tell whether a word was parted by the end of a line. */
    private final Set<String> words = new HashSet<>();

    /** Whether the writer of this PDF leaves a space at the end of a line that breaks between words. */
    private final boolean spaced;

    PdfParagraphs(List<PdfLine.Page> pages) {
        int lines = 0;
        int broken = 0;
        for (PdfLine.Page page : pages) {
            for (PdfLine line : page.lines()) {
                lines++;
                broken += line.broken() ? 1 : 0;
                Matcher word = WORD.matcher(line.text());
                while (word.find()) {
                    words.add(word.group());
                }
            }
        }
        this.spaced = broken * 3 > lines;
    }

    /**
     * A paragraph.
     *
     * @param size of its letters, in points
     */
    record Paragraph(String text, float size) {}

    /** The paragraphs of a page in order. */
    List<Paragraph> of(PdfLine.Page page) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double gap = usualGap(page.lines());
        double width = page.lines().stream().mapToDouble(PdfLine::right).max().orElse(0);
        PdfLine last = null;
        for (PdfLine line : page.lines()) {
            if (last != null && begins(last, line, gap, width)) {
                paragraphs.add(new Paragraph(text.toString(), last.size()));
                text.setLength(0);
                last = null;
            }
            if (last == null) {
                text.append(line.text());
            } else {
                join(text, last, line.text());
            }
            last = line;
        }
        if (last != null) {
            paragraphs.add(new Paragraph(text.toString(), last.size()));
        }
        return paragraphs;
    }

    /** The step from line to line within paragraphs: the most frequent one. */
    private static double usualGap(List<PdfLine> lines) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            int step = Math.round(lines.get(i).top() - lines.get(i - 1).top());
            if (step > 0) {
                steps.add(step);
            }
        }
        if (steps.isEmpty()) {
            return 0;
        }
        int best = steps.get(0);
        long most = 0;
        for (int step : new HashSet<>(steps)) {
            long count =
                    steps.stream().filter(other -> Math.abs(other - step) <= 1).count();
            if (count > most || count == most && step < best) {
                most = count;
                best = step;
            }
        }
        return best;
    }

    private static boolean begins(PdfLine last, PdfLine line, double gap, double width) {
        double step = line.top() - last.top();
        boolean elsewhere = step < 0 || step > GAP * Math.max(gap, 1) && step > GAP * last.size();
        boolean otherSize = Math.abs(line.size() - last.size()) > SIZE * Math.max(line.size(), last.size())
                && Math.abs(line.size() - last.size()) > 1;
        boolean indented = line.left() > last.left() + 1.5 * last.size() && step > 1;
        // the next word would have had room
        boolean ends = last.right() < SHORT * width && !last.text().matches(".*[-‐,]");
        return elsewhere
                || otherSize
                || indented
                || ends
                || ITEM.matcher(line.text()).matches();
    }

    private void join(StringBuilder text, PdfLine last, String next) {
        Matcher hyphen = BEFORE_HYPHEN.matcher(text);
        Matcher first = FIRST_WORD.matcher(next);
        if (hyphen.find() && first.find()) {
            boolean kept = words.contains(hyphen.group(1) + "-" + first.group())
                    && !words.contains(hyphen.group(1) + first.group());
            if (!kept) {
                text.setLength(text.length() - 1);
            }
            text.append(next);
            return;
        }
        text.append(isOneWord(text, last, next) ? "" : " ").append(next);
    }

    /** Korean lines may end within a word. */
    private boolean isOneWord(StringBuilder text, PdfLine last, String next) {
        boolean hangul = Jamo.isHangul(text.charAt(text.length() - 1)) && Jamo.isHangul(next.charAt(0));
        if (!hangul || last.broken()) {
            return false;
        }
        if (spaced) {
            return true;
        }
        String before = text.substring(text.lastIndexOf(" ") + 1);
        String after = next.split("\\s", 2)[0];
        return words.contains(before + after) && !words.contains(before);
    }
}
