package ipju.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ipju.lang.Language;
import ipju.sandbox.Content.Kind;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that exists in the sandbox: the bot, the people of the page, their chats with it, and the staff's group. What people do
 * here becomes updates for the bot; what the bot does through the Bot API becomes visible here. All in memory, bounded, and
 * gone when the process ends: numbers begin anew each time at random, so that what a store remembers of an earlier sandbox
 * never meets a stranger. Safe for several threads.
 */
public final class World implements AutoCloseable {

    /** The most characters that Telegram's apps send as one message. */
    public static final int LONGEST = 4096;

    private final SecureRandom chance = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final InstantSource clock;
    private final Bounds bounds;
    private final Account bot;
    private final String token;
    private final Chat staff;
    private final UpdateQueue updates;
    private final Presses presses;
    private final Json json;
    private final Profile profile = new Profile();
    private final Map<Long, Chat> chats = new HashMap<>();
    private final Map<String, Tenant> tenants = new HashMap<>();
    private long nextPerson;
    private int people;
    private long version = 1;
    private boolean closed;

    public World(InstantSource clock, Bounds bounds) {
        this.clock = clock;
        this.bounds = bounds;
        this.bot = new Account(chance.nextLong(1_000_000_000L, 9_000_000_000L), true, "Ipju", "ipju_sandbox_bot", null);
        this.token = bot.id() + ":" + secret(24);
        this.staff = new Chat(
                -1_000_000_000_000L - chance.nextLong(1_000_000_000L, 9_000_000_000L),
                "Ipju staff",
                true,
                bounds.messages());
        this.updates = new UpdateQueue(clock, bounds, chance.nextLong(100_000_000L, 900_000_000L));
        this.presses = new Presses(clock);
        this.nextPerson = chance.nextLong(10_000_000_000L, 4_000_000_000_000L);
        this.json = new Json(this::chatOf);
        chats.put(staff.id(), staff);
    }

    /** What the bot proves itself with. Anew each time. */
    public String token() {
        return token;
    }

    public Account bot() {
        return bot;
    }

    /** How the bot presents itself. */
    public Profile profile() {
        return profile;
    }

    /** The number of the staff's group, below zero. */
    public long staffChat() {
        return staff.id();
    }

    // ------------------------------------------------------------------ people

    /** Somebody new comes; nobody's chat but theirs is open to them. */
    public Tenant arrive(Language language) {
        return locked(() -> {
            makeRoom();
            String name = Names.of(people++, language);
            Tenant tenant = new Tenant(secret(16), nextPerson++, name, language);
            tenants.put(tenant.key(), tenant);
            chats.put(tenant.chat(), new Chat(tenant.chat(), name, false, bounds.messages()));
            return tenant;
        });
    }

    /** Who holds this key; empty if nobody does (any more). */
    public Optional<Tenant> tenant(String key) {
        return locked(() -> Optional.ofNullable(tenants.get(key)));
    }

    /** Sets the language of a person's app. */
    public Tenant speaks(Tenant tenant, Language language) {
        return locked(() -> {
            Tenant changed = new Tenant(tenant.key(), tenant.chat(), tenant.name(), language);
            tenants.replace(tenant.key(), changed);
            return changed;
        });
    }

    /** A person writes to the bot. Whoever had stopped it starts it with that. */
    public Said say(Tenant tenant, String text) {
        return said(tenant, Content.text(new FormattedText(text, List.of()).tidy()));
    }

    /**
     * A person sends what is not text.
     *
     * @param kind any but text, a document or a notice
     */
    public Said send(Tenant tenant, Kind kind) {
        if (kind == Kind.TEXT || kind == Kind.DOCUMENT || kind.notice()) {
            throw new IllegalArgumentException("not sent like this: " + kind);
        }
        return said(tenant, Content.plain(kind, ""));
    }

    private Said said(Tenant tenant, Content content) {
        if (content.kind() == Kind.TEXT && content.words().text().isEmpty()) {
            return Said.EMPTY;
        }
        if (content.words().characters() > LONGEST) {
            return Said.TOO_LONG;
        }
        return locked(() -> {
            Chat chat = chats.get(tenant.chat());
            if (chat == null) {
                return Said.NOT_THERE;
            }
            if (!updates.hasRoom()) {
                return Said.FULL;
            }
            if (chat.isBlocked()) {
                membership(tenant, chat, false);
            }
            chat.open();
            Message message =
                    keep(chat, account(tenant), content.with(content.words().withFound()), List.of(), null, null);
            updates.add("message", json.message(message));
            return Said.DONE;
        });
    }

    /** A person rewrites a message of theirs. */
    public Said edit(Tenant tenant, int message, String text) {
        FormattedText words = new FormattedText(text, List.of()).tidy().withFound();
        if (words.text().isEmpty()) {
            return Said.EMPTY;
        }
        if (words.characters() > LONGEST) {
            return Said.TOO_LONG;
        }
        return locked(() -> {
            Optional<Message> before = chat(tenant.chat())
                    .flatMap(chat -> chat.message(message))
                    .filter(found -> found.from().id() == tenant.chat()
                            && found.content().kind() == Kind.TEXT);
            if (before.isEmpty()) {
                return Said.NOT_THERE;
            }
            if (before.get().content().words().text().equals(words.text())) {
                return Said.DONE;
            }
            if (!updates.hasRoom()) {
                return Said.FULL;
            }
            Message after = before.get().rewritten(Content.text(words), List.of(), clock.instant(), next());
            chat(tenant.chat()).ifPresent(chat -> chat.keep(after));
            updates.add("edited_message", json.message(after));
            return Said.DONE;
        });
    }

