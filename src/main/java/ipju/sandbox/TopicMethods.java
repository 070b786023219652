package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.sandbox.Content.Kind;
import java.util.List;
import java.util.Map;

/** The topics of the staff's group. */
final class TopicMethods {

    /** The six colours that Telegram knows. */
    static final List<Integer> COLORS = List.of(0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F);

    private static final int LONGEST_NAME = 128;

    private final World world;
    private final Target target;

    TopicMethods(World world) {
        this.world = world;
        this.target = new Target(world);
    }

    void addTo(Map<String, Method> methods) {
        methods.put("createforumtopic", this::create);
        methods.put("editforumtopic", this::edit);
        methods.put("closeforumtopic", call -> close(call, true));
        methods.put("reopenforumtopic", call -> close(call, false));
        methods.put("deleteforumtopic", this::delete);
    }

    private JsonNode create(Call call) {
        String name = name(call);
        int color = call.number("icon_color").map(Long::intValue).orElse(COLORS.get(0));
        if (!COLORS.contains(color)) {
            throw Refusal.badRequest("invalid forum topic icon color specified");
        }
        return world.locked(() -> {
            Chat chat = forum(call);
            if (name.isEmpty()) {
                throw Refusal.badRequest("TOPIC_TITLE_EMPTY");
            }
            if (!chat.hasRoomForTopic()) {
                throw Refusal.badRequest("TOPICS_TOO_MUCH");
            }
            Message opened =
                    world.keep(chat, world.bot(), Content.plain(Kind.TOPIC_CREATED, name), List.of(), null, null);
            Topic topic = new Topic(opened.id(), name, color, false);
            chat.keep(topic);
            return Json.topic(topic);
        });
    }

    private JsonNode edit(Call call) {
        String name = name(call);
        return world.locked(() -> {
            Chat chat = forum(call);
            Topic before = topic(call, chat);
            if (name.isEmpty() || name.equals(before.name())) {
                throw Refusal.badRequest("TOPIC_NOT_MODIFIED");
            }
            chat.keep(new Topic(before.thread(), name, before.color(), before.closed()));
            world.keep(chat, world.bot(), Content.plain(Kind.TOPIC_EDITED, name), List.of(), null, before.thread());
            return Json.yes();
        });
    }

    private JsonNode close(Call call, boolean closed) {
        return world.locked(() -> {
            Chat chat = forum(call);
            Topic before = topic(call, chat);
            if (before.closed() == closed) {
                throw Refusal.badRequest("TOPIC_NOT_MODIFIED");
            }
            chat.keep(new Topic(before.thread(), before.name(), before.color(), closed));
            Kind kind = closed ? Kind.TOPIC_CLOSED : Kind.TOPIC_REOPENED;
            world.keep(chat, world.bot(), Content.plain(kind, ""), List.of(), null, before.thread());
            return Json.yes();
        });
    }

    private JsonNode delete(Call call) {
        return world.locked(() -> {
            Chat chat = forum(call);
            chat.remove(topic(call, chat), world.next());
            return Json.yes();
        });
    }

    private static String name(Call call) {
        String name = call.text("name").map(String::strip).orElse("");
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.badRequest("TOPIC_TITLE_TOO_LONG");
        }
        return name;
    }

    private Chat forum(Call call) {
        Chat chat = target.chat(call, "chat_id");
        if (!chat.isGroup()) {
            throw Refusal.badRequest("the chat is not a forum");
        }
        return chat;
    }

    private static Topic topic(Call call, Chat chat) {
        return chat.topic(call.number("message_thread_id").orElse(0L))
                .orElseThrow(() -> Refusal.badRequest("message thread not found"));
    }
}
