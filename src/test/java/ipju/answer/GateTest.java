package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Source;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Source FEE =
            new Source("요금", "fees.csv", "row 2", null, "item: maintenance; value: 2400; unit: KRW", null);

    @Test
    void price_not_in_the_passages_is_never_sent() {
        Finding finding = Finding.builder().lead("관리비는 월 2,500원이에요.").cite(FEE).build();

        assertThat(Gate.unsupported(finding, "관리비 얼마예요?")).isNotEmpty();
    }

    @Test
    void price_in_a_cited_passage_passes_however_it_is_written() {
        Finding finding = Finding.builder().lead("관리비는 2,400원이에요.").cite(FEE).build();

        assertThat(Gate.unsupported(finding, "관리비 얼마예요?")).isEmpty();
    }

    @Test
    void phone_number_and_link_need_a_source_too() {
        Finding finding =
                Finding.builder().body("02-123-4567 또는 https://example.com").build();

        assertThat(Gate.unsupported(finding, "전화번호요")).hasSize(2);
    }

    @Test
    void numbers_of_the_asker_and_computed_ones_are_free() {
        Finding.Builder out = Finding.builder();
        out.lead("30평은 " + out.compute("99.17㎡") + "예요. 급하면 119.");

        assertThat(Gate.unsupported(out.build(), "30평이면 몇 제곱미터예요")).isEmpty();
    }
}
