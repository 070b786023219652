package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** A method of the Bot API. */
@FunctionalInterface
interface Method {

    /**
     * The result.
     *
     * @throws Refusal if it is not done
     */
    JsonNode answer(Call call) throws InterruptedException;
}
