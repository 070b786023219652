package ipju.telegram;

import ipju.chat.Line;
import java.util.List;

/** A message as Telegram's HTML, or as plain text where that was refused. */
final class Html {

    private Html() {}

    /** The lines, the leading ones strong, tables in letters of one width, sources like footnotes. */
    static String of(List<Line> lines) {
        StringBuilder html = new StringBuilder();
        boolean table = false;
        for (Line line : lines) {
            if (table && line.role() != Line.Role.TABLE) {
                html.append("</pre>");
            }
            if (html.length() > 0) {
                html.append('\n');
            }
            if (!table && line.role() == Line.Role.TABLE) {
                html.append("<pre>");
            }
            table = line.role() == Line.Role.TABLE;
            String text = escape(clean(line.text()));
            switch (line.role()) {
                case LEAD:
                    html.append("<b>").append(text).append("</b>");
                    break;
                case SOURCE:
                    html.append("<i>").append(text).append("</i>");
                    break;
                case BODY:
                case CAVEAT:
                case TABLE:
                    html.append(text);
                    break;
            }
        }
        if (table) {
            html.append("</pre>");
        }
        return html.toString();
    }

    /** The lines without any form. */
    static String plain(List<Line> lines) {
        return String.join("\n", lines.stream().map(line -> clean(line.text())).toList());
    }

    /** The four characters that mean something in Telegram's HTML. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Without what is no text: control characters, and halves of characters, which no UTF-8 can hold. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        !Character.isISOControl(c) && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .forEach(clean::appendCodePoint);
        return clean.isEmpty() ? " " : clean.toString();
    }
}