    /** A person presses a button; until the bot answers, it shows that it waits. */
    public Said press(Tenant tenant, int message, String data) {
        return locked(() -> {
            Optional<Chat> chat = chat(tenant.chat());
            Optional<Message> under =
                    chat.flatMap(found -> found.message(message)).filter(found -> found.offers(data));
            if (chat.isEmpty() || under.isEmpty()) {
                return Said.NOT_THERE;
            }
            if (under.get().pressed().contains(data)) {
                return Said.DONE;
            }
            if (!updates.hasRoom()) {
                return Said.FULL;
            }
            String id = presses.add(tenant.chat(), message, data);
            chat.get().keep(under.get().waiting(Presses.plus(under.get().pressed(), data), next()));
            ObjectNode press = Json.object();
            press.put("id", id);
            press.set("from", Json.user(account(tenant)));
            press.set("message", json.message(under.get()));
            press.put("chat_instance", String.valueOf(tenant.chat()));
            press.put("data", data);
            updates.add("callback_query", press);
            return Said.DONE;
        });
    }

    /** A person stops the bot: it cannot write to them until they write again or start it. */
    public Said stop(Tenant tenant) {
        return stopped(tenant, true);
    }

    /** A person starts a bot that they had stopped. */
    public Said restart(Tenant tenant) {
        return stopped(tenant, false);
    }

    private Said stopped(Tenant tenant, boolean stopped) {
        return locked(() -> {
            Optional<Chat> chat = chat(tenant.chat()).filter(Chat::isOpen);
            if (chat.isEmpty()) {
                return Said.NOT_THERE;
            }
            if (!updates.hasRoom()) {
                return Said.FULL;
            }
            if (chat.get().isBlocked() != stopped) {
                membership(tenant, chat.get(), stopped);
            }
            return Said.DONE;
        });
    }

    private void membership(Tenant tenant, Chat chat, boolean stopped) {
        chat.blocked(stopped);
        next();
        updates.add(
                "my_chat_member",
                json.membership(
                        chat,
                        account(tenant),
                        bot,
                        clock.instant(),
                        stopped ? "member" : "kicked",
                        stopped ? "kicked" : "member"));
    }

    private static Account account(Tenant tenant) {
        return new Account(
                tenant.chat(), false, tenant.name(), null, tenant.language().code());
    }

    private void makeRoom() {
        while (tenants.size() >= bounds.people()) {
            tenants.values().stream()
                    .min(Comparator.comparingLong(
                            tenant -> chat(tenant.chat()).map(Chat::lastActive).orElse(0L)))
                    .ifPresent(silent -> {
                        tenants.remove(silent.key());
                        chats.remove(silent.chat());
                    });
        }
    }

    // ------------------------------------------------------------------ what is to be seen

    /** All messages of a chat that stand now; empty for a chat that is not there. */
    public ChatView see(long chat) {
        return locked(() -> view(chat, -1));
    }

    /**
     * What changed in a chat after a version, as soon as anything did, or at the latest after a while.
     *
     * @return deleted messages included
     */
    public ChatView changes(long chat, long since, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (version <= since && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return view(chat, since);
        } finally {
            lock.unlock();
        }
    }

    /** A message that stands now. */
    public Optional<Message> message(long chat, int number) {
        return locked(() -> chat(chat).flatMap(found -> found.message(number)));
    }

    /** Whether it has ended. */
    public boolean isClosed() {
        return locked(() -> closed);
    }

    private ChatView view(long id, long since) {
        return chat(id).map(chat -> new ChatView(
                        since < 0 ? chat.standing() : chat.changedSince(since),
                        chat.topics(),
                        since >= 0 && chat.typingVersion() > since,
                        since < 0 ? "" : chat.noticeSince(since),
                        chat.isBlocked(),
                        version))
                .orElseGet(() -> new ChatView(List.of(), List.of(), false, "", false, version));
    }

    // ------------------------------------------------------------------ what the bot does

    UpdateQueue updates() {
        return updates;
    }

    Presses presses() {
        return presses;
    }

    Json json() {
        return json;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Chat> chat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    /** A person by their number. Only under the lock. */
    Optional<Account> person(long id) {
        return tenants.values().stream()
                .filter(tenant -> tenant.chat() == id)
                .map(World::account)
                .findAny();
    }

    private Chat chatOf(long id) {
        Chat chat = chats.get(id);
        if (chat == null) {
            throw new IllegalStateException("no such chat: " + id);
        }
        return chat;
    }

    /** Does what belongs together, alone. */
    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** The version of a change that is made now; wakes those who look. Only under the lock. */
    long next() {
        version++;
        changed.signalAll();
        return version;
    }

    /** Adds a message to a chat. Only under the lock. */
    Message keep(
            Chat chat,
            Account from,
            Content content,
            List<List<InlineKey>> keys,
            @Nullable Integer replyTo,
            @Nullable Integer thread) {
        long now = next();
        Message message = new Message(
                chat.id(),
                chat.nextId(),
                from,
                clock.instant(),
                null,
                content,
                keys,
                replyTo,
                thread,
                false,
                Set.of(),
                now,
                now);
        chat.keep(message);
        return message;
    }

    /** Ends every wait. */
    @Override
    public void close() {
        updates.close();
        locked(() -> {
            closed = true;
            return next();
        });
    }

    private String secret(int bytes) {
        byte[] random = new byte[bytes];
        chance.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
