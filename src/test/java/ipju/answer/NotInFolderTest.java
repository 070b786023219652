package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Button;
import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.knowledge.Passage;
import ipju.retrieval.Hit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotInFolderTest {

    private final Town town = Town.shared();

    @Test
    void what_is_missing_is_named_and_staff_are_offered() {
        Finding finding = NotInFolder.say(town.asked("옥상에 수영장 있나요?"), List.of("수영장"), Optional.empty());

        assertThat(finding.outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(finding.reason()).isEqualTo(Reason.NOT_IN_FOLDER);
        assertThat(finding.lines().get(0)).isEqualTo(Line.lead("‘수영장’에 대한 내용은 자료에 없어요."));
        assertThat(finding.lines()).extracting(Line::text).anyMatch(text -> text.contains("02-000-0000"));
        assertThat(finding.buttons()).extracting(Button::label).containsExactly("담당자와 이야기");
    }

    @Test
    void a_place_that_the_folder_does_not_know_is_what_is_missing_first() {
        Finding finding = NotInFolder.say(town.asked("한강빌딩 수영장 있나요?"), List.of("수영장"), Optional.empty());

        assertThat(finding.lines().get(0).text()).startsWith("‘한강빌딩’");
    }

    @Test
    void the_nearest_is_offered_in_words_that_can_be_asked_again() {
        Passage parking = passage("parking.ko.md");
        Finding finding = NotInFolder.say(town.asked("정기 주차 있나요?"), List.of(), Optional.of(hit(parking)));

        assertThat(finding.lines()).extracting(Line::text).anyMatch(text -> text.contains("‘방문 주차’예요. 이걸 찾으셨나요?"));
        assertThat(finding.buttons().get(0)).isEqualTo(new Button("네, 보여 주세요", "방문 주차"));
        assertThat(finding.about().offered()).isEqualTo("방문 주차");
    }

    @Test
    void a_row_is_offered_by_its_name_in_the_language_of_the_question() {
        Passage program = passage("programs.csv");

        assertThat(NotInFolder.say(town.asked("is there money to move?"), List.of(), Optional.of(hit(program)))
                        .lines())
                .extracting(Line::text)
                .contains("The nearest it has is “Moving loan”. Is that what you meant?");
    }

    @Test
    void in_a_folder_without_contacts_it_still_says_no() {
        Finding finding = NotInFolder.say(Town.of().asked("수영장 있나요?"), List.of(), Optional.empty());

        assertThat(finding.lines().get(0).text()).isEqualTo("물어보신 내용은 자료에 없어요.");
        assertThat(finding.sources()).isEmpty();
    }

    private Passage passage(String file) {
        return town.edition().knowledge().passages().stream()
                .filter(p -> p.document().file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static Hit hit(Passage passage) {
        return new Hit(passage, 1, List.of(), 0.5, List.of());
    }
}
