package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Outcome;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.chat.UnitRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact set of units that a wish for space means, in both languages. */
class UnitRouteTest {

    private static final String ALL = "B101 301 201 302 501 901 701 1201";

    private final Town town = Town.shared();

    @ParameterizedTest
    @CsvSource({
        "월세 200만 원 이하 호실 있나요?, B101 301 201 302 501",
        "월세 200만 원까지 가능한 호실 있어요?, B101 301 201 302 501",
        "월세 200만 원 밑으로 호실 있나요?, B101 301 201 302 501",
        "월세 200만 원 안으로 호실 있나요?, B101 301 201 302 501",
        "any unit at most KRW 2 million a month?, B101 301 201 302 501",
        "any unit up to KRW 2 million a month?, B101 301 201 302 501",
        "월세 150만 원 이상 호실 있나요?, 301 201 302 501",
        "units of at least KRW 1.5 million a month?, 301 201 302 501"
    })
    void a_limit_counts_with_at_most_and_at_least(String question, String units) {
        assertThat(town.units(question)).containsExactly(units.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "월세 200만 원 미만 호실 있나요?, B101 301",
        "any unit under KRW 2 million a month?, B101 301",
        "any unit for less than KRW 2 million a month?, B101 301",
        "월세 150만 원 초과 호실 있나요?, 201 302 501",
        "월세 150만 원 넘는 호실 있나요?, 201 302 501",
        "any unit over KRW 1.5 million a month?, 201 302 501",
        "전용 100㎡ 넘는 호실 있나요?, 701 1201",
        "any unit of more than 100 m2?, 701 1201"
    })
    void a_limit_does_not_count_with_under_and_over(String question, String units) {
        assertThat(town.units(question)).containsExactly(units.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "월세 180만 원쯤 호실 있나요?, ''",
        "월세 190만 원쯤 되는 호실 있나요?, 201 302 501",
        "월세 190만 원 정도 호실 있나요?, 201 302 501",
        "월세 190만 원 안팎 호실 있나요?, 201 302 501",
        "any unit at about KRW 1.9 million a month?, 201 302 501",
        "any unit at around KRW 1.9 million a month?, 201 302 501",
        "any unit of about 30 pyeong?, 302 501"
    })
    void about_reaches_ten_percent_to_either_side(String question, String units) {
        assertThat(town.units(question)).containsExactlyElementsOf(split(units));
    }

    @ParameterizedTest
    @CsvSource({
        "전용 30평대 호실 있나요?, 501 1201",
        "전용 100~132㎡ 호실 있나요?, 501 1201",
        "any unit of 66 to 100 m2?, 301 302 501 901"
    })
    void a_decade_leaves_its_end_out_and_a_range_holds_both_ends(String question, String units) {
        assertThat(town.units(question)).containsExactly(units.split(" "));
    }

    @Test
    void a_decade_of_pyeong_does_not_hold_the_next_ten() {
        String units = """
                center,unit,floor,use,exclusive_m2,deal,rent_krw,status,source,as_of
                oak,101,1,industrial,99.2,lease,1000000,open,invented,2026-11-20
                oak,102,1,industrial,132.2,lease,1000000,open,invented,2026-11-20
                oak,103,1,industrial,132.24,lease,1000000,open,invented,2026-11-20
                """;

        assertThat(Town.with("units.csv", units).units("전용 30평대 호실 있나요?")).containsExactly("101", "102");
    }

