package ipju.delivery;

import ipju.chat.Button;
import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.lang.Language;
import ipju.store.NewAction;
import ipju.store.NewParcel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes of a reply the parcels that bring it out, and the actions behind its buttons. */
final class Packing {

    static final String SAY = "say";
    static final String SOURCES = "sources";

    /** Nobody waits for a reply any longer after this. */
    private static final long REPLY_MILLIS = 24 * 3_600_000L;

    /** The waiting sign of a button ends by itself after about this time. */
    private static final long PRESS_MILLIS = 30_000;

    private static final long BUTTON_MILLIS = 30 * 24 * 3_600_000L;

    private final int limit;
    private final Supplier<String> keys;

    private final List<NewParcel> parcels = new ArrayList<>();
    private final List<NewAction> actions = new ArrayList<>();
    private final long now;

    /**
     * @param limit of a message, see {@link Channel#limit}
     * @param keys gives a new key for each button, which nobody can guess
     * @param now milliseconds since 1970
     */
    Packing(int limit, Supplier<String> keys, long now) {
        this.limit = limit;
        this.keys = keys;
        this.now = now;
    }

    /** Ends the waiting sign of a pressed button. */
    Packing answer(long chat, String press, String text) {
        add(new Parcel.PressAnswer(chat, press, text), PRESS_MILLIS);
        return this;
    }

    /** Says a few lines, without buttons. */
    Packing say(long chat, List<Line> lines, @Nullable Long replyTo) {
        add(new Parcel.Message(chat, lines, List.of(), List.of(), replyTo), REPLY_MILLIS);
        return this;
    }

    /** Says a reply in as many messages as it takes; buttons and sources go with the last. */
    Packing say(long chat, Reply reply, Language language, @Nullable Long replyTo) {
        List<List<Line>> pieces = Pieces.of(reply.lines(), limit, language);
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            List<Source> sources = last ? reply.sources() : List.of();
            List<Parcel.Key> buttons = last ? buttons(chat, reply, language) : List.of();
            add(new Parcel.Message(chat, pieces.get(i), buttons, sources, replyTo), REPLY_MILLIS);
        }
        return this;
    }

    private List<Parcel.Key> buttons(long chat, Reply reply, Language language) {
        List<Parcel.Key> buttons = new ArrayList<>();
        for (Button button : reply.buttons()) {
            buttons.add(button(chat, button.label(), SAY, button.says()));
        }
        // a hand-over cites no more than whom to call
        if (reply.outcome() == Outcome.ANSWER && !reply.sources().isEmpty()) {
            buttons.add(button(chat, Words.sources(language), SOURCES, ""));
        }
        return buttons;
    }

    private Parcel.Key button(long chat, String label, String verb, String detail) {
        String key = keys.get();
        actions.add(new NewAction(key, chat, verb, detail, now + BUTTON_MILLIS));
        return new Parcel.Key(label, key);
    }

    private void add(Parcel parcel, long millis) {
        parcels.add(new NewParcel(parcel.chat(), Forms.kind(parcel), Forms.of(parcel), now + millis));
    }

    List<NewParcel> parcels() {
        return List.copyOf(parcels);
    }

    List<NewAction> actions() {
        return List.copyOf(actions);
    }
}
