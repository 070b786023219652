package ipju.telegram;

import static ipju.telegram.FakeBotApi.hangUp;
import static ipju.telegram.FakeBotApi.json;
import static ipju.telegram.FakeBotApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProfileTest {

    private FakeBotApi server;
    private BotApi api;

    @BeforeEach
    void open() throws IOException {
        server = new FakeBotApi();
        api = new BotApi(FakeBotApi.TOKEN, server.uri());
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void a_new_bot_gets_its_menu_and_descriptions_in_both_languages() {
        new Profile(api).set();

        List<JsonNode> menus = server.asked("setMyCommands");
        assertThat(menus)
                .extracting(menu -> menu.path("language_code").asText())
                .containsExactly("", "ko");
        assertThat(menus)
                .allSatisfy(menu -> assertThat(menu.path("commands").findValuesAsText("command"))
                        .contains("help", "lang", "sources", "human"));
        assertThat(server.asked("setMyDescription"))
                .hasSize(2)
                .allSatisfy(set -> assertThat(set.path("description").asText()).hasSizeBetween(1, 512));
        assertThat(server.asked("setMyShortDescription"))
                .hasSize(2)
                .allSatisfy(set ->
                        assertThat(set.path("short_description").asText()).hasSizeBetween(1, 120));
    }

    @Test
    void what_is_there_already_is_not_set_again() {
        new Profile(api).set();
        server.on("getMyCommands", results("setMyCommands", "commands"));
        server.on("getMyDescription", results("setMyDescription", null));
        server.on("getMyShortDescription", results("setMyShortDescription", null));

        new Profile(api).set();

        assertThat(server.asked("setMyCommands")).hasSize(2);
        assertThat(server.asked("setMyDescription")).hasSize(2);
        assertThat(server.asked("setMyShortDescription")).hasSize(2);
    }

    @Test
    void what_is_not_known_is_not_set() {
        server.on("getMyCommands", hangUp(), refusal(429, "Too Many Requests"));
        server.on("getMyDescription", refusal(500, "Internal Server Error"), hangUp());
        server.on("getMyShortDescription", hangUp(), hangUp());

        new Profile(api).set();

        assertThat(server.asked("setMyCommands")).isEmpty();
        assertThat(server.asked("setMyDescription")).isEmpty();
        assertThat(server.asked("setMyShortDescription")).isEmpty();
    }

    @Test
    void what_is_refused_does_not_keep_back_the_rest() {
        server.on("setMyCommands", refusal(400, "Bad Request: BOT_COMMAND_INVALID"), hangUp());

        new Profile(api).set();

        assertThat(server.asked("setMyShortDescription")).hasSize(2);
    }

    /** What was set, as the server would tell it. */
    private FakeBotApi.Script[] results(String setter, @Nullable String field) {
        return server.asked(setter).stream()
                .map(body -> json("{\"ok\":true,\"result\":" + (field == null ? body : body.get(field)) + "}"))
                .toArray(FakeBotApi.Script[]::new);
    }
}
