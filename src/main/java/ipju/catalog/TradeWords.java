package ipju.catalog;

import ipju.catalog.Stems.Piece;
import ipju.lang.Jamo;
import ipju.lang.Language;
import ipju.lang.Trades;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into the words of trades that it holds: the longest known form at each place, Korean without regard to
 * spaces. Forms are {@linkplain #learn learned} first; after that it is only read.
 */
final class TradeWords {

    /** A known form inside a longer one stands for this share of it. */
    private static final double PART = 0.6;

    /** The folder's glossary holds words of a kind together, not only of one trade. */
    private static final double BROAD = 0.7;

    /** Korean letters, or English words, of the longest form. */
    private static final int LONGEST = 14;

    private static final int LONGEST_PHRASE = 5;

    /** So many letters after a known word are taken for its ending. */
    private static final int ENDING = 3;

    /** An unknown Korean word that ends like a verb says less of the trade than a noun. */
    private static final Pattern VERB = Pattern.compile("(?:는|은|서|고|데|해요|하려|니다|려고|예요|어요|아요|러|면|게|와|워|린|운|한)$");

    private static final double VERB_SHARE = 0.3;

    /**
     * A word of a text.
     *
     * @param senses what it may mean, with the share of itself that each sense is, 0 to 1; empty for an unknown word
     * @param share for an unknown word how much it may say, 0 to 1
     */
    record Word(Map<String, Double> senses, double share) {}

    /**
     * A text as its words.
     *
     * @param words of goods and trades, unknown ones too
     * @param acts what is done with them, in the order of the text
     */
    record Reading(List<Word> words, List<String> acts) {}

    private final Map<String, Map<String, Double>> senses = new HashMap<>();
    private final Map<String, Set<String>> acts = new HashMap<>();
    private final Set<String> frameKo = Trades.frame(Language.KO);
    private final Set<String> frameEn = new HashSet<>();
    private int meanings;

    TradeWords() {
        Trades.frame(Language.EN)
                .forEach(word ->
                        frameEn.add(word.contains(" ") ? Stems.key(Stems.of(word)) : word.replaceAll("['’]", "")));
        Trades.acts()
                .forEach((act, words) -> words.forEach(word -> {
                    String key = Stems.key(Stems.of(word));
                    acts.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(act);
                }));
        Trades.same().forEach(forms -> learnSame(forms, 1));
    }

    private void learnSame(List<String> forms, double share) {
        String sense = "#" + meanings++;
        for (String form : forms) {
            String key = Stems.key(Stems.of(form));
            if (!key.isEmpty()) {
                learn(key, sense, share);
            }
        }
    }

    /** Forms that mean the same, from a list of words of any kind: only those that stand beside a word of trades. */
    void learnBeside(List<String> forms) {
        List<String> own =
                forms.stream().filter(form -> !isFrame(form) && !isAct(form)).toList();
        if (own.stream().anyMatch(form -> senses.containsKey(Stems.key(Stems.of(form))))) {
            learnSame(own, BROAD);
        }
    }

    private boolean isAct(String form) {
        Reading reading = read(form);
        return reading.words().isEmpty() && !reading.acts().isEmpty();
    }

    private boolean isFrame(String form) {
        List<Piece> pieces = Stems.of(form);
        return pieces.stream()
                .allMatch(piece -> piece.hangul()
                        ? frameLength(piece.text(), 0, piece.text().length()) > 0
                        : frameEn.contains(piece.word()));
    }

    /** The words of an official name, each as a form of its own. */
    void learn(String name) {
        for (Piece piece : Stems.of(name)) {
            String text = piece.hangul() ? bare(piece.text()) : piece.text();
            boolean frame = piece.hangul() ? frameKo.contains(text) : frameEn.contains(piece.word());
            if (text.length() > 1 && !frame && !acts.containsKey(text)) {
                learn(text, text, 1);
            }
        }
    }

    /** Compounds among the words learned mean their parts too, where the latter part is a word of its own. */
    void learnParts() {
        for (String word : List.copyOf(senses.keySet())) {
            if (word.length() >= 4 && word.length() <= 6 && word.chars().allMatch(c -> c >= '가' && c <= '힣')) {
                for (int cut = 2; cut <= word.length() - 2; cut++) {
                    String head = word.substring(0, cut);
                    if (senses.containsKey(word.substring(cut)) && !frameKo.contains(head) && !acts.containsKey(head)) {
                        learn(head, head, 1);
                    }
                }
            }
        }
    }

    private void learn(String key, String sense, double share) {
        senses.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(sense, share, Math::max);
    }

    /** A word of an official name without its suffix: 도매업, 구두류, 산업용. */
    private static String bare(String word) {
        boolean suffix = "업류용".indexOf(word.charAt(word.length() - 1)) >= 0;
        return word.length() > 2 && suffix ? word.substring(0, word.length() - 1) : word;
    }

    Reading read(String text) {
        List<Piece> pieces = Stems.of(text);
        List<Word> words = new ArrayList<>();
        List<String> done = new ArrayList<>();
        int i = 0;
        while (i < pieces.size()) {
            if (pieces.get(i).hangul()) {
                i = readHangul(pieces, i, words, done);
            } else {
                i = readOther(pieces, i, words, done);
            }
        }
        return new Reading(words, done);
    }

    private int readOther(List<Piece> pieces, int from, List<Word> words, List<String> done) {
        StringBuilder key = new StringBuilder();
        String best = "";
        int end = from;
        int inside = 0;
        int framed = 0;
        for (int i = from; i < Math.min(pieces.size(), from + LONGEST_PHRASE); i++) {
            Piece piece = pieces.get(i);
            if (piece.hangul()) {
                // 3D프린팅: a Latin word goes on in Hangul, whose ending is free
                String head = longestHead(key.toString(), piece.text());
                if (!head.isEmpty()) {
                    best = key + head;
                    end = i;
                    inside = head.length();
                }
                break;
            }
            key.append(i == from ? "" : " ").append(piece.text());
            if (known(key.toString())) {
                best = key.toString();
                end = i + 1;
                inside = 0;
            } else if (i > from && frameEn.contains(key.toString())) {
                framed = i + 1;
            }
        }
        if (framed > end) {
            return framed;
        }
        Piece piece = pieces.get(from);
        boolean phrase = best.length() > piece.text().length();
        if (frameEn.contains(piece.word()) && !phrase
                || best.isEmpty() && piece.text().length() < 2) {
            return from + 1;
        }
        if (best.isEmpty()) {
            words.add(new Word(Map.of(), 1));
            return from + 1;
        }
        take(best, words, done);
        return inside > 0 ? end + 1 : end;
    }

    private String longestHead(String before, String run) {
        for (int length = run.length(); length > 1; length--) {
            if (known(before + run.substring(0, length))) {
                return run.substring(0, length);
            }
        }
        return "";
    }

    /** Reads the run at {@code from}, and as much of the next ones as a form takes; gives back the next run to read. */
    private int readHangul(List<Piece> pieces, int from, List<Word> words, List<String> done) {
        StringBuilder ahead = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (int i = from; i < pieces.size() && pieces.get(i).hangul() && ahead.length() < LONGEST; i++) {
            ahead.append(pieces.get(i).text());
            ends.add(ahead.length());
        }
        int own = ends.get(0);
        int at = 0;
        boolean found = false;
        StringBuilder unknown = new StringBuilder();
        while (at < own) {
            // one letter before a known form makes another word of it
            int length = !found && at == 1 ? 0 : longest(ahead, at, ends);
            int frame = found ? 0 : frameLength(ahead, at, own);
            if (at == 0 && frame > length) {
                return from + 1;
            }
            if (length == 0) {
                unknown.append(ahead.charAt(at));
                at++;
            } else {
                addUnknown(unknown, found, words);
                take(ahead.substring(at, at + length), words, done);
                found = true;
                at += length;
            }
        }
        addUnknown(unknown, found, words);
        int next = 0;
        // a form that ends within a later run takes that run's ending with it
        while (next < ends.size() && ends.get(next) < at) {
            next++;
        }
        return from + Math.min(next, ends.size() - 1) + 1;
    }

    private static void addUnknown(StringBuilder unknown, boolean found, List<Word> words) {
        boolean ending = found && unknown.length() <= ENDING;
        if (!ending && unknown.length() > 1) {
            words.add(new Word(Map.of(), VERB.matcher(unknown).find() ? VERB_SHARE : 1));
        }
        unknown.setLength(0);
    }

    /** The longest known form that begins here; a single syllable only as a word of its own, a longer one anywhere. */
    private int longest(CharSequence ahead, int at, List<Integer> ends) {
        for (int length = Math.min(LONGEST, ahead.length() - at); length > 1; length--) {
            if (known(ahead.subSequence(at, at + length).toString())) {
                return length;
            }
        }
        boolean alone = at == 0
                && known(ahead.subSequence(0, 1).toString())
                && (ends.get(0) == 1 || Trades.isParticle(ahead.charAt(1)));
        // verbs of one syllable stand before any ending: 굽는, 깎아
        boolean verb = at == 0 && acts.containsKey(ahead.subSequence(0, 1).toString());
        return alone || verb ? 1 : 0;
    }

    private int frameLength(CharSequence ahead, int at, int own) {
        for (int length = Math.min(own, at + LONGEST) - at; length > 0; length--) {
            boolean whole = length > 1 || own == at + 1 || Trades.isParticle(ahead.charAt(at + 1));
            if (whole && frameKo.contains(ahead.subSequence(at, at + length).toString())) {
                return length;
            }
        }
        return 0;
    }

    private boolean known(String key) {
        return senses.containsKey(key) || acts.containsKey(key);
    }

    private void take(String key, List<Word> words, List<String> done) {
        Map<String, Double> meant = new LinkedHashMap<>();
        Set<String> parts = parts(key);
        for (String part : parts) {
            senses.getOrDefault(part, Map.of()).forEach((sense, share) -> meant.merge(sense, PART * share, Math::max));
        }
        senses.getOrDefault(key, Map.of()).forEach((sense, share) -> meant.merge(sense, share, Math::max));
        if (!meant.isEmpty()) {
            words.add(new Word(meant, 1));
        }
        Set<String> own = acts.getOrDefault(key, Set.of());
        done.addAll(own);
        if (own.isEmpty()) {
            parts.forEach(part -> done.addAll(acts.getOrDefault(part, Set.of())));
        }
    }

    /** The known forms inside a longer one that it begins or ends with. */
    private Set<String> parts(String key) {
        Set<String> parts = new LinkedHashSet<>();
        for (int cut = 1; cut < key.length(); cut++) {
            boolean hangul = Jamo.isHangul(key.charAt(cut - 1)) && Jamo.isHangul(key.charAt(cut));
            if (key.charAt(cut) == ' ' || hangul && cut > 1 && cut < key.length() - 1) {
                for (String part :
                        List.of(key.substring(0, cut), key.substring(cut).strip())) {
                    if (known(part)) {
                        parts.add(part);
                    }
                }
            }
        }
        return parts;
    }
}
