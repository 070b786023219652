package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Contracts that would pass anything would promise nothing. */
class ContractTest {

    private static final String GOOD = "{'id':null,'question':'q','lang':'ko','outcome':'answer','reason':null,"
            + "'handoff':false,'text':'t','citations':[{'file':'a.md','locator':'row 2','as_of':'2026-11-01',"
            + "'quote':'q'}],'units':[],'buttons':[],'edition':'123456','millis':1}";

    @Test
    void a_whole_line_keeps_the_contract() {
        assertThat(Contract.ASK.kept(json(GOOD)).get("text").asText()).isEqualTo("t");
    }

    @Test
    void a_broken_one_does_not() {
        broken(GOOD.replace("'millis':1", "'seconds':1"));
        broken(GOOD.replace("'ko'", "'fr'"));
        broken(GOOD.replace("2026-11-01", "yesterday"));
        broken(GOOD.replace("'answer'", "'escalate'"));
        broken(GOOD.replace("a.md", "/etc/a.md"));
    }

    private static void broken(String line) {
        boolean kept;
        try {
            Contract.ASK.kept(json(line));
            kept = true;
        } catch (AssertionError expected) {
            kept = false;
        }
        assertThat(kept).as(line).isFalse();
    }

    private static String json(String line) {
        return line.replace('\'', '"');
    }
}
