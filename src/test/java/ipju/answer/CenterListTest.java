package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Reply;
import ipju.chat.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Centers asked for by what their rows state. */
class CenterListTest {

    private static final String CENTERS = """
            id,name_ko,name_en,built,floors_up,station,walk_min,freight_lift_t,drive_in_to,parking_stalls,source,as_of
            oak,참나무타워,Oak Tower,2015,12,갈매역,5,3,3,300,invented,2026-11-20
            elm,느릅센터,Elm Center,2019,9,갈매역,8,,0,120,invented,2026-11-20
            fir,전나무빌딩,Fir Building,2008,20,한솔역,3,5,5,,invented,2026-11-20
            """;

    private final Town town = Town.with("centers.csv", CENTERS);

    @ParameterizedTest
    @CsvSource({
        "역에서 걸어서 5분 안쪽 센터 있어요?, 2 4",
        "which buildings are within 5 minutes on foot from the station?, 2 4",
        "갈매역에서 걸어서 5분 이내 건물 있나요?, 2",
        "화물 엘리베이터 4톤 이상인 건물 있나요?, 4",
        "which center has the most parking?, 2 3",
        "제일 새 건물이 어디예요?, 3 2 4",
        "드라이브인 되는 센터 있어요?, 2 4"
    })
    void centers_are_found_by_what_their_rows_state(String question, String rows) {
        assertThat(town.ask(question).sources())
                .filteredOn(source -> source.file().equals("centers.csv"))
                .extracting(Source::locator)
                .containsExactly(java.util.Arrays.stream(rows.split(" "))
                        .map(row -> "row " + row)
                        .toArray(String[]::new));
    }

    @Test
    void centers_that_do_not_state_it_are_counted() {
        Reply reply = town.ask("화물 엘리베이터 있는 센터 있어요?");

        assertThat(reply.text()).contains("참나무타워 · 화물 승강기 3톤", "화물 승강기가 적혀 있지 않아 뺀 센터가 1곳 있어요.");
    }

    @Test
    void a_wish_for_units_stays_one() {
        assertThat(town.ask("화물 엘리베이터 4톤 이상인 건물에 호실 있나요?").text()).contains("맞는 호실이 없어요");
    }
}
