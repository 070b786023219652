package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Button;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Reply;
import ipju.chat.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityRouteTest {

    private final Town town = Town.shared();

    @ParameterizedTest
    @CsvSource({
        "앱 개발 회사인데 입주 가능해요?, 소프트웨어 개발: 자료에 따르면 산업시설 호실에 입주할 수 있는 업종이에요., Act 1",
        "식품 공장 입주 가능해요?, 식품 제조업: 조건부로 산업시설 호실에 입주할 수 있어요., 폐수가 없어야 해요.",
        "can a food factory move in?, Food manufacturing: eligible in an industrial unit under conditions., No waste water.",
        "we do app development. are we eligible?, 'Software development: eligible in an industrial unit, as the folder says.', Act 1"
    })
    void an_activity_in_words_gets_the_verdict_with_condition_and_basis(String question, String verdict, String more) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.reason()).isNull();
        assertThat(reply.text()).contains(verdict).contains(more);
        assertThat(reply.text()).containsAnyOf("최종 판단은 관할 구청이 해요", "The gu office decides in the end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"온라인 쇼핑몰 입주 가능해요?", "can an online shop move in?"})
    void the_verdict_check_is_an_answer_that_staff_see_to(String question) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.reason()).isEqualTo(Reason.NEEDS_STAFF);
        assertThat(reply.handoff()).isTrue();
    }

    @Test
    void a_no_for_one_use_is_told_beside_the_yes_for_the_other() {
        Reply reply = town.ask("음식점 입주할 수 있어요?");

        assertThat(reply.text()).contains("산업시설 호실에 입주할 수 없는 업종이에요").contains("지원시설 호실에 입주할 수 있는 업종이에요");
        assertThat(reply.sources()).extracting(Source::locator).containsExactly("row 5", "row 6");
    }

    @ParameterizedTest
    @CsvSource({
        "58221 업종 입주 가능한가요?, row 2",
        "업종코드 582 입주 가능한가요?, row 2",
        "KSIC 10742 입주 가능한가요?, row 3",
        "58 업종 되나요?, row 2"
    })
    void a_code_matches_the_longest_prefix_and_a_shorter_one_all_below_it(String question, String locator) {
        assertThat(town.ask(question).sources()).extracting(Source::locator).containsExactly(locator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999 업종 입주 가능한가요?",
                "드론 조종 학원인데 입주할 수 있나요?",
                "can we move in? we run a drone school",
                "we run a drone school and want to move in, is that allowed?"
            })
    void what_is_not_listed_is_never_guessed_and_the_three_nearest_are_offered(String question) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(reply.reason()).isEqualTo(Reason.NOT_IN_FOLDER);
        assertThat(reply.buttons()).hasSize(3);
        assertThat(reply.buttons()).extracting(Button::label).doesNotHaveDuplicates();
        assertThat(reply.text()).containsAnyOf("짐작해서 말씀드리지 않을게요", "I won't guess");
    }

    @Test
    void a_button_of_a_nearest_row_asks_for_that_row() {
        Button button = town.ask("99999 업종 입주 가능한가요?").buttons().get(0);

        assertThat(town.ask(button.says()).text()).contains(button.label());
    }

    @Test
    void without_a_table_nothing_is_said_of_businesses() {
        Town bare = Town.of("parking.ko.md", Town.document("title: 주차\nlang: ko\nas_of: 2026-11-01", "주차", "지하에 있어요."));

        assertThat(new EligibilityRoute().find(bare.asked("58221 업종 입주 가능한가요?")))
                .isEmpty();
        assertThat(bare.ask("식당 입주 가능해요?").outcome()).isEqualTo(Outcome.ESCALATE);
    }
}
