package ipju.delivery;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ipju.chat.Line;
import ipju.chat.Source;
import ipju.concierge.Conversation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a chat as text that a store can keep, and back. What cannot be read back is empty, never an exception. */
final class Forms {

    static final String MESSAGE = "message";
    static final String PRESS_ANSWER = "press_answer";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A message without its chat, which may get another number while it waits. */
    private record MessageForm(
            List<Line> lines,
            List<Parcel.Key> buttons,
            List<Source> sources,
            @Nullable Long replyTo) {}

    private record PressForm(String press, String text) {}

    private Forms() {}

    static String of(Arrival arrival) {
        return write(arrival);
    }

    static Optional<Arrival> arrival(String text) {
        return read(text, Arrival.class);
    }

    static String of(Conversation conversation) {
        return write(conversation);
    }

    static Optional<Conversation> conversation(String text) {
        return read(text, Conversation.class);
    }

    static String of(List<Source> sources) {
        return write(sources.toArray(Source[]::new));
    }

    static Optional<List<Source>> sources(String text) {
        return read(text, Source[].class).map(List::of);
    }

    /** The kind under which {@link #parcel} finds it again. */
    static String kind(Parcel parcel) {
        return parcel instanceof Parcel.Message ? MESSAGE : PRESS_ANSWER;
    }

    static String of(Parcel parcel) {
        if (parcel instanceof Parcel.Message message) {
            return write(new MessageForm(message.lines(), message.buttons(), message.sources(), message.replyTo()));
        }
        if (parcel instanceof Parcel.PressAnswer answer) {
            return write(new PressForm(answer.press(), answer.text()));
        }
        throw new IllegalArgumentException("a parcel of no known kind: " + parcel.getClass());
    }

    static Optional<Parcel> parcel(long chat, String kind, String body) {
        switch (kind) {
            case MESSAGE:
                return read(body, MessageForm.class)
                        .map(form ->
                                new Parcel.Message(chat, form.lines(), form.buttons(), form.sources(), form.replyTo()));
            case PRESS_ANSWER:
                return read(body, PressForm.class).map(form -> new Parcel.PressAnswer(chat, form.press(), form.text()));
            default:
                return Optional.empty();
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalStateException("a value that has no form: " + value.getClass(), e);
        }
    }

    private static <T> Optional<T> read(String text, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(text, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
