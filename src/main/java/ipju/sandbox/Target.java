package ipju.sandbox;

import java.util.Optional;

/** Finds the chat that a request is about. Under the world's lock. */
final class Target {

    private final World world;

    Target(World world) {
        this.world = world;
    }

    /** @throws Refusal 400 if there is none, or its person never wrote to the bot */
    Chat chat(Call call, String parameter) {
        String id = call.text(parameter).orElseThrow(() -> Refusal.badRequest(parameter + " is empty"));
        return number(id)
                .flatMap(world::chat)
                .filter(Chat::isOpen)
                .orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    /** @throws Refusal as {@link #chat}, and 403 if the person stopped the bot */
    Chat writable(Call call) {
        Chat chat = chat(call, "chat_id");
        if (chat.isBlocked()) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        return chat;
    }

    /** A name instead of a number is nobody's here. */
    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.valueOf(id.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
