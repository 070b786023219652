package ipju.catalog;

import ipju.catalog.Activities.Fit;
import ipju.catalog.Activities.Fits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the code of an activity told in plain words, over the official names of {@code industries.csv}. */
final class Industries {

    /** What fits less than this is no match: nothing is taken then. */
    private static final double LEAST_SCORE = 0.34;

    /** A name that holds less of what was told is about something else. */
    private static final double LEAST_HELD = 0.5;

    /** Rows that fit within this share of the best fit alike. */
    private static final double ALIKE = 0.97;

    /** Where it was not told what is done with the goods, rows of other acts that fit so nearly are meant too. */
    private static final double ALSO = 0.75;

    private static final int OTHERS = 2;

    private final Activities activities;
    private final List<Row> rows;

    /** @param same words of the folder that mean the same */
    Industries(List<Row> industries, List<List<String>> same) {
        this.rows = industries.stream()
                .filter(row -> row.need("code").matches("\\d{2,5}"))
                .toList();
        this.activities = new Activities(rows, same);
    }

    /**
     * What was taken for an activity.
     *
     * @param rows one row; several where it was not told what is done with the goods (made, sold, repaired), one of each
     * @param others the next rows that fit, at most two
     */
    record Taken(List<Row> rows, List<Row> others) {}

    /** The official row of a code. */
    Optional<Row> byCode(String code) {
        return rows.stream().filter(row -> row.need("code").equals(code)).findFirst();
    }

    /**
     * The code that fits an activity told in words; empty where none fits well.
     *
     * @param whole the message that the text is a part of: what is done with the goods may be told there alone
     */
    Optional<Taken> take(String text, String whole) {
        Fits fits = activities.find(text, whole);
        List<Fit> best = fits.best();
        if (best.isEmpty() || best.get(0).score() < LEAST_SCORE || best.get(0).held() < LEAST_HELD) {
            return Optional.empty();
        }
        double most = best.get(0).score();
        List<Row> taken = new ArrayList<>();
        taken.add(among(best.stream()
                .filter(fit -> fit.score() >= ALIKE * most)
                .map(Fit::row)
                .toList()));
        if (fits.acts().isEmpty() && best.get(0).act() != null) {
            Set<String> acts = new HashSet<>(List.of(best.get(0).act()));
            for (Fit fit : best) {
                boolean same = fit.held() >= ALIKE * best.get(0).held();
                if (fit.act() != null && same && fit.score() >= ALSO * most && acts.add(fit.act())) {
                    taken.add(fit.row());
                }
            }
        }
        return Optional.of(new Taken(List.copyOf(taken), others(best, taken)));
    }

    /** Of rows that fit alike: the deepest of one line of descent with one name, else the row that all lie below. */
    private Row among(List<Row> alike) {
        Row first = alike.get(0);
        String common = code(first);
        Row deepest = first;
        boolean line = true;
        for (Row row : alike) {
            while (!code(row).startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
            line &= code(row).startsWith(code(deepest)) || code(deepest).startsWith(code(row));
            if (code(row).length() > code(deepest).length()
                    && row.need("name_ko").equals(deepest.need("name_ko"))) {
                deepest = row;
            }
        }
        if (line) {
            return deepest;
        }
        return common.length() < 2 ? first : byCode(common).orElse(first);
    }

    private static List<Row> others(List<Fit> best, List<Row> taken) {
        List<Row> others = new ArrayList<>();
        for (Fit fit : best) {
            boolean known = taken.stream().anyMatch(row -> akin(row, fit.row()))
                    || others.stream().anyMatch(row -> akin(row, fit.row()));
            if (!known && others.size() < OTHERS) {
                others.add(fit.row());
            }
        }
        return List.copyOf(others);
    }

    /** Whether one lies below the other. */
    private static boolean akin(Row a, Row b) {
        return code(a).startsWith(code(b)) || code(b).startsWith(code(a));
    }

    private static String code(Row row) {
        return row.need("code");
    }
}
