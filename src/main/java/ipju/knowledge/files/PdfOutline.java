package ipju.knowledge.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands under which heading: one is written in larger letters than the text, or is the name of an article. */
final class PdfOutline {

    /** A line in letters larger than the usual ones by this share is a heading, if it is short and no sentence. */
    private static final double LARGER = 1.15;

    private static final int LONGEST = 80;

    private static final Pattern ARTICLE = Pattern.compile(
            "(제\\s?\\d+\\s?조(의\\s?\\d+)?\\s?([(\\[【][^)\\]】]{1,40}[)\\]】])?|(Article|Section) \\d+\\b\\s?(\\([^)]{1,40}\\))?).*");

    private static final Pattern SENTENCE = Pattern.compile(".*[.!?。:;,]");

    private final double usual;
    private final List<Section> sections = new ArrayList<>();
    private List<String> path = List.of();

    PdfOutline(List<PdfLine.Page> pages) {
        Map<Float, Integer> letters = new HashMap<>();
        for (PdfLine.Page page : pages) {
            for (PdfLine line : page.lines()) {
                letters.merge(rounded(line.size()), line.text().length(), Integer::sum);
            }
        }
        this.usual = letters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    private static float rounded(float size) {
        return Math.round(size * 2) / 2f;
    }

    /** Takes in a page; what stands before its first heading goes on under the last one. */
    void page(int number, List<PdfParagraphs.Paragraph> paragraphs) {
        List<Section.Block> blocks = new ArrayList<>();
        for (PdfParagraphs.Paragraph paragraph : paragraphs) {
            String text = paragraph.text();
            boolean large = paragraph.size() > LARGER * usual
                    && text.length() <= LONGEST
                    && !SENTENCE.matcher(text).matches();
            Matcher article = ARTICLE.matcher(text);
            if (large || article.matches()) {
                close(number, blocks);
                blocks = new ArrayList<>();
                path = List.of(large ? text : article.group(1).strip());
            }
            if (!large) {
                blocks.add(new Section.Block(number, text));
            }
        }
        close(number, blocks);
    }

    private void close(int number, List<Section.Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(path, number, List.copyOf(blocks)));
        }
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }
}
