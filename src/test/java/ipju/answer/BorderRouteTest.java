package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Outcome;
import ipju.chat.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderRouteTest {

    private final Town town = Town.shared();
    private final BorderRoute route = new BorderRoute();

    @ParameterizedTest
    @CsvSource({
        "여기는 갈매역이랑 강변역 중 어디가 더 가까워요?, 어느 센터를 보고 계세요?",
        "우리는 앱도 만들고 기계도 파는데 제조업으로 봐야 하나요?, 주로 하는 일",
        "are we a manufacturer or a service?, What is your main activity"
    })
    void what_cannot_be_answered_before_one_thing_is_known_is_asked_back(String question, String asks) {
        Finding finding = route.find(town.asked(question)).orElseThrow();

        assertThat(finding.outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(finding.reason()).isEqualTo(Reason.UNCLEAR);
        assertThat(finding.lines()).hasSize(1);
        assertThat(finding.lines().get(0).text()).contains(asks);
    }

    @Test
    void a_building_that_is_named_or_was_spoken_of_need_not_be_asked_for() {
        assertThat(route.find(town.asked("참나무타워는 갈매역이랑 강변역 중 어디가 더 가까워요?"))).isEmpty();
        assertThat(route.find(town.asked("갈매역이랑 강변역 중 어디가 더 가까워요?", About.centers(List.of("oak")))))
                .isEmpty();
    }

    @Test
    void one_place_alone_is_no_choice() {
        assertThat(route.find(town.asked("갈매역에서 가까워요?"))).isEmpty();
    }
}
