package ipju.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.chat.UnitRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final Reply RENT = new Reply(
            Outcome.ANSWER,
            null,
            false,
            List.of(Line.lead("월 1,650,000원이에요.")),
            List.of(new Source("호실", "units.csv", "row 2", null, "", null)),
            List.of(new UnitRef("oak", "301"), new UnitRef("oak", "302")),
            List.of());
    private static final Reply MISSING = new Reply(
            Outcome.ESCALATE, Reason.NOT_IN_FOLDER, true, List.of(Line.lead("없어요.")), List.of(), List.of(), List.of());

    @Test
    void a_reply_that_is_right_differs_in_nothing() {
        assertThat(differences(RENT, Outcome.ANSWER, "units.csv", "1650000원", "2,000,000", units("302", "301")))
                .isEmpty();
    }

    @Test
    void another_outcome_is_named_with_its_reason() {
        assertThat(new Expectation(List.of(Outcome.ANSWER, Outcome.CLARIFY), List.of(), List.of(), List.of(), null)
                        .differences(MISSING))
                .containsExactly("expected answer or clarify, got escalate (not_in_folder)");
    }

    @Test
    void one_of_the_files_must_be_cited_by_an_answer_and_by_nothing_else() {
        assertThat(differences(RENT, Outcome.ANSWER, "fees.csv", null, null, null))
                .containsExactly("expected a source in [fees.csv], got [units.csv]");
        assertThat(differences(MISSING, Outcome.ESCALATE, "fees.csv", null, null, null))
                .isEmpty();
    }

    @Test
    void texts_are_compared_without_spaces_commas_and_case() {
        assertThat(differences(RENT, Outcome.ANSWER, null, "월1650000 원", null, null))
                .isEmpty();
        assertThat(differences(RENT, Outcome.ANSWER, null, "보증금", null, null)).containsExactly("\"보증금\" is missing");
        assertThat(differences(RENT, Outcome.ANSWER, null, null, "1 650 000", null))
                .containsExactly("\"1 650 000\" must not be said");
    }

    @Test
    void units_must_be_exactly_those_in_any_order() {
        assertThat(differences(RENT, Outcome.ANSWER, null, null, null, units("301")))
                .hasSize(1);
        assertThat(differences(RENT, Outcome.ANSWER, null, null, null, units("301", "302", "303")))
                .hasSize(1);
        assertThat(differences(RENT, Outcome.ANSWER, null, null, null, List.of()))
                .containsExactly("expected units [], got [oak 301, oak 302]");
    }

    private static List<UnitRef> units(String... numbers) {
        return List.of(numbers).stream().map(n -> new UnitRef("oak", n)).toList();
    }

    private static List<String> differences(
            Reply reply,
            Outcome outcome,
            @Nullable String cites,
            @Nullable String contains,
            @Nullable String absent,
            @Nullable List<UnitRef> units) {
        return new Expectation(List.of(outcome), list(cites), list(contains), list(absent), units).differences(reply);
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
