package ipju.lang;

import java.util.Set;

/** What the words between two values say of the two. */
public final class Joints {

    private static final Set<String> OR = Set.of(
            "이나",
            "나",
            "거나",
            "이거나",
            "아니면",
            "또는",
            "혹은",
            "이든",
            "or",
            ", or",
            "or the",
            "or on the",
            "or in",
            "or in the",
            "or from",
            "이나 아니면",
            "아님",
            "or else");

    private static final int LONGEST = 24;

    private Joints() {}

    /**
     * Whether the text from one place to another says that either will do: 2층이나 5층, "the 2nd or the 5th".
     *
     * @param from where the first value ends
     * @param to where the second begins
     */
    public static boolean sayOr(String text, int from, int to) {
        return to > from
                && to - from < LONGEST
                && OR.contains(Fold.fold(text.substring(from, to)).strip());
    }
}
