package ipju.web;

import ipju.web.PartState.Status;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the bot is, as a whole and by its parts.
 *
 * @param edition the edition of the folder that answers; null if there is none
 * @param parts each by its name, in the order in which they are told
 */
public record HealthReport(@Nullable String edition, Map<String, PartState> parts) {

    /** Without these nobody is answered; without any other the bot answers less well. */
    private static final Set<String> VITAL = Set.of("store", "telegram");

    public HealthReport {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Of the whole: never {@link Status#OFF}. */
    public Status status() {
        boolean down = parts.entrySet().stream()
                .anyMatch(
                        part -> VITAL.contains(part.getKey()) && part.getValue().status() == Status.DOWN);
        if (down) {
            return Status.DOWN;
        }
        boolean less = parts.values().stream()
                .anyMatch(part -> part.status() == Status.DOWN || part.status() == Status.DEGRADED);
        return less ? Status.DEGRADED : Status.OK;
    }
}
