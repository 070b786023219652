package ipju.lang;

import java.util.Locale;

/**
 * Korean particles that depend on how a word ends: 센터는, 건물은; 성수로, 서울로, 2층으로. Digits are read as Sino-Korean, Latin
 * capitals by the letter (KIC는, SKV1은), other Latin words by their last sounds as usually spoken.
 */
public final class Particle {

    private Particle() {}

    /** How a word ends, as a particle sees it. */
    private enum Ending {
        VOWEL,
        /** ㄹ, which counts as a vowel for (으)로. */
        RIEUL,
        CONSONANT
    }

    /**
     * The word with its particle.
     *
     * @param pair both forms, the one after a consonant first or second: {@code 은/는}, {@code 이/가}, {@code 을/를}, {@code
     *     와/과}, {@code (으)로}, {@code 이나/나}, {@code 이라/라}
     * @throws IllegalArgumentException if the pair is none of ours
     */
    public static String with(String word, String pair) {
        return word + of(word, pair);
    }

    /** The particle alone. */
    public static String of(String word, String pair) {
        Ending ending = ending(word);
        boolean closed = ending != Ending.VOWEL;
        return switch (pair) {
            case "은/는", "는/은" -> closed ? "은" : "는";
            case "이/가", "가/이" -> closed ? "이" : "가";
            case "을/를", "를/을" -> closed ? "을" : "를";
            case "와/과", "과/와" -> closed ? "과" : "와";
            case "(으)로", "으로/로", "로/으로" -> ending == Ending.CONSONANT ? "으로" : "로";
            case "이나/나", "(이)나" -> closed ? "이나" : "나";
            case "이라/라", "(이)라" -> closed ? "이라" : "라";
            case "이에요/예요" -> closed ? "이에요" : "예요";
            default -> throw new IllegalArgumentException("no such pair of particles: " + pair);
        };
    }

    private static Ending ending(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            char c = word.charAt(i);
            if (Jamo.isSyllable(c)) {
                int last = (c - 0xAC00) % 28;
                return last == 0 ? Ending.VOWEL : last == 8 ? Ending.RIEUL : Ending.CONSONANT;
            }
            if (c == '㎡') {
                return Ending.VOWEL;
            }
            if (c == '%') {
                return Ending.VOWEL;
            }
            if (c >= '0' && c <= '9') {
                return digit(word, i);
            }
            if (isLatin(c)) {
                return latin(word, i);
            }
            if (Character.isLetter(c)) {
                return Ending.VOWEL;
            }
        }
        return Ending.VOWEL;
    }

    /** 영 일 이 삼 사 오 육 칠 팔 구, and 십, 백, 천, 만, 억 for closing zeros. */
    private static Ending digit(String word, int i) {
        return switch (word.charAt(i)) {
            case '1', '7', '8' -> Ending.RIEUL;
            case '0', '3', '6' -> Ending.CONSONANT;
            default -> Ending.VOWEL;
        };
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Ending latin(String word, int i) {
        int start = i;
        while (start > 0 && isLatin(word.charAt(start - 1))) {
            start--;
        }
        String latin = word.substring(start, i + 1);
        char last = Character.toLowerCase(word.charAt(i));
        boolean spelled = latin.length() == 1 || latin.chars().allMatch(Character::isUpperCase);
        if (spelled) {
            // 엘, 알; 엠, 엔
            return last == 'l' || last == 'r'
                    ? Ending.RIEUL
                    : last == 'm' || last == 'n' ? Ending.CONSONANT : Ending.VOWEL;
        }
        String lower = latin.toLowerCase(Locale.ROOT);
        if (last == 'l' || lower.endsWith("le")) {
            return Ending.RIEUL;
        }
        boolean closed = last == 'm' || last == 'n' || lower.endsWith("ng") || endsShort(lower);
        return closed || lower.endsWith("ne") || lower.endsWith("me") ? Ending.CONSONANT : Ending.VOWEL;
    }

    /** A short vowel before p, k, t, ck closes the syllable (샵, 북, 랩 no): shop, block, market. */
    private static boolean endsShort(String word) {
        int n = word.length();
        if (n < 2) {
            return false;
        }
        char last = word.charAt(n - 1);
        char before = word.charAt(n - 2);
        boolean stop = last == 'p' || last == 'k' || last == 't' || last == 'c' || (last == 'b' && n <= 4);
        boolean longVowel = n > 2 && "aeiou".indexOf(word.charAt(n - 3)) >= 0 && "aeiou".indexOf(before) >= 0;
        return stop && !longVowel && ("aeiou".indexOf(before) >= 0 || (last == 'k' && before == 'c'));
    }
}
