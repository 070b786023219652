package ipju.sandbox;

import ipju.sandbox.Entity.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the HTML that Telegram takes, and refuses what it refuses, in its words. Follows TDLib's {@code parse_html}
 * (MessageEntity.cpp): offsets in errors are bytes of UTF-8.
 */
final class Markup {

    private static final Set<String> TAGS = Set.of(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "s",
            "strike",
            "del",
            "u",
            "ins",
            "tg-spoiler",
            "tg-emoji",
            "span",
            "pre",
            "code",
            "blockquote");

    /** A tag that is open. */
    private record Open(String tag, @Nullable String argument, int at) {}

    private final String markup;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int next;
    /** Whether a reference stood for half a character, which no text can hold. */
    private boolean halfCharacter;

    private Markup(String markup) {
        this.markup = markup;
    }

    /** @throws Refusal 400 where it cannot be read */
    static FormattedText parse(String markup) {
        return new Markup(markup).parse();
    }

    private FormattedText parse() {
        while (next < markup.length()) {
            char c = markup.charAt(next);
            if (c == '&') {
                takeReference(text);
            } else if (c != '<') {
                text.append(c);
                next++;
            } else if (at(next + 1) == '/') {
                endTag();
            } else {
                startTag();
            }
        }
        if (!open.isEmpty()) {
            throw wrong("Can't find end tag corresponding to start tag \""
                    + open.peek().tag() + "\"");
        }
        if (halfCharacter) {
            throw wrong("Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
                    + "surrogate code units");
        }
        return new FormattedText(text.toString(), entities);
    }

