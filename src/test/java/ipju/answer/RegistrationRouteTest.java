package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Outcome;
import ipju.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRouteTest {

    private final Town town = Town.shared();

    @ParameterizedTest
    @CsvSource({"사업자등록번호 124-81-00998 맞나요?, 국세청", "is registration number 124-81-00998 right?, tax service"})
    void a_number_that_fits_is_said_to_fit_and_no_more(String question, String who) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.text()).contains("🧮").contains(who).doesNotContain("124-81");
    }

    @ParameterizedTest
    @ValueSource(strings = {"사업자등록번호 124-81-00999 맞나요?", "is registration number 124-81-00997 right?"})
    void a_number_that_does_not_fit_is_asked_for_again(String question) {
        assertThat(town.ask(question).outcome()).isEqualTo(Outcome.CLARIFY);
    }

    @Test
    void a_phone_number_is_no_registration_number() {
        assertThat(new RegistrationRoute().find(town.asked("031-000-1111로 전화하면 되나요?")))
                .isEmpty();
    }
}
