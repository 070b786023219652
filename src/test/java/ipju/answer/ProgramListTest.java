package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Outcome;
import ipju.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs by kind, time, agency and firm, on 24 November 2026. */
class ProgramListTest {

    private static final String PROGRAMS = """
            id,name_ko,name_en,agency,kind,who_ko,who_en,benefit_ko,benefit_en,open_from,open_to,status_rule,url,contact,source,as_of
            a,이전 자금,Moving fund,갈매구청 (Galmae-gu Office),loan,창업 7년 이내 기업,Companies up to 7 years old,융자,A loan,2026-11-01,2026-11-30,,https://example.invalid/a,031-000-3333,city,2026-11-01
            b,겨울 융자,Winter credit,나무재단 (Namu Foundation),loan,모든 기업,All companies,융자,A loan,2026-12-10,2026-12-20,,,,city,2026-11-01
            c,봄 융자,Spring credit,갈매구청 (Galmae-gu Office),loan,모든 기업,All companies,융자,A loan,2026-03-01,2026-03-31,,,,city,2026-03-01
            d,취득세 경감,Acquisition relief,갈매구청 (Galmae-gu Office),tax,첫 매수인,First buyers,경감,Relief,,2028-12-31,,,,city,2026-11-01
            e,가을 박람회,Autumn fair,나무재단 (Namu Foundation),event,모든 기업,All companies,부스,A booth,2026-09-01,2026-09-30,,,,city,2026-09-01
            f,고용 지원,Hiring help,나무재단 (Namu Foundation),grant,5인 이상 기업,Companies with at least 5 people,인건비,Wages,,,while_funds_last,,,city,2026-11-01
            """;

    private final Town town = Town.with("programs.csv", PROGRAMS);

    @ParameterizedTest
    @ValueSource(strings = {"대출 있어요?", "어떤 대출 받을 수 있어요? 알려줘", "Any loans?", "what loans are there? list them"})
    void a_kind_lists_that_kind_alone(String question) {
        String text = town.ask(question).text();

        assertThat(text).containsAnyOf("이전 자금", "Moving fund");
        assertThat(text)
                .doesNotContain("취득세 경감", "Acquisition relief", "고용 지원", "Hiring help", "봄 융자", "Spring credit");
    }

    @ParameterizedTest
    @CsvSource({
        "12월에 신청할 수 있는 지원사업, 겨울 융자, 이전 자금",
        "이번 달 마감되는 지원사업 있어요?, 이전 자금, 겨울 융자",
        "이번 달 마감, 이전 자금, 겨울 융자",
        "7일 안에 마감되는 지원사업 있나요?, 이전 자금, 겨울 융자",
        "which programs close next month?, Winter credit, Moving fund",
        "나무재단 지원사업 뭐 있어요?, 고용 지원, 이전 자금"
    })
    void a_time_or_an_agency_leaves_out_the_rest(String question, String in, String not) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.text()).contains(in).doesNotContain(not);
    }

    @Test
    void days_to_the_end_link_and_contact_stand_with_the_row() {
        assertThat(town.ask("7일 안에 마감되는 지원사업 있나요?").text())
                .contains("D-6")
                .contains("문의: 031-000-3333")
                .contains("https://example.invalid/a");
    }

    @ParameterizedTest
    @CsvSource({
        "행사 지원사업 지금 신청할 수 있는 거 있어요?, 가을 박람회 — 접수가 끝났어요, 2026-09-30",
        "any event programs open now?, Autumn fair — closed, 2026-09-30"
    })
    void where_nothing_of_a_kind_is_open_the_last_is_told_as_closed_with_its_date(
            String question, String closed, String date) {
        String text = town.ask(question).text();

        assertThat(text).containsAnyOf("적힌 행사는 없어요", "no events that are open now");
        assertThat(text).contains(closed).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"창업 공간 지원사업 있어요?", "any programs with start-up space?"})
    void a_kind_that_the_folder_lacks_is_said_to_be_lacking_beside_other_kinds(String question) {
        assertThat(town.ask(question).text())
                .containsAnyOf("적힌 창업 공간은 없어요", "no start-up spaces that are open now")
                .containsAnyOf("다른 종류로는", "Of other kinds");
    }

    @ParameterizedTest
    @CsvSource({
        "Any loans for a 3-year-old company?, Companies up to 7 years old, Not for a firm like yours",
        "창업 3년차 회사가 받을 수 있는 대출 있어요?, 창업 7년 이내 기업, 맞지 않아"
    })
    void a_firm_within_the_limits_of_a_row_is_told_the_rows_own_words(String question, String who, String not) {
        assertThat(town.ask(question).text()).contains(who).doesNotContain(not);
    }

    @ParameterizedTest
    @CsvSource({
        "창업 10년차 회사가 받을 수 있는 대출 있어요?, 말씀하신 조건과 맞지 않아 보이는 것, 이전 자금",
        "Any loans for a 10-year-old company?, 'Not for a firm like yours, by its own words', Moving fund"
    })
    void a_firm_beyond_the_limits_of_a_row_is_told_so(String question, String heading, String row) {
        assertThat(town.ask(question).text()).containsSubsequence(heading, row);
    }

    @ParameterizedTest
    @CsvSource({
        "지금 신청 가능한 지원사업 뭐 있어요?, 세금 감면은요?, 취득세 경감, 이전 자금",
        "Which programs are open now?, next month?, Winter credit, Moving fund"
    })
    void a_short_message_goes_on_from_the_list_before(String question, String more, String in, String not) {
        Answer first = town.answer(question, null, About.NOTHING);

        assertThat(town.ask(more, first).reply().text()).contains(in).doesNotContain(not);
    }
}
