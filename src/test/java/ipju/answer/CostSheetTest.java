package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Reply;
import org.junit.jupiter.api.Test;

/** What a unit costs all in: every part from its row, what is not stated named as such. */
class CostSheetTest {

    private final Town town = Town.shared();

    @Test
    void rent_tax_maintenance_and_parking_make_the_sum() {
        Reply reply = town.ask("301호 월 총 얼마예요?");

        // 1,500,000 + 10 % + 132 m² × 8,000 × 121/400
        assertThat(reply.text())
                .contains("한 달 1,969,440원", "임대료 150만 원", "부가세 10% 15만 원", "319,440원", "주차 1대 무료")
                .contains("132㎡(계약면적) × 2,420원");
        assertThat(reply.sources())
                .extracting(source -> source.file() + " " + source.locator())
                .containsExactlyInAnyOrder("units.csv row 2", "fees.csv row 2", "fees.csv row 3");
    }

    @Test
    void cars_beyond_the_free_ones_are_paid_for() {
        assertThat(town.ask("301호 월 총 얼마예요? 주차 3대요").text()).contains("주차 2대 × 10만 원 = 20만 원", "한 달 2,169,440원");
    }

    @Test
    void tax_that_is_in_the_rent_is_not_added() {
        assertThat(town.ask("what does 501 cost in total a month?").text())
                .contains("VAT is in the rent", "KRW 2,484,000 a month")
                .doesNotContain("10%");
    }

    @Test
    void what_the_folder_does_not_state_is_named_and_never_counted_as_nothing() {
        assertThat(town.ask("느릅센터 201호 다 합쳐서 얼마예요?").text()).contains("넣지 않은 것: 관리비, 주차", "한 달 220만 원");
        assertThat(town.ask("1201호 월 총 얼마예요?").text()).contains("임대료가 적혀 있지 않아", "계산할 수 없어요");
    }

    @Test
    void a_term_is_summed_with_the_deposit_beside_it() {
        assertThat(town.ask("301호 2년 쓰면 다 합쳐서 얼마예요?").text())
                .contains("24개월이면 47,266,560원", "보증금 1,500만 원까지 더하면 62,266,560원");
    }

    @Test
    void a_term_that_is_asked_for_is_summed_for_a_unit_that_was_shown() {
        Answer list = town.answer("any unit of at least 60 m2, up to KRW 2 million a month?", null, About.NOTHING);

        assertThat(town.ask("what would two years cost for the first one?", list)
                        .reply()
                        .text())
                .contains("Oak Tower 301", "over 24 months: KRW 47,266,560");
    }

    @Test
    void a_unit_for_sale_has_no_rent_to_sum() {
        assertThat(town.ask("901호 총비용 얼마예요?").text()).contains("매매 7억 원").doesNotContain("한 달");
    }
}
