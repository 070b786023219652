package ipju.delivery;

import ipju.lang.Fold;
import ipju.lang.Language;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Takes out of a question what could tell who asked: mail addresses, links, handles, phone and other long numbers. A name that
 * is written like any other word stays; such questions are seen by the folder's keepers only.
 */
final class Mask {

    private static final int LONGEST = 200;

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|\\bhttps?://\\S+|@\\w{4,}");

    /** Five digits or more, however they are grouped: shorter numbers are floors, areas and years. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s().-]{0,2}\\d){4,}");

    private Mask() {}

    /** The question on one line, without such things, at most 200 characters. */
    static String of(String question) {
        String line = question.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        String masked = NUMBER.matcher(ADDRESS.matcher(line).replaceAll("…")).replaceAll("#");
        return masked.length() <= LONGEST ? masked : masked.substring(0, masked.offsetByCodePoints(0, cut(masked)));
    }

    private static int cut(String text) {
        return text.codePointCount(0, LONGEST);
    }

    /** The same for questions that differ in spaces, punctuation and case only. */
    static String key(String masked, Language language) {
        String same = Fold.fold(masked).replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]+", "");
        return Sha256.hex(16, (language.code() + " " + same).getBytes(StandardCharsets.UTF_8));
    }
}