    @ParameterizedTest
    @CsvSource({
        "12월 입주 가능한 호실 있나요?, B101 301 201 302 901 701",
        "any unit to move in in December?, B101 301 201 302 901 701",
        "12월 전에 입주할 수 있는 호실 있나요?, B101 301 201 901 701",
        "units available before December?, B101 301 201 901 701",
        "1월 전에 입주할 수 있는 호실 있나요?, B101 301 201 302 901 701",
        "2027년 1월 1일 입주 가능한 호실 있나요?, B101 301 201 302 501 901 701"
    })
    void a_month_means_free_by_its_last_day_and_before_it_free_before_its_first(String question, String units) {
        assertThat(town.units(question)).containsExactly(units.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "층고 4m 이상 호실 있나요?, 301 302, 4곳",
        "any unit with a ceiling height of at least 4 m?, 301 302, 4 more left out",
        "전력 50kW 이상 호실 있나요?, 302 1201, 4곳",
        "하중 1.2톤 이상 호실 있나요?, B101 301 302, 4곳"
    })
    void an_empty_cell_under_a_filter_is_out_and_counted(String question, String units, String said) {
        Reply reply = town.ask(question);

        assertThat(reply.units().stream().map(UnitRef::unit)).containsExactly(units.split(" "));
        assertThat(reply.text()).containsPattern("적혀 있지 않아.*" + said + "|" + said + ".*does not state");
    }

