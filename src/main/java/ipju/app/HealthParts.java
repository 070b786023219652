package ipju.app;

import ipju.delivery.Delivery;
import ipju.publish.PublishState;
import ipju.telegram.TelegramBot;
import ipju.web.PartState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How the parts of the bot are, as {@code /health} tells it. */
final class HealthParts {

    /** So many reasons are told; {@code check} tells all of them. */
    private static final int REASONS = 20;

    private final Bot bot;

    HealthParts(Bot bot) {
        this.bot = bot;
    }

    Map<String, Supplier<PartState>> all() {
        Map<String, Supplier<PartState>> parts = new LinkedHashMap<>();
        parts.put("telegram", this::telegram);
        parts.put("store", this::store);
        parts.put("courier", this::courier);
        parts.put("folder", this::folder);
        return parts;
    }

    private PartState telegram() {
        TelegramBot.State state = bot.telegram();
        if (state == null || state.status() == TelegramBot.Status.STARTING) {
            return PartState.degraded("starting");
        }
        String last = state.lastPoll() == null ? "" : "last poll " + state.lastPoll();
        switch (state.status()) {
            case OK:
                return PartState.ok(last);
            case SHUT:
                return PartState.down(state.detail());
            default:
                return PartState.down(state.detail() + (last.isEmpty() ? "" : ", " + last));
        }
    }

    private PartState store() {
        Delivery.State state = bot.delivery();
        if (state == null) {
            return PartState.degraded("starting");
        }
        if (state.trouble() != null) {
            return PartState.down(state.trouble());
        }
        String counts = state.waiting() + " to answer, " + state.outgoing() + " to send";
        return state.setAside() == 0
                ? PartState.ok(counts)
                : PartState.degraded(counts + "; of the last day " + state.setAside() + " could not be answered");
    }

    private PartState courier() {
        Delivery.State state = bot.delivery();
        if (state == null) {
            return PartState.degraded("starting");
        }
        if (state.shut() || !state.sending().isEmpty()) {
            return PartState.down(state.sending());
        }
        return state.unsent() == 0
                ? PartState.ok("")
                : PartState.degraded("of the last day " + state.unsent() + " could not be sent");
    }

    private PartState folder() {
        PublishState state = bot.published();
        List<String> reasons = state.reasons();
        String told = String.join(" | ", reasons.subList(0, Math.min(REASONS, reasons.size())));
        String more = reasons.size() > REASONS ? " | and " + (reasons.size() - REASONS) + " more" : "";
        if (state.inUse() == null) {
            return PartState.down(told + more);
        }
        if (state.isGood()) {
            return PartState.ok(state.inUse().passages() + " passages, " + state.warnings() + " warnings");
        }
        return PartState.degraded((state.refused() == null ? "" : "an older edition answers: ") + told + more);
    }
}
