package ipju.sandbox.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import ipju.lang.Language;
import ipju.sandbox.ChatView;
import ipju.sandbox.Content.Kind;
import ipju.sandbox.Message;
import ipju.sandbox.Said;
import ipju.sandbox.Tenant;
import ipju.sandbox.World;
import ipju.web.LocalGuard;
import ipju.web.Routes;
import ipju.web.WebServer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The paths of the page. A person's chat is at an address that cannot be guessed, and a cookie leads back to it; so several
 * people can be played in several tabs. All forms work without scripts too: then the page is loaded anew.
 */
final class PageRoutes implements Routes {

    private static final String COOKIE = "ipju-person";
    private static final String HTMX = WebServer.LIBRARIES + "/htmx.org/2.0.4/dist";

    private final World world;
    private final Views views;
    private final Templates templates;
    private final Supplier<FolderState> folder;
    private final LivePage live;
    private final Assets assets = new Assets();

    PageRoutes(World world, Views views, Templates templates, Supplier<FolderState> folder) {
        this.world = world;
        this.views = views;
        this.templates = templates;
        this.folder = folder;
        this.live = new LivePage(world, views, templates, folder);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before("/", LocalGuard::check);
        routes.before("/new", LocalGuard::check);
        routes.before("/chat/*", LocalGuard::check);
        routes.get("/", this::enter);
        routes.post("/new", context -> welcome(context, language(context)));
        routes.get("/chat/{key}", context -> with(context, tenant -> page(context, tenant)));
        routes.get(
                "/chat/{key}/live", context -> with(context, tenant -> live.stream(context, tenant, since(context))));
        routes.get("/chat/{key}/menu", context -> with(context, tenant -> menu(context, tenant)));
        routes.post("/chat/{key}/say", this::say);
        routes.post("/chat/{key}/edit/{message}", this::edit);
        routes.post("/chat/{key}/press/{message}", this::press);
        routes.post("/chat/{key}/send", this::send);
        routes.post("/chat/{key}/stop", context -> does(context, world::stop));
        routes.post("/chat/{key}/restart", context -> does(context, world::restart));
        routes.post("/chat/{key}/language", this::speak);
        routes.get("/assets/{name}", assets::send);
    }

    /** Back to the chat that the cookie names, or to a new one. */
    private void enter(Context context) {
        Optional<Tenant> known = Optional.ofNullable(context.cookie(COOKIE)).flatMap(world::tenant);
        if (known.isPresent()) {
            context.redirect("/chat/" + known.get().key(), HttpStatus.SEE_OTHER);
        } else {
            welcome(context, preferred(context.header("Accept-Language")));
        }
    }

    private void welcome(Context context, Language language) {
        Tenant tenant = world.arrive(language);
        Cookie cookie = new Cookie(COOKIE, tenant.key());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
        context.redirect("/chat/" + tenant.key(), HttpStatus.SEE_OTHER);
    }

    private void page(Context context, Tenant tenant) {
        PageWords words = new PageWords(tenant.language());
        ChatView chat = world.see(tenant.chat());
        ChatView staff = world.see(world.staffChat());
        PageView view = new PageView(
                words,
                tenant,
                views(chat, tenant, words),
                views(staff, tenant, words),
                folder.get(),
                chat.blocked(),
                world.profile().description(tenant.language()),
                chat.version(),
                HTMX);
        context.header("Cache-Control", "no-store").html(templates.render("page", Map.of("view", view)));
    }

    private List<MessageView> views(ChatView chat, Tenant tenant, PageWords words) {
        return chat.messages().stream()
                .sorted(Comparator.comparingInt(Message::id))
                .map(message -> views.view(message, tenant.chat(), words))
                .toList();
    }

    private void menu(Context context, Tenant tenant) {
        context.header("Cache-Control", "no-store")
                .html(templates.render(
                        "menu",
                        Map.of(
                                "words",
                                new PageWords(tenant.language()),
                                "menu",
                                world.profile().menu(tenant.language()),
                                "path",
                                "/chat/" + tenant.key())));
    }

