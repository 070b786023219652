package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.Editions;
import ipju.chat.Outcome;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a thing is answered neither with another thing nor with something else of it. */
class NearMissTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Edition edition;

    private final Answerer answerer = new Answerer(AnswerSettings.DEFAULT);

    @BeforeAll
    static void a_folder_with_two_buildings(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("centers.csv"), """
                id,name_ko,name_en,aliases,address_ko,address_en,floors_up,parking_stalls,truck_limit_t,source,as_of
                dal,달빛타워,Dalbit Tower,,나루시 달빛로 3,"3 Dalbit-ro, Naru",9,120,5,대장,2026-11-01
                byeol,별빛밸리,Byeolbit Valley,,,,7,,2.5,대장,2026-11-01
                """);
        Files.writeString(folder.resolve("facility.csv"), """
                center,item,value_ko,value_en,source,as_of
                dal,rooftop,옥상 정원은 10시부터 17시까지,roof garden from 10:00 to 17:00,사무소,2026-11-01
                dal,shower,지하 1층 샤워실 4칸,4 showers on B1,사무소,2026-11-01
                dal,cafeteria,지하 1층 구내식당 12시부터 14시까지,cafeteria on B1 from 12:00 to 14:00,사무소,2026-11-01
                byeol,loading_bay,1층 하역장 2면,2 loading bays on the first floor,사무소,2026-11-01
                byeol,meeting_room,3층 회의실 1개,one meeting room on the third floor,사무소,2026-11-01
                """);
        Files.writeString(folder.resolve("fees.csv"), """
                center,item,value,unit,per,source,as_of
                dal,meeting_room,9500,KRW,hour,사무소,2026-11-01
                """);
        Files.writeString(folder.resolve("glossary.csv"), """
                ko,en,aliases
                샤워실,shower,
                회의실,meeting room,
                하역장,loading bay,
                구내식당,cafeteria,
                옥상,rooftop,
                """);
        edition = Editions.of(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "달빛타워 옥상 정원 넓이가 얼마나 되나요?",
                "별빛밸리에 샤워실이 있나요?",
                "별빛밸리 회의실 대관료는 얼마예요?",
                "How many seats does the cafeteria of Dalbit Tower have?",
                "별빛밸리 주차 면수는 몇 면이에요?",
                "해오름 지식산업센터 회의실 요금은 얼마예요?"
            })
    void another_thing_or_another_side_of_it_is_no_answer(String question) {
        assertThat(ask(question, About.NOTHING).reply().outcome()).isEqualTo(Outcome.ESCALATE);
    }

    @Test
    void what_the_folder_does_say_of_the_same_things_is_answered() {
        assertThat(text("달빛타워 옥상 정원은 몇 시까지 열어요?")).contains("17시");
        assertThat(text("달빛타워에 샤워실이 있나요?")).contains("4칸");
        assertThat(text("달빛타워 회의실 대관료는 얼마예요?")).contains("9,500");
    }

    @Test
    void a_column_of_a_named_center_is_told_from_its_row() {
        assertThat(text("달빛타워주소가뭐예요")).contains("달빛로 3");
        assertThat(text("달빛타워 주차장 전체 몇 면이에요?")).contains("120");
    }

    @Test
    void a_follow_up_is_about_the_center_of_the_chat() {
        About before = ask("달빛타워에 샤워실이 있나요?", About.NOTHING).about();

        assertThat(ask("회의실은?", before).reply().text()).contains("달빛타워").doesNotContain("별빛밸리");
    }

    private String text(String question) {
        return ask(question, About.NOTHING).reply().text();
    }

    private Answer ask(String question, About before) {
        return answerer.answer(question, null, edition, before, TODAY);
    }

    @Test
    void the_answer_comes_in_the_language_of_the_question() {
        assertThat(ask("How many showers does Dalbit Tower have?", About.NOTHING)
                        .language())
                .isEqualTo(Language.EN);
    }
}
