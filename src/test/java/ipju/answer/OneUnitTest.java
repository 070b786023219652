package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Reply;
import ipju.chat.UnitRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneUnitTest {

    private final Town town = Town.shared();

    @ParameterizedTest
    @CsvSource({
        "301호 월세 얼마예요?, 월 150만 원(부가세 별도)",
        "how much is the rent of unit 301?, KRW 1.5 million a month (VAT extra)",
        "B101호 보증금 얼마예요?, 보증금 500만 원",
        "701호 매매가 얼마예요?, 매매 15억 원"
    })
    void a_unit_is_told_by_the_number_on_its_door(String question, String said) {
        Reply reply = town.ask(question);

        assertThat(reply.units()).hasSize(1);
        assertThat(reply.text()).contains(said);
    }

    @Test
    void its_note_is_told_in_the_language_of_the_question() {
        assertThat(town.ask("301호 월세 얼마예요?").text()).contains("남향이에요.");
        assertThat(town.ask("how much is the rent of unit 301?").text()).contains("Faces south.");
    }

    @Test
    void a_number_that_the_folder_lacks_is_handed_over_and_never_guessed() {
        Reply reply = town.ask("999호 월세 얼마예요?");

        assertThat(reply.outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(reply.reason()).isEqualTo(Reason.NOT_IN_FOLDER);
        assertThat(reply.text()).contains("999호").doesNotContain("만 원");
    }

    @ParameterizedTest
    @CsvSource({
        "501호 층고 얼마예요?, 층고: 자료에 적혀 있지 않아요.",
        "what is the ceiling height of unit 501?, not stated in the folder."
    })
    void an_empty_cell_is_said_to_be_not_stated(String question, String said) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.text()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"301호랑 302호 비교해 주세요", "compare unit 301 and unit 302", "unit 301 and unit 302, compare please"})
    void units_that_are_compared_are_found_both_and_nothing_is_missing(String question) {
        Reply reply = town.ask(question);

        assertThat(reply.units()).containsExactly(new UnitRef("oak", "301"), new UnitRef("oak", "302"));
        assertThat(reply.reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "301호 부가세 포함하면 월세 얼마예요?, 부가세 10%(15만 원)를 더하면 월 165만 원이에요.",
        "what is the rent of unit 301 with VAT?, With VAT of 10% (KRW 150000): KRW 1.65 million a month.",
        "901호 매매가 부가세까지 얼마예요?, 부가세 10%(7000만 원)를 더하면 7억 7000만 원이에요."
    })
    void tax_is_added_where_it_is_asked_for_and_marked_as_computed(String question, String said) {
        assertThat(town.ask(question).text().replace(",", "")).contains("🧮").contains(said);
    }

    @Test
    void tax_is_not_added_to_a_rent_that_holds_it_nor_where_nobody_asks() {
        assertThat(town.ask("501호 부가세 포함하면 월세 얼마예요?").text())
                .contains("(부가세 포함)")
                .doesNotContain("더하면");
        assertThat(town.ask("301호 월세 얼마예요?").text()).doesNotContain("더하면");
    }

    @Test
    void a_row_that_is_silent_on_tax_is_said_to_be() {
        Town silent = Town.with("units.csv", """
                center,unit,floor,use,exclusive_m2,deal,rent_krw,status,source,as_of
                oak,301,3,industrial,66,lease,1500000,open,invented,2026-11-20
                """);

        assertThat(silent.ask("301호 부가세 포함하면 월세 얼마예요?").text())
                .contains("부가세가 포함된 금액인지는 자료에 적혀 있지 않아요.")
                .doesNotContain("165만");
    }

    @Test
    void a_unit_of_the_list_before_is_told_by_its_place() {
        Answer list = town.answer("월세 200만 원 이하 호실 있나요?", null, About.NOTHING);
        Answer second = town.ask("두번째 거 다시 보여줘", list);

        assertThat(second.reply().units()).containsExactly(new UnitRef("oak", "301"));
    }

    @Test
    void without_a_list_before_the_unit_is_asked_back() {
        Reply reply = town.ask("두번째 거 다시 보여줘");

        assertThat(reply.outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(reply.reason()).isEqualTo(Reason.UNCLEAR);
    }

    @Test
    void a_place_beyond_the_end_of_the_list_shows_no_unit() {
        Answer list = town.answer("월세 200만 원 미만 호실 있나요?", null, About.NOTHING);

        assertThat(town.ask("다섯번째 거 다시 보여줘", list).reply().units()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"402호 지금 비어 있어요?, 계약됨", "is unit 401 available?, on hold"})
    void a_unit_that_is_not_on_offer_is_told_with_its_status(String question, String status) {
        assertThat(town.ask(question).text())
                .contains(status)
                .doesNotContain("바로 입주")
                .doesNotContain("free now");
    }

    @Test
    void who_sits_in_a_unit_is_not_told() {
        assertThat(town.ask("301호 누가 쓰고 있어요?").reason()).isEqualTo(Reason.PRIVATE);
    }

    @Test
    void a_unit_of_another_center_than_the_named_one_is_not_told() {
        Reply reply = town.ask("느릅센터 301호 월세 얼마예요?");

        assertThat(reply.units()).isEmpty();
        assertThat(reply.text()).doesNotContain("150만 원");
    }
}
