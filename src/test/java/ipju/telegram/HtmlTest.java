package ipju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void the_lines_of_a_table_stand_in_one_block_of_letters_of_one_width() {
        List<Line> lines = List.of(
                Line.lead("301 · 302"), Line.table("301  302  호실"), Line.table(" 66   99  전용 < ㎡"), Line.body("끝"));

        assertThat(Html.of(lines)).isEqualTo("<b>301 · 302</b>\n<pre>301  302  호실\n 66   99  전용 &lt; ㎡</pre>\n끝");
    }

    @Test
    void a_table_at_the_end_is_closed() {
        assertThat(Html.of(List.of(Line.table("1  2")))).isEqualTo("<pre>1  2</pre>");
    }

    @Test
    void a_table_without_form_keeps_its_spaces() {
        assertThat(Html.plain(List.of(Line.table("  1  2  층")))).isEqualTo("  1  2  층");
    }
}
