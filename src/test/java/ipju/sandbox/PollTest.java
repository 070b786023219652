package ipju.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.lang.Language;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a bot fetches. */
@Timeout(60)
class PollTest {

    private static final Bounds SMALL = new Bounds(2, 3, 3, Duration.ofHours(24));

    private ApiServer server = new ApiServer().begun();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void update_comes_again_until_the_next_one_is_asked_for() {
        say("하나", "둘", "셋");

        long first = id(poll().path(0));

        assertThat(poll()).hasSize(3);
        assertThat(server.api.result("getUpdates", "limit", 2)).hasSize(2);
        assertThat(server.api
                        .result("getUpdates", "offset", first + 1)
                        .path(0)
                        .path("update_id")
                        .asLong())
                .isEqualTo(first + 1);
        assertThat(poll()).hasSize(2);
        assertThat(server.api.result("getUpdates", "offset", first + 3)).isEmpty();
    }

    @Test
    void offset_below_zero_keeps_so_many_from_the_end() {
        say("하나", "둘", "셋");

        assertThat(server.api
                        .result("getUpdates", "offset", -1)
                        .path(0)
                        .at("/message/text")
                        .asText())
                .isEqualTo("셋");
        assertThat(poll()).hasSize(1);
    }

    @Test
    void poll_waits_for_what_is_not_there_yet() throws Exception {
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> server.api.result("getUpdates", "timeout", 30));
        await().until(server.world.updates()::isPolled);

        server.world.say(server.tenant, "지금");

        assertThat(waiting.get(20, TimeUnit.SECONDS).path(0).at("/message/text").asText())
                .isEqualTo("지금");
    }

    @Test
    void second_poll_ends_the_first_with_a_conflict() throws Exception {
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> server.api.refusal("getUpdates", "timeout", 30));
        await().until(server.world.updates()::isPolled);

        assertThat(poll()).isEmpty();

        assertThat(first.get(20, TimeUnit.SECONDS))
                .isEqualTo("409 Conflict: terminated by other getUpdates request; make sure that only one bot instance "
                        + "is running");
    }

    @Test
    void poll_is_refused_while_a_webhook_is_set() {
        assertThat(server.api.refusal("setWebhook", "url", "http://example.com"))
                .isEqualTo("400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        server.api.result("setWebhook", "url", "https://example.com/hook");
        assertThat(server.api.result("getWebhookInfo").path("url").asText()).isEqualTo("https://example.com/hook");

        assertThat(server.api.refusal("getUpdates"))
                .isEqualTo("409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to "
                        + "delete the webhook first");

        server.api.result("deleteWebhook");
        assertThat(poll()).isEmpty();
    }

    @Test
    void kinds_that_were_not_asked_for_do_not_come_and_the_wish_is_remembered() {
        server.api.result("getUpdates", "allowed_updates", List.of("message"));
        server.world.stop(server.tenant);
        server.world.restart(server.tenant);
        say("하나");
        server.world.edit(server.tenant, 2, "둘");

        JsonNode updates = poll();

        assertThat(updates).hasSize(1);
        assertThat(updates.path(0).has("message")).isTrue();
    }

    @Test
    void update_is_forgotten_after_a_day() {
        say("하나");

        server.clock.advance(Duration.ofHours(25));

        assertThat(poll()).isEmpty();
    }

    @Test
    void person_is_told_when_nobody_fetches() {
        server.close();
        server = new ApiServer(SMALL);
        say("하나", "둘", "셋");

        assertThat(server.world.say(server.tenant, "넷")).isEqualTo(Said.FULL);
        assertThat(server.world.see(server.tenant.chat()).messages()).hasSize(3);
        server.confirmAll();
        assertThat(server.world.say(server.tenant, "넷")).isEqualTo(Said.DONE);
    }

    @Test
    void oldest_messages_and_the_most_silent_person_make_room() {
        server.close();
        server = new ApiServer(SMALL);
        Tenant second = server.world.arrive(Language.EN);
        for (String text : List.of("1", "2", "3", "4")) {
            server.world.say(server.tenant, text);
            server.confirmAll();
        }
        assertThat(server.world.see(server.tenant.chat()).messages()).hasSize(3);

        server.world.arrive(Language.EN);

        assertThat(server.world.tenant(second.key())).isEmpty();
        assertThat(server.world.tenant(server.tenant.key())).isPresent();
        assertThat(server.world.say(second, "x")).isEqualTo(Said.NOT_THERE);
    }

    @Test
    void messages_are_refused_that_no_app_would_send() {
        assertThat(server.world.say(server.tenant, " \n\t")).isEqualTo(Said.EMPTY);
        assertThat(server.world.say(server.tenant, "x".repeat(4097))).isEqualTo(Said.TOO_LONG);
        assertThat(server.world.edit(server.tenant, 99, "x")).isEqualTo(Said.NOT_THERE);
        assertThat(poll()).isEmpty();
    }

    private JsonNode poll() {
        return server.api.result("getUpdates");
    }

    private void say(String... texts) {
        for (String text : texts) {
            assertThat(server.world.say(server.tenant, text)).isEqualTo(Said.DONE);
        }
    }

    private static long id(JsonNode update) {
        return update.path("update_id").asLong();
    }
}
