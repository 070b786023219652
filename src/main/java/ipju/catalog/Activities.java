package ipju.catalog;

import ipju.catalog.TradeWords.Reading;
import ipju.catalog.TradeWords.Word;
import ipju.lang.Trades;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the industries that an activity told in plain words may belong to, over the names and aliases of rows. An industry
 * fits the better, the more of what is told its name holds, the less else it holds, and the better what is done with the
 * goods (making, selling, repairing …) agrees.
 */
final class Activities {

    /** How much of the score hangs on what else a name holds. */
    private static final double NAME = 0.5;

    private static final double OTHER_ACT = 0.4;
    private static final double NEAR_ACT = 0.85;
    private static final double NO_ACT = 0.8;

    /** An unknown word weighs so much of the rarest word known. */
    private static final double UNKNOWN = 0.55;

    private record Form(int row, List<Word> words, @Nullable String act) {}

    /**
     * A row that fits.
     *
     * @param score 0 to 1; 1 means that name and words say the same
     * @param held the share of what was told that the name holds, 0 to 1
     * @param act what its name says is done with the goods, or null
     */
    record Fit(Row row, double score, double held, @Nullable String act) {}

    /**
     * The rows that fit, best first, each once.
     *
     * @param acts what was told to be done with the goods
     */
    record Fits(List<Fit> best, Set<String> acts) {}

    private final List<Row> rows;
    private final TradeWords words = new TradeWords();
    private final List<Form> forms = new ArrayList<>();
    private final Map<String, List<Form>> bySense = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final double rarest;

    /** @param same words of the folder that mean the same */
    Activities(List<Row> rows, List<List<String>> same) {
        this.rows = List.copyOf(rows);
        for (Row row : this.rows) {
            row.names().forEach(words::learn);
        }
        words.learnParts();
        same.forEach(words::learnBeside);
        for (int i = 0; i < this.rows.size(); i++) {
            Row row = this.rows.get(i);
            add(i, row.need("name_ko"), false);
            add(i, row.need("name_en"), true);
            for (String alias : row.list("aliases")) {
                add(i, alias, !alias.codePoints().anyMatch(c -> c >= '가' && c <= '힣'));
            }
        }
        Map<String, Set<Integer>> holders = new HashMap<>();
        forms.forEach(form -> senses(form)
                .forEach(s -> holders.computeIfAbsent(s, k -> new HashSet<>()).add(form.row)));
        holders.forEach((sense, in) -> rarity.put(sense, Math.log(1 + (double) this.rows.size() / in.size())));
        rarest = Math.log(1 + this.rows.size());
        forms.forEach(form -> senses(form)
                .forEach(s -> bySense.computeIfAbsent(s, k -> new ArrayList<>()).add(form)));
    }

    private void add(int row, String name, boolean english) {
        Reading reading = words.read(name);
        List<String> acts = reading.acts();
        String act = acts.isEmpty() ? null : english ? acts.get(0) : acts.get(acts.size() - 1);
        if (!reading.words().isEmpty()) {
            forms.add(new Form(row, reading.words(), act));
        }
    }

    private static Set<String> senses(Form form) {
        Set<String> senses = new HashSet<>();
        form.words.forEach(word -> senses.addAll(word.senses().keySet()));
        return senses;
    }

    /** What a text tells: trades it names, by known words or unknown ones, and what is done with the goods. */
    Reading read(String text) {
        return words.read(text);
    }

    /**
     * The rows that hold anything of what is told.
     *
     * @param whole the message that the text is a part of: what is done with the goods may be told there alone
     */
    Fits find(String text, String whole) {
        Reading told = words.read(text);
        Set<String> acts =
                new HashSet<>(told.acts().isEmpty() ? words.read(whole).acts() : told.acts());
        Map<Integer, Fit> fits = new LinkedHashMap<>();
        Set<Form> near = new HashSet<>();
        told.words()
                .forEach(word ->
                        word.senses().keySet().forEach(sense -> near.addAll(bySense.getOrDefault(sense, List.of()))));
        double all = told.words().stream().mapToDouble(this::weight).sum();
        for (Form form : near) {
            Fit fit = fit(form, told.words(), all, acts);
            fits.merge(form.row, fit, (a, b) -> a.score >= b.score ? a : b);
        }
        List<Fit> best = new ArrayList<>(fits.values());
        best.sort(Comparator.comparingDouble((Fit f) -> -f.score).thenComparing(f -> f.row.number()));
        return new Fits(List.copyOf(best), acts);
    }

    private Fit fit(Form form, List<Word> told, double all, Set<String> acts) {
        double held = 0;
        double own = 0;
        Set<Word> matched = new HashSet<>();
        for (Word word : told) {
            double most = 0;
            for (Word name : form.words) {
                double shared = shared(word, name);
                if (shared > 0.5) {
                    matched.add(name);
                }
                most = Math.max(most, shared);
            }
            held += most * weight(word);
        }
        for (Word name : form.words) {
            own += weight(name);
        }
        double used = matched.stream().mapToDouble(this::weight).sum();
        double share = all == 0 ? 0 : held / all;
        double score = share * (1 - NAME + NAME * used / own) * agreement(form.act, acts);
        return new Fit(rows.get(form.row), score, share, form.act);
    }

    private static double agreement(@Nullable String act, Set<String> told) {
        if (told.isEmpty()) {
            return 1;
        }
        if (act == null) {
            return NO_ACT;
        }
        if (told.contains(act)) {
            return 1;
        }
        return told.stream().anyMatch(t -> Trades.near(t, act)) ? NEAR_ACT : OTHER_ACT;
    }

    private static double shared(Word a, Word b) {
        double most = 0;
        for (Map.Entry<String, Double> sense : a.senses().entrySet()) {
            most = Math.max(
                    most,
                    sense.getValue()
                            * Optional.ofNullable(b.senses().get(sense.getKey()))
                                    .orElse(0.0));
        }
        return most;
    }

    private double weight(Word word) {
        if (word.senses().isEmpty()) {
            return UNKNOWN * rarest * word.share();
        }
        double most = 0;
        for (Map.Entry<String, Double> sense : word.senses().entrySet()) {
            most = Math.max(most, sense.getValue() * rarity.getOrDefault(sense.getKey(), rarest));
        }
        return most;
    }
}
