package ipju.retrieval.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void korean_and_english_sentences_end_at_marks_before_spaces() {
        assertThat(Sentences.of("관리비는 월 9,000원이다. 주차는 별도인가? 그렇다! Ask the office. It is open."))
                .containsExactly("관리비는 월 9,000원이다.", "주차는 별도인가?", "그렇다!", "Ask the office.", "It is open.");
    }

    @Test
    void lines_are_sentences() {
        assertThat(Sentences.of("첫째\r\n둘째\n\n- 셋째")).containsExactly("첫째", "둘째", "- 셋째");
    }

    @Test
    void decimals_and_addresses_stay_whole() {
        assertThat(Sentences.of("높이 5.4m이고 하중은 1.2t/㎡이다. See ipju.kr/a.b for more."))
                .containsExactly("높이 5.4m이고 하중은 1.2t/㎡이다.", "See ipju.kr/a.b for more.");
    }

    @Test
    void dates_stay_whole() {
        assertThat(Sentences.of("2026. 3. 24. 시행한다. 신청은 2026. 4. 1.까지. 이후 마감"))
                .containsExactly("2026. 3. 24. 시행한다.", "신청은 2026. 4. 1.까지.", "이후 마감");
    }

    @Test
    void abbreviations_end_nothing() {
        assertThat(Sentences.of("Exit No. 3 is near, e.g. for Mr. Kim. Open 9 a.m. to 6 p.m. daily. J. Lee signs."))
                .containsExactly(
                        "Exit No. 3 is near, e.g. for Mr. Kim.", "Open 9 a.m. to 6 p.m. daily.", "J. Lee signs.");
    }

    @Test
    void a_list_number_belongs_to_its_item() {
        assertThat(Sentences.of("1. 신청서를 낸다.\n2. 확인을 받는다.")).containsExactly("1. 신청서를 낸다.", "2. 확인을 받는다.");
    }

    @Test
    void a_number_may_end_a_sentence() {
        assertThat(Sentences.of("It was built in 2021. The tower has 20 floors."))
                .containsExactly("It was built in 2021.", "The tower has 20 floors.");
    }

    @Test
    void closing_quotes_stay_with_their_sentence() {
        assertThat(Sentences.of("He said \"no.\" Then he left (at six.) Fine..."))
                .containsExactly("He said \"no.\"", "Then he left (at six.)", "Fine...");
    }

    @Test
    void nothing_has_no_sentences() {
        assertThat(Sentences.of("")).isEmpty();
        assertThat(Sentences.of(" \n . \n")).containsExactly(".");
    }
}
