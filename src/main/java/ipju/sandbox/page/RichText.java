package ipju.sandbox.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import ipju.sandbox.Entity;
import ipju.sandbox.FormattedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A formatted text as HTML of the page's own making: every character is escaped, every tag is one of ours. What the bot sent
 * as markup never reaches the page.
 */
final class RichText implements Content {

    private final FormattedText words;

    RichText(FormattedText words) {
        this.words = words;
    }

    /** Cuts the text at every end of an entity; each piece wears the tags of all that cover it, so that they always nest. */
    @Override
    public void writeTo(TemplateOutput output) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, words.text().length()));
        for (Entity entity : words.entities()) {
            cuts.add(entity.offset());
            cuts.add(Math.min(entity.offset() + entity.length(), words.text().length()));
        }
        int from = cuts.first();
        for (int to : cuts.tailSet(from, false)) {
            piece(from, to, output);
            from = to;
        }
    }

    private void piece(int from, int to, TemplateOutput output) {
        String text = words.text().substring(from, to);
        List<String> closing = new ArrayList<>();
        for (Entity entity : words.entities()) {
            if (entity.offset() <= from && to <= entity.offset() + entity.length()) {
                open(entity, output, closing);
            }
        }
        Escape.htmlContent(text, output);
        Collections.reverse(closing);
        closing.forEach(output::writeContent);
    }

    private void open(Entity entity, TemplateOutput output, List<String> closing) {
        switch (entity.type()) {
            case BOLD:
                tag("strong", output, closing);
                break;
            case ITALIC:
                tag("em", output, closing);
                break;
            case UNDERLINE:
                tag("u", output, closing);
                break;
            case STRIKETHROUGH:
                tag("s", output, closing);
                break;
            case CODE:
                tag("code", output, closing);
                break;
            case PRE:
                // it may be wider than a phone and is then moved by finger or by key
                output.writeContent("<code class=\"pre\" tabindex=\"0\">");
                closing.add("</code>");
                break;
            case SPOILER:
            case BLOCKQUOTE:
            case EXPANDABLE_BLOCKQUOTE:
                output.writeContent("<span class=\""
                        + entity.type().name().toLowerCase(Locale.ROOT).replace('_', '-') + "\">");
                closing.add("</span>");
                break;
            case TEXT_LINK:
                link(entity.value() == null ? "" : entity.value(), output, closing);
                break;
            case URL:
                link(words.text().substring(entity.offset(), entity.offset() + entity.length()), output, closing);
                break;
            case EMAIL:
            case MENTION:
            case BOT_COMMAND:
            case TEXT_MENTION:
            case CUSTOM_EMOJI:
                break;
        }
    }

    private static void tag(String name, TemplateOutput output, List<String> closing) {
        output.writeContent("<" + name + ">");
        closing.add("</" + name + ">");
    }

    /** Only what leads to the web; anything else stays plain. */
    private static void link(String address, TemplateOutput output, List<String> closing) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return;
        }
        output.writeContent("<a target=\"_blank\" rel=\"noopener noreferrer nofollow\" href=\"");
        Escape.htmlAttribute(address, output);
        output.writeContent("\">");
        closing.add("</a>");
    }
}
