package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Line;
import ipju.chat.Reply;
import ipju.chat.UnitRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units side by side, on a phone. */
class ComparisonTest {

    /** Places that a small phone shows in letters of one width, by the pictures of the page. */
    private static final int PHONE = 46;

    private final Town town = Town.shared();

    @Test
    void units_stand_side_by_side_with_what_is_told_of_them_behind() {
        Reply reply = town.ask("301호랑 302호 비교해 주세요");
        List<String> table = table(reply);

        assertThat(table)
                .startsWith("    301      302  호실", "    150      200  월세 만원 🧮")
                .contains("181.944  247.916  합계 만원 🧮", "     66       99  전용 ㎡");
        assertThat(reply.units()).extracting(UnitRef::unit).containsExactly("301", "302");
    }

    @Test
    void what_one_of_them_does_not_state_is_a_dash_and_what_none_states_is_left_out() {
        List<String> table = table(town.ask("compare 301 and 501"));

        assertThat(table).anyMatch(line -> line.matches(" +4.5 +-  height m"));
        assertThat(table).noneMatch(line -> line.contains("price"));
    }

    @Test
    void tax_and_the_day_they_are_free_stand_below_the_table() {
        assertThat(town.ask("301호랑 302호 비교해 주세요").text())
                .contains("· 301: 부가세 별도 · 바로 입주", "· 302: 부가세 별도 · 2026-12-31부터");
    }

    @Test
    void four_units_fit_a_phone_and_a_fifth_is_left_out() {
        List<String> table = table(town.ask("B101호, 301호, 302호, 501호, 1201호 비교해줘"));

        assertThat(table.get(0)).contains("B101", "501").doesNotContain("1201");
        assertThat(table).allMatch(line -> line.length() <= PHONE);
    }

    private static List<String> table(Reply reply) {
        return reply.lines().stream()
                .filter(line -> line.role() == Line.Role.TABLE)
                .map(Line::text)
                .toList();
    }
}
