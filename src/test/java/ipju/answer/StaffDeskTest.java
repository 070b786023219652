package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Line;
import ipju.lang.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaffDeskTest {

    private static final String CONTACTS = """
            role,name_ko,name_en,phone,email,hours,as_of
            leasing,전화 없는 곳,No phone,,,,2026-11-20
            leasing,첫째,First,02-1,,,2026-11-20
            leasing,둘째,Second,,b@example.com,,2026-11-20
            leasing,셋째,Third,02-3,,,2026-11-20
            management,관리,Management,02-4,,,2026-11-20
            """;

    @Test
    void at_most_two_who_can_be_reached_are_told_and_cited() {
        Town town = Town.with("contacts.csv", CONTACTS);
        Finding.Builder out = Finding.builder();
        StaffDesk.show(out, town.edition(), "leasing", Language.EN);
        Finding finding = out.build();

        assertThat(finding.lines())
                .containsExactly(Line.body("☎️ First · 02-1"), Line.body("☎️ Second · b@example.com"));
        assertThat(finding.sources()).hasSize(2);
        assertThat(Gate.unsupported(finding, "")).isEmpty();
    }

    @Test
    void a_role_that_nobody_has_adds_nothing() {
        Finding.Builder out = Finding.builder();
        StaffDesk.show(out, Town.shared().edition(), "foreign", Language.KO);

        assertThat(out.isEmpty()).isTrue();
    }

    @Test
    void what_is_not_stated_is_left_out_of_the_line() {
        Row bare = new Row(Table.CONTACTS, "contacts.csv", 2, Map.of("name_en", "Desk", "hours", "9-18"));

        assertThat(StaffDesk.line(bare, Language.KO)).isEqualTo("Desk · 9-18");
    }
}
