package ipju.knowledge.files;

import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file to passages: front matter between {@code ---} lines, then text under headings. */
final class MarkdownReader {

    private static final Pattern FENCE_START = Pattern.compile("\\A---[ \\t]*\\n");
    private static final Pattern FENCE_END = Pattern.compile("(?m)^(---|\\.\\.\\.)[ \\t]*$");

    private final FrontMatter frontMatter;
    private final PassageCutter cutter;
    private final Limits limits;
    private final Problems problems;

    MarkdownReader(FrontMatter frontMatter, PassageCutter cutter, Limits limits, Problems problems) {
        this.frontMatter = frontMatter;
        this.cutter = cutter;
        this.limits = limits;
        this.problems = problems;
    }

    /** The passages of the file; none if its front matter is wrong, and the problem is noted. */
    List<Passage> read(String file, String text) {
        Matcher start = FENCE_START.matcher(text);
        if (!start.find()) {
            problems.error(file, 1, "front matter is missing: expected ---, title, lang and as_of, --- at the top");
            return List.of();
        }
        Matcher end = FENCE_END.matcher(text);
        if (!end.find(start.end())) {
            problems.error(file, 1, "the front matter has no end: expected a line --- after its last key");
            return List.of();
        }
        String block = text.substring(start.end(), end.start());
        if (block.length() > limits.yamlBytes()) {
            problems.error(file, 1, "the front matter is over " + Limits.words(limits.yamlBytes()));
            return List.of();
        }
        Optional<Document> document = frontMatter.read(file, file, block, 1, null);
        if (document.isEmpty()) {
            return List.of();
        }
        int linesBefore = 1
                + (int) text.substring(0, end.end())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String body = text.substring(Math.min(text.length(), end.end() + 1));
        List<Section> sections = MarkdownText.sections(document.get().title(), body, linesBefore);
        if (sections.isEmpty()) {
            problems.warning(file, null, "holds no text below its front matter");
        }
        return cutter.cut(document.get(), sections);
    }
}
