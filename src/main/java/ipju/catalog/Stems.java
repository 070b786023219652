package ipju.catalog;

import ipju.lang.Fold;
import ipju.lang.Jamo;
import java.util.ArrayList;
import java.util.List;

/** The pieces of a text that words are compared by: runs of Hangul as written, other words cut to their stems. */
final class Stems {

    /** An English word keeps so many letters at least. */
    private static final int SHORTEST = 3;

    private Stems() {}

    /**
     * A run of one script.
     *
     * @param text folded, an English word as its stem
     * @param word an English word as written but folded; else the same as {@code text}
     */
    record Piece(String text, String word, boolean hangul) {}

    /** In the order of the text. */
    static List<Piece> of(String text) {
        String folded = Fold.fold(text);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            if (!Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
                continue;
            }
            boolean hangul = Jamo.isHangul(folded.charAt(i));
            int end = i + 1;
            while (end < folded.length() && belongs(folded, end, hangul)) {
                end++;
            }
            String run = folded.substring(i, end);
            String word = hangul || run.indexOf('\'') < 0 && run.indexOf('’') < 0 ? run : withoutApostrophe(run);
            pieces.add(new Piece(hangul ? run : stem(word), word, hangul));
            i = end;
        }
        return pieces;
    }

    private static String withoutApostrophe(String run) {
        String plain = run.replace('’', '\'');
        String owner = plain.endsWith("'s") ? cut(plain, 2) : plain;
        return owner.replace("'", "");
    }

    private static boolean belongs(String folded, int at, boolean hangul) {
        char c = folded.charAt(at);
        boolean apostrophe = (c == '\'' || c == '’') && !hangul;
        return apostrophe || Character.isLetterOrDigit(c) && Jamo.isHangul(c) == hangul;
    }

    /** One form as it is looked up: Hangul runs without gaps, a space between two other words. */
    static String key(List<Piece> pieces) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0 && !pieces.get(i).hangul && !pieces.get(i - 1).hangul) {
                key.append(' ');
            }
            key.append(pieces.get(i).text);
        }
        return key.toString();
    }

    /** Plural, "-ing", "-ed" and a silent "e" off; what is left need not be a word. */
    static String stem(String word) {
        String stem = word;
        if (stem.endsWith("ies") && stem.length() > SHORTEST + 1) {
            stem = cut(stem, 3) + "y";
        } else if (endsWithAny(stem, "ches", "shes", "sses", "xes", "zes")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("s") && !endsWithAny(stem, "ss", "us", "is") && stem.length() > SHORTEST) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("ing") && stem.length() > SHORTEST + 2) {
            stem = undoubled(cut(stem, 3));
        } else if (stem.endsWith("ed") && stem.length() > SHORTEST + 1) {
            stem = undoubled(cut(stem, 2));
        }
        return stem.endsWith("e") && stem.length() > SHORTEST ? cut(stem, 1) : stem;
    }

    private static boolean endsWithAny(String word, String... ends) {
        for (String end : ends) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean twice =
                last > 1 && stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return twice ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
