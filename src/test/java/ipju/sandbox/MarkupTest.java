package ipju.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipju.sandbox.Entity.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<br> | Unsupported start tag \"br\" at byte offset 0",
                "가<p>x</p> | Unsupported start tag \"p\" at byte offset 3",
                "a < b | Unsupported start tag \"\" at byte offset 2",
                "<b>x | Can't find end tag corresponding to start tag \"b\"",
                "x</b> | Unexpected end tag at byte offset 1",
                "<b>x</i> | Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
                "<b | Unclosed start tag at byte offset 0",
                "<b>x</b | Unclosed end tag at byte offset 4",
                "<span class=\"x\">a</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "<b x</i> | Empty attribute name in the tag \"b\" at byte offset 0",
                "<b x=y | Unclosed start tag at byte offset 0",
                "&#xD800; | Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
                "<a href=\"x>y | Unclosed start tag at byte offset 0",
                "<a href=x_y>z</a> | Unexpected end of name token at byte offset 8",
            })
    void what_telegram_refuses_is_refused_in_its_words(String html, String why) {
        assertThatThrownBy(() -> Markup.parse(html))
                .isInstanceOf(Refusal.class)
                .hasMessage("Bad Request: can't parse entities: " + why);
    }

    @Test
    void tags_become_entities_that_nest() {
        FormattedText read = Markup.parse("<b>굵게 <i>기울여</i></b> <a href=\"https://example.com/a?b=1&amp;c=2\">집</a>");

        assertThat(read.text()).isEqualTo("굵게 기울여 집");
        assertThat(read.entities())
                .containsExactly(
                        new Entity(Type.BOLD, 0, 6, null),
                        new Entity(Type.ITALIC, 3, 3, null),
                        new Entity(Type.TEXT_LINK, 7, 1, "https://example.com/a?b=1&c=2"));
    }

    @Test
    void offsets_count_utf_16_units() {
        assertThat(Markup.parse("😀<b>x</b>").entities()).containsExactly(new Entity(Type.BOLD, 2, 1, null));
    }

    @Test
    void code_in_pre_gives_it_its_language() {
        assertThat(Markup.parse("<pre><code class=\"language-java\">x</code></pre>")
                        .entities())
                .containsExactly(new Entity(Type.PRE, 0, 1, "java"));
    }

    @ParameterizedTest
    @CsvSource({
        "&lt;b&gt;, <b>",
        "&amp;lt;, &lt;",
        "&quot;, '\"'",
        "&#44032;, 가",
        "&#x1F600;, 😀",
        "&nbsp;, &nbsp;",
        "a & b, a & b"
    })
    void references_are_read_and_what_is_none_stays(String html, String text) {
        assertThat(Markup.parse(html).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "not an address", "http://"})
    void link_to_what_is_no_address_leaves_its_words_plain(String address) {
        FormattedText read = Markup.parse("<a href=\"" + address + "\">x</a>");

        assertThat(read.text()).isEqualTo("x");
        assertThat(read.entities()).isEmpty();
    }

    @Test
    void blanks_at_both_ends_go_and_entities_move_along() {
        FormattedText read = Markup.parse("\n  <b> x </b>  \n").tidy();

        assertThat(read.text()).isEqualTo("x");
        assertThat(read.entities()).containsExactly(new Entity(Type.BOLD, 0, 1, null));
    }
}
