package ipju.web;

import java.util.Locale;

/**
 * How a part of the bot is.
 *
 * @param status how well it works
 * @param detail one line for an operator, without personal data or secrets; empty for none
 */
public record PartState(Status status, String detail) {

    /** How well a part works. */
    public enum Status {
        OK,
        /** It works, with something missing. */
        DEGRADED,
        /** It does not work. */
        DOWN,
        /** It is not used. */
        OFF;

        /** As it is written in JSON. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static PartState ok(String detail) {
        return new PartState(Status.OK, detail);
    }

    public static PartState degraded(String detail) {
        return new PartState(Status.DEGRADED, detail);
    }

    public static PartState down(String detail) {
        return new PartState(Status.DOWN, detail);
    }

    public static PartState off(String detail) {
        return new PartState(Status.OFF, detail);
    }
}
