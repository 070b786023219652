package ipju.retrieval.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysesTest {

    @Test
    void words_lose_particles_and_endings() {
        assertThat(Layer.WORDS.terms("지식산업센터에서는 월세를 받습니까?"))
                .isEqualTo(Layer.WORDS.terms("지식산업센터의 월세는 받고"))
                .contains("센터", "월세");
    }

    @Test
    void english_words_are_stemmed_and_stop_words_dropped() {
        assertThat(Layer.WORDS.terms("The tenants are moving into the company's buildings"))
                .containsExactly("tenant", "move", "compani", "s", "build");
    }

    @Test
    void both_languages_go_through_one_chain() {
        assertThat(Layer.WORDS.terms("성수에서 Parking spaces는 몇 대")).contains("성수", "park", "space");
    }

    @Test
    void full_width_letters_and_square_metres_are_folded() {
        assertThat(Layer.WORDS.terms("ＫＩＣ 100㎡")).isEqualTo(Layer.WORDS.terms("kic 100m2"));
    }

    @Test
    void hanja_is_read_in_hangul() {
        assertThat(Layer.WORDS.terms("賃貸")).isEqualTo(Layer.WORDS.terms("임대"));
    }

    @Test
    void words_keep_the_written_form() {
        assertThat(WordAnalyzer.INSTANCE.words("Bicycles parked"))
                .extracting(WordAnalyzer.Word::surface)
                .containsExactly("Bicycles", "parked");
    }

    @Test
    void pairs_go_across_spaces_and_marks_but_not_across_latin() {
        assertThat(Layer.PAIRS.terms("성수역 3번, KIC 가나")).containsExactly("성수", "수역", "역3", "3번", "가나");
    }

    @Test
    void pairs_of_english_are_none() {
        assertThat(Layer.PAIRS.terms("no Hangul here")).isEmpty();
    }

    @Test
    void letters_run_inside_words_six_at_a_time() {
        assertThat(Layer.JAMO.terms("주차비")).containsExactly("ㅈㅜ·ㅊㅏ·", "ㅜ·ㅊㅏ·ㅂ", "·ㅊㅏ·ㅂㅣ", "ㅊㅏ·ㅂㅣ·");
        assertThat(Layer.JAMO.terms("Rent parking")).containsExactly("rent", "parkin", "arking");
    }

    @Test
    void an_error_in_one_letter_leaves_some_runs_whole() {
        List<String> right = Layer.JAMO.terms("지식산업센터");

        assertThat(Layer.JAMO.terms("지식산엄센터")).containsAnyElementsOf(right);
    }
}
