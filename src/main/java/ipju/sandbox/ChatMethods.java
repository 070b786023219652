package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What the bot asks about chats and files. */
final class ChatMethods {

    private static final List<String> RIGHTS = List.of(
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            "can_pin_messages",
            "can_manage_topics");

    private final World world;
    private final Target target;
    private final FileShelf files;

    ChatMethods(World world, FileShelf files) {
        this.world = world;
        this.target = new Target(world);
        this.files = files;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("getchat", this::getChat);
        methods.put("getchatmember", this::getChatMember);
        methods.put("getfile", this::getFile);
    }

    private JsonNode getChat(Call call) {
        return world.locked(() -> {
            Chat chat = target.chat(call, "chat_id");
            ObjectNode info = Json.chat(chat).put("accent_color_id", 0).put("max_reaction_count", 11);
            info.putObject("accepted_gift_types")
                    .put("unlimited_gifts", false)
                    .put("limited_gifts", false)
                    .put("unique_gifts", false)
                    .put("premium_subscription", false)
                    .put("gifts_from_channels", false);
            return info;
        });
    }

    private JsonNode getChatMember(Call call) {
        long user = call.number("user_id").orElseThrow(() -> Refusal.badRequest("invalid user_id specified"));
        return world.locked(() -> {
            Chat chat = target.chat(call, "chat_id");
            if (user == world.bot().id()) {
                return chat.isGroup() ? administrator() : Json.member(world.bot(), "member");
            }
            Account person = world.person(user).orElseThrow(() -> Refusal.badRequest("PARTICIPANT_ID_INVALID"));
            return Json.member(person, chat.id() == user ? "member" : "left");
        });
    }

    private ObjectNode administrator() {
        ObjectNode member = Json.member(world.bot(), "administrator")
                .put("can_be_edited", false)
                .put("is_anonymous", false);
        RIGHTS.forEach(right -> member.put(right, true));
        return member;
    }

    private JsonNode getFile(Call call) {
        StoredFile file = call.text("file_id")
                .flatMap(files::byId)
                .orElseThrow(() -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
        return Json.object()
                .put("file_id", file.id())
                .put("file_unique_id", file.id())
                .put("file_size", file.bytes().length)
                .put("file_path", file.path());
    }
}
