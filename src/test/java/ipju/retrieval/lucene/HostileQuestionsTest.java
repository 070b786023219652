package ipju.retrieval.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import ipju.knowledge.Passage;
import ipju.knowledge.Term;
import ipju.lang.Language;
import ipju.retrieval.Query;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileQuestionsTest {

    private static LuceneRetriever retriever = LuceneRetriever.build(List.of(), List.of(), List.of());

    @BeforeAll
    static void build() {
        retriever.close();
        List<Passage> passages = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 60; j++) {
                text.append((char) ('가' + random.nextInt(11172)))
                        .append((char) ('가' + random.nextInt(2000)))
                        .append(random.nextInt(5) == 0 ? "word" + (char) ('a' + random.nextInt(26)) + " " : " ");
            }
            passages.add(QuestionSet.passage("p" + i, Language.KO, "제목 " + i, text.toString()));
        }
        retriever = LuceneRetriever.build(
                passages, List.of(new Term("임대료", "rent", List.of("", " ", "?!", "the"))), List.of("", "the", "갭 질문"));
        retriever.find(new Query("가나다", Language.KO, false, 5));
    }

    @AfterAll
    static void close() {
        retriever.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"가나다 ", "a", "word ", "ㅋ", "🙂", "\u0000", "1", "가", "the ", "\ud800", "ﷺ", "x y ", "임대료 rent "})
    void a_hundred_thousand_characters_take_less_than_a_tenth_of_a_second(String unit) {
        String text = unit.repeat(100_000 / unit.length());
        ask(text);

        long start = processorTime();
        ask(text);

        assertThat((processorTime() - start) / 1_000_000).isLessThan(100);
    }

    @Test
    void six_hundred_different_syllables_are_answered_in_time() {
        Random random = new Random(9);
        StringBuilder text = new StringBuilder();
        while (text.length() < 100_000) {
            text.append((char) ('가' + random.nextInt(11172))).append(random.nextInt(4) == 0 ? " " : "");
        }
        ask(text.toString());

        long start = processorTime();
        ask(text.toString());

        assertThat((processorTime() - start) / 1_000_000).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002", "title:* AND (", "\"unclosed", "a\tb\nc\r\u2028d", "\u202e\u200b\ufeff",
                        "임대료\u0000보증금",
                "\ud83d", "' OR 1=1 --", "/.*/", "~2^9", "\uffff\ufffe", "%s%n{}$1"
            })
    void odd_characters_do_no_harm(String text) {
        assertThatCode(() -> ask(text)).doesNotThrowAnyException();
    }

    @Test
    void no_text_at_all_makes_it_fail() {
        qt().withExamples(300)
                .forAll(strings().allPossible().ofLengthBetween(0, 200))
                .checkAssert(HostileQuestionsTest::ask);
        qt().withExamples(300)
                .forAll(strings().betweenCodePoints(0x1100, 0x11ff).ofLengthBetween(0, 700))
                .checkAssert(HostileQuestionsTest::ask);
    }

    @Test
    void limits_out_of_range_are_brought_into_it() {
        assertThat(retriever.find(new Query("word", Language.EN, false, -5)).hits())
                .hasSizeLessThanOrEqualTo(1);
        assertThatCode(() -> retriever.find(new Query("worda", Language.EN, false, Integer.MAX_VALUE)))
                .doesNotThrowAnyException();
    }

    /** Nanoseconds that this thread has worked: other processes do not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void ask(String text) {
        assertThat(retriever.find(new Query(text, Language.KO, true, 5)).hits()).hasSizeLessThanOrEqualTo(5);
    }
}
