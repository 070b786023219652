package ipju.telegram;

import ipju.delivery.Channel;
import ipju.delivery.Parcel;
import ipju.delivery.Sent;
import ipju.delivery.Sent.Fate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Brings parcels out through the Bot API. */
final class TelegramChannel implements Channel {

    /** UTF-16 units. Telegram counts characters, of which there are never more. */
    private static final int LONGEST_MESSAGE = 4_096;

    /** Bytes of the text with its tags, as Telegram's server checks before it reads them. */
    private static final int LONGEST_HTML = 32_768;

    private static final int LONGEST_PRESS_ANSWER = 200;

    /** Two buttons share a row if both are this short; a Hangul syllable is as wide as two letters. */
    private static final int SHORT_LABEL = 18;

    private static final Duration NO_REASON_TO_WAIT = Duration.ofSeconds(5);

    private final BotApi api;

    TelegramChannel(BotApi api) {
        this.api = api;
    }

    @Override
    public int limit() {
        return LONGEST_MESSAGE;
    }

    @Override
    public Sent send(Parcel parcel) {
        if (parcel instanceof Parcel.Message message) {
            return send(message);
        }
        if (parcel instanceof Parcel.PressAnswer answer) {
            return answer(answer);
        }
        throw new IllegalArgumentException("a parcel of no known kind: " + parcel.getClass());
    }

    private Sent send(Parcel.Message message) {
        String html = Html.of(message.lines());
        boolean formed = html.getBytes(StandardCharsets.UTF_8).length <= LONGEST_HTML;
        Answer answer = api.call(request(message, formed ? html : Html.plain(message.lines()), formed));
        if (formed && answer.code() == 400 && says(answer, "can't parse entities")) {
            answer = api.call(request(message, Html.plain(message.lines()), false));
        }
        return fate(answer);
    }

    private static SendMessage request(Parcel.Message message, String text, boolean html) {
        SendMessage request = new SendMessage(Long.toString(message.chat()), text);
        if (html) {
            request.setParseMode("HTML");
        }
        request.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        Long replyTo = message.replyTo();
        if (replyTo != null && replyTo > 0 && replyTo <= Integer.MAX_VALUE) {
            request.setReplyParameters(ReplyParameters.builder()
                    .messageId(replyTo.intValue())
                    .allowSendingWithoutReply(true)
                    .build());
        }
        if (!message.buttons().isEmpty()) {
            request.setReplyMarkup(new InlineKeyboardMarkup(rows(message.buttons())));
        }
        return request;
    }

    private static List<InlineKeyboardRow> rows(List<Parcel.Key> keys) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        InlineKeyboardRow open = new InlineKeyboardRow();
        for (Parcel.Key key : keys) {
            InlineKeyboardButton button = InlineKeyboardButton.builder()
                    .text(key.label())
                    .callbackData(key.data())
                    .build();
            if (width(key.label()) > SHORT_LABEL) {
                close(rows, open);
                open = new InlineKeyboardRow();
                rows.add(new InlineKeyboardRow(button));
                continue;
            }
            open.add(button);
            if (open.size() == 2) {
                close(rows, open);
                open = new InlineKeyboardRow();
            }
        }
        close(rows, open);
        return rows;
    }

    private static void close(List<InlineKeyboardRow> rows, InlineKeyboardRow row) {
        if (!row.isEmpty()) {
            rows.add(row);
        }
    }

    private static int width(String label) {
        return label.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }

    private Sent answer(Parcel.PressAnswer parcel) {
        AnswerCallbackQuery request = new AnswerCallbackQuery(parcel.press());
        if (!parcel.text().isEmpty()) {
            String text = parcel.text();
            request.setText(
                    text.codePointCount(0, text.length()) <= LONGEST_PRESS_ANSWER
                            ? text
                            : text.substring(0, text.offsetByCodePoints(0, LONGEST_PRESS_ANSWER)));
        }
        Answer answer = api.call(request);
        return answer.done() ? Sent.delivered(null) : fate(answer);
    }

    /** What an answer means for a parcel. */
    private static Sent fate(Answer answer) {
        switch (answer.kind()) {
            case DONE:
                return Sent.delivered(
                        answer.result().path("message_id").isIntegralNumber()
                                ? answer.result().get("message_id").asLong()
                                : null);
            case NOT_SENT:
                return Sent.because(Fate.NOT_SENT, answer.why());
            case UNKNOWN:
                return Sent.because(Fate.UNKNOWN, answer.why());
            case REFUSED:
                return refused(answer);
        }
        throw new IllegalStateException("no such kind: " + answer.kind());
    }

    private static Sent refused(Answer answer) {
        if (answer.code() == 429) {
            Duration asked = Duration.ofSeconds(answer.retryAfter());
            return Sent.throttled(answer.retryAfter() > 0 ? asked : NO_REASON_TO_WAIT);
        }
        if (answer.movedTo() != 0) {
            return Sent.moved(answer.movedTo());
        }
        if (answer.code() >= 500) {
            return Sent.because(Fate.UNKNOWN, answer.why());
        }
        if (answer.shut()) {
            return Sent.because(Fate.SHUT, answer.why());
        }
        if (answer.code() == 403 || says(answer, "chat not found") || says(answer, "user is deactivated")) {
            return Sent.because(Fate.GONE, answer.why());
        }
        if (says(answer, "query is too old") || says(answer, "query id is invalid")) {
            return Sent.because(Fate.LATE, answer.why());
        }
        if (says(answer, "message is not modified")) {
            return Sent.delivered(null);
        }
        return Sent.because(Fate.REJECTED, answer.why());
    }

    private static boolean says(Answer answer, String words) {
        return answer.why().toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public void typing(long chat) {
        api.callAside(new SendChatAction(Long.toString(chat), "typing"));
    }

    @Override
    public boolean reachable() {
        // a page of HTML with status 200, as from a network that wants a login first, is no answer
        return api.call(new GetMe()).result().path("id").isIntegralNumber();
    }
}