    private void say(Context context) {
        does(context, tenant -> world.say(tenant, form(context, "text")));
    }

    private void edit(Context context) {
        does(
                context,
                tenant -> number(context)
                        .map(message -> world.edit(tenant, message, form(context, "text")))
                        .orElse(Said.NOT_THERE));
    }

    private void press(Context context) {
        String at = form(context, "key");
        does(
                context,
                tenant -> number(context)
                        .flatMap(message -> world.message(tenant.chat(), message))
                        .flatMap(message -> key(message, at).map(data -> world.press(tenant, message.id(), data)))
                        .orElse(Said.NOT_THERE));
    }

    /** @param at row and place, as in {@link MessageView.Key} */
    private static Optional<String> key(Message message, String at) {
        if (!at.matches("\\d{1,2}\\.\\d{1,2}")) {
            return Optional.empty();
        }
        int row = Integer.parseInt(at.substring(0, at.indexOf('.')));
        int place = Integer.parseInt(at.substring(at.indexOf('.') + 1));
        return message.keys().stream()
                .skip(row)
                .findFirst()
                .flatMap(line -> line.stream().skip(place).findFirst())
                .flatMap(key -> Optional.ofNullable(key.data()));
    }

    private void send(Context context) {
        String wanted = form(context, "kind");
        does(context, tenant -> {
            for (Kind kind : Kind.values()) {
                if (kind.name().equalsIgnoreCase(wanted) && kind != Kind.TEXT && !kind.notice()) {
                    return world.send(tenant, kind);
                }
            }
            return Said.EMPTY;
        });
    }

    private void speak(Context context) {
        Language language = language(context);
        with(context, tenant -> {
            world.speaks(tenant, language);
            back(context, tenant);
        });
    }

    /** Does something as the person, and says what became of it. */
    private void does(Context context, Function<Tenant, Said> action) {
        with(context, tenant -> {
            Said said = action.apply(tenant);
            if (said != Said.DONE) {
                context.status(said == Said.FULL ? 503 : said == Said.NOT_THERE ? 404 : 400)
                        .result(new PageWords(tenant.language()).why(said));
            } else if (context.header("HX-Request") != null) {
                context.status(204);
            } else {
                back(context, tenant);
            }
        });
    }

    private static void back(Context context, Tenant tenant) {
        context.redirect("/chat/" + tenant.key(), HttpStatus.SEE_OTHER);
    }

    private void with(Context context, Consumer<Tenant> action) {
        Optional<Tenant> tenant = world.tenant(context.pathParam("key"));
        if (tenant.isPresent()) {
            action.accept(tenant.get());
        } else if (context.path().indexOf('/', "/chat/".length()) < 0) {
            // a chat of an earlier run: its person begins anew
            context.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            context.status(404).result(new PageWords(preferred(context.header("Accept-Language"))).over());
        }
    }

    private static String form(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }

    private static Optional<Integer> number(Context context) {
        String number = context.pathParam("message");
        return number.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    private static long since(Context context) {
        String known = context.header("Last-Event-ID");
        String since = known == null ? context.queryParam("since") : known;
        return since != null && since.matches("\\d{1,18}") ? Long.parseLong(since) : 0;
    }

    private static Language language(Context context) {
        return form(context, "language").equals("ko") ? Language.KO : Language.EN;
    }

    /** The first of a browser's languages that is ours; English for all others. */
    private static Language preferred(@Nullable String languages) {
        for (String one :
                (languages == null ? "" : languages).toLowerCase(Locale.ROOT).split(",", -1)) {
            if (one.strip().startsWith("ko")) {
                return Language.KO;
            }
            if (one.strip().startsWith("en")) {
                return Language.EN;
            }
        }
        return Language.EN;
    }
}
