package ipju.sandbox.page;

import io.javalin.http.Context;
import ipju.chat.Source;
import ipju.sandbox.ChatView;
import ipju.sandbox.Message;
import ipju.sandbox.Tenant;
import ipju.sandbox.World;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Keeps open pages up to date: what changes is sent as a piece of HTML that takes the place of the old one. Each open page
 * holds one of the server's threads, so there is a limit to them.
 */
final class LivePage {

    private static final int PAGES = 32;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /** How long after a message its sources may come: they are noted once Telegram has said what number it got. */
    private static final Duration SOURCES_COME = Duration.ofSeconds(10);

    private final World world;
    private final Views views;
    private final Templates templates;
    private final Supplier<FolderState> folder;
    private final Semaphore open = new Semaphore(PAGES);

    LivePage(World world, Views views, Templates templates, Supplier<FolderState> folder) {
        this.world = world;
        this.views = views;
        this.templates = templates;
        this.folder = folder;
    }

    /** Sends changes until the page is closed, or the sandbox is. */
    void stream(Context context, Tenant tenant, long since) {
        if (!open.tryAcquire()) {
            context.status(503).header("Retry-After", "5").result("Too many pages are open.");
            return;
        }
        try {
            new Watch(new EventStream(context), tenant).run(since);
        } catch (IOException e) {
            // the page was closed, which is how each of these ends
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.release();
        }
    }

    /** One open page. */
    private final class Watch {

        private final EventStream events;
        private final long chat;
        private final String key;
        private final Map<Message, Long> withoutSources = new HashMap<>();
        private PageWords words;
        private FolderState shown = folder.get();
        private boolean blocked;

        Watch(EventStream events, Tenant tenant) {
            this.events = events;
            this.chat = tenant.chat();
            this.key = tenant.key();
            this.words = new PageWords(tenant.language());
            this.blocked = world.see(chat).blocked();
        }

        void run(long since) throws IOException, InterruptedException {
            long own = since;
            long group = since;
            long lastSign = System.nanoTime();
            while (!world.isClosed()) {
                Optional<Tenant> tenant = world.tenant(key);
                if (tenant.isEmpty()) {
                    events.event("over", "");
                    events.flush();
                    return;
                }
                words = new PageWords(tenant.get().language());
                ChatView mine = world.changes(chat, own, LOOK);
                ChatView staff = world.changes(world.staffChat(), group, Duration.ZERO);
                boolean news = tell(mine, own) | tell(staff, group) | sources() | folder() | signs(mine);
                if (mine.version() > own) {
                    events.version(mine.version());
                    news = true;
                }
                own = mine.version();
                group = staff.version();
                long now = System.nanoTime();
                if (news || now - lastSign > SIGN_OF_LIFE.toNanos()) {
                    events.flush();
                    lastSign = now;
                }
            }
        }

        private boolean tell(ChatView view, long since) {
            for (Message message : view.messages()) {
                MessageView shownAs = views.view(message, chat, words);
                if (message.gone()) {
                    events.event("gone", shownAs.id());
                } else if (message.version() > since) {
                    events.event(message.chat() == chat ? "message" : "staff", render("message", shownAs));
                    if (message.from().bot() && shownAs.sources().isEmpty()) {
                        withoutSources.put(message, System.nanoTime());
                    }
                } else {
                    events.event("part", render("keys", shownAs));
                }
            }
            return !view.messages().isEmpty();
        }

        private boolean signs(ChatView view) {
            boolean news = view.typing() || !view.notice().isEmpty() || view.blocked() != blocked;
            boolean answered =
                    view.messages().stream().anyMatch(message -> message.from().bot());
            if (view.typing() && !answered) {
                events.event("typing", "");
            }
            if (!view.notice().isEmpty()) {
                events.event("notice", view.notice());
            }
            if (view.blocked() != blocked) {
                blocked = view.blocked();
                events.event("blocked", String.valueOf(blocked));
            }
            return news;
        }

        private boolean sources() {
            boolean news = false;
            Iterator<Map.Entry<Message, Long>> all = withoutSources.entrySet().iterator();
            while (all.hasNext()) {
                Map.Entry<Message, Long> next = all.next();
                List<Source> found = views.sources(next.getKey());
                if (!found.isEmpty()) {
                    events.event("part", render("sources", views.view(next.getKey(), chat, words)));
                    news = true;
                }
                if (!found.isEmpty() || System.nanoTime() - next.getValue() > SOURCES_COME.toNanos()) {
                    all.remove();
                }
            }
            return news;
        }

        private boolean folder() {
            FolderState now = folder.get();
            if (now.equals(shown)) {
                return false;
            }
            shown = now;
            events.event("folder", templates.render("folder", Map.of("words", words, "folder", now)));
            return true;
        }

        private String render(String template, MessageView message) {
            return templates.render(template, Map.of("words", words, "message", message, "path", "/chat/" + key));
        }
    }
}
