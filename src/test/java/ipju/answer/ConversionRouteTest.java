package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Outcome;
import ipju.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionRouteTest {

    private final Town town = Town.shared();

    @ParameterizedTest
    @CsvSource({
        "99.17㎡면 몇 평이에요?, 99.17㎡는 약 30.0평이에요.",
        "100평이면 몇 제곱미터예요?, 100평은 약 330.58㎡예요.",
        "40평은 몇㎡예요?, 40평은 약 132.23㎡예요.",
        "how many m2 is 40 pyeong?, 40 pyeong is about 132.23 m².",
        "how many pyeong is 100 m2?, 100 m2 is about 30.3 pyeong."
    })
    void an_area_is_told_in_the_other_unit_and_marked_as_computed(String question, String said) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.text()).startsWith(said).contains("🧮").contains("400/121");
        assertThat(reply.sources()).isEmpty();
    }

    @Test
    void a_wish_for_space_is_not_turned_into_a_sum() {
        assertThat(new ConversionRoute().find(town.asked("40평 사무실 찾아요, 몇 평 있어요?")))
                .isEmpty();
    }

    @Test
    void without_an_area_nothing_is_converted() {
        assertThat(new ConversionRoute().find(town.asked("몇 평이에요?"))).isEmpty();
    }
}
