package ipju.lang;

/**
 * A guess about a message.
 *
 * @param kind the likeliest kind; a question also when it comes close behind the likeliest
 * @param probability of {@code kind}, 0 to 1; 1 if a marker decided
 * @param second the likeliest kind but {@code kind}: the model's own choice if a marker decided otherwise
 * @param secondProbability what the model gives to {@code second}
 * @param marked whether a fixed wording (see {@code KindMarkers}) decided, not the model
 */
public record KindGuess(Kind kind, double probability, Kind second, double secondProbability, boolean marked) {

    /** Whether this is the given kind with at least the given probability. */
    public boolean is(Kind wanted, double atLeast) {
        return kind == wanted && probability >= atLeast;
    }
}
