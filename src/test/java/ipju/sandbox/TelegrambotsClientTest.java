package ipju.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** What the sandbox answers can be read by the client that the bot uses. */
@Timeout(60)
class TelegrambotsClientTest {

    private final ApiServer server = new ApiServer().begun();
    private final OkHttpClient http = new OkHttpClient();
    private final OkHttpTelegramClient client = new OkHttpTelegramClient(
            http,
            server.world.token(),
            new TelegramUrl("http", "127.0.0.1", server.server.url().getPort(), false));
    private final String chat = String.valueOf(server.tenant.chat());

    @AfterEach
    void stop() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        server.close();
    }

    @Test
    void message_button_and_edit_go_there_and_back() throws Exception {
        assertThat(client.execute(new GetMe()).getIsBot()).isTrue();
        server.world.say(server.tenant, "안녕 <b>");
        List<Update> updates = client.execute(new GetUpdates());
        assertThat(updates.get(0).getMessage().getText()).isEqualTo("안녕 <b>");

        client.execute(new SendChatAction(chat, "typing"));
        InlineKeyboardButton button = new InlineKeyboardButton("누르기");
        button.setCallbackData("go");
        Message sent = client.execute(SendMessage.builder()
                .chatId(chat)
                .text("<b>답</b>")
                .parseMode("HTML")
                .replyToMessageId(updates.get(0).getMessage().getMessageId())
                .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button))))
                .build());
        assertThat(sent.getEntities().get(0).getType()).isEqualTo("bold");
        assertThat(sent.getReplyToMessage().getText()).isEqualTo("안녕 <b>");

        server.world.press(server.tenant, sent.getMessageId(), "go");
        Update press = client.execute(new GetUpdates()).get(1);
        assertThat(press.getCallbackQuery().getData()).isEqualTo("go");
        assertThat(client.execute(
                        new AnswerCallbackQuery(press.getCallbackQuery().getId())))
                .isTrue();

        client.execute(EditMessageText.builder()
                .chatId(chat)
                .messageId(sent.getMessageId())
                .text("고친 답")
                .build());
        assertThat(server.world
                        .message(server.tenant.chat(), sent.getMessageId())
                        .orElseThrow()
                        .content()
                        .words()
                        .text())
                .isEqualTo("고친 답");
    }

    @Test
    void every_kind_of_update_can_be_read() throws Exception {
        for (Content.Kind kind : Content.Kind.values()) {
            if (kind != Content.Kind.TEXT && kind != Content.Kind.DOCUMENT && !kind.notice()) {
                server.world.send(server.tenant, kind);
            }
        }
        server.world.edit(server.tenant, 1, "고침");
        server.world.stop(server.tenant);

        List<Update> updates = client.execute(new GetUpdates());

        assertThat(updates).hasSize(9);
        assertThat(updates.get(0).getMessage().hasPhoto()).isTrue();
        assertThat(updates.get(7).getEditedMessage().getText()).isEqualTo("고침");
        assertThat(updates.get(8).getMyChatMember().getNewChatMember().getStatus())
                .isEqualTo("kicked");
    }

    @Test
    void profile_group_and_files_can_be_read() throws Exception {
        assertThat(client.execute(new SetMyCommands(List.of(new BotCommand("help", "도움말")))))
                .isTrue();
        String staff = String.valueOf(server.world.staffChat());
        assertThat(client.execute(new GetChat(staff)).getIsForum()).isTrue();
        assertThat(client.execute(new GetChatMember(staff, server.world.bot().id()))
                        .getStatus())
                .isEqualTo("administrator");
        assertThat(client.execute(new CreateForumTopic(staff, "L-1")).getMessageThreadId())
                .isPositive();
        Message sent = client.execute(new SendDocument(
                chat, new InputFile(new ByteArrayInputStream("a,b".getBytes(StandardCharsets.UTF_8)), "leads.csv")));
        assertThat(sent.getDocument().getFileName()).isEqualTo("leads.csv");
        client.execute(new SetWebhook("https://example.com/hook"));
        assertThat(client.execute(new GetWebhookInfo()).getUrl()).isEqualTo("https://example.com/hook");
    }

    @Test
    void refusals_carry_code_words_and_the_time_to_wait() {
        assertThatThrownBy(() -> client.execute(new SendMessage("1", "x")))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(400);
                    assertThat(e.getApiResponse()).isEqualTo("Bad Request: chat not found");
                });
        server.faults.tooMany("sendMessage", 3, 1);
        assertThatThrownBy(() -> client.execute(new SendMessage(chat, "x")))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        e -> assertThat(e.getParameters().getRetryAfter()).isEqualTo(3));
    }
}
