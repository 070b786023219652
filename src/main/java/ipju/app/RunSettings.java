package ipju.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What bears on the bot that runs, and not on its answers.
 *
 * @param token of the bot, from the environment; null for the sandbox
 * @param apiUrl the Bot API server that a token is used with
 * @param staffChat the group of the staff; null for none
 * @param host the address that the HTTP server binds
 * @param port its port; 0 for any that is free
 * @param messagesPerMinute how many messages a person may send in a minute before they are asked to wait
 * @param burst how many of them at once
 */
record RunSettings(
        @Nullable String token,
        URI apiUrl,
        @Nullable Long staffChat,
        String host,
        int port,
        int messagesPerMinute,
        int burst) {

    /** Secrets come from the environment only. */
    static final String TOKEN = "TELEGRAM_BOT_TOKEN";

    private static final String TELEGRAM = "https://api.telegram.org";

    /** The settings that the values give; what is not given has its default. */
    static RunSettings of(SettingValues values, Map<String, String> environment) {
        if (values.oneOf("telegram.mode", "polling", "polling", "webhook").equals("webhook")) {
            throw values.wrong("telegram.mode", "polling: this version cannot take webhooks");
        }
        if (values.orNull("store.url") != null) {
            throw values.wrong("store.url", "nothing: this version keeps all in SQLite under --data");
        }
        String token = environment.getOrDefault(TOKEN, "").strip();
        return new RunSettings(
                token.isEmpty() ? null : token,
                address(values),
                staffChat(values),
                values.text("web.host", "127.0.0.1"),
                values.whole("web.port", 8080, 0, 65_535),
                values.whole("limits.messages_per_minute", 30, 1, 600),
                values.whole("limits.burst", 30, 1, 100));
    }

    private static URI address(SettingValues values) {
        String expected = "the address of a Bot API server such as " + TELEGRAM;
        try {
            URI address = new URI(values.text("telegram.api_url", TELEGRAM));
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!web || address.getHost() == null) {
                throw values.wrong("telegram.api_url", expected);
            }
            return address;
        } catch (URISyntaxException e) {
            throw values.wrong("telegram.api_url", expected);
        }
    }

    private static @Nullable Long staffChat(SettingValues values) {
        String id = values.orNull("telegram.staff_chat");
        try {
            return id == null ? null : Long.valueOf(id);
        } catch (NumberFormatException e) {
            throw values.wrong("telegram.staff_chat", "the number of a group such as -1001234567890");
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return (token == null ? "sandbox" : "telegram " + apiUrl) + ", web " + host + ":" + port + ", at most "
                + messagesPerMinute + " messages a minute";
    }
}
