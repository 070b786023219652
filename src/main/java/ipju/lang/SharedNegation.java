package ipju.lang;

import java.util.List;
import java.util.Set;

/** One "not" for several things: 1층이랑 2층 말고, "not the first or second floor". */
final class SharedNegation {

    private static final Set<String> KOREAN_JOINTS =
            Set.of("이랑", "랑", "하고", "과", "와", "및", ",", "이나", "나", "·", "/", "&", "도");
    private static final Set<String> ENGLISH_JOINTS = Set.of("or", "and", "nor", "or the", "and the", "nor the");

    private SharedNegation() {}

    /** Carries a "not" over to what is joined to it and measures the same. */
    static void spread(String text, List<Quantity> quantities) {
        for (int i = quantities.size() - 1; i > 0; i--) {
            Quantity last = quantities.get(i);
            Quantity before = quantities.get(i - 1);
            boolean korean = last.negated() && Jamo.isHangul(text.charAt(last.end() - 1));
            if (korean
                    && !before.negated()
                    && isAlike(last, before)
                    && KOREAN_JOINTS.contains(gap(text, before, last))) {
                quantities.set(i - 1, before.unwanted());
            }
        }
        for (int i = 1; i < quantities.size(); i++) {
            Quantity first = quantities.get(i - 1);
            Quantity next = quantities.get(i);
            boolean english = first.negated() && !Jamo.isHangul(text.charAt(first.end() - 1));
            if (english && !next.negated() && isAlike(first, next) && ENGLISH_JOINTS.contains(gap(text, first, next))) {
                quantities.set(i, next.unwanted());
            }
        }
    }

    private static boolean isAlike(Quantity a, Quantity b) {
        return a.measure() == b.measure() || (isFloor(a) && isFloor(b));
    }

    private static boolean isFloor(Quantity quantity) {
        return quantity.measure() == Measure.FLOOR || quantity.measure() == Measure.TOP_FLOOR;
    }

    private static String gap(String text, Quantity first, Quantity next) {
        return next.start() - first.end() > 8
                ? ""
                : Fold.fold(text.substring(first.end(), next.start())).strip();
    }
}
