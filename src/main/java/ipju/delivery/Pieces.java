package ipju.delivery;

import ipju.chat.Line;
import ipju.lang.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits what is said into messages that a channel takes: between lines, else between sentences, else anywhere. */
final class Pieces {

    /** More than this nobody reads; the rest is offered. */
    private static final int MOST = 3;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？…](?=\\s)|\\s");

    private Pieces() {}

    /**
     * The lines as one to three messages, each within the limit.
     *
     * @param limit the most UTF-16 units a message may hold, line breaks counted; 100 or more
     * @return none for no lines; what does not fit into three is left out, and the last line says how to get it
     */
    static List<List<Line>> of(List<Line> lines, int limit, Language language) {
        if (limit < 100) {
            throw new IllegalArgumentException("too small to say anything: " + limit);
        }
        List<List<Line>> pieces = new ArrayList<>();
        List<Line> piece = new ArrayList<>();
        int length = 0;
        for (Line line : lines) {
            for (Line part : parts(line, limit)) {
                int more = part.text().length() + (piece.isEmpty() ? 0 : 1);
                if (length + more > limit) {
                    pieces.add(List.copyOf(piece));
                    piece.clear();
                    length = 0;
                    more = part.text().length();
                }
                piece.add(part);
                length += more;
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(List.copyOf(piece));
        }
        return pieces.size() <= MOST ? List.copyOf(pieces) : shortened(pieces, limit, language);
    }

    private static List<List<Line>> shortened(List<List<Line>> pieces, int limit, Language language) {
        Line rest = Line.caveat(language.pick(
                "⚠️ 길어서 여기까지만 보여 드려요. 나머지는 좁혀서 물어봐 주세요.",
                "⚠️ That is too long to show in full. Ask something narrower for the rest."));
        List<List<Line>> kept = new ArrayList<>(pieces.subList(0, MOST));
        List<Line> last = new ArrayList<>(kept.remove(MOST - 1));
        while (!last.isEmpty() && length(last) + 1 + rest.text().length() > limit) {
            last.remove(last.size() - 1);
        }
        last.add(rest);
        kept.add(List.copyOf(last));
        return List.copyOf(kept);
    }

    private static int length(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).sum() + lines.size() - 1;
    }

    private static List<Line> parts(Line line, int limit) {
        List<Line> parts = new ArrayList<>();
        String rest = line.text();
        while (rest.length() > limit) {
            int end = end(rest, limit);
            add(parts, line.role(), rest.substring(0, end));
            rest = rest.substring(end);
        }
        add(parts, line.role(), rest);
        return parts;
    }

    private static void add(List<Line> parts, Line.Role role, String text) {
        if (!text.isBlank()) {
            // the columns of a table begin with spaces
            parts.add(new Line(role, role == Line.Role.TABLE ? text.stripTrailing() : text.strip()));
        }
    }

    /** Where to cut: behind the last sentence, else before the last space in the second half, else at the limit. */
    private static int end(String text, int limit) {
        int sentence = 0;
        int space = 0;
        Matcher ends = SENTENCE_END.matcher(text).region(0, limit);
        while (ends.find()) {
            if (Character.isWhitespace(text.charAt(ends.start()))) {
                space = ends.end();
            } else {
                sentence = ends.end();
            }
        }
        int end = sentence > limit / 2 ? sentence : space > limit / 2 ? space : limit;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
