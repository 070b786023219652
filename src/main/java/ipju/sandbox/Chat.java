package ipju.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One chat: its messages and topics, and whether the bot may write there. Guarded by the world. */
final class Chat {

    /** How many topics a group can have. */
    private static final int TOPICS = 200;

    private final long id;
    private final String title;
    private final boolean group;
    private final int most;
    private final Map<Integer, Message> messages = new LinkedHashMap<>();
    private final Map<Integer, Topic> topics = new HashMap<>();
    private int lastId;
    /** Whether a person wrote here first, as a bot never can. */
    private boolean open;

    private boolean blocked;
    private long typingVersion;
    private long noticeVersion;
    private String notice = "";
    private long lastActive;

    /** @param most messages are kept */
    Chat(long id, String title, boolean group, int most) {
        this.id = id;
        this.title = title;
        this.group = group;
        this.open = group;
        this.most = most;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean isGroup() {
        return group;
    }

    boolean isOpen() {
        return open;
    }

    boolean isBlocked() {
        return blocked;
    }

    void open() {
        open = true;
    }

    void blocked(boolean now) {
        blocked = now;
    }

    long lastActive() {
        return lastActive;
    }

    int nextId() {
        return ++lastId;
    }

    /** Keeps a message, in place of an earlier state of it; the oldest go when there are too many. */
    void keep(Message message) {
        messages.put(message.id(), message);
        lastActive = Math.max(message.version(), message.keysVersion());
        while (messages.size() > most) {
            messages.remove(messages.keySet().iterator().next());
        }
    }

    /** A message that is still there. */
    Optional<Message> message(long number) {
        return Optional.ofNullable(messages.get((int) number))
                .filter(message -> message.id() == number && !message.gone());
    }

    List<Message> standing() {
        return messages.values().stream().filter(message -> !message.gone()).toList();
    }

    /** What changed after a version, in the order of its changes. */
    List<Message> changedSince(long version) {
        return messages.values().stream()
                .filter(message -> latest(message) > version)
                .sorted(Comparator.comparingLong(Chat::latest))
                .toList();
    }

    void typing(long version) {
        typingVersion = version;
    }

    long typingVersion() {
        return typingVersion;
    }

    /** Shows the person a line for a moment. */
    void notice(String text, long version) {
        notice = text;
        noticeVersion = version;
    }

    String noticeSince(long version) {
        return noticeVersion > version ? notice : "";
    }

    Optional<Topic> topic(long thread) {
        return Optional.ofNullable(topics.get((int) thread)).filter(topic -> topic.thread() == thread);
    }

    List<Topic> topics() {
        List<Topic> all = new ArrayList<>(topics.values());
        all.sort(Comparator.comparingInt(Topic::thread));
        return all;
    }

    boolean hasRoomForTopic() {
        return topics.size() < TOPICS;
    }

    void keep(Topic topic) {
        topics.put(topic.thread(), topic);
    }

    void remove(Topic topic, long version) {
        topics.remove(topic.thread());
        messages.replaceAll((number, message) -> isIn(message, topic) ? message.deleted(version) : message);
    }

    private static boolean isIn(Message message, Topic topic) {
        @Nullable Integer thread = message.thread();
        return thread != null && thread == topic.thread();
    }

    private static long latest(Message message) {
        return Math.max(message.version(), message.keysVersion());
    }
}
