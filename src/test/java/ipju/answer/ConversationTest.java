package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Button;
import ipju.chat.Outcome;
import ipju.chat.Reply;
import ipju.chat.UnitRef;
import ipju.lang.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a few words change of the search before them, in both languages. */
class ConversationTest {

    private final Town town = Town.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // before; then; units
                "월세 200만 원 이하 호실 있나요?; 5층 이상만; 501",
                "월세 200만 원 이하 호실 있나요?; 창고 말고; 301 201 302 501",
                "월세 200만 원 이하 호실 있나요?; 그럼 150만 원 이하는?; B101 301",
                "월세 200만 원 이하 호실 있나요?; 그럼 팔아요?; 901 701",
                "월세 200만 원 이하 호실 있나요?; 느릅센터는?; 201",
                "any unit up to KRW 2 million a month?; only floor 5 or higher; 501",
                "any unit up to KRW 2 million a month?; what about Elm Center?; 201",
                "any unit up to KRW 2 million a month?; not storage; 301 201 302 501",
                "참나무타워 임대 호실 있나요?; 다른 센터는요?; 201",
                "rentals at Oak Tower?; what about the other building?; 201"
            })
    void a_few_words_change_the_search(String turns) {
        String[] parts = turns.split("; ");
        assertThat(units(chat(parts[0], parts[1]))).containsExactly(parts[2].split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"302호 어때요?; 더 싼 건?; B101 301", "how is unit 302?; anything cheaper?; B101 301"})
    void cheaper_is_below_what_was_shown(String turns) {
        String[] parts = turns.split("; ");
        Answer shown = town.answer(parts[0], null, About.NOTHING);
        Answer searched = town.answer("월세 200만 원 이하 호실 있나요?", null, About.NOTHING);
        About about =
                About.units(List.of(), shown.about().units(), searched.about().query());

        assertThat(units(town.answer(parts[1], null, about).reply())).containsExactly(parts[2].split(" "));
    }

    @Test
    void where_nothing_is_cheaper_the_nearest_cheaper_one_is_told() {
        Reply reply = chat("전용 60㎡ 이상 월세 200만 원 이하 호실 있나요?", "더 싼 건?");

        assertThat(reply.units()).isEmpty();
        assertThat(reply.text()).contains("맞는 호실이 없어요", "B101", "60만 원");
    }

    @Test
    void a_place_in_the_list_is_the_unit_that_stood_there() {
        assertThat(units(chat("월세 200만 원 이하 호실 있나요?", "두번째 거 다시"))).containsExactly("301");
        assertThat(units(chat("월세 200만 원 이하 호실 있나요?", "2번 자세히"))).containsExactly("301");
        assertThat(units(chat("any unit up to KRW 2 million a month?", "tell me more about number 2")))
                .containsExactly("301");
    }

    @Test
    void the_units_shown_are_compared_without_being_named() {
        Reply reply = chat("월세 200만 원 이하 호실 있나요?", "1번이랑 3번 비교해줘");

        assertThat(units(reply)).containsExactly("B101", "201");
        assertThat(reply.text()).contains("B101 · 201 비교");
        assertThat(units(chat("월세 150만 원 이하 호실 있나요?", "둘 비교해줘"))).containsExactly("B101", "301");
    }

    @Test
    void a_question_about_something_else_leaves_the_search_alone() {
        Reply reply = chat("월세 200만 원 이하 호실 있나요?", "방문 주차 요금은 얼마예요?");

        assertThat(reply.units()).isEmpty();
        assertThat(reply.text()).contains("10분에 500원");
    }

    @Test
    void a_condition_is_dropped_by_its_button_and_the_button_means_the_same_later() {
        Reply reply = town.ask("월세 150만 원 이하 3층 이상 호실 있나요?");
        Button drop = button(reply, "✕ 3층");

        assertThat(units(reply)).containsExactly("301");
        assertThat(units(press(drop))).containsExactly("B101", "301");
    }

    @Test
    void more_than_five_units_come_page_by_page() {
        Reply first = town.ask("빈 호실 보여 주세요");
        Reply second = press(button(first, "다음 3곳"));

        assertThat(first.text()).contains("5. ").doesNotContain("6. ");
        assertThat(second.text()).contains("6. ", "8. ").doesNotContain("1. 참");
        assertThat(second.units()).isEqualTo(first.units());
        assertThat(second.buttons()).extracting(Button::label).noneMatch(label -> label.startsWith("다음"));
    }

    @Test
    void a_search_by_exclusive_area_offers_the_same_by_contract_area() {
        Reply reply = town.ask("any unit of 60 to 70 m2?");

        assertThat(units(reply)).containsExactly("301", "901");
        assertThat(units(press(button(reply, "By contract area"), Language.EN))).containsExactly("B101");
    }

    @Test
    void a_day_that_may_be_two_is_asked_about() {
        Reply reply = town.ask("any unit of at least 60 m2, move in by 03/04?");

        assertThat(reply.text()).contains("Which day do you mean?");
        assertThat(reply.buttons()).extracting(Button::label).contains("4 March", "3 April");
        assertThat(press(button(reply, "4 March"), Language.EN).text()).contains("by 2027-03-04");
    }

    @Test
    void what_the_search_does_not_hold_is_said() {
        assertThat(town.ask("전용 60㎡ 이상 월 $2000 이하 호실 있나요?").text()).contains("조건에 넣지 못한 말: ‘월 $2000 이하’");
        assertThat(town.ask("월세 200만 원 이하 5층 이상 호실 있나요?").text()).doesNotContain("넣지 못한");
    }

    @Test
    void a_vague_wish_gets_a_list_and_three_orders() {
        Reply reply = town.ask("괜찮은 데 추천 좀");

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.units()).hasSize(8);
        assertThat(reply.buttons()).extracting(Button::label).startsWith("넓은 순", "입주 빠른 순", "역 가까운 순");
        assertThat(units(press(button(reply, "넓은 순")))).startsWith("701", "1201");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/units 0 deal=gift", "/units now", "/compare oak/301", "/cost nowhere/1", "/units 0 center=%zz"
            })
    void a_button_that_nobody_made_does_nothing(String text) {
        String[] parts = text.split(" ", 2);
        Optional<Answer> answer = new Answerer(AnswerSettings.DEFAULT)
                .pressed(parts[0], parts[1], Language.KO, town.edition(), About.NOTHING, Town.TODAY);

        assertThat(answer.filter(a -> !a.reply().units().isEmpty())).isEmpty();
    }

    @Test
    void a_chat_remembers_no_more_of_a_list_than_anybody_pages_through() {
        StringBuilder units =
                new StringBuilder("center,unit,floor,use,exclusive_m2,deal,rent_krw,status,source,as_of\n");
        for (int i = 101; i <= 230; i++) {
            units.append("oak,").append(i).append(",1,industrial,66,lease,1000000,open,invented,2026-11-20\n");
        }
        Answer answer = Town.with("units.csv", units.toString()).answer("빈 호실 보여 주세요", null, About.NOTHING);

        assertThat(answer.reply().units()).hasSize(130);
        assertThat(answer.about().units()).hasSize(100);
    }

    private Reply press(Button button) {
        return press(button, Language.KO);
    }

    private Reply press(Button button, Language language) {
        String[] parts = button.says().split(" ", 2);
        return new Answerer(AnswerSettings.DEFAULT)
                .pressed(parts[0], parts[1], language, town.edition(), About.NOTHING, Town.TODAY)
                .orElseThrow()
                .reply();
    }

    private static Button button(Reply reply, String label) {
        return reply.buttons().stream()
                .filter(button -> button.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private Reply chat(String first, String then) {
        return town.ask(then, town.answer(first, null, About.NOTHING)).reply();
    }

    private static List<String> units(Reply reply) {
        return reply.units().stream().map(UnitRef::unit).toList();
    }
}
