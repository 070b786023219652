package ipju.lang;

import java.util.Arrays;

/**
 * The traits of a message that the model weighs. Those of its wording: words, pairs of words, first and last word, and
 * pieces of two to four characters, cut from the text without spaces, so that missing spaces and small typing errors
 * leave most of them as they were (Korean endings, which carry the mood, are pieces too). And those of its ideas: each
 * one of {@link KindIdeas} that it names, each two together, and how long the message is.
 *
 * <p>A trait is kept as a 32-bit hash, which saves the strings; two traits that share a hash are weighed together, which
 * is rare and harmless.
 *
 * @param wording distinct, ascending; empty for a text without letters, digits and marks
 * @param ideas distinct, ascending
 */
record KindFeatures(int[] wording, int[] ideas) {

    /** What stands beyond this place does not change what a message wants, and the cost of a message stays bounded. */
    static final int LONGEST = 600;

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 3;
    private static final int[] LENGTHS = {3, 6, 10, 18, 36};
    private static final KindIdeas IDEAS = KindIdeas.shipped();

    static KindFeatures of(String text) {
        String plain = normalize(text);
        String spaced = spaced(plain);
        String dense = spaced.replace(" ", "");
        Hashes wording = new Hashes();
        addWords(spaced, wording);
        addPieces(plain, wording);
        Hashes ideas = new Hashes();
        addIdeas(IDEAS.in(spaced, dense), ideas);
        addShape(plain, dense, ideas);
        return new KindFeatures(wording.distinct(), ideas.distinct());
    }

    /** {@link Fold#fold} of the first {@link #LONGEST} characters, and no longer than that. */
    static String folded(String text) {
        String head = Fold.fold(text.substring(0, Math.min(text.length(), LONGEST)));
        return head.substring(0, Math.min(head.length(), LONGEST));
    }

    /** Folded, cut to {@link #LONGEST}, every digit as 0, a repeated character at most twice (ㅋㅋㅋㅋ, !!!!). */
    static String normalize(String text) {
        String head = folded(text);
        StringBuilder out = new StringBuilder(LONGEST);
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            char plain = Character.isDigit(c) ? '0' : c == '’' ? '\'' : c;
            int n = out.length();
            if (n < 2 || out.charAt(n - 1) != plain || out.charAt(n - 2) != plain) {
                out.append(plain);
            }
        }
        return out.toString();
    }

    /** The words with one space before, between and after. */
    private static String spaced(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 2).append(' ');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '\'' || c == '-' || c == '+') {
                out.append(c);
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return (out.charAt(out.length() - 1) == ' ' ? out : out.append(' '))
                .toString()
                .replace("'s ", " ");
    }

    private static void addWords(String spaced, Hashes out) {
        int before = 0;
        int word = 0;
        for (int i = 1; i < spaced.length(); i++) {
            char c = spaced.charAt(i);
            if (c != ' ') {
                word = word * 31 + c;
                continue;
            }
            out.add(word, 'w');
            out.add(before * 31 + word, before == 0 ? 'f' : 'p');
            before = word;
            word = 0;
        }
        out.add(before, 'l');
    }

    private static void addPieces(String plain, Hashes out) {
        StringBuilder dense = new StringBuilder(plain.length() + 2).append('^');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '?' || c == '!' || c == '@') {
                dense.append(c);
            }
        }
        dense.append('$');
        for (int from = 0; from < dense.length(); from++) {
            int hash = dense.charAt(from);
            int longest = Math.min(LONGEST_PIECE, dense.length() - from);
            for (int n = SHORTEST_PIECE; n <= longest; n++) {
                hash = hash * 31 + dense.charAt(from + n - 1);
                out.add(hash, (char) n);
            }
        }
    }

    private static void addIdeas(int[] found, Hashes out) {
        for (int i = 0; i < found.length; i++) {
            out.add(found[i], 'i');
            for (int j = i + 1; j < found.length; j++) {
                out.add(found[i] << 16 | found[j], 'j');
            }
        }
    }

    /** How long the message is, in six steps, and the same with a question mark: a bare "yes" is short. */
    private static void addShape(String plain, String dense, Hashes out) {
        int length = 0;
        for (int limit : LENGTHS) {
            length += dense.length() > limit ? 1 : 0;
        }
        out.add(length, 's');
        out.add(plain.indexOf('?') < 0 ? length : length + 16, 't');
    }

    /** A growing heap of hashes. */
    private static final class Hashes {

        private int[] hashes = new int[128];
        private int size;

        /** @param family keeps traits of different families apart that have the same hash */
        void add(int hash, char family) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
            }
            hashes[size++] = mix(hash ^ (family * 0x9E3779B9));
        }

        /** Spreads the bits: texts that differ little get hashes that differ much (the last step of Murmur3). */
        private static int mix(int hash) {
            int h = hash;
            h = (h ^ (h >>> 16)) * 0x85EBCA6B;
            h = (h ^ (h >>> 13)) * 0xC2B2AE35;
            return h ^ (h >>> 16);
        }

        int[] distinct() {
            Arrays.sort(hashes, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept == 0 || hashes[i] != hashes[kept - 1]) {
                    hashes[kept++] = hashes[i];
                }
            }
            return Arrays.copyOf(hashes, kept);
        }
    }
}
