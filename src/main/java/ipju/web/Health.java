package ipju.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import ipju.web.PartState.Status;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /health}: how the bot is, in JSON. Status 503 only if the whole is down. */
public final class Health implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Supplier<Optional<String>> edition;
    private final Map<String, Supplier<PartState>> parts;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param edition the edition of the folder that answers now; empty if there is none
     * @param parts asked at each request, from any thread, in this order; {@code store} and {@code telegram} are vital
     */
    public Health(Supplier<Optional<String>> edition, Map<String, Supplier<PartState>> parts) {
        this.edition = edition;
        this.parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health", this::answer);
    }

    /** How the bot is now. */
    public HealthReport report() {
        Map<String, PartState> states = new LinkedHashMap<>();
        parts.forEach((name, part) -> states.put(name, state(name, part)));
        return new HealthReport(edition.get().orElse(null), states);
    }

    /** A part that cannot say how it is, is not well. */
    private static PartState state(String name, Supplier<PartState> part) {
        try {
            return part.get();
        } catch (RuntimeException e) {
            LOG.warn("{} cannot say how it is", name, e);
            return PartState.down("cannot say how it is: " + e.getClass().getSimpleName());
        }
    }

    private void answer(Context context) {
        HealthReport report = report();
        ObjectNode body = json.createObjectNode();
        body.put("status", report.status().code());
        body.put("edition", report.edition());
        ObjectNode states = body.putObject("parts");
        report.parts().forEach((name, state) -> {
            ObjectNode part =
                    states.putObject(name).put("status", state.status().code());
            if (!state.detail().isEmpty()) {
                part.put("detail", state.detail());
            }
        });
        context.status(report.status() == Status.DOWN ? 503 : 200)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(body.toString());
    }
}
