package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Line;
import ipju.chat.Source;
import org.junit.jupiter.api.Test;

class CostsTest {

    private final Town town = Town.shared();

    @Test
    void a_month_is_told_as_a_sum_of_its_parts_marked_as_computed() {
        Finding ko = told("301호 월 총 비용 얼마예요?", "301");
        Finding en = told("total cost of unit 301 a month?", "301");

        assertThat(ko.lines())
                .containsExactly(Line.body("  🧮 월 1,819,440원 = 임대료 150만 원 + 관리비 319,440원 (132㎡ × 2,420원)"));
        assertThat(en.lines())
                .containsExactly(
                        Line.body(
                                "  🧮 KRW 1,819,440 a month = rent KRW 1.5 million + maintenance KRW 319,440 (132 m² × 2,420 won)"));
        assertThat(ko.sources()).extracting(Source::file).containsExactly("fees.csv");
        assertThat(Gate.unsupported(ko, "301호 월 총 비용 얼마예요?")).isEmpty();
    }

    @Test
    void without_a_rent_or_a_fee_no_sum_is_told() {
        assertThat(told("1201호 월 총 비용 얼마예요?", "1201").lines().get(0).text()).contains("계산할 수 없어요");
        assertThat(told("total cost of unit 201?", "201").lines().get(0).text()).contains("can't add up");
        assertThat(told("201호 월 총 비용 얼마예요?", "201").sources()).isEmpty();
    }

    private Finding told(String question, String unit) {
        Finding.Builder out = Finding.builder();
        Costs.tell(town.asked(question), town.unit(unit), out);
        return out.build();
    }
}
