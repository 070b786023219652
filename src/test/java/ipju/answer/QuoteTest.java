package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import ipju.retrieval.Hit;
import ipju.retrieval.Hit.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final String LONG = "가".repeat(200);

    @Test
    void a_short_passage_is_quoted_whole() {
        assertThat(Quote.of(hit(new Sentence("하나예요.", 0), new Sentence("둘이에요.", 5), new Sentence("셋이에요.", 0))))
                .containsExactly("하나예요.", "둘이에요.", "셋이에요.");
    }

    @Test
    void of_a_long_one_the_best_sentence_and_what_follows_is_quoted() {
        List<String> quoted = Quote.of(hit(
                new Sentence(LONG + "1", 1),
                new Sentence(LONG + "2", 5),
                new Sentence("짧은 문장.", 0),
                new Sentence(LONG + "4", 0)));

        assertThat(quoted).containsExactly(LONG + "2", "짧은 문장.");
    }

    @Test
    void a_best_sentence_at_the_end_brings_the_one_before_it() {
        assertThat(Quote.of(hit(new Sentence(LONG + LONG, 0), new Sentence("앞 문장.", 0), new Sentence(LONG, 5))))
                .containsExactly("앞 문장.", LONG);
    }

    @Test
    void a_best_sentence_longer_than_any_limit_is_still_quoted() {
        String endless = "가".repeat(5000);

        assertThat(Quote.of(hit(new Sentence(LONG + LONG, 0), new Sentence(endless, 5))))
                .containsExactly(endless);
    }

    @Test
    void steps_are_quoted_whole_up_to_ten() {
        List<Sentence> steps = new ArrayList<>(IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new Sentence(i + ". " + "나".repeat(60), i))
                .toList());
        assertThat(Quote.of(hit(steps.toArray(Sentence[]::new)))).hasSize(10);

        steps.add(new Sentence("11. " + "나".repeat(60), 0));
        assertThat(Quote.of(hit(steps.toArray(Sentence[]::new)))).hasSizeLessThan(10);
    }

    @Test
    void a_passage_without_sentences_has_nothing_to_quote() {
        assertThat(Quote.of(hit())).isEmpty();
    }

    private static Hit hit(Sentence... sentences) {
        Passage passage = Passage.of(Document.ofTable("a.csv"), "row 2", 2, "머리", "글", null);
        return new Hit(passage, 1, List.of(sentences), 1, List.of());
    }
}
