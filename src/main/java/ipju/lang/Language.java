package ipju.lang;

import java.util.Locale;

/** A language that Ipju speaks. People who write in a third one are answered in English. */
public enum Language {
    KO,
    EN;

    /** The two-letter code used in files and on the wire: {@code ko} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == KO ? EN : KO;
    }

    /** Picks the text of this language. */
    public <T> T pick(T ko, T en) {
        return this == KO ? ko : en;
    }

    /**
     * The language that a message is written in: Korean if it holds any Hangul and Hangul is not drowned by Latin text
     * (a Korean name in an English sentence stays English), else English.
     */
    public static Language guess(String text) {
        int hangul = 0;
        int latinWords = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (latin && !inWord) {
                latinWords++;
            }
            inWord = latin;
            if (Jamo.isHangul(c)) {
                hangul++;
            }
        }
        // A Latin word carries about as much as three syllables; product names and units are common in Korean
        // questions.
        return hangul > 0 && hangul >= latinWords ? KO : EN;
    }
}
