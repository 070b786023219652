package ipju.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * The request for updates. The library's own holds the offset as an {@code int}; a number beyond that would turn negative, and
 * a negative offset tells Telegram to forget what waits.
 */
final class AskUpdates extends BotApiMethod<RawCall.Body> {

    @JsonProperty("offset")
    private final long offset;

    @JsonProperty("limit")
    private final int limit;

    @JsonProperty("timeout")
    private final int timeout;

    @JsonProperty("allowed_updates")
    private final List<String> kinds;

    /**
     * @param offset the first number wanted; what is below counts as received
     * @param limit the most of them, 1 to 100
     * @param timeout how many seconds the server may wait for the first one
     * @param kinds what is wanted
     */
    AskUpdates(long offset, int limit, int timeout, List<String> kinds) {
        this.offset = offset;
        this.limit = limit;
        this.timeout = timeout;
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public String getMethod() {
        return "getUpdates";
    }

    @Override
    public void validate() {
        // nothing of it comes from outside
    }

    @Override
    public RawCall.Body deserializeResponse(String answer) {
        return new RawCall.Body(answer);
    }
}
