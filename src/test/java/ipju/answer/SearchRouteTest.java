package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Reply;
import ipju.chat.Source;
import org.junit.jupiter.api.Test;

class SearchRouteTest {

    private static final String CURRENT = "title: %s\nlang: %s\nas_of: 2026-11-01";

    private static final Town TOWN = Town.of(
            "sauna.ko.md",
            Town.document(CURRENT.formatted("사우나 안내", "ko"), "이용 시간", "사우나는 매일 06:00부터 22:00까지 열어요."),
            "garden.en.md",
            Town.document(
                    CURRENT.formatted("Roof garden", "en"), "Rules of the garden", "Dogs may not enter the garden."),
            "shuttle.ko.md",
            Town.document(
                    "title: 셔틀버스\nlang: ko\nas_of: 2025-01-01\nreview_by: 2026-10-31",
                    "셔틀버스 요금",
                    "셔틀버스 요금은 한 번에 1,200원이에요."),
            "market.ko.md",
            Town.document(
                    "title: 장터\nlang: ko\nas_of: 2026-01-01\nexpires: 2026-11-23", "장터 여는 날", "장터는 매달 첫째 토요일에 열어요."),
            "library.ko.md",
            Town.document(
                    "title: 옛 도서관\nlang: ko\nas_of: 2019-05-01\nstatus: historical",
                    "도서관 회비",
                    "도서관 회비는 2019년에 한 달 3,000원이었어요."),
            "secret.ko.md",
            Town.document("title: 초안\nlang: ko\nstatus: draft", "수영장 이용료", "수영장 이용료는 9,999원이에요."),
            "centers.csv",
            "id,name_ko,name_en,source,as_of\npine,소나무타워,Pine Tower,city,2026-11-01\nfir,전나무타워,Fir Tower,city,2026-11-01\n",
            "facility.csv",
            "center,item,value_ko,value_en,source,as_of\n"
                    + "pine,meeting_room,회의실은 6층에 있어요.,The meeting room is on floor 6.,city,2026-11-01\n"
                    + "fir,meeting_room,회의실은 2층에 있어요.,The meeting room is on floor 2.,city,2026-11-01\n",
            "glossary.csv",
            "ko,en,aliases\n회의실,meeting room,meeting_room\n");

    @Test
    void a_passage_is_quoted_word_for_word_with_its_place_and_day() {
        Reply reply = TOWN.ask("사우나 이용 시간이 어떻게 되나요?");

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.text()).isEqualTo("사우나는 매일 06:00부터 22:00까지 열어요.\n📄 사우나 안내 › 이용 시간 · 2026-11-01 기준");
    }

    @Test
    void a_passage_that_names_the_thing_but_holds_no_such_value_does_not_answer() {
        assertThat(TOWN.ask("사우나 요금 얼마예요?").text()).doesNotContain("06:00");
    }

    @Test
    void what_only_the_other_language_holds_is_quoted_as_it_stands_and_said_to_be_so() {
        String glossary = "ko,en,aliases\n정원,garden,\n강아지,dog,dogs;개\n규칙,rule,rules\n";
        Town bilingual = Town.of(
                "garden.en.md",
                Town.document(
                        CURRENT.formatted("Roof garden", "en"),
                        "Rules of the garden",
                        "Dogs may not enter the garden."),
                "glossary.csv",
                glossary);
        Reply reply = bilingual.ask("정원 강아지 규칙");

        assertThat(reply.text()).contains("영어 자료에만 있어").contains("Dogs may not enter the garden.");
    }

    @Test
    void a_document_past_its_review_is_answered_and_said_to_be_stale() {
        Reply reply = TOWN.ask("셔틀버스 요금 얼마예요?");

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.text()).contains("1,200원").contains("다시 확인할 때가 지난 자료예요");
        assertThat(reply.reason()).isEqualTo(Reason.STALE);
        assertThat(reply.handoff()).isTrue();
    }

    @Test
    void a_document_that_is_over_does_not_answer() {
        assertThat(TOWN.ask("장터는 언제 열어요?").text()).doesNotContain("첫째 토요일");
    }

    @Test
    void a_draft_is_never_quoted() {
        assertThat(TOWN.ask("수영장 이용료 얼마예요?").text()).doesNotContain("9,999");
    }

    @Test
    void the_past_is_told_only_when_it_is_asked_for_and_is_said_to_be_past() {
        Reply now = TOWN.ask("도서관 회비 얼마예요?");
        Reply then = TOWN.ask("2019년 도서관 회비는 얼마였어요?");

        assertThat(now.outcome()).isNotEqualTo(Outcome.ANSWER);
        assertThat(then.text()).contains("3,000원").contains("⚠️ 지금이 아니라 2019-05-01 당시의 기록이에요.");
    }

    @Test
    void what_was_so_in_one_year_does_not_answer_for_another() {
        assertThat(TOWN.ask("2017년 도서관 회비는 얼마였어요?").text()).doesNotContain("3,000원");
    }

    @Test
    void a_row_answers_only_for_the_center_that_is_named() {
        Reply reply = TOWN.ask("전나무타워 회의실 어디 있어요?");

        assertThat(reply.text()).contains("2층에 있어요").doesNotContain("6층에 있어요");
        assertThat(reply.sources()).extracting(Source::locator).containsExactly("row 3");
    }

    @Test
    void where_no_center_is_named_the_rows_of_all_are_told() {
        Reply reply = TOWN.ask("회의실 어디 있어요?");

        assertThat(reply.text())
                .contains("소나무타워")
                .contains("6층")
                .contains("전나무타워")
                .contains("2층");
    }

    @Test
    void a_place_that_no_passage_speaks_of_is_not_answered_for() {
        Reply reply = TOWN.ask("한강빌딩 회의실 어디 있어요?");

        assertThat(reply.outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(reply.text()).doesNotContain("6층").doesNotContain("2층");
    }
}
