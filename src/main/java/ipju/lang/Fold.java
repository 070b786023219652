package ipju.lang;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for things that are written in several ways. */
public final class Fold {

    private Fold() {}

    /**
     * NFKC and lower case: full-width and half-width forms, {@code ㎡} and {@code m2}, {@code KIC} and {@code kic} become
     * the same. White space is kept.
     */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** {@link #fold} without white space and commas: the form in which golden questions and eval files compare text. */
    public static String compact(String text) {
        StringBuilder out = new StringBuilder(text.length());
        fold(text)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != ',')
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** {@link #fold} with letters and digits only: the form in which names are compared. */
    public static String key(String text) {
        StringBuilder out = new StringBuilder(text.length());
        fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }
}
