package ipju.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What Telegram's own parser takes and refuses, {@link Markup} takes and refuses in the same words. It comes from npm
 * ({@code npm i prebuilt-tdlib@0.1008065.0}); the path of its {@code libtdjson.so} is given as {@code TDJSON}. Without it
 * these tests are skipped.
 */
@Timeout(120)
class TelegramMarkupTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> PIECES = List.of(
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "</>",
            "<B>",
            "</B>",
            "<strong >",
            "</strong >",
            "<br>",
            "<p>",
            "<",
            ">",
            "&",
            "&lt;",
            "&lt",
            "&amp;",
            "&quot;",
            "&nbsp;",
            "&#44032;",
            "&#x41;",
            "&#0;",
            "&#xD800;",
            "&#9999999999;",
            "<a href=\"https://a.example/?b=1&amp;c=2\">",
            "<a href='x",
            "<a href=https://a.example>",
            "<a href=a.example>",
            "</a>",
            "<a>",
            "<code class=\"language-java\">",
            "</code>",
            "<pre>",
            "</pre>",
            "<blockquote expandable>",
            "<blockquote>",
            "</blockquote>",
            "<span class=\"tg-spoiler\">",
            "<span>",
            "</span>",
            "<tg-spoiler>",
            "</tg-spoiler>",
            "<b =\"x\">",
            "<b x>",
            "<b x",
            "<b x=",
            "<b x=\"y\"z>",
            "</b",
            "<!-- x -->",
            "<b/>",
            "\n",
            " ",
            "가",
            "😀",
            "é",
            "x",
            "5",
            "\"",
            "'");

    private static Td td;

    /** The part of TDLib's C interface that needs no network. */
    interface Td extends Library {
        String td_execute(String request);
    }

    @BeforeAll
    static void load() {
        String library = System.getenv().getOrDefault("TDJSON", "");
        assumeTrue(
                !library.isEmpty() && Files.exists(Path.of(library)),
                "SKIPPED: no libtdjson.so of prebuilt-tdlib@0.1008065.0 at TDJSON");
        td = Native.load(library, Td.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        td.td_execute("{\"@type\":\"setLogVerbosityLevel\",\"new_verbosity_level\":0}");
    }

    @Test
    void mixed_up_markup_is_read_or_refused_as_telegram_does() throws IOException {
        SplittableRandom random = new SplittableRandom(20261124);
        int refused = 0;
        for (int round = 0; round < 30_000; round++) {
            StringBuilder html = new StringBuilder("x");
            int pieces = 1 + random.nextInt(6);
            for (int i = 0; i < pieces; i++) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String telegrams = telegrams(html.append('x').toString());
            assertThat(ours(html.toString())).as(html.toString()).isEqualTo(telegrams);
            refused += telegrams.startsWith("Bad Request") ? 1 : 0;
        }
        assertThat(refused).isBetween(5_000, 29_000);
    }

    private static String ours(String html) {
        try {
            return Markup.parse(html).text();
        } catch (Refusal refusal) {
            return refusal.description();
        }
    }

    private static String telegrams(String html) throws IOException {
        JsonNode answer = JSON.readTree(td.td_execute(JSON.writeValueAsString(Map.of(
                "@type", "parseTextEntities", "text", html, "parse_mode", Map.of("@type", "textParseModeHTML")))));
        return answer.path("@type").asText().equals("error")
                ? "Bad Request: c" + answer.path("message").asText().substring(1)
                : answer.path("text").asText();
    }
}
