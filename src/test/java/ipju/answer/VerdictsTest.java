package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Line;
import ipju.lang.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes | industrial | 제조: 자료에 따르면 산업시설 호실에 입주할 수 있는 업종이에요. | Making: eligible in an industrial unit, as the folder says.",
                "yes | support | 제조: 자료에 따르면 지원시설 호실에 입주할 수 있는 업종이에요. | Making: eligible in a support unit, as the folder says.",
                "conditional | industrial | 제조: 조건부로 산업시설 호실에 입주할 수 있어요. | Making: eligible in an industrial unit under conditions.",
                "conditional | support | 제조: 조건부로 지원시설 호실에 입주할 수 있어요. | Making: eligible in a support unit under conditions.",
                "check | industrial | 제조: 산업시설 호실에 입주할 수 있는지 확인이 필요해요. | Making: whether it is eligible in an industrial unit needs to be checked.",
                "no | industrial | 제조: 자료에 따르면 산업시설 호실에 입주할 수 없는 업종이에요. | Making: not eligible in an industrial unit, as the folder says.",
                "no | support | 제조: 자료에 따르면 입주할 수 없는 업종이에요. | Making: not eligible, as the folder says."
            })
    void a_verdict_names_the_activity_and_where_it_holds(String verdict, String where, String ko, String en) {
        Row row = row(Map.of("verdict", verdict, "where", where));

        assertThat(Verdicts.line(row, Language.KO)).isEqualTo(ko);
        assertThat(Verdicts.line(row, Language.EN)).isEqualTo(en);
    }

    @Test
    void the_condition_stands_before_the_basis_and_only_if_there_is_one() {
        Finding.Builder with = Finding.builder();
        Verdicts.detail(row(Map.of("condition_ko", "소음이 없어야 해요.")), Language.KO, with);
        Finding.Builder without = Finding.builder();
        Verdicts.detail(row(Map.of()), Language.EN, without);

        assertThat(with.build().lines()).extracting(Line::text).containsExactly("소음이 없어야 해요.", "근거: Act 9");
        assertThat(without.build().lines()).extracting(Line::text).containsExactly("Legal basis: Act 9");
    }

    private static Row row(Map<String, String> more) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("name_ko", "제조", "name_en", "Making", "basis", "Act 9"));
        cells.putAll(more);
        return new Row(Table.ELIGIBILITY, "eligibility.csv", 2, cells);
    }
}
