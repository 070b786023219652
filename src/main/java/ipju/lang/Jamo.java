package ipju.lang;

/** Hangul syllables and the letters they are made of (Unicode Standard, section 3.12: conjoining jamo behaviour). */
public final class Jamo {

    private static final char FIRST_SYLLABLE = 0xAC00;
    private static final char LAST_SYLLABLE = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int FINALS = 28;
    private static final String INITIAL_LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWEL_LETTERS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    /** The first place stands for "no final"; a filler keeps every syllable three letters long. */
    private static final String FINAL_LETTERS = "·ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private Jamo() {}

    /** Whether the character is a whole Hangul syllable (가 to 힣). */
    public static boolean isSyllable(char c) {
        return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
    }

    /** Whether the character is a Hangul syllable or a single letter such as ㅋ. */
    public static boolean isHangul(char c) {
        return isSyllable(c) || (c >= 0x3131 && c <= 0x318E);
    }

    /** Whether the syllable ends in a consonant; false for anything that is not a syllable. */
    public static boolean hasFinal(char c) {
        return isSyllable(c) && (c - FIRST_SYLLABLE) % FINALS != 0;
    }

    /** Every syllable as three letters ({@code ·} for no final), everything else unchanged. */
    public static String decompose(String text) {
        StringBuilder out = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSyllable(c)) {
                int index = c - FIRST_SYLLABLE;
                out.append(INITIAL_LETTERS.charAt(index / (VOWELS * FINALS)))
                        .append(VOWEL_LETTERS.charAt(index / FINALS % VOWELS))
                        .append(FINAL_LETTERS.charAt(index % FINALS));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
