package ipju.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import ipju.chat.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Telegram's own parser reads what {@link Html} writes. It comes from npm ({@code npm i prebuilt-tdlib@0.1008065.0}); the path of its
 * {@code libtdjson.so} is given as {@code TDJSON}. Without it these tests are skipped.
 */
@Timeout(120)
class TelegramHtmlParserTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Pieces that a message could be broken with. */
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "&lt;",
            "&amp;",
            "&#60;",
            "&nbsp;",
            "<b>",
            "</b>",
            "</i>",
            "<br>",
            "<a href=\"x\">",
            "<!--",
            "]]>",
            "<tg-spoiler>",
            "*",
            "_",
            "[a](b)",
            "`",
            "\\",
            "@ipju_bot",
            "/help",
            "https://a.b/?c=d&e=f",
            "#tag",
            "5평",
            "㎡",
            "입주",
            "가",
            "é",
            "e\u0301",
            "😀",
            "👨‍👩‍👧",
            "\u202e",
            "\u200f",
            "\u0000",
            "\u001b[1m",
            "\t",
            "\u00a0",
            "\ud83d",
            "\udc00",
            " ",
            "a",
            "1",
            "\u2028",
            "\ufeff",
            "\ufffe");

    /** The C interface of TDLib that needs neither network nor login. */
    public interface Td extends Library {
        String td_execute(String json);
    }

    private static Td td;

    @BeforeAll
    static void load() {
        String path = System.getenv("TDJSON");
        assumeTrue(
                path != null && Files.isRegularFile(Path.of(path)),
                "skipped: TDJSON does not name a libtdjson.so (npm i prebuilt-tdlib@0.1008065.0)");
        td = Native.load(path, Td.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        Object unused = td.td_execute("{\"@type\":\"setLogVerbosityLevel\",\"new_verbosity_level\":0}");
    }

    @Test
    void telegram_refuses_what_is_not_escaped() throws IOException {
        assertThat(parse("a < b").path("@type").asText()).isEqualTo("error");
    }

    @Test
    void telegram_reads_every_message_and_finds_the_very_text_in_it() throws IOException {
        SplittableRandom random = new SplittableRandom(1124);
        for (int i = 0; i < 5_000; i++) {
            List<Line> lines = lines(random);

            JsonNode read = parse(Html.of(lines));

            assertThat(read.path("@type").asText()).as(lines.toString()).isEqualTo("formattedText");
            assertThat(read.path("text").asText()).isEqualTo(Html.plain(lines));
        }
    }

    @Test
    void nothing_but_the_role_of_a_line_makes_it_strong() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1_000; i++) {
            List<Line> lines = lines(random);

            JsonNode read = parse(Html.of(lines));

            int strong = 0;
            for (JsonNode entity : read.path("entities")) {
                String type = entity.at("/type/@type").asText();
                assertThat(type).isIn("textEntityTypeBold", "textEntityTypeItalic");
                strong += type.equals("textEntityTypeBold") ? 1 : 0;
            }
            long leads =
                    lines.stream().filter(line -> line.role() == Line.Role.LEAD).count();
            assertThat(strong).isLessThanOrEqualTo((int) leads);
        }
    }

    private static List<Line> lines(SplittableRandom random) {
        List<Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        while (lines.size() < count) {
            StringBuilder text = new StringBuilder();
            IntStream.range(0, 1 + random.nextInt(12))
                    .forEach(unused -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
            if (!text.toString().isBlank()) {
                Line.Role[] roles = Line.Role.values();
                lines.add(new Line(roles[random.nextInt(roles.length)], text.toString()));
            }
        }
        return lines;
    }

    private static JsonNode parse(String html) throws IOException {
        String request = JSON.writeValueAsString(
                Map.of("@type", "parseTextEntities", "text", html, "parse_mode", Map.of("@type", "textParseModeHTML")));
        return JSON.readTree(td.td_execute(request));
    }
}
