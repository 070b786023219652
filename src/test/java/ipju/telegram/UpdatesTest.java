package ipju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipju.delivery.Arrival;
import ipju.delivery.Arrival.What;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each kind of update means; the updates and what is expected of them stand in {@code updates.json}. */
class UpdatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Updates updates = new Updates(4242, "ipju_bot");

    @TestFactory
    Stream<DynamicTest> each_kind_of_update_means_what_it_should() throws IOException {
        List<JsonNode> all = cases();
        assertThat(all).hasSizeGreaterThan(120);
        return all.stream().map(each -> DynamicTest.dynamicTest(each.get("name").asText(), () -> check(each)));
    }

    private void check(JsonNode given) {
        JsonNode update = given.get("update");
        JsonNode expected = given.get("expect");

        Optional<Arrival> arrival = updates.read(update);

        if (expected.isNull()) {
            assertThat(arrival).isEmpty();
            return;
        }
        Arrival read = arrival.orElseThrow();
        String key = "tg:4242:" + update.get("update_id").asText();
        assertThat(read.key()).isEqualTo(expected.path("key").asText(key));
        assertThat(read.what()).isEqualTo(What.valueOf(expected.get("what").asText()));
        if (read.what() == What.UNREADABLE) {
            assertThat(read.chat()).isZero();
            assertThat(read.inbound().text()).isEqualTo(update.toString());
            return;
        }
        assertThat(read.chat()).isEqualTo(expected.get("chat").asLong());
        assertThat(read.message()).isEqualTo(expected.get("message").asLong());
        assertThat(read.inbound().kind()).hasToString(expected.get("kind").asText());
        assertThat(read.inbound().text()).isEqualTo(expected.get("text").asText());
        assertThat(read.inbound().language()).isNull();
        assertThat(read.inbound().app() == null ? null : read.inbound().app().name())
                .isEqualTo(textOrNull(expected, "app"));
        assertThat(read.press()).isEqualTo(textOrNull(expected, "press"));
        assertThat(read.action()).isEqualTo(textOrNull(expected, "action"));
        assertThat(read.movedTo())
                .isEqualTo(expected.has("movedTo") ? expected.get("movedTo").asLong() : null);
    }

    @Test
    void no_update_spoils_another_whatever_is_missing_or_of_another_type() throws IOException {
        SplittableRandom random = new SplittableRandom(20261124);
        int read = 0;
        for (JsonNode each : cases()) {
            for (int i = 0; i < 40; i++) {
                JsonNode damaged = damaged(each.get("update").deepCopy(), random);
                if (updates.read(damaged).isPresent()) {
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    @Test
    void a_bot_without_a_known_name_still_hears_commands_in_groups() throws IOException {
        Updates nameless = new Updates(4242, "");
        JsonNode command = JSON.readTree(
                "{\"update_id\":1,\"message\":{\"message_id\":2,\"chat\":{\"id\":-5,\"type\":\"group\"},\"text\":\"/help\"}}");
        JsonNode talk = JSON.readTree(
                "{\"update_id\":1,\"message\":{\"message_id\":2,\"chat\":{\"id\":-5,\"type\":\"group\"},\"text\":\"a @ b\"}}");

        assertThat(nameless.read(command).map(Arrival::what)).contains(What.SAID_IN_GROUP);
        assertThat(nameless.read(talk)).isEmpty();
    }

    private static List<JsonNode> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(UpdatesTest.class.getResourceAsStream("updates.json"))) {
            List<JsonNode> all = new ArrayList<>();
            JSON.readTree(in).forEach(all::add);
            return all;
        }
    }

    private static @Nullable String textOrNull(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.get(field).asText() : null;
    }

    /** Takes one field out somewhere, or puts something of another type in its place. */
    private static JsonNode damaged(JsonNode node, SplittableRandom random) {
        JsonNode at = node;
        while (at instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            JsonNode child = object.get(name);
            if (child.isObject() && !child.isEmpty() && random.nextInt(4) != 0) {
                at = child;
                continue;
            }
            switch (random.nextInt(7)) {
                case 0 -> object.remove(name);
                case 1 -> object.putNull(name);
                case 2 -> object.put(name, "word");
                case 3 -> object.put(name, Long.MIN_VALUE);
                case 4 -> object.put(name, new BigInteger("92233720368547758080"));
                case 5 -> object.putArray(name).add(1);
                default -> object.put(name, 1e300);
            }
            break;
        }
        return node;
    }
}
