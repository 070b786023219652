package ipju.retrieval.lucene;

import ipju.lang.Jamo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Questions as hurried people type them. */
final class Damage {

    private static final String[] PARTICLES = {
        "에서는", "으로는", "에게서", "에서", "에게", "으로", "까지", "부터", "에는", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과",
        "도"
    };

    private Damage() {}

    static String noSpaces(String text) {
        return text.replace(" ", "");
    }

    static String noParticles(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            String bare = word;
            for (String particle : PARTICLES) {
                if (word.length() > particle.length() + 1 && word.endsWith(particle)) {
                    bare = word.substring(0, word.length() - particle.length());
                    break;
                }
            }
            words.add(bare);
        }
        return String.join(" ", words);
    }

    /** A letter of a word of four or more dropped, doubled, replaced or swapped; in a syllable, its vowel or final changed. */
    static String errors(String text, int errors, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int e = 0; e < errors; e++) {
            List<Integer> places = new ArrayList<>();
            for (int i = 1; i + 1 < out.length(); i++) {
                char c = out.charAt(i);
                if (Jamo.isSyllable(c) || (isLatin(c) && isLatin(out.charAt(i - 1)) && isLatin(out.charAt(i + 1)))) {
                    places.add(i);
                }
            }
            if (places.isEmpty()) {
                return out.toString();
            }
            int at = places.get(random.nextInt(places.size()));
            char c = out.charAt(at);
            if (Jamo.isSyllable(c)) {
                out.setCharAt(at, otherSyllable(c, random));
            } else {
                switch (random.nextInt(4)) {
                    case 0 -> out.deleteCharAt(at);
                    case 1 -> out.insert(at, c);
                    case 2 -> out.setCharAt(at, (char) ('a' + random.nextInt(26)));
                    default -> {
                        out.setCharAt(at, out.charAt(at + 1));
                        out.setCharAt(at + 1, c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static char otherSyllable(char c, Random random) {
        int index = c - 0xAC00;
        int initial = index / 588;
        int vowel = index % 588 / 28;
        int last = index % 28;
        switch (random.nextInt(3)) {
            case 0 -> initial = (initial + 1 + random.nextInt(18)) % 19;
            case 1 -> vowel = (vowel + 1 + random.nextInt(20)) % 21;
            default -> last = last == 0 ? 1 + random.nextInt(27) : 0;
        }
        return (char) (0xAC00 + initial * 588 + vowel * 28 + last);
    }

    private static boolean isLatin(char c) {
        String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
        return lower.charAt(0) >= 'a' && lower.charAt(0) <= 'z';
    }
}
