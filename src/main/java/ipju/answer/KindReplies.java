package ipju.answer;

import ipju.lang.Kind;
import ipju.lang.KindGuess;
import ipju.lang.Language;

/** What a message of a kind gets that the folder is not asked for, and how sure its kind must be for that. */
final class KindReplies {

    /** From this probability on a kind that is no question decides; below it the folder is asked first. */
    private static final double SURE = 0.5;

    /** A kind that must not be answered from the folder decides from here on already. */
    private static final double LIKELY = 0.35;

    /** A part of a message must be so plainly of another kind to be taken out of a question. */
    private static final double PLAIN = 0.8;

    private static final double OFF_TOPIC = 0.9;

    private KindReplies() {}

    static boolean isSure(KindGuess guess) {
        return guess.marked() || guess.probability() >= SURE;
    }

    static boolean isLikely(KindGuess guess) {
        return guess.probability() >= LIKELY;
    }

    /** Whether the kind decides alone. */
    static boolean isPlain(KindGuess guess) {
        return guess.marked() || guess.probability() >= plain(guess.kind());
    }

    /** Whether a part of a message is plainly of a kind that must not be answered from the folder. */
    static boolean barsPlainly(KindGuess guess) {
        return bars(guess.kind()) && guess.probability() >= PLAIN;
    }

    /**
     * From when on a kind decides alone. What is off our topic or asks for a forecast is told by its subject more than by
     * what is wanted, and the folder may well be about it.
     */
    private static double plain(Kind kind) {
        return kind == Kind.OFF_TOPIC ? OFF_TOPIC : kind == Kind.FORECAST ? 1 : PLAIN;
    }

    /** The reply to a message of a kind that the folder is not asked for. */
    static Finding to(Kind kind, Asked asked) {
        Language language = asked.language();
        switch (kind) {
            case GREETING:
                return Replies.greeting(language);
            case HELP:
                return Replies.help(language);
            case THANKS:
                return Replies.thanks(language);
            case OFF_TOPIC:
                return Replies.offTopic(language);
            case EMERGENCY:
                return Replies.emergency(asked.edition(), language);
            case PERSON:
                return Replies.person(asked.edition(), language);
            case COMPLAINT:
                return Replies.complaint(asked.edition(), language);
            case DEADLINE:
                return Replies.deadline(asked.edition(), language);
            case NEGOTIATION:
                return Replies.negotiation(asked.edition(), language);
            case FORECAST:
                return Replies.forecast(asked.edition(), language);
            case PRIVATE:
                return Replies.privateData(language);
            case ADVICE:
                return Replies.advice(language);
            case UNSAFE:
                return Replies.unsafe(language);
            default:
                throw new IllegalArgumentException("not a kind of its own: " + kind);
        }
    }

    /** Whether a message of this kind must not be answered from the folder. */
    static boolean bars(Kind kind) {
        switch (kind) {
            case EMERGENCY:
            case PERSON:
            case COMPLAINT:
            case DEADLINE:
            case NEGOTIATION:
            case FORECAST:
            case PRIVATE:
            case ADVICE:
            case UNSAFE:
                return true;
            default:
                return false;
        }
    }
}