    private void startTag() {
        int begin = next++;
        int nameFrom = next;
        while (at(next) != 0 && !isSpace(at(next)) && at(next) != '>') {
            next++;
        }
        if (at(next) == 0) {
            throw wrong("Unclosed start tag at byte offset " + bytes(begin));
        }
        String tag = markup.substring(nameFrom, next).toLowerCase(Locale.ROOT);
        if (!TAGS.contains(tag)) {
            throw wrong("Unsupported start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        String argument = null;
        while (at(next) != '>') {
            skipSpace();
            if (at(next) == '>') {
                break;
            }
            String found = attribute(tag, begin);
            argument = found == null ? argument : found;
        }
        next++;
        if (tag.equals("span") && !"spoiler".equals(argument)) {
            throw wrong("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
        }
        open.push(new Open(tag, argument, text.length()));
    }

    /** Reads one attribute; what it gives the tag, or null if it means nothing to it. */
    private @Nullable String attribute(String tag, int begin) {
        int from = next;
        while (at(next) != 0 && !isSpace(at(next)) && "=>/\"'".indexOf(at(next)) < 0) {
            next++;
        }
        String name = markup.substring(from, next);
        if (name.isEmpty()) {
            throw wrong("Empty attribute name in the tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        skipSpace();
        if (at(next) != '=') {
            if (at(next) == 0) {
                throw wrong("Unclosed start tag \"" + tag + "\" at byte offset " + bytes(begin));
            }
            // an attribute without a value means something only here, and is let pass everywhere
            return tag.equals("blockquote") && name.equals("expandable") ? name : null;
        }
        next++;
        skipSpace();
        if (at(next) == 0) {
            throw wrong("Unclosed start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        String value = value();
        if (at(next) == 0) {
            throw wrong("Unclosed start tag at byte offset " + bytes(begin));
        }
        switch (tag) {
            case "a":
                return name.equals("href") ? value : null;
            case "code":
                return name.equals("class") && value.startsWith("language-") ? value.substring(9) : null;
            case "span":
                return name.equals("class") && value.startsWith("tg-") ? value.substring(3) : null;
            case "tg-emoji":
                return name.equals("emoji-id") ? value : null;
            case "blockquote":
                return name.equals("expandable") ? name : null;
            default:
                return null;
        }
    }

    private String value() {
        char quote = at(next);
        if (quote != '"' && quote != '\'') {
            int from = next;
            while (isNameToken(at(next))) {
                next++;
            }
            if (at(next) != 0 && !isSpace(at(next)) && at(next) != '>') {
                throw wrong("Unexpected end of name token at byte offset " + bytes(from));
            }
            return markup.substring(from, next).toLowerCase(Locale.ROOT);
        }
        StringBuilder value = new StringBuilder();
        next++;
        while (at(next) != quote && next < markup.length()) {
            if (at(next) == '&') {
                takeReference(value);
            } else {
                value.append(at(next++));
            }
        }
        if (at(next) == quote) {
            next++;
        }
        return value.toString();
    }

    private void endTag() {
        int begin = next;
        if (open.isEmpty()) {
            throw wrong("Unexpected end tag at byte offset " + bytes(begin));
        }
        next += 2;
        int nameFrom = next;
        while (at(next) != 0 && !isSpace(at(next)) && at(next) != '>') {
            next++;
        }
        String name = markup.substring(nameFrom, next).toLowerCase(Locale.ROOT);
        skipSpace();
        if (at(next) != '>') {
            throw wrong("Unclosed end tag at byte offset " + bytes(begin));
        }
        next++;
        Open tag = open.pop();
        if (!name.isEmpty() && !name.equals(tag.tag())) {
            throw wrong("Unmatched end tag at byte offset " + bytes(begin) + ", expected \"</" + tag.tag()
                    + ">\", found \"</" + name + ">\"");
        }
        close(tag);
    }

    private void close(Open tag) {
        int length = text.length() - tag.at();
        if (length == 0) {
            return;
        }
        switch (tag.tag()) {
            case "b":
            case "strong":
                add(Type.BOLD, tag, null);
                break;
            case "i":
            case "em":
                add(Type.ITALIC, tag, null);
                break;
            case "s":
            case "strike":
            case "del":
                add(Type.STRIKETHROUGH, tag, null);
                break;
            case "u":
            case "ins":
                add(Type.UNDERLINE, tag, null);
                break;
            case "span":
            case "tg-spoiler":
                add(Type.SPOILER, tag, null);
                break;
            case "tg-emoji":
                add(Type.CUSTOM_EMOJI, tag, tag.argument());
                break;
            case "blockquote":
                add(tag.argument() == null ? Type.BLOCKQUOTE : Type.EXPANDABLE_BLOCKQUOTE, tag, null);
                break;
            case "a":
                link(tag);
                break;
            case "pre":
                pre(tag);
                break;
            default:
                add(Type.CODE, tag, tag.argument());
        }
    }

    /** An address that is none leaves the words plain, as it does in Telegram. */
    private void link(Open tag) {
        String argument = tag.argument();
        String address = argument == null || argument.isEmpty() ? text.substring(tag.at()) : argument;
        if (address.startsWith("tg://user?id=")) {
            add(Type.TEXT_MENTION, tag, address.substring("tg://user?id=".length()));
            return;
        }
        WebAddress.of(address).ifPresent(known -> add(Type.TEXT_LINK, tag, known));
    }

    /** Code that fills a {@code pre} gives it its language. */
    private void pre(Open tag) {
        int length = text.length() - tag.at();
        Entity last = entities.isEmpty() ? null : entities.get(entities.size() - 1);
        boolean filled = last != null
                && last.type() == Type.CODE
                && last.offset() == tag.at()
                && last.length() == length
                && last.value() != null;
        if (filled) {
            entities.remove(entities.size() - 1);
        }
        add(Type.PRE, tag, filled && last != null ? last.value() : null);
    }

    private void add(Type type, Open tag, @Nullable String value) {
        entities.add(new Entity(type, tag.at(), text.length() - tag.at(), value));
    }

    /** Takes a character reference, or the ampersand alone where there is none. */
    private void takeReference(StringBuilder to) {
        int end = next + 1;
        int code = 0;
        if (at(end) == '#') {
            boolean hex = at(end + 1) == 'x';
            int radix = hex ? 16 : 10;
            int digits = end + (hex ? 2 : 1);
            end = digits;
            long value = 0;
            while (at(end) < 128 && Character.digit(at(end), radix) >= 0 && end - digits < 10) {
                value = value * radix + Character.digit(at(end++), radix);
            }
            boolean usable = value > 0 && value < 0x10ffff && end - digits < 10;
            code = usable ? (int) value : 0;
        } else {
            int from = end;
            while (isLetter(at(end))) {
                end++;
            }
            code = named(markup.substring(from, end));
        }
        if (code == 0) {
            to.append(at(next++));
            return;
        }
        halfCharacter |= code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        to.appendCodePoint(code);
        next = at(end) == ';' ? end + 1 : end;
    }

    private static int named(String name) {
        switch (name) {
            case "lt":
                return '<';
            case "gt":
                return '>';
            case "amp":
                return '&';
            case "quot":
                return '"';
            default:
                return 0;
        }
    }

    /** The character at an index, or 0 past the end. */
    private char at(int index) {
        return index < markup.length() ? markup.charAt(index) : 0;
    }

    private void skipSpace() {
        while (isSpace(at(next))) {
            next++;
        }
    }

    private int bytes(int index) {
        return markup.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u000b';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNameToken(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    private static Refusal wrong(String why) {
        return Refusal.badRequest("can't parse entities: " + why);
    }
}
