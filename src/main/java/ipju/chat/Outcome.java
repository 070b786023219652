package ipju.chat;

/** What a reply does for the person who asked. */
public enum Outcome {
    /** Says what the folder says, or answers a greeting, thanks or "what can you do". */
    ANSWER,
    /** Asks one thing back, because nothing useful can be said before. */
    CLARIFY,
    /** The folder or the bot is not enough: says so and offers or starts the hand-over to staff. */
    ESCALATE,
    /** Declines. May point to the right place and may offer staff. */
    REFUSE
}
