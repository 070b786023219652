package ipju.sandbox;

/** What became of something that a person did on the page. */
public enum Said {
    /** The bot will be handed it. */
    DONE,
    /** There was nothing in it. */
    EMPTY,
    /** It is over the length that Telegram's apps take. */
    TOO_LONG,
    /** The message or the button that it is about is not there (any more). */
    NOT_THERE,
    /** So much waits for the bot that no more is taken: it does not fetch. */
    FULL
}
