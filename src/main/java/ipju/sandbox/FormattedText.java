package ipju.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text and what its stretches are.
 *
 * @param text without markup
 * @param entities by offset, outer before inner; they nest, and never cross
 */
public record FormattedText(String text, List<Entity> entities) {

    private static final Comparator<Entity> OUTER_FIRST =
            Comparator.comparingInt(Entity::offset).thenComparing(Entity::length, Comparator.reverseOrder());

    public FormattedText {
        entities = entities.stream().sorted(OUTER_FIRST).toList();
    }

    /** As Telegram keeps it: without control characters, and without blanks at either end. */
    FormattedText tidy() {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // one for one, so that offsets stay
            clean.append(c < ' ' && c != '\n' ? ' ' : c);
        }
        int from = 0;
        int to = clean.length();
        while (to > from && isBlank(clean.charAt(to - 1))) {
            to--;
        }
        while (from < to && isBlank(clean.charAt(from))) {
            from++;
        }
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : entities) {
            int begin = Math.max(entity.offset(), from);
            int end = Math.min(entity.end(), to);
            if (begin < end) {
                kept.add(new Entity(entity.type(), begin - from, end - begin, entity.value()));
            }
        }
        return new FormattedText(clean.substring(from, to), kept);
    }

    /** With the commands, addresses and names that stand in it without markup. */
    FormattedText withFound() {
        List<Entity> all = new ArrayList<>(entities);
        for (Entity found : Mentions.in(text)) {
            if (entities.stream().noneMatch(found::overlaps)) {
                all.add(found);
            }
        }
        return new FormattedText(text, all);
    }

    int characters() {
        return text.codePointCount(0, text.length());
    }

    /** What shows nothing on a screen. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u3164';
    }
}
