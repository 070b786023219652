package ipju.concierge;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.Editions;
import ipju.answer.AnswerSettings;
import ipju.answer.Answerer;
import ipju.chat.Button;
import ipju.chat.Inbound;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConciergeTest {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    private static Edition edition;

    private final Concierge concierge =
            new Concierge(new Answerer(AnswerSettings.DEFAULT), ZoneId.of("Asia/Seoul"), Language.KO);

    @BeforeAll
    static void a_folder_with_one_document(@TempDir Path folder) throws IOException {
        edition = Editions.ofBicycles(folder);
    }

    @Test
    void a_link_that_opened_the_chat_is_kept_and_a_later_one_does_not_replace_it() {
        Turn first = says(Conversation.NEW, "/start expo-2026");
        Turn second = says(first.conversation(), "/start flyer");

        assertThat(first.conversation().origin()).isEqualTo("expo-2026");
        assertThat(second.conversation().origin()).isEqualTo("expo-2026");
    }

    @Test
    void what_is_no_link_is_not_kept() {
        assertThat(says(Conversation.NEW, "/start <b>hi</b> there")
                        .conversation()
                        .origin())
                .isNull();
    }

    @Test
    void the_first_words_are_in_the_language_of_the_app() {
        Turn english = turn(Conversation.NEW, new Inbound(Inbound.Kind.TEXT, "/start", null, Language.EN));
        Turn unknown = turn(Conversation.NEW, new Inbound(Inbound.Kind.TEXT, "/start", null, null));

        assertThat(english.language()).isEqualTo(Language.EN);
        assertThat(english.reply().buttons()).contains(new Button("한국어", "/lang ko"));
        assertThat(unknown.language()).isEqualTo(Language.KO);
        assertThat(unknown.reply().buttons()).contains(new Button("English", "/lang en"));
    }

    @Test
    void a_chosen_language_stays_whatever_the_app_speaks() {
        Turn chosen = says(Conversation.NEW, "/LANG en");
        Turn later = turn(chosen.conversation(), new Inbound(Inbound.Kind.STICKER, "", null, Language.KO));

        assertThat(chosen.reply().text()).contains("English");
        assertThat(later.language()).isEqualTo(Language.EN);
    }

    @Test
    void an_unknown_command_is_said_to_be_unknown() {
        Turn turn = says(Conversation.NEW, "/frobnicate now");

        assertThat(turn.reply().outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(turn.reply().reason()).isEqualTo(Reason.UNCLEAR);
        assertThat(turn.reply().text()).contains("모르는 명령");
    }

    @Test
    void a_slash_before_a_question_is_no_command() {
        Turn turn = says(Conversation.NEW, "/ 자전거 보관소는 몇 시부터 몇 시까지 열어요?");

        assertThat(turn.reply().text()).contains("오전 7시부터 오후 11시까지");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"TEXT", "EDIT"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_message_without_words_is_answered_with_what_to_do_instead(Inbound.Kind kind) {
        Turn ko = turn(Conversation.NEW, new Inbound(kind, "", null, Language.KO));
        Turn en = turn(Conversation.NEW, new Inbound(kind, " ", null, Language.EN));

        assertThat(ko.reply().outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(ko.reply().text()).contains("요");
        assertThat(en.reply().text()).doesNotContainPattern("[가-힣]");
        assertThat(ko.gap()).isEmpty();
    }

    @Test
    void the_words_under_a_picture_are_answered() {
        Turn turn = turn(Conversation.NEW, new Inbound(Inbound.Kind.PHOTO, "자전거 보관소는 몇 시부터 몇 시까지 열어요?", null, null));

        assertThat(turn.reply().text()).contains("오전 7시부터 오후 11시까지");
    }

    @Test
    void a_changed_question_is_answered_anew_and_says_so() {
        String question = "자전거 보관소는 몇 시부터 몇 시까지 열어요?";
        Turn first = says(Conversation.NEW, question);
        Turn again = turn(first.conversation(), new Inbound(Inbound.Kind.EDIT, question, null, null));

        assertThat(again.reply().lines().get(0).text()).isEqualTo("고친 질문에 다시 답해요.");
        assertThat(again.reply().lines().subList(1, again.reply().lines().size()))
                .isEqualTo(first.reply().lines());
        assertThat(again.reply().sources()).isEqualTo(first.reply().sources());
    }

    @Test
    void sources_show_file_place_date_and_words_of_the_last_answer() {
        Turn asked = says(Conversation.NEW, "자전거 보관소는 몇 시부터 몇 시까지 열어요?");
        Turn sources = says(says(asked.conversation(), "고마워요").conversation(), "/sources");

        assertThat(sources.reply().text())
                .contains("bikes.ko.md")
                .contains("이용 시간")
                .contains("2026-11-01")
                .contains("오전 7시부터 오후 11시까지");
        assertThat(says(Conversation.NEW, "/sources").reply().sources()).isEmpty();
    }

    @Test
    void a_question_that_the_folder_does_not_answer_is_a_gap() {
        Turn silent = says(Conversation.NEW, "옥상에 헬기 착륙장이 있나요?");
        Turn answered = says(Conversation.NEW, "자전거 보관소는 몇 시부터 몇 시까지 열어요?");

        assertThat(silent.gap()).hasValue(new Gap(Language.KO, "옥상에 헬기 착륙장이 있나요?", Reason.NOT_IN_FOLDER));
        assertThat(answered.gap()).isEmpty();
    }

    @Test
    void after_half_an_hour_a_chat_starts_anew_but_keeps_its_language_and_its_link() {
        Turn first = says(says(Conversation.NEW, "/start expo").conversation(), "/lang en");
        Conversation talked =
                says(first.conversation(), "자전거 보관소는 몇 시부터 몇 시까지 열어요?").conversation();
        Turn later =
                concierge.fromTenant(talked, Inbound.text("thanks", null), edition, NOON.plus(Duration.ofMinutes(31)));

        assertThat(talked.about().words()).isNotEmpty();
        assertThat(later.conversation().about().words()).isEmpty();
        assertThat(later.conversation().language()).isEqualTo(Language.EN);
        assertThat(later.conversation().origin()).isEqualTo("expo");
    }

    private Turn says(Conversation before, String text) {
        return turn(before, Inbound.text(text, null));
    }

    private Turn turn(Conversation before, Inbound inbound) {
        return concierge.fromTenant(before, inbound, edition, NOON);
    }
}
