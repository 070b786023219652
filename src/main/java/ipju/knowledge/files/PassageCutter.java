package ipju.knowledge.files;

import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sections to passages: sentences that speak to a bot are taken out, long sections are cut at paragraph ends, and no two
 * passages of a document get the same locator.
 */
final class PassageCutter {

    /** A passage is cut when the next paragraph would make it longer than this. */
    static final int ABOUT = 1200;

    /** A single paragraph is cut, at a line or sentence end, only when it is longer than this. */
    private static final int LONGEST_BLOCK = 2 * ABOUT;

    private static final String LINE = "line";

    private static final Pattern GOOD_END = Pattern.compile("\\n|(?<=[.?!。])\\s");

    private final Problems problems;

    PassageCutter(Problems problems) {
        this.problems = problems;
    }

    /** The passages of a document in order; none for a draft. */
    List<Passage> cut(Document document, List<Section> sections) {
        return cut(document, sections, LINE);
    }

    /**
     * The passages of a document in order; none for a draft.
     *
     * @param unit what the lines of the sections are counted in, for places without a heading: {@code line}. Another one,
     *     such as {@code p.}, makes the place of all: parts of a page all stand on that page
     */
    List<Passage> cut(Document document, List<Section> sections, String unit) {
        List<Passage> passages = new ArrayList<>();
        Locators locators = new Locators();
        for (Section section : sections) {
            List<String> path = section.path().stream()
                    .map(heading -> clean(document, section.line(), heading))
                    .map(heading -> heading.isBlank() ? "…" : heading)
                    .toList();
            String place = String.join(" > ", path);
            String heading = path.isEmpty() ? document.title() : document.title() + " > " + place;
            boolean first = true;
            for (Section part : parts(document, section)) {
                int line = first && !path.isEmpty() && unit.equals(LINE) ? section.line() : part.line();
                boolean counted = path.isEmpty() || !unit.equals(LINE);
                String locator = locators.unique(counted ? unit + " " + line : place);
                String id = document.file() + "#" + locator;
                String shown = unit.equals(LINE) ? locator : unit + " " + line;
                passages.add(new Passage(id, document, shown, line, heading, text(part), null));
                first = false;
            }
        }
        return document.status() == Document.Status.DRAFT ? List.of() : passages;
    }

    private List<Section> parts(Document document, Section section) {
        List<Section> parts = new ArrayList<>();
        List<Section.Block> part = new ArrayList<>();
        int length = 0;
        for (Section.Block whole : section.blocks()) {
            String text = clean(document, whole.line(), whole.text());
            for (Section.Block block : split(new Section.Block(whole.line(), text))) {
                if (!part.isEmpty() && length + block.text().length() > ABOUT) {
                    parts.add(new Section(section.path(), part.get(0).line(), part));
                    part = new ArrayList<>();
                    length = 0;
                }
                part.add(block);
                length += block.text().length() + 1;
            }
        }
        if (!part.isEmpty()) {
            parts.add(new Section(section.path(), part.get(0).line(), part));
        }
        return parts;
    }

    /** The block itself, nothing if it is empty, or pieces of it if it is far too long. */
    private static List<Section.Block> split(Section.Block block) {
        String text = block.text();
        if (text.isBlank()) {
            return List.of();
        }
        if (text.length() <= LONGEST_BLOCK) {
            return List.of(block);
        }
        List<Section.Block> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.length() - start <= ABOUT ? text.length() : goodEnd(text, start);
            String piece = text.substring(start, end).strip();
            if (!piece.isEmpty()) {
                pieces.add(new Section.Block(block.line(), piece));
            }
            start = end;
        }
        return pieces;
    }

    /** The last line or sentence end within reach, else the last space, else any character's end. */
    private static int goodEnd(String text, int start) {
        int reach = start + ABOUT;
        Matcher ends = GOOD_END.matcher(text).region(start + 1, reach).useTransparentBounds(true);
        int end = -1;
        while (ends.find()) {
            end = ends.end();
        }
        if (end < 0) {
            end = text.lastIndexOf(' ', reach);
        }
        if (end <= start) {
            end = Character.isLowSurrogate(text.charAt(reach)) ? reach - 1 : reach;
        }
        return end;
    }

    private static String text(Section part) {
        StringBuilder text = new StringBuilder();
        part.blocks().forEach(b -> text.append(text.length() == 0 ? "" : "\n").append(b.text()));
        return text.toString();
    }

    private String clean(Document document, int line, String text) {
        Instructions.Cleaned cleaned = Instructions.clean(text);
        if (cleaned.found()) {
            problems.warning(document.file(), line, Instructions.FOUND);
        }
        return cleaned.text();
    }

    /** Hands out each locator once: a second one is followed by {@code (2)}, and so on. */
    private static final class Locators {
        private final Set<String> used = new HashSet<>();
        private final Map<String, Integer> last = new HashMap<>();

        String unique(String locator) {
            String candidate = locator;
            while (!used.add(candidate)) {
                int number = last.getOrDefault(locator, 1) + 1;
                last.put(locator, number);
                candidate = locator + " (" + number + ")";
            }
            return candidate;
        }
    }
}