    @ParameterizedTest
    @CsvSource({
        "10명이 쓸 사무실 있나요?, 301 302 501 901 701 1201, 한 사람에 전용 6.6㎡",
        "any unit for 15 people?, 302 501 701 1201, 6.6 m² of exclusive area a person"
    })
    void people_are_reckoned_in_exclusive_area_and_it_is_said_so(String question, String units, String said) {
        Reply reply = town.ask(question);

        assertThat(reply.units().stream().map(UnitRef::unit)).containsExactly(units.split(" "));
        assertThat(reply.text()).contains("🧮").contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "5층 호실 있나요?, 501",
        "any unit on floor 5?, 501",
        "5층 이상 호실 있나요?, 501 901 701 1201",
        "지하 호실 있나요?, B101",
        "basement units?, B101",
        "지하 1층 호실 있나요?, B101"
    })
    void floors_are_whole_numbers_and_basements_negative(String question, String units) {
        assertThat(town.units(question)).containsExactly(units.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"맨 위층 호실 있나요?", "꼭대기 층 호실 있나요?", "top floor units?"})
    void the_top_floor_is_the_highest_of_each_center(String question) {
        assertThat(town.units(question)).containsExactly("901", "1201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"나와 있는 빈 호실 보여 주세요", "빈 호실 몇 개 있어요?", "show me the vacant units"})
    void nothing_is_filtered_that_was_not_asked_and_the_order_is_price_then_area_then_place(String question) {
        assertThat(town.units(question)).containsExactly(ALL.split(" "));
    }

    @Test
    void all_that_match_are_found_though_five_are_shown() {
        Reply reply = town.ask("나와 있는 빈 호실 보여 주세요");

        assertThat(reply.units()).hasSize(8);
        assertThat(reply.sources()).hasSize(5);
        assertThat(reply.text()).contains("8곳").contains("3곳이 더");
    }

    @ParameterizedTest
    @CsvSource({
        "제일 싼 호실 어디예요?, B101",
        "what is the cheapest unit?, B101",
        "가장 큰 호실은?, 701",
        "largest unit?, 701",
        "가장 넓은 호실 두 곳, 701 1201",
        "가장 작은 호실 보여 주세요, B101"
    })
    void the_best_alone_are_found_when_the_best_are_asked_for(String question, String units) {
        assertThat(town.units(question)).containsExactly(units.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"제일 싼 호실 세 곳 보여 주세요", "the three cheapest units please"})
    void those_as_good_as_the_last_of_the_best_are_in(String question) {
        assertThat(town.units(question)).containsExactly("B101", "301", "201", "302", "501");
    }

    @ParameterizedTest
    @CsvSource({
        "매매 호실 있나요?, 901 701",
        "units for sale under 1 billion won?, 901",
        "창고 있나요?, B101",
        "참나무타워에 빈 호실 있나요?, B101 301 302 501 1201",
        "계약면적 60평 이상 호실 있나요?, 501 701 1201",
        "보증금 1500만 원 이하 호실 있나요?, B101 301 201",
        "월 관리비 포함 220만 원 이하 호실 있나요?, B101 301"
    })
    void deal_use_center_and_what_a_sum_is_for_are_kept_apart(String question, String units) {
        assertThat(town.units(question)).containsExactly(units.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"협의 중인 호실 있나요?, 401, 협의 중", "which units are on hold?, 401, on hold", "이미 계약된 호실 있나요?, 402, 계약됨"})
    void held_and_gone_units_are_told_only_when_asked_for(String question, String unit, String status) {
        Reply reply = town.ask(question);

        assertThat(reply.units().stream().map(UnitRef::unit)).containsExactly(unit);
        assertThat(reply.text()).contains(status);
    }

    @ParameterizedTest
    @CsvSource({"월세 30만 원 이하 호실 있나요?, 맞는 호실이 없어요", "any unit under KRW 300000 a month?, No unit fits"})
    void an_empty_search_is_an_answer_that_names_the_nearest_in_the_text_only(String question, String said) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.reason()).isNull();
        assertThat(reply.units()).isEmpty();
        assertThat(reply.text()).contains(said).contains("B101").contains("🧮");
        assertThat(reply.sources()).extracting(Source::locator).containsExactly("row 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"월세 200만 원 넘는 호실 있나요?", "any unit over KRW 2 million a month?"})
    void a_unit_right_on_a_limit_that_does_not_count_is_the_nearest_without_an_amount_to_give_way(String question) {
        Reply reply = town.ask(question);

        assertThat(reply.units()).isEmpty();
        assertThat(reply.text()).contains("201").doesNotContain("0원 풀면").doesNotContain("KRW 0");
    }

    @ParameterizedTest
    @CsvSource({"전용 100㎡ 이하 호실 있나요?, 0", "100㎡ 이하 호실 있나요?, 1", "any unit of at most 100 m2?, 1"})
    void an_area_without_a_basis_is_taken_as_exclusive_and_said(String question, int said) {
        Reply reply = town.ask(question);

        assertThat(reply.units().stream().map(UnitRef::unit))
                .containsExactly("B101", "301", "201", "302", "501", "901");
        assertThat(reply.text().contains("전용면적으로 찾았어요") || reply.text().contains("taken as exclusive"))
                .isEqualTo(said == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "월세 200만 원 이하 호실 있나요?, 월 임대료가 적혀 있지 않아 뺀 호실이 1곳 있어요.",
        "units available before December?, 1 more left out because the folder does not state their move-in date.",
        "any unit of at most 100 m2?, 1 more to see."
    })
    void counts_are_said_as_people_say_them(String question, String said) {
        assertThat(town.ask(question).text()).contains(said);
    }

    @Test
    void the_mark_of_vat_stands_beside_each_rent_and_price() {
        assertThat(town.ask("501호 월세 얼마예요?").text()).contains("월 200만 원(부가세 포함)");
        assertThat(town.ask("301호 월세 얼마예요?").text()).contains("월 150만 원(부가세 별도)");
        assertThat(town.ask("units for sale?").text()).contains("KRW 700 million (VAT extra)");
    }

    @Test
    void a_place_that_is_no_center_of_ours_is_not_answered_with_our_units() {
        Reply reply = town.ask("한강빌딩에 빈 호실 있나요?");

        assertThat(reply.outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(reply.units()).isEmpty();
        assertThat(reply.text()).contains("한강빌딩").doesNotContain("B101");
    }

    @Test
    void a_follow_up_narrows_the_search_before_it() {
        Answer first = town.answer("월세 200만 원 이하 호실 있나요?", null, About.NOTHING);
        Answer second = town.ask("그중 5층 이상만요", first);

        assertThat(second.reply().units()).containsExactly(new UnitRef("oak", "501"));
    }

    @Test
    void without_a_table_of_units_no_unit_is_told_of() {
        Town bare = Town.of("parking.ko.md", Town.document("title: 주차\nlang: ko\nas_of: 2026-11-01", "주차", "지하에 있어요."));

        assertThat(new UnitRoute().find(bare.asked("빈 호실 있나요?"))).isEmpty();
        assertThat(bare.ask("빈 호실 있나요?").units()).isEmpty();
    }

    private static List<String> split(String units) {
        return units.isEmpty() ? List.of() : List.of(units.split(" "));
    }
}
