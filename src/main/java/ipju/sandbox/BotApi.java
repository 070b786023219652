package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import ipju.web.Connections;
import ipju.web.LocalGuard;
import ipju.web.Routes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The Bot API of this machine, at {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>}: the methods that a bot of
 * ours needs, as strict as Telegram's own. The token is checked first, then faults, then the method; the names of methods
 * are taken in any case.
 */
public final class BotApi implements Routes {

    private final World world;
    private final Faults faults;
    private final FileShelf files = new FileShelf();
    private final Map<String, Method> methods = new HashMap<>();

    public BotApi(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
        new UpdateMethods(world).addTo(methods);
        new MessageMethods(world, files).addTo(methods);
        new ProfileMethods(world).addTo(methods);
        new ChatMethods(world, files).addTo(methods);
        new TopicMethods(world).addTo(methods);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/bot{token}/{method}", this::answer);
        routes.post("/bot{token}/{method}", this::answer);
        routes.get("/file/bot{token}/<path>", this::file);
    }

    private void answer(Context context) {
        LocalGuard.checkName(context);
        try {
            checkToken(context);
            String method = context.pathParam("method").toLowerCase(Locale.ROOT);
            Optional<Faults.Kind> fault = faults.take(method).map(found -> {
                if (found.kind() == Faults.Kind.TOO_MANY) {
                    throw Refusal.tooMany(found.seconds());
                }
                return found.kind();
            });
            if (fault.filter(kind -> failed(context, kind)).isPresent()) {
                return;
            }
            JsonNode result = result(context, method);
            if (fault.filter(Faults.Kind.CUT_AFTER::equals).isPresent()) {
                Connections.cut(context);
                return;
            }
            respond(context, 200, Json.object().put("ok", true).set("result", result));
        } catch (Refusal refusal) {
            refuse(context, refusal);
        }
    }

    private JsonNode result(Context context, String method) {
        Method known = methods.get(method);
        if (known == null) {
            throw Refusal.noSuchMethod();
        }
        try {
            return known.answer(Call.of(context));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.serverError();
        }
    }

    /** Whether it failed in a way that comes before anything is done. */
    private static boolean failed(Context context, Faults.Kind kind) {
        switch (kind) {
            case SERVER_ERROR:
                throw Refusal.serverError();
            case BAD_GATEWAY:
                context.status(502).html("<html><head><title>502 Bad Gateway</title></head><body></body></html>");
                return true;
            case CUT_BEFORE:
                Connections.cut(context);
                return true;
            default:
                return false;
        }
    }

    private void file(Context context) {
        LocalGuard.checkName(context);
        try {
            checkToken(context);
            Optional<StoredFile> file = files.byPath(context.pathParam("path"));
            if (file.isEmpty()) {
                respond(
                        context,
                        404,
                        Json.object().put("ok", false).put("error_code", 404).put("description", "Not Found"));
                return;
            }
            // a file of somebody's is never shown as a page
            context.contentType("application/octet-stream").result(file.get().bytes());
        } catch (Refusal refusal) {
            refuse(context, refusal);
        }
    }

    private void checkToken(Context context) {
        byte[] given = context.pathParam("token").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, world.token().getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.unauthorized();
        }
    }

    private static void refuse(Context context, Refusal refusal) {
        ObjectNode body = Json.object()
                .put("ok", false)
                .put("error_code", refusal.code())
                .put("description", refusal.description());
        Integer retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            body.putObject("parameters").put("retry_after", retryAfter);
        }
        respond(context, refusal.code(), body);
    }

    private static void respond(Context context, int status, JsonNode body) {
        context.status(status).contentType("application/json").result(body.toString());
    }
}
