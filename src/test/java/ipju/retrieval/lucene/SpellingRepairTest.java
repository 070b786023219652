package ipju.retrieval.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingRepairTest {

    private final SpellingRepair repair = new SpellingRepair(List.of(
            new SpellingRepair.Candidate("deposit", 4),
            new SpellingRepair.Candidate("park", 3),
            new SpellingRepair.Candidate("part", 9),
            new SpellingRepair.Candidate("manag", 2),
            new SpellingRepair.Candidate("eligibl", 2),
            new SpellingRepair.Candidate("보증금", 5),
            new SpellingRepair.Candidate("58221", 1)));

    @Test
    void one_letter_missing_doubled_wrong_or_swapped_is_forgiven() {
        assertThat(repair.candidates("depsit")).containsExactly("deposit");
        assertThat(repair.candidates("deposiit")).containsExactly("deposit");
        assertThat(repair.candidates("depodit")).containsExactly("deposit");
        assertThat(repair.candidates("depoist")).containsExactly("deposit");
    }

    @Test
    void a_wrong_letter_inside_a_syllable_is_forgiven() {
        assertThat(repair.candidates("보즘금")).containsExactly("보증금");
    }

    @Test
    void two_errors_are_forgiven_in_long_words_only() {
        assertThat(repair.candidates("eligibbll")).containsExactly("eligibl");
        assertThat(repair.candidates("mnagg")).isEmpty();
    }

    @Test
    void of_several_the_more_frequent_comes_first() {
        assertThat(repair.candidates("parc")).containsExactly("part", "park");
    }

    @Test
    void codes_numbers_and_short_words_are_left_alone() {
        assertThat(repair.candidates("58222")).isEmpty();
        assertThat(repair.candidates("par")).isEmpty();
        assertThat(repair.candidates("금")).isEmpty();
        assertThat(repair.candidates("")).isEmpty();
        assertThat(new SpellingRepair(List.of(new SpellingRepair.Candidate("수령", 3))).candidates("수영"))
                .isEmpty();
    }

    @Test
    void distance_counts_a_swap_as_one() {
        assertThat(SpellingRepair.distance("abcd", "abdc")).isEqualTo(1);
        assertThat(SpellingRepair.distance("", "abc")).isEqualTo(3);
        assertThat(SpellingRepair.distance("kitten", "sitting")).isEqualTo(3);
    }
}
