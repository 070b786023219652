package ipju.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A request whose answer is handed back as it came. The library's own reading fails on one field that it does not know, and
 * then a message that was sent looks like one that was not.
 */
final class RawCall extends BotApiMethod<RawCall.Body> {

    private final transient BotApiMethod<?> method;

    RawCall(BotApiMethod<?> method) {
        this.method = method;
    }

    /** The body of an answer. */
    record Body(String text) implements Serializable {}

    @JsonValue
    BotApiMethod<?> method() {
        return method;
    }

    @Override
    public String getMethod() {
        return method.getMethod();
    }

    @Override
    public void validate() throws TelegramApiValidationException {
        method.validate();
    }

    @Override
    public Body deserializeResponse(String answer) {
        return new Body(answer);
    }
}
