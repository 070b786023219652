package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.lang.Language;
import ipju.retrieval.Found;
import ipju.retrieval.Query;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingTest {

    private final List<Query> searched = new ArrayList<>();
    private final Remembering remembering = new Remembering(query -> {
        searched.add(query);
        return new Found(List.of(), Found.NOTHING.evidence(), List.of(query.text()), false);
    });

    @Test
    void the_same_is_searched_for_once() {
        Found first = remembering.find(new Query("주차", Language.KO, false, 8));
        Found again = remembering.find(new Query("주차", Language.KO, false, 8));

        assertThat(again).isSameAs(first);
        assertThat(searched).hasSize(1);
    }

    @Test
    void another_time_number_language_or_name_is_another_search() {
        remembering.find(new Query("주차", Language.KO, false, 8));
        remembering.find(new Query("주차", Language.KO, true, 8));
        remembering.find(new Query("주차", Language.KO, false, 12));
        remembering.find(new Query("주차", Language.EN, false, 8));
        remembering.find(new Query("주차", Language.KO, false, List.of("oak"), 8));

        assertThat(searched).hasSize(5);
    }
}
