package ipju.knowledge.files;

import java.util.ArrayList;
import java.util.List;

/** A plain text: each paragraph, up to an empty line, is a section of its own. */
final class TextReader {

    private TextReader() {}

    static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int line = 0;
        int start = 1;
        for (String content : (text + "\n\n").split("\n", -1)) {
            line++;
            if (!content.isBlank()) {
                start = paragraph.length() == 0 ? line : start;
                paragraph.append(paragraph.length() == 0 ? "" : "\n").append(content.strip());
            } else if (paragraph.length() > 0) {
                Section.Block block = new Section.Block(start, paragraph.toString());
                sections.add(new Section(List.of(), start, List.of(block)));
                paragraph.setLength(0);
            }
        }
        return sections;
    }
}
