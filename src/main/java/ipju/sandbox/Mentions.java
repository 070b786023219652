package ipju.sandbox;

import ipju.sandbox.Entity.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands in a text without markup and is more than plain all the same: commands, addresses, names. */
final class Mentions {

    private static final Pattern ANY =
            Pattern.compile("(?<![\\p{L}\\p{N}_/<>])(?<command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![/\\w])"
                    + "|(?<url>https?://[^\\s<>\"]{1,2000})"
                    + "|(?<email>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{2,63}){1,4})"
                    + "|(?<![\\p{L}\\p{N}_])(?<mention>@[A-Za-z][A-Za-z0-9_]{3,31})");

    private Mentions() {}

    static List<Entity> in(String text) {
        List<Entity> found = new ArrayList<>();
        Matcher any = ANY.matcher(text);
        while (any.find()) {
            if (any.group("command") != null) {
                found.add(entity(Type.BOT_COMMAND, any.start(), any.end()));
            } else if (any.group("url") != null) {
                int end = any.end();
                // the end of a sentence is not the end of an address
                while (".,;:!?)]}'".indexOf(text.charAt(end - 1)) >= 0) {
                    end--;
                }
                found.add(entity(Type.URL, any.start(), end));
            } else {
                found.add(entity(any.group("email") != null ? Type.EMAIL : Type.MENTION, any.start(), any.end()));
            }
        }
        return found;
    }

    private static Entity entity(Type type, int from, int to) {
        return new Entity(type, from, to - from, null);
    }
}
