package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;

/** What exists, as the Bot API writes it. */
final class Json {

    private final LongFunction<Chat> chats;

    /** @param chats finds a chat that is there */
    Json(LongFunction<Chat> chats) {
        this.chats = chats;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static JsonNode yes() {
        return JsonNodeFactory.instance.booleanNode(true);
    }

    static ObjectNode user(Account account) {
        ObjectNode user = object();
        user.put("id", account.id());
        user.put("is_bot", account.bot());
        user.put("first_name", account.name());
        if (account.username() != null) {
            user.put("username", account.username());
        }
        if (account.language() != null) {
            user.put("language_code", account.language());
        }
        return user;
    }

    static ObjectNode chat(Chat chat) {
        ObjectNode json = object();
        json.put("id", chat.id());
        if (chat.isGroup()) {
            json.put("title", chat.title());
            json.put("is_forum", true);
        } else {
            json.put("first_name", chat.title());
        }
        json.put("type", chat.isGroup() ? "supergroup" : "private");
        return json;
    }

    ObjectNode message(Message message) {
        Chat chat = chats.apply(message.chat());
        ObjectNode json = bare(message, chat);
        Integer replyTo = message.replyTo();
        if (replyTo != null) {
            chat.message(replyTo).ifPresent(to -> json.set("reply_to_message", bare(to, chat)));
        }
        if (!message.keys().isEmpty()) {
            json.set("reply_markup", keyboard(message.keys()));
        }
        return json;
    }

    /** Without the message that it answers, which keeps chains of answers short. */
    private static ObjectNode bare(Message message, Chat chat) {
        ObjectNode json = object();
        json.put("message_id", message.id());
        json.set("from", user(message.from()));
        json.set("chat", chat(chat));
        json.put("date", message.at().getEpochSecond());
        Instant edited = message.edited();
        if (edited != null) {
            json.put("edit_date", edited.getEpochSecond());
        }
        Integer thread = message.thread();
        if (thread != null) {
            json.put("message_thread_id", thread);
            json.put("is_topic_message", true);
        }
        ContentJson.add(message, json);
        return json;
    }

    private static ObjectNode keyboard(List<List<InlineKey>> rows) {
        ObjectNode keyboard = object();
        ArrayNode lines = keyboard.putArray("inline_keyboard");
        for (List<InlineKey> row : rows) {
            ArrayNode line = lines.addArray();
            for (InlineKey key : row) {
                ObjectNode button = line.addObject().put("text", key.text());
                if (key.data() != null) {
                    button.put("callback_data", key.data());
                }
                if (key.url() != null) {
                    button.put("url", key.url());
                }
            }
        }
        return keyboard;
    }

    /** Tells the bot that a person stopped it or started it again. */
    ObjectNode membership(Chat chat, Account person, Account bot, Instant at, String before, String after) {
        ObjectNode json = object();
        json.set("chat", chat(chat));
        json.set("from", user(person));
        json.put("date", at.getEpochSecond());
        json.set("old_chat_member", member(bot, before));
        json.set("new_chat_member", member(bot, after));
        return json;
    }

    /** @param status such as {@code member} */
    static ObjectNode member(Account account, String status) {
        ObjectNode member = object();
        member.set("user", user(account));
        member.put("status", status);
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member;
    }

    static ObjectNode topic(Topic topic) {
        return object().put("message_thread_id", topic.thread())
                .put("name", topic.name())
                .put("icon_color", topic.color());
    }
}
