package ipju.answer;

import java.util.List;
import org.quicktheories.core.RandomnessSource;
import org.quicktheories.impl.Constraint;

/** Choices of a property test, all from one source, so that a failure shrinks and comes back with its seed. */
final class Draw {

    private final RandomnessSource source;

    Draw(RandomnessSource source) {
        this.source = source;
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return (int) source.next(Constraint.between(first, last));
    }

    /** Whether something that happens once in so many times happens now. */
    boolean onceIn(int times) {
        return between(0, times - 1) == 1;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[between(0, choices.length - 1)];
    }

    /** The same things in any order. */
    <T> void shuffle(List<T> things) {
        for (int i = things.size() - 1; i > 0; i--) {
            int other = between(0, i);
            T kept = things.get(i);
            things.set(i, things.get(other));
            things.set(other, kept);
        }
    }
}
