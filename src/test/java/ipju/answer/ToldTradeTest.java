package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.chat.Button;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.lang.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eligibility for activities told in plain words, in a folder with a list of industries. */
class ToldTradeTest {

    private static final String ELIGIBILITY = """
            ksic,name_ko,name_en,aliases,verdict,where,condition_ko,condition_en,basis,source,as_of
            15,가죽·신발 제조업,Making of leather and shoes,,yes,industrial,,,Act 1,law,2026-11-01
            46,도매업,Wholesale trade,도매;wholesale,check,industrial,구청이 봐요.,The gu office looks.,Act 2,law,2026-11-01
            47,소매업,Retail trade,,no,industrial,,,Act 3,law,2026-11-01
            582,소프트웨어 개발,Software development,앱 개발;app development,yes,industrial,,,Act 4,law,2026-11-01
            """;
    private static final String INDUSTRIES = """
            code,name_ko,name_en
            15,"가죽, 가방 및 신발 제조업","Manufacture of leather, luggage and footwear"
            151,"가죽, 가방 및 유사제품 제조업","Manufacture of leather, luggage and similar products"
            152,신발 및 신발 부분품 제조업,Manufacture of footwear and parts of footwear
            1521,신발 제조업,Manufacture of footwear
            1522,신발 부분품 제조업,Manufacture of parts of footwear
            46420,신발 도매업,Wholesale of footwear
            47430,신발 소매업,Retail sale of footwear
            23221,가정용 및 장식용 도자기 제조업,Manufacture of household or ornamental pottery and ceramic ware
            58222,응용 소프트웨어 개발 및 공급업,Application software publishing
            95392,"가죽, 가방 및 신발 수리업","Repair services of leather goods, luggage, footwear"
            """;

    private final Town town = Town.of("eligibility.csv", ELIGIBILITY, "industries.csv", INDUSTRIES);

    @ParameterizedTest
    @CsvSource({
        "운동화 만드는 공장인데 입주 가능해요?, 신발 및 신발 부분품 제조업 (152)",
        "We make sneakers. Can we move in?, 'Manufacture of footwear and parts of footwear, KSIC 152'"
    })
    void the_code_and_name_that_were_taken_are_said_with_the_verdict_of_its_prefix(String question, String taken) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.text()).contains(taken).contains("Act 1");
        assertThat(reply.sources()).extracting(Source::file).containsExactly("industries.csv", "eligibility.csv");
        assertThat(reply.buttons()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "운동화 도매하는 회사인데 입주 가능해요?, 46420, Act 2",
        "we sell sneakers wholesale. can we move in?, 46420, Act 2",
        "운동화 소매 매장인데 입주할 수 있나요?, 47430, Act 3"
    })
    void what_is_done_with_the_goods_decides(String question, String code, String basis) {
        assertThat(town.ask(question).text()).contains(code).contains(basis);
    }

    @Test
    void a_button_of_the_next_code_asks_for_that_code() {
        Button next = town.ask("운동화 만드는 공장인데 입주 가능해요?").buttons().get(0);

        assertThat(town.ask(next.says()).text()).contains("신발 도매업 (46420)").contains("Act 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"신발 회사인데 입주 가능해요?", "we are a footwear company. can we move in?"})
    void where_it_is_open_what_is_done_the_verdicts_stand_side_by_side(String question) {
        Reply reply = town.ask(question);

        assertThat(reply.text()).containsAnyOf("무엇을 어떻게 하는지에 따라 달라요.", "That depends on what you do with it.");
        assertThat(reply.text()).contains("Act 1", "Act 2", "Act 3");
        assertThat(reply.reason()).isEqualTo(Reason.NEEDS_STAFF);
    }

    @ParameterizedTest
    @CsvSource({
        "앱 개발도 하고 운동화도 만드는데 입주 가능해요?, Act 4, Act 1",
        "운동화도 만들고 앱 개발도 하는데 입주 가능해요?, Act 1, Act 4",
        "we make sneakers and do app development. can we move in?, Act 1, Act 4"
    })
    void each_activity_gets_one_verdict_in_the_order_of_the_question(String question, String first, String second) {
        assertThat(town.ask(question).text()).containsSubsequence(first, second).containsOnlyOnce(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"도자기 굽는 공방인데 입주 가능해요?", "We make pottery. Can we move in?"})
    void a_code_that_no_row_covers_is_named_and_handed_over(String question) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(reply.reason()).isEqualTo(Reason.NOT_IN_FOLDER);
        assertThat(reply.text()).contains("23221").containsAnyOf("짐작해서", "won't guess");
        assertThat(reply.buttons()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"거시기 만드는 회사인데 입주 되나요?", "We make zorbs. Can we move in?"})
    void words_that_nobody_knows_take_no_code(String question) {
        Reply reply = town.ask(question);

        assertThat(reply.outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(reply.reason()).isEqualTo(Reason.NOT_IN_FOLDER);
    }

    @ParameterizedTest
    @CsvSource({
        "우리 회사도 입주 가능해요?, 운동화 만드는 공장이에요, Act 1",
        "Can my company move in?, we make sneakers, Act 1",
        "저희도 들어갈 수 있나요?, 앱 개발, Act 4"
    })
    void a_company_that_says_nothing_of_itself_is_asked_and_its_answer_understood(
            String question, String told, String basis) {
        Answer asked = town.answer(question, null, About.NOTHING);
        Answer answered = town.ask(told, asked);

        assertThat(asked.reply().outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(asked.reply().reason()).isEqualTo(Reason.UNCLEAR);
        assertThat(asked.reply().buttons()).isNotEmpty();
        assertThat(answered.reply().outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(answered.reply().text()).contains(basis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"우리 회사도 입주 가능해요?", "Can my company move in?"})
    void it_is_not_asked_twice_in_a_row(String question) {
        Answer asked = town.answer(question, null, About.NOTHING);
        Answer again = town.ask(question, asked);

        assertThat(again.reply().outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(again.reply().handoff()).isTrue();
    }

    @Test
    void codes_of_the_list_add_nothing_to_what_is_searched() {
        assertThat(town.edition().knowledge().passages()).hasSize(4);
    }

    @Test
    void after_an_answer_another_trade_alone_is_understood() {
        Answer first = town.answer("앱 개발 회사인데 입주 가능해요?", Language.KO, About.NOTHING);

        assertThat(town.ask("운동화 만들어요", first).reply().text()).contains("Act 1").doesNotContain("Act 4");
    }
}
