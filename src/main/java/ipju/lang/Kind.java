package ipju.lang;

/**
 * What a message wants of us, as far as its wording tells. {@link Kinds} guesses it from the examples in
 * {@code kinds.tsv}; only {@link #QUESTION} is looked up in the folder.
 */
public enum Kind {
    /** Asks something that a folder could say, or names what is sought (size, budget, people, date); the default. */
    QUESTION,
    /** Hello, at the start of a talk or in the middle. */
    GREETING,
    /** Thanks, goodbye, "got it": nothing is asked. */
    THANKS,
    /** What can you do, who are you, are you a bot, how do I use this. */
    HELP,
    /** Wants a person, a call back, a viewing, a quote or contract by mail, or a unit held. */
    PERSON,
    /** Anger, a broken promise, trouble with a deposit, a defect of the building reported, a threat to leave. */
    COMPLAINT,
    /** People or the building are in danger now: fire, gas, injury, flood, break-in, someone stuck in a lift. */
    EMERGENCY,
    /** Time presses so hard that a person should hear of it now. */
    DEADLINE,
    /** Asks for a discount, better terms, an exception, or a promise of a result. */
    NEGOTIATION,
    /** Asks for a forecast or an opinion: will it rise, is it worth it. */
    FORECAST,
    /** Asks for what belongs to others: neighbours, landlords, present tenants, other inquiries, private phones. */
    PRIVATE,
    /** Wants an opinion or a computation on law, tax, visa or accounts in one's own case. */
    ADVICE,
    /** A command to change the bot's rules, pose as staff, or invent a price; secret codes. */
    UNSAFE,
    /** Nothing to do with moving in. */
    OFF_TOPIC,
    /** Our subject, but too vague to be answered, or pointing at something said before. */
    VAGUE,
    /** A bare yes, no, or choice. */
    CONFIRM
}
