package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Outcome;
import ipju.chat.Reply;
import ipju.chat.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramRouteTest {

    private final Town town = Town.shared();

    @Test
    void programs_stand_under_what_they_are_today_and_closed_ones_are_left_out() {
        String text = town.ask("지금 신청 가능한 지원사업 뭐 있어요?").text();

        assertThat(text)
                .containsSubsequence(
                        "지금 신청할 수 있는 지원사업이에요.",
                        "이전 자금 — 지금 신청할 수 있어요 · 접수: 2026-11-01 ~ 2026-11-30 · D-6",
                        "고용 보조금 — 자금이 남아 있는 동안 신청할 수 있어요",
                        "곧 열리는 것",
                        "설비 지원 — 아직 시작 전이에요",
                        "지금 열려 있는지 자료에 없어 문의가 필요한 것",
                        "수출 상담",
                        "문의: 031-000-4444");
        assertThat(text).doesNotContain("창업 공간");
    }

    @Test
    void the_list_is_told_in_english_too_and_cites_each_row() {
        Reply reply = town.ask("Which support programs are open now?");

        assertThat(reply.text())
                .containsSubsequence(
                        "Programs that are open now:",
                        "Moving loan — open now · Applications: 2026-11-01 to 2026-11-30 · D-6",
                        "Hiring subsidy — open while funds last",
                        "Equipment grant — not open yet",
                        "Export fair — the folder does not say whether it is open now");
        assertThat(reply.sources()).extracting(Source::locator).containsExactly("row 2", "row 5", "row 3", "row 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"창업 공간 지원사업 지금 신청할 수 있어요?", "창업 공간 지원사업 아직 접수중인가요?"})
    void a_closed_program_that_is_named_is_said_to_be_closed(String question) {
        Reply reply = town.ask(question);

        assertThat(reply.text()).contains("창업 공간 — 접수가 끝났어요").contains("2026-03-01 ~ 2026-03-31");
        assertThat(reply.text()).doesNotContain("이전 자금");
    }

    @ParameterizedTest
    @CsvSource({
        "is the start-up space program still open?, Start-up space — closed",
        "고용 보조금 지금 신청 가능해요?, 고용 보조금 — 자금이 남아 있는 동안 신청할 수 있어요",
        "이전 자금 지원사업 마감이 언제까지예요?, 2026-11-01 ~ 2026-11-30"
    })
    void a_named_program_is_told_alone(String question, String said) {
        Reply reply = town.ask(question);

        assertThat(reply.text()).contains(said);
        assertThat(reply.sources()).hasSize(1);
    }

    @Test
    void the_last_day_is_still_open_and_the_day_after_is_not() {
        String programs = """
                id,name_ko,name_en,agency,kind,who_ko,who_en,benefit_ko,benefit_en,open_from,open_to,status_rule,source,as_of
                a,오늘까지 대출,Loan until today,시,loan,기업,Companies,융자,A loan,,2026-11-24,,city,2026-11-01
                b,어제까지 대출,Loan until yesterday,시,loan,기업,Companies,융자,A loan,,2026-11-23,,city,2026-11-01
                """;
        String text =
                Town.with("programs.csv", programs).ask("지금 신청 가능한 지원사업 뭐 있어요?").text();

        assertThat(text).contains("오늘까지 대출").contains("D-0").doesNotContain("어제까지");
    }

    @Test
    void where_nothing_is_open_it_is_said_so() {
        String programs = """
                id,name_ko,name_en,agency,kind,who_ko,who_en,benefit_ko,benefit_en,open_from,open_to,status_rule,source,as_of
                b,옛 대출,Old loan,시,loan,기업,Companies,융자,A loan,,2026-01-31,,city,2026-01-01
                """;
        Reply reply = Town.with("programs.csv", programs).ask("Which support programs are open now?");

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.text()).startsWith("The folder lists no programs that are open now.");
    }

    @Test
    void without_programs_nothing_is_said_of_them() {
        Town bare = Town.of("parking.ko.md", Town.document("title: 주차\nlang: ko\nas_of: 2026-11-01", "주차", "지하에 있어요."));

        assertThat(new ProgramRoute().find(bare.asked("지금 신청 가능한 지원사업 뭐 있어요?"))).isEmpty();
    }
}
