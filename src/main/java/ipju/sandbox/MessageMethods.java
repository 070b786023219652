package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.sandbox.Content.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the bot does with messages. */
final class MessageMethods {

    private static final Duration DELETABLE = Duration.ofHours(48);

    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private static final String NOT_MODIFIED =
            "message is not modified: specified new message content and reply markup "
                    + "are exactly the same as a current content and reply markup of the message";

    private final World world;
    private final Target target;
    private final FileShelf files;

    MessageMethods(World world, FileShelf files) {
        this.world = world;
        this.target = new Target(world);
        this.files = files;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("sendmessage", this::sendMessage);
        methods.put("senddocument", this::sendDocument);
        methods.put("copymessage", this::copyMessage);
        methods.put("editmessagetext", this::editMessageText);
        methods.put("editmessagereplymarkup", this::editMessageReplyMarkup);
        methods.put("deletemessage", this::deleteMessage);
        methods.put("sendchataction", this::sendChatAction);
    }

    private JsonNode sendMessage(Call call) {
        Content content = Content.text(Texts.message(call));
        List<List<InlineKey>> keys = Keyboards.inline(call);
        return world.locked(() -> world.json().message(post(call, content, keys)));
    }

    private JsonNode sendDocument(Call call) {
        FormattedText caption = Texts.caption(call);
        List<List<InlineKey>> keys = Keyboards.inline(call);
        Optional<Call.Upload> upload = call.file("document");
        StoredFile file = upload.map(sent -> files.add(sent.name(), sent.type(), sent.bytes()))
                .or(() -> call.text("document").flatMap(files::byId))
                .orElseThrow(() -> Refusal.badRequest(
                        call.text("document").isPresent()
                                ? "wrong remote file identifier specified: can't unserialize it"
                                : "there is no document in the request"));
        if (file.bytes().length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        return world.locked(() -> world.json().message(post(call, new Content(Kind.DOCUMENT, caption, file), keys)));
    }

    private JsonNode copyMessage(Call call) {
        List<List<InlineKey>> keys = Keyboards.inline(call);
        return world.locked(() -> {
            Message from = target.chat(call, "from_chat_id")
                    .message(messageId(call))
                    .filter(message -> !message.content().kind().notice())
                    .orElseThrow(() -> Refusal.badRequest("message to copy not found"));
            Message copy = post(call, from.content(), keys);
            return Json.object().put("message_id", copy.id());
        });
    }

    private Message post(Call call, Content content, List<List<InlineKey>> keys) {
        Chat chat = target.writable(call);
        Integer thread = thread(call, chat);
        return world.keep(chat, world.bot(), content, keys, replyTo(call, chat), thread);
    }

    private static @Nullable Integer thread(Call call, Chat chat) {
        Optional<Long> thread = call.number("message_thread_id").filter(number -> number != 0);
        if (thread.isEmpty()) {
            return null;
        }
        // a closed topic takes what administrators write, and the bot is one
        return chat.topic(thread.get())
                .map(Topic::thread)
                .orElseThrow(() -> Refusal.badRequest("message thread not found"));
    }

    private static @Nullable Integer replyTo(Call call, Chat chat) {
        Optional<JsonNode> parameters = call.json("reply_parameters");
        Optional<Long> number = parameters
                .map(given -> given.path("message_id").asLong())
                .or(() -> call.number("reply_to_message_id"))
                .filter(id -> id != 0);
        if (number.isEmpty()) {
            return null;
        }
        Optional<Message> found = chat.message(number.get());
        boolean without = call.flag("allow_sending_without_reply")
                || parameters
                        .map(given -> given.path("allow_sending_without_reply").asBoolean())
                        .orElse(false);
        if (found.isEmpty() && !without) {
            throw Refusal.badRequest("message to be replied not found");
        }
        return found.map(Message::id).orElse(null);
    }

    private JsonNode editMessageText(Call call) {
        FormattedText words = Texts.message(call);
        List<List<InlineKey>> keys = Keyboards.inline(call);
        return world.locked(() -> {
            Chat chat = target.chat(call, "chat_id");
            Message before = editable(call, chat);
            if (before.content().kind() != Kind.TEXT) {
                throw Refusal.badRequest("there is no text in the message to edit");
            }
            if (before.content().words().equals(words) && before.keys().equals(keys)) {
                throw Refusal.badRequest(NOT_MODIFIED);
            }
            return kept(chat, before.rewritten(Content.text(words), keys, world.now(), world.next()));
        });
    }

    private JsonNode editMessageReplyMarkup(Call call) {
        List<List<InlineKey>> keys = Keyboards.inline(call);
        return world.locked(() -> {
            Chat chat = target.chat(call, "chat_id");
            Message before = editable(call, chat);
            if (before.keys().equals(keys)) {
                throw Refusal.badRequest(NOT_MODIFIED);
            }
            return kept(chat, before.rekeyed(keys, world.now(), world.next()));
        });
    }

    private Message editable(Call call, Chat chat) {
        Message message =
                chat.message(messageId(call)).orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        if (!message.from().bot() || message.content().kind().notice()) {
            throw Refusal.badRequest("message can't be edited");
        }
        if (chat.isBlocked()) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        return message;
    }

    private JsonNode kept(Chat chat, Message message) {
        chat.keep(message);
        return world.json().message(message);
    }

    private JsonNode deleteMessage(Call call) {
        return world.locked(() -> {
            Chat chat = target.chat(call, "chat_id");
            Message message =
                    chat.message(messageId(call)).orElseThrow(() -> Refusal.badRequest("message to delete not found"));
            if (message.at().plus(DELETABLE).isBefore(world.now())) {
                throw Refusal.badRequest("message can't be deleted for everyone");
            }
            chat.keep(message.deleted(world.next()));
            return Json.yes();
        });
    }

    private JsonNode sendChatAction(Call call) {
        if (!ACTIONS.contains(call.text("action").orElse(""))) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        return world.locked(() -> {
            target.writable(call).typing(world.next());
            return Json.yes();
        });
    }

    private static long messageId(Call call) {
        return call.number("message_id").orElseThrow(() -> Refusal.badRequest("message identifier is not specified"));
    }
}
