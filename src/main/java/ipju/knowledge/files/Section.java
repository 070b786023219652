package ipju.knowledge.files;

import ipju.lang.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands under one heading.
 *
 * @param path the headings above, outermost first, the title left out; empty before the first heading
 * @param line of the heading; before the first heading that of the first block
 * @param blocks paragraphs, list items, table rows in order
 */
record Section(List<String> path, int line, List<Block> blocks) {

    /** A piece of text that is not cut if it can be helped. */
    record Block(int line, String text) {}

    /** Gathers sections while a document is read from top to bottom. */
    static final class Outline {
        private final String title;
        private final List<Section> sections = new ArrayList<>();
        private final List<String> path = new ArrayList<>();
        private final List<Integer> levels = new ArrayList<>();
        private int line = 1;
        private boolean underHeading;
        private List<Block> blocks = new ArrayList<>();

        Outline(String title) {
            this.title = Fold.key(title);
        }

        /** A heading begins a section; one of level 1 that repeats the title only ends the one before. */
        void heading(int level, int line, String text) {
            close();
            while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
                levels.remove(levels.size() - 1);
                path.remove(path.size() - 1);
            }
            boolean isTitle = level == 1 && Fold.key(text).equals(title);
            if (!isTitle && !text.isBlank()) {
                levels.add(level);
                path.add(text.strip());
            }
            underHeading = !path.isEmpty();
            this.line = line;
        }

        void block(int line, String text) {
            if (text.isBlank()) {
                return;
            }
            if (!underHeading && blocks.isEmpty()) {
                this.line = line;
            }
            blocks.add(new Block(line, text.strip()));
        }

        List<Section> sections() {
            close();
            return List.copyOf(sections);
        }

        private void close() {
            if (!blocks.isEmpty()) {
                sections.add(new Section(List.copyOf(path), line, List.copyOf(blocks)));
                blocks = new ArrayList<>();
            }
        }
    }
}
